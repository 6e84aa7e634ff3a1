import { lineAt } from './file-text.ts'
import type { HandText, Piece, Source, TextUnit } from './source.ts'

/** Where one character of a hand's text stands. */
export interface CharacterPlace {
  readonly unit: TextUnit
  readonly piece: Piece
  /** Of the character in the file's text, or of the mark it comes from. */
  readonly offset: number
  /** Line of the file, from 1. */
  readonly line: number
  /** The page the character itself stands on; `unit.page` is where its paragraph begins. */
  readonly page: string
}

type Version = 'diplomatic' | 'reading'

function last<T>(items: readonly T[], isBefore: (item: T) => boolean): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}

/** The place of the character at an offset of a hand's diplomatic or reading text; null for text without a hand's words. */
export function placeOfCharacter(
  source: Pick<Source, 'lineStarts'>,
  hand: HandText,
  version: Version,
  offset: number,
): CharacterPlace | null {
  const startOf = (piece: Piece) => (version === 'reading' ? piece.readingStart : piece.diplomaticStart)
  const unit = last(hand.units, ({ pieces }) => pieces[0] !== undefined && startOf(pieces[0]) <= offset)
  const piece = unit && last(unit.pieces, (one) => startOf(one) <= offset)
  if (unit === undefined || piece === undefined) return null
  const inside = Math.min(offset - startOf(piece), Math.max(0, piece.raw.length - 1))
  const at = piece.offset + (piece.kind === 'text' ? inside : 0)
  return { unit, piece, offset: at, line: lineAt(source.lineStarts, at), page: piece.page }
}
