import type { Piece, TextUnit, UnitKind } from './source.ts'

/** A stretch of a line as it stands in the file. */
export interface LinePart {
  readonly text: string
  /** Of its first character in the file. */
  readonly offset: number
  readonly page: string
}

/** Where a unit of text stands. */
export interface UnitPlace {
  readonly kind: UnitKind
  readonly page: string
  readonly paragraph: number | null
  readonly item: number | null
  readonly block: string | null
  readonly line: number
}

/** A unit whose marks are not read yet. */
export interface RawUnit extends UnitPlace {
  readonly hand: string | null
  /** What sets it off, such as "- "; null for running text. */
  readonly marker: LinePart | null
  readonly parts: LinePart[]
}

/** A unit with its pieces, before their places in the text of the hand are known. */
export interface ReadUnit extends UnitPlace {
  readonly hand: string | null
  readonly pieces: readonly LoosePiece[]
}

export type LoosePiece = Omit<Piece, 'diplomaticStart' | 'readingStart'>

/** Pieces with their places in the two texts of a hand. */
export function placeUnits(units: readonly ReadUnit[]): {
  readonly units: readonly TextUnit[]
  readonly diplomatic: string
  readonly reading: string
} {
  const diplomatic: string[] = []
  const reading: string[] = []
  let diplomaticStart = 0
  let readingStart = 0
  const put = (asItStands: string, asRead: string) => {
    diplomatic.push(asItStands)
    reading.push(asRead)
    diplomaticStart += asItStands.length
    readingStart += asRead.length
  }
  const placed = units.map(({ hand: _, ...unit }, index): TextUnit => {
    if (index > 0) put('\n\n', '\n\n')
    const pieces = unit.pieces.map((piece): Piece => {
      const at = { diplomaticStart, readingStart }
      put(piece.diplomatic, piece.reading)
      return { ...piece, ...at }
    })
    return { ...unit, pieces }
  })
  return { units: placed, diplomatic: diplomatic.join(''), reading: reading.join('') }
}
