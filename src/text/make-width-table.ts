import { zeroWidthUnits } from './characters.ts'
import type { HarfBuzz } from './shaped-face.ts'
import { fontHead, type WidthTable } from './width-table.ts'

const span = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at))

/** Letters, figures and marks of texts in Latin letters; other scripts are shaped as ever. */
const common = [
  ...span(0x20, 0x7e),
  ...span(0xa0, 0x17f),
  ...'ȘșȚțẞ',
  ...span(0x2010, 0x2015),
  ...'‘’‚“”„†‡•…‰′″‹›€№™−×→▪■□▲△●○◆◇',
].filter((letter) => !zeroWidthUnits.includes(letter))

/** Shapes in one go; each unit must come back as one glyph, in its place. Null where it does not. */
type Shape = (text: string, script?: string) => readonly number[] | null

function shaper(hb: HarfBuzz, bytes: Uint8Array) {
  const face = new hb.Face(new hb.Blob(bytes))
  const font = new hb.Font(face)
  const buffer = new hb.Buffer()
  const features = ['liga', 'clig', 'dlig'].map((tag) => new hb.Feature(tag, 0))
  const shape: Shape = (text, script) => {
    buffer.reset()
    buffer.addText(text)
    buffer.setLanguage('und')
    if (script !== undefined) buffer.setScript(script)
    buffer.guessSegmentProperties()
    hb.shape(font, buffer, features)
    const glyphs = buffer.getGlyphInfos()
    if (glyphs.length !== text.length || glyphs.some(({ cluster }, at) => cluster !== at)) return null
    return buffer.getGlyphPositions().map(({ xAdvance }) => xAdvance ?? 0)
  }
  return { face, shape }
}

/** Gives equal rows one number; `rows` are the different ones. */
function classes(all: readonly (readonly number[])[]) {
  const numbers = new Map<string, number>()
  const rows: (readonly number[])[] = []
  const of = all.map((row) => {
    const key = row.join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, rows.length)
    rows.push(row)
    return rows.length - 1
  })
  return { of, rows }
}

const transposed = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] as number))

function ranges(letters: Iterable<number>): number[] {
  const out: number[] = []
  for (const letter of [...letters].sort((a, b) => a - b)) {
    if (out.at(-1) === letter - 1) out[out.length - 1] = letter
    else out.push(letter, letter)
  }
  return out
}

/** What stands between each letter and each next one, more or less than their advances. */
function kerningOf(letters: readonly string[], advances: readonly number[], shape: Shape): number[][] {
  return letters.map((letter, at) => {
    const shaped = shape(letters.map((next) => letter + next).join(''), 'Latn')
    if (shaped === null) throw new Error(`pairs with ${letter} are not two glyphs`)
    return letters.map((_, next) => (shaped[2 * next] as number) - (advances[at] as number))
  })
}

/** Units that stand for themselves and are of no script: not a half of a pair, not a mark on another letter. */
const isPlainSign = (unit: string) => /[^\p{L}\p{M}\p{Cs}\p{Cc}]/u.test(unit)

/**
 * Works out the widths of a face's common letters by shaping them.
 * @param words whatever else shall be measured by the table: signs in it are taken in.
 * @throws Error when two of them become one glyph although ligatures are off: no table can say that.
 */
export function makeWidthTable(hb: HarfBuzz, bytes: Uint8Array, words: string): WidthTable {
  const { face, shape } = shaper(hb, bytes)
  const covered = new Set(face.collectUnicodes())
  const signs = words.split('').filter((unit) => isPlainSign(unit) && !zeroWidthUnits.includes(unit))
  const letters = [...new Set([...common, ...signs])].filter(
    (letter) => covered.has(letter.charCodeAt(0)) && shape(letter) !== null,
  )
  const advances = letters.map((letter) => shape(letter)?.[0] as number)
  const kerning = kerningOf(letters, advances, shape)
  const left = classes(kerning)
  const right = classes(transposed(left.rows))
  return {
    head: fontHead(bytes),
    unitsPerEm: face.upem,
    letters: letters.join(''),
    advances,
    rows: left.of,
    columns: right.of,
    kerning: transposed(right.rows),
    covers: ranges(covered),
  }
}
