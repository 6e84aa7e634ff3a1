import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseFamilies } from '../../src/text/choose-family.ts'
import { book } from './shipped-fonts.ts'

const serifs = ['Georgia', 'Times New Roman']
const choose = (text: string) => chooseFamilies(text, serifs, book)

describe('choosing families', () => {
  it('keeps to the first where it has all letters', () => {
    for (const text of ['Poland: the Buckley Mission', 'Zażółć gęślą jaźń', 'L’été, « déjà » – 1981…', ''])
      expect(choose(text)).toEqual({ pieces: text === '' ? [] : [{ text, family: 'Georgia' }], missing: [] })
  })

  it('takes the next for whole words that need it, and their spaces and numbers with them', () => {
    expect(choose('«Правда» wrote it').pieces).toEqual([
      { text: '«Правда» ', family: 'Times New Roman' },
      { text: 'wrote it', family: 'Georgia' },
    ])
    expect(choose('12 марта 1982 – среда').pieces).toEqual([
      { text: '12 марта 1982 – среда', family: 'Times New Roman' },
    ])
    expect(choose('In 1982 Ελλάς said').pieces).toEqual([
      { text: 'In 1982 ', family: 'Georgia' },
      { text: 'Ελλάς ', family: 'Times New Roman' },
      { text: 'said', family: 'Georgia' },
    ])
  })

  it('names what no family has, once, with its place', () => {
    const { pieces, missing } = choose('fine 😀 and 漢 and 😀')
    expect(missing).toEqual([
      { codePoint: 0x1f600, char: '😀', offset: 5 },
      { codePoint: 0x6f22, char: '漢', offset: 12 },
    ])
    expect(pieces.map((piece) => piece.text).join('')).toBe('fine 😀 and 漢 and 😀')
  })

  it('splits a word only when no family has all of it', () => {
    const { pieces, missing } = choose('Правда漢x')
    expect(missing.map((one) => one.char)).toEqual(['漢'])
    expect(pieces[0]).toEqual({ text: 'Правда', family: 'Times New Roman' })
  })

  it('takes decomposed letters for composed ones', () => {
    const text = 'Čapek, élève'.normalize('NFD')
    expect(chooseFamilies(text, ['Calibri'], book)).toEqual({
      pieces: [{ text, family: 'Calibri' }],
      missing: [],
    })
  })

  it('does not miss what is never drawn', () => {
    const text = 'a\u200Bb\u00ADc\u2060d\uFEFFe\u200Df\uFE0Fg\u00A0h\u202Fi\u2009j\tk\nl\u2011m'
    expect(choose(text).missing).toEqual([])
  })

  it('asks the one face of a style when told', () => {
    const style = { bold: true, italic: true }
    expect(chooseFamilies('Жук', serifs, book, style).pieces).toEqual([
      { text: 'Жук', family: 'Times New Roman' },
    ])
  })

  it('gives the text back, in faces that have it or with its gaps named', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aZż Жω漢1,«»—\n\u0301\u00A0\u200D', '😀', '👍🏽', 'e\u0302'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, (sample) => {
        const { pieces, missing } = choose(sample)
        expect(pieces.map((piece) => piece.text).join('')).toBe(sample)
        const absent = new Set(missing.map((one) => one.codePoint))
        for (const { codePoint, char, offset } of missing) {
          expect(sample.startsWith(char, offset)).toBe(true)
          expect(char.codePointAt(0)).toBe(codePoint)
        }
        for (const piece of pieces)
          for (const char of piece.text.normalize('NFC').match(/[aZżЖω1,«»—漢]|😀/gu) ?? []) {
            const codePoint = char.codePointAt(0) ?? 0
            expect(book.has(piece.family, codePoint) || absent.has(codePoint)).toBe(true)
          }
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})
