import fc from 'fast-check'
import * as hb from 'harfbuzzjs'
import { describe, expect, it } from 'vitest'
import { createFontBook, type FontFace } from '../../src/text/font-book.ts'
import { makeWidthTable } from '../../src/text/make-width-table.ts'
import { openFace } from '../../src/text/shaped-face.ts'
import { ShapingNeeded, withShaping } from '../../src/text/shaping-needed.ts'
import { openTable } from '../../src/text/table-face.ts'
import { book, sans, shippedFaces } from './shipped-fonts.ts'

const runs = Number(process.env['LAYOUT_RUNS'] ?? 40) * 25
const bytesOf = ({ bytes }: FontFace) => (typeof bytes === 'function' ? bytes() : bytes)
/** Every face in the slow run, two of each kind of kerning else. */
const faces = shippedFaces.filter(
  ({ family, bold, italic }) =>
    process.env['SLOW'] !== undefined || (bold === italic && family !== 'Times New Roman'),
)

describe.each(faces)('the width table of $family, bold $bold, italic $italic', (face) => {
  const bytes = bytesOf(face)
  const table = makeWidthTable(hb, bytes, '◊')
  const shaped = openFace(hb, bytes)
  const never = () => {
    throw new Error('the table has this letter')
  }
  const byTable = openTable(table, never)
  it('has the letters that texts in Latin letters are made of', () => {
    for (const letter of 'AZazéÉßœŒłŁżąğșőÿ0189 .,;:!?’“”«»–—…()[]{}/&%€£§†•◊')
      expect(table.letters, letter).toContain(letter)
    for (const letter of 'жαא漢\u0301') expect(table.letters).not.toContain(letter)
  })
  it('gives the width that shaping gives, whatever stands beside what', () => {
    const letter = fc.constantFrom(...table.letters.split(''), '\u00ad', '\u200b', '\t')
    const figure = fc.constantFrom(...'0123456789.,/-–()% '.split(''))
    const word = fc.oneof(
      fc.array(letter, { minLength: 1, maxLength: 24 }),
      fc.array(figure, { minLength: 1, maxLength: 12 }),
    )
    fc.assert(
      fc.property(word, (units) => {
        expect(byTable.extent(units.join(''))).toEqual(shaped.extent(units.join('')))
      }),
      { numRuns: runs },
    )
  })
  it('gives it for every pair of letters that stand in words', () => {
    const letters = 'ABDFGKLOPRTUVWXYZabcdefghijklmnopqrstuvwxyzéłż’.,-'.split('')
    for (const a of letters)
      for (const b of letters) expect(byTable.extent(a + b), a + b).toEqual(shaped.extent(a + b))
  })
  it('covers what the file has a glyph for', () => {
    expect(byTable.letters()).toEqual(shaped.letters())
    expect(byTable.unitsPerEm).toBe(shaped.unitsPerEm)
  })
})

describe('a book with width tables', () => {
  const withTables = shippedFaces
    .filter(({ family }) => family === 'Calibri')
    .map((face) => ({ ...face, table: () => makeWidthTable(hb, bytesOf(face), '') }))
  it('asks for shaping when a letter needs it, and then measures as any book does', async () => {
    const tabled = await createFontBook(withTables)
    expect(tabled.widthPt('a further round', sans)).toBe(book.widthPt('a further round', sans))
    for (const words of ['Я пишу', 'cafe\u0301', 'αβγ']) {
      const fresh = await createFontBook(withTables)
      expect(() => fresh.widthPt(words, sans)).toThrow(ShapingNeeded)
      expect(await withShaping(() => fresh.widthPt(words, sans))).toBe(book.widthPt(words, sans))
      expect(fresh.widthPt(words, sans)).toBe(book.widthPt(words, sans))
    }
  })
  it('does not take a table for a file that is not its own', async () => {
    const bold = withTables.find((face) => face.bold && !face.italic)
    const other = withTables.map((face) => (bold === undefined ? face : { ...face, table: bold.table }))
    const mixed = await createFontBook(other)
    expect(mixed.widthPt('further', { ...sans, bold: true })).toBe(
      book.widthPt('further', { ...sans, bold: true }),
    )
    expect(await withShaping(() => mixed.widthPt('further', sans))).toBe(book.widthPt('further', sans))
  })
})
