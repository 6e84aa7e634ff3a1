import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinWidow } from '../../src/text/avoid-widow.ts'
import { breakLines } from '../../src/text/break-lines.ts'
import { book, sans, serif } from './shipped-fonts.ts'

const headline = { ...serif, sizePt: 32 }
const joined = (text: string, widthPt: number): string =>
  joinWidow([{ text, style: headline }], widthPt, book)
    .map((span) => span.text)
    .join('')

describe('joining the last words', () => {
  const text = 'London wants to be heard before Washington acts'
  const widthPt = book.widthPt('London wants to be heard before Washington', headline) / 0.99 + 1

  it('brings a second word to a lonely one', () => {
    expect(joined(text, widthPt)).toBe('London wants to be heard before Washington\u00A0acts')
  })

  it('brings a third when two are still short', () => {
    const short = 'London wants to be heard before it is so'
    const room = book.widthPt('London wants to be heard before it is', headline) / 0.99 + 1
    const result = joined(short, room)
    expect(result).toMatch(/\u00A0/)
    const last = breakLines([{ text: result, style: headline }], room, book).lines.at(-1)
    expect(last?.widthPt).toBeGreaterThanOrEqual(room * 0.15)
  })

  it('leaves alone what is well, what is one line, and what a writer broke', () => {
    for (const [words, room] of [
      [text, 2000],
      [
        'Antidisestablishmentarianism again',
        book.widthPt('Antidisestablishmentarianism', headline) / 0.99 + 1,
      ],
      ['London wants to be heard\nnow', 2000],
      ['', 100],
    ] as const) {
      if (words.startsWith('Anti'))
        expect(breakLines([{ text: words, style: headline }], room, book).lines).toHaveLength(2)
      expect(joined(words, room)).toBe(words)
    }
  })

  it('joins across spans and keeps what they carry', () => {
    const spans = [
      { text: 'London wants to be heard before ', style: headline, place: 1 },
      { text: 'Washington', style: { ...headline, italic: true }, place: 2 },
      { text: ' acts', style: headline, place: 3 },
    ]
    const room =
      spans.slice(0, 2).reduce((sum, span) => sum + book.widthPt(span.text, span.style), 0) / 0.99 + 1
    const result = joinWidow(spans, room, book)
    expect(result.map((span) => span.text).join('')).toContain('Washington\u00A0acts')
    expect(result.map((span) => span.place)).toEqual([1, 2, 3])
  })

  it('never adds a line or changes a word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,10}$/), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(words, fc.double({ min: 80, max: 500, noNaN: true }), (list, room) => {
        const spans = [{ text: list.join(' '), style: sans }]
        const result = joinWidow(spans, room, book)
        expect(result.map((span) => span.text.replaceAll('\u00A0', ' '))).toEqual(
          spans.map((span) => span.text),
        )
        expect(breakLines(result, room, book).lines).toHaveLength(breakLines(spans, room, book).lines.length)
      }),
      { numRuns: 100, seed: 5 },
    )
  })
})
