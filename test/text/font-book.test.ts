import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFontBook } from '../../src/text/font-book.ts'
import { book, roman, sans, serif, shippedFaces } from './shipped-fonts.ts'

describe('widths', () => {
  it('are those of the font files', () => {
    // Advances in the files' own hmtx tables, 2048 units an em: Carlito "H" 1276, Tinos "H" 1479, space 463 and 512.
    expect(book.widthPt('H', { ...sans, sizePt: 20.48 })).toBeCloseTo(12.76, 2)
    expect(book.widthPt('H', { ...roman, sizePt: 20.48 })).toBeCloseTo(14.79, 2)
    expect(book.widthPt(' ', { ...sans, sizePt: 20.48 })).toBeCloseTo(4.63, 2)
    expect(book.widthPt(' ', { ...roman, sizePt: 20.48 })).toBeCloseTo(5.12, 2)
  })

  it('are kerned', () => {
    for (const style of [sans, roman])
      expect(book.widthPt('AV', style)).toBeLessThan(
        book.widthPt('A', style) + book.widthPt('V', style) - 0.5,
      )
  })

  it('know no ligatures', () => {
    // Carlito joins "ti" when ligatures are on, to 1141 units; apart they are 686 and 470, and not kerned.
    expect(book.widthPt('ti', { ...sans, sizePt: 20.48 })).toBeCloseTo(11.56, 2)
  })

  it('grow with the size, and differ by face', () => {
    const words = 'a further round'
    expect(book.widthPt(words, { ...sans, sizePt: 48 })).toBeCloseTo(2 * book.widthPt(words, sans), 1)
    expect(book.widthPt(words, { ...serif, bold: true })).toBeGreaterThan(book.widthPt(words, serif))
    expect(book.widthPt(words, { ...serif, italic: true })).not.toBe(book.widthPt(words, serif))
  })

  it('add tracking after each character, a letter with its marks being one', () => {
    const tracked = { ...sans, trackingPt: 2 }
    expect(book.widthPt('NATO', tracked) - book.widthPt('NATO', sans)).toBeCloseTo(8, 5)
    expect(book.widthPt('cafe\u0301', tracked) - book.widthPt('cafe\u0301', sans)).toBeCloseTo(8, 5)
    expect(book.widthPt('a b', tracked) - book.widthPt('a b', sans)).toBeCloseTo(6, 5)
  })

  it('are the same for a letter composed and decomposed', () => {
    for (const style of [sans, serif, roman])
      for (const word of ['Wałęsa', 'élève', 'Čapek', 'naïveté'])
        expect(book.widthPt(word.normalize('NFD'), style)).toBe(book.widthPt(word.normalize('NFC'), style))
  })

  it('give no room to what only steers breaking', () => {
    expect(book.widthPt('in\u00ADter\u200Bna\u2060tional\uFEFF', sans)).toBe(
      book.widthPt('international', sans),
    )
  })

  it('give a no-break space the room of a space', () => {
    expect(book.widthPt('mot\u00A0!', sans)).toBeCloseTo(book.widthPt('mot !', sans), 2)
  })

  it('are the sum of the words and spaces, exactly', () => {
    const word = fc.stringMatching(/^[A-Za-zżółćęЖя'’,.-]{1,12}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 6, max: 60, noNaN: true }),
        (words, sizePt) => {
          const style = { ...roman, sizePt }
          const apart = words.reduce((sum, one) => sum + book.widthPt(one, style), 0)
          expect(book.widthPt(words.join(' '), style)).toBe(
            apart + (words.length - 1) * book.widthPt(' ', style),
          )
        },
      ),
      { numRuns: 60, seed: 1 },
    )
  })

  it('are the same from another book, whatever was asked before', async () => {
    const other = await createFontBook(shippedFaces)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(other.widthPt(text, serif)).toBe(book.widthPt(text, serif))
        expect(other.widthPt(text, serif)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60, seed: 2 },
    )
  })
})

describe('faces', () => {
  it('stand in for those that a family lacks', async () => {
    const regular = shippedFaces.filter((face) => face.family === 'Georgia' && !face.bold && !face.italic)
    const small = await createFontBook(regular)
    expect(small.widthPt('Bold', { ...serif, bold: true, italic: true })).toBe(small.widthPt('Bold', serif))
  })

  it('are read when they are needed and not before', async () => {
    const read: string[] = []
    const lazy = await createFontBook(
      shippedFaces.map((face) => ({
        ...face,
        bytes: () => {
          read.push(`${face.family} ${face.bold} ${face.italic}`)
          return typeof face.bytes === 'function' ? face.bytes() : face.bytes
        },
      })),
    )
    expect(read).toEqual([])
    lazy.widthPt('one', sans)
    lazy.widthPt('two', { ...sans, sizePt: 12 })
    lazy.pitchEm('Georgia')
    lazy.has('Georgia', 0x41, { bold: true, italic: false })
    expect(read).toEqual(['Calibri false false', 'Georgia true false'])
  })

  it('say which letters they have', () => {
    expect(book.has('Georgia', 0x41)).toBe(true)
    expect(book.has('Georgia', 0x142)).toBe(true)
    expect(book.has('Georgia', 0x416)).toBe(false)
    expect(book.has('Times New Roman', 0x416)).toBe(true)
    expect(book.has('Times New Roman', 0x3a9)).toBe(true)
    expect(book.has('Calibri', 0x1f600)).toBe(false)
    expect(book.has('Comic Sans', 0x41)).toBe(false)
  })

  it('may be damaged files: they have no letters, and nothing crashes', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 256)
    const broken = await createFontBook([{ family: 'X', bold: false, italic: false, bytes, pitchEm: 1.2 }])
    expect(broken.has('X', 0x41)).toBe(false)
    expect(broken.widthPt('A', { ...sans, family: 'X' })).toBeGreaterThanOrEqual(0)
    expect(broken.pitchEm('X')).toBe(1.2)
  })

  it('of a family that was not given are a bug of the caller', () => {
    expect(() => book.widthPt('A', { ...sans, family: 'Comic Sans' })).toThrow('Comic Sans')
  })
})
