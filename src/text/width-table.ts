import { zeroWidthUnits } from './characters.ts'
import type { Extent } from './shaped-face.ts'

/**
 * The widths of a face's common letters, worked out beforehand by shaping: how far each moves on, and how much nearer or
 * farther the next one stands. In a word of such letters that is all there is to shaping with kerning and without
 * ligatures, so its width is the very one that shaping gives (test/text holds the one against the other).
 */
export interface WidthTable {
  /** The head of the font file, in base64: its list of tables, whose checksums tell it from any other file. */
  readonly head: string
  readonly unitsPerEm: number
  /** The letters, each a UTF-16 unit. */
  readonly letters: string
  /** By letter: its advance in font units, its row and its column in `kerning`. */
  readonly advances: readonly number[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** By row of a letter, then by column of the next: what is added between them, in font units. */
  readonly kerning: readonly (readonly number[])[]
  /** Code points that the face has a glyph for: first and last of each range. */
  readonly covers: readonly number[]
}

/** How many bytes of a font file its list of tables takes. */
const headLength = (bytes: Uint8Array) => 12 + 16 * (((bytes[4] ?? 0) << 8) | (bytes[5] ?? 0))

/** The head of a font file, as a width table knows it. */
export function fontHead(bytes: Uint8Array): string {
  const length = Math.min(headLength(bytes), bytes.length)
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('base64')
}

/** Marks units that take no room, in the index of letters. */
const none = 0
const nothing = 0xffff

/** Gives the extent of a segment by a table, or null where the segment has a letter that the table lacks. */
export function tableExtent(table: WidthTable): (segment: string) => Extent | null {
  const { letters, advances, rows, columns, kerning } = table
  const index = new Uint16Array(0x10000)
  for (let at = 0; at < letters.length; at++) index[letters.charCodeAt(at)] = at + 1
  for (const unit of zeroWidthUnits) index[unit.charCodeAt(0)] = nothing
  // A tab or a stray return takes the room of a space.
  for (const unit of ['\t', '\r']) index[unit.charCodeAt(0)] = index[0x20] as number
  return (segment) => {
    let units = 0
    let clusters = 0
    let before = none
    for (let i = 0; i < segment.length; i++) {
      const at = index[segment.charCodeAt(i)] as number
      if (at === none) return null
      if (at === nothing) continue
      units += advances[at - 1] as number
      if (before !== none)
        units += (kerning[rows[before - 1] as number] as readonly number[])[
          columns[at - 1] as number
        ] as number
      clusters++
      before = at
    }
    return { units, clusters }
  }
}

/** The code points that a table's face has a glyph for. */
export function tableLetters({ covers }: WidthTable): Set<number> {
  const letters = new Set<number>()
  for (let at = 0; at < covers.length; at += 2)
    for (let letter = covers[at] as number; letter <= (covers[at + 1] as number); letter++)
      letters.add(letter)
  return letters
}
