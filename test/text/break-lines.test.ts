import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/text/break-lines.ts'
import { slices } from '../../src/text/slices.ts'
import type { StyledSpan } from '../../src/text/text.ts'
import { book, roman, sans, serif } from './shipped-fonts.ts'

const plain = (text: string): StyledSpan[] => [{ text, style: sans }]
const exact = { safety: 1 }
/** The letters alone: what no breaking may change. */
const letters = (text: string): string => text.replace(/[\s\u00AD\u200B-]/gu, '')
/** Lines of a text in a box just wide enough for some words. */
function linesIn(text: string, widest: string, style = sans): string[] {
  const widthPt = book.widthPt(widest, style) + 0.1
  return breakLines([{ text, style }], widthPt, book, exact).lines.map((line) => line.text)
}

describe('breaking', () => {
  it('takes as many words as fit, and lets trailing spaces stand out', () => {
    expect(linesIn('one two  three ', 'one two')).toEqual(['one two', 'three'])
    expect(linesIn('one two three', 'one two thre')).toEqual(['one two', 'three'])
  })

  it('measures at 99 % of the width unless told', () => {
    const widthPt = book.widthPt('one two three', sans) * 1.005
    expect(breakLines(plain('one two three'), widthPt, book).lines).toHaveLength(2)
    expect(breakLines(plain('one two three'), widthPt, book, exact).lines).toHaveLength(1)
  })

  it('takes the indent from the first line alone', () => {
    const widthPt = book.widthPt('one two', sans) + 1
    const { lines } = breakLines(plain('one two one two'), widthPt, book, { safety: 1, firstIndentPt: 20 })
    expect(lines.map((line) => line.text)).toEqual(['one', 'two one', 'two'])
  })

  it('does not end a line at a no-break space or a word joiner', () => {
    expect(linesIn('so says p.\u00A01 here', 'so says p.')).toEqual(['so says', 'p.\u00A01 here'])
    expect(linesIn('on a dit «\u202Fnon\u202F»', 'on a dit «\u202Fno')).toEqual([
      'on a dit',
      '«\u202Fnon\u202F»',
    ])
    expect(linesIn('vrai\u00A0? oui\u00A0!', 'vrai\u00A0? oui')).toEqual(['vrai\u00A0?', 'oui\u00A0!'])
    expect(linesIn('the year 1981–\u20601988', 'the year 1981–')).toEqual(['the year', '1981–1988'])
  })

  it('ends a line after a hyphen between letters and after a dash', () => {
    expect(linesIn('the old Franco-German view', 'the old Franco-')).toEqual([
      'the old Franco-',
      'German view',
    ])
    expect(linesIn('he said—it seems', 'he said—')).toEqual(['he said—', 'it seems'])
    expect(linesIn('from 1981–1988 on', 'from 1981–')).toEqual(['from 1981–', '1988 on'])
  })

  it('keeps a hyphen before a number, and a dash that begins a word', () => {
    expect(linesIn('the old G-7 met', 'the old G-')).toEqual(['the old', 'G-7 met'])
    expect(linesIn('it then fell -5 here', 'it then fell -')).toEqual(['it then fell', '-5 here'])
    expect(linesIn('Он знал —Правда', 'Он знал —', roman)).toEqual(['Он знал', '—Правда'])
  })

  it('shows a soft hyphen only where the line ends at it', () => {
    expect(linesIn('con\u00ADsul\u00ADta\u00ADtion', 'consul-')).toEqual(['consul-', 'tation'])
    expect(linesIn('con\u00ADsul\u00ADta\u00ADtion', 'consultation')).toEqual(['consultation'])
    expect(linesIn('example\u200Bhttp', 'exampleht')).toEqual(['example', 'http'])
  })

  it('breaks between East Asian characters, not before what closes', () => {
    expect(linesIn('漢字仮名', '漢字')).toEqual(['漢字', '仮名'])
    expect(linesIn('漢字。仮名', '漢字')).toEqual(['漢', '字。', '仮名'])
    expect(linesIn('漢漢「字」仮名', '漢漢「')).toEqual(['漢漢', '「字」', '仮名'])
  })

  it('ends a line at "\\n", twice for an empty line', () => {
    const { lines } = breakLines(plain('one \n\ntwo\n'), 500, book)
    expect(lines.map((line) => [line.text, line.forced])).toEqual([
      ['one', true],
      ['', true],
      ['two', true],
      ['', false],
    ])
  })

  it('gives an empty text one empty line', () => {
    const empty = [{ text: '', widthPt: 0, start: 0, end: 0, forced: false }]
    expect(breakLines([], 100, book).lines).toEqual(empty)
    expect(breakLines(plain(''), 100, book).lines).toEqual(empty)
    expect(breakLines(plain('   '), 100, book).lines[0]?.text.trim()).toBe('')
  })

  it('does not break where only the style changes', () => {
    const spans = [
      { text: 'the un', style: sans },
      { text: 'avoid', style: { ...sans, bold: true } },
      { text: 'able end', style: sans },
    ]
    const { lines } = breakLines(spans, book.widthPt('unavoidable', { ...sans, bold: true }) + 2, book)
    expect(lines.map((line) => line.text)).toEqual(['the', 'unavoidable', 'end'])
  })
})

describe('a word wider than the line', () => {
  it('is reported once and broken between characters', () => {
    const word = 'W'.repeat(200)
    const broken = breakLines(plain(`before ${word} after`), 300, book)
    expect(broken.tooLong).toEqual([{ text: word, start: 7, end: 207, widthPt: book.widthPt(word, sans) }])
    expect(broken.lines[0]?.text).toBe('before')
    expect(letters(broken.lines.map((line) => line.text).join(''))).toBe(`before${word}after`)
    for (const line of broken.lines) expect(line.widthPt).toBeLessThanOrEqual(300 * 0.99)
  })

  it('keeps letters and their marks together, even in no room at all', () => {
    const { lines, tooLong } = breakLines(plain('e\u0301e\u0301'), 1, book)
    expect(lines.map((line) => line.text)).toEqual(['e\u0301', 'e\u0301'])
    expect(tooLong).toHaveLength(1)
    expect(breakLines(plain('ab c'), -5, book).lines.map((line) => line.text)).toEqual(['a', 'b', 'c'])
  })

  it('does not take long, however long it is', () => {
    for (const unit of ['W', '漢', 'a-', 'e\u0301', 'x\u00AD']) {
      const { lines } = breakLines(plain(unit.repeat(10_000)), 300, book)
      expect(lines.length).toBeGreaterThan(100)
    }
  })
})

const words = fc.array(
  fc.oneof(
    fc.stringMatching(/^[A-Za-z]{1,12}[,.;]?$/),
    fc.constantFrom(
      'Żółć',
      'międzynarodowego',
      'Правительство',
      'συμφωνία',
      'l’été',
      'Franco-German',
      '1981–1988',
      'mot\u00A0!',
    ),
    fc.constantFrom(
      'con\u00ADsul\u00ADta\u00ADtion',
      'a\u200Bb',
      '漢字仮名',
      'cafe\u0301',
      'x'.repeat(60),
      '😀',
    ),
  ),
  { minLength: 1, maxLength: 25 },
)
const width = fc.double({ min: 40, max: 600, noNaN: true })
const settings = { numRuns: 80, seed: 7 }

describe('whatever the words', () => {
  it('the lines hold them all, in order, none wider than its room', () => {
    fc.assert(
      fc.property(words, width, (list, widthPt) => {
        const spans = list.map((word, i) => ({
          text: `${word} `,
          style: [sans, serif, roman][i % 3] ?? sans,
        }))
        const text = spans.map((span) => span.text).join('')
        const { lines, tooLong } = breakLines(spans, widthPt, book)
        expect(letters(lines.map((line) => line.text).join(''))).toBe(letters(text))
        for (const [i, line] of lines.entries()) {
          expect(line.start).toBeGreaterThanOrEqual(lines[i - 1]?.end ?? 0)
          expect(text.slice(lines[i - 1]?.end ?? 0, line.start).trim()).toBe('')
          const isPart = tooLong.some((long) => long.start <= line.start && line.end <= long.end + 1)
          if (!isPart) expect(line.widthPt).toBeLessThanOrEqual(widthPt * 0.99)
          const pieces = slices(spans, line)
          expect(pieces.map((piece) => piece.text).join('')).toBe(line.text)
          expect(pieces.reduce((sum, piece) => sum + book.widthPt(piece.text, piece.style), 0)).toBeCloseTo(
            line.widthPt,
            0,
          )
        }
      }),
      settings,
    )
  })

  it('a narrower box never has fewer lines, more words never make fewer', () => {
    fc.assert(
      fc.property(words, width, fc.double({ min: 0.5, max: 1, noNaN: true }), (list, widthPt, share) => {
        const count = (text: string, room: number): number => breakLines(plain(text), room, book).lines.length
        const all = list.join(' ')
        expect(count(all, widthPt * share)).toBeGreaterThanOrEqual(count(all, widthPt))
        expect(count(list.slice(0, -1).join(' '), widthPt)).toBeLessThanOrEqual(count(all, widthPt))
      }),
      settings,
    )
  })

  it('the same question has the same answer', () => {
    fc.assert(
      fc.property(words, width, (list, widthPt) => {
        const spans = plain(list.join(' '))
        expect(breakLines(spans, widthPt, book)).toEqual(breakLines(spans, widthPt, book))
      }),
      { numRuns: 20, seed: 8 },
    )
  })
})

describe('slices', () => {
  it('carry along what a span carries', () => {
    const spans = [
      { text: 'Poland and the ', style: sans, place: 1 },
      { text: 'Alliance', style: { ...sans, bold: true }, place: 2 },
    ]
    const { lines } = breakLines(spans, book.widthPt('Poland and the', sans) + 3, book)
    expect(lines.map((line) => slices(spans, line).map(({ text, place }) => ({ text, place })))).toEqual([
      [{ text: 'Poland and the', place: 1 }],
      [{ text: 'Alliance', place: 2 }],
    ])
  })

  it('show the hyphen of a soft hyphen at the end of a line', () => {
    const spans = plain('con\u00ADsulta\u00ADtion')
    const { lines } = breakLines(spans, book.widthPt('consulta-', sans) + 1, book)
    expect(lines.flatMap((line) => slices(spans, line).map((piece) => piece.text))).toEqual([
      'consulta-',
      'tion',
    ])
  })
})
