import type { Block, Document, Room } from '../document/document.ts'
import { mapBlocks } from '../document/map-blocks.ts'

/** Room to write in: rooms that stand side by side share their number of lines, any other stands alone. */
export interface RoomRow {
  readonly wanted: number
  readonly least: number
  readonly most: number
}

/** Room never grows beyond so many times of what was wanted. */
const mostGrowth = 3

const roomsIn = (block: Block): Room[] => {
  switch (block.type) {
    case 'room':
      return block.label === undefined ? [block] : []
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(roomsIn))
    case 'definitions':
      return block.entries.flatMap((entry) => entry.meaning.flatMap(roomsIn))
    case 'columns':
      return block.columns.flat().flatMap(roomsIn)
    case 'box':
    case 'legend':
      return block.blocks.flatMap(roomsIn)
    default:
      return []
  }
}

const isRoom = (rooms: readonly Room[]) => rooms.length > 0

/** The rooms of a document, row by row. */
const rowsOf = (document: Document): readonly (readonly Room[])[] =>
  document.sections
    .flatMap(({ header, blocks }) => [...header, ...blocks])
    .flatMap((block) => (block.type === 'columns' ? [roomsIn(block)] : roomsIn(block).map((room) => [room])))
    .filter(isRoom)

/** The rows of room to write in a document, in its order. */
export const roomRows = (document: Document): readonly RoomRow[] =>
  rowsOf(document).map((rooms) => {
    const wanted = Math.max(...rooms.map(({ lines }) => lines))
    const least = Math.max(...rooms.map((room) => room.least ?? room.lines))
    return { wanted, least, most: wanted * mostGrowth }
  })

/** The document with so many lines in each row of its rooms. */
export function withRooms(document: Document, lines: readonly number[]): Document {
  const sizes = new Map(
    rowsOf(document).flatMap((rooms, at) =>
      rooms.map((room): [Room, number] => [room, lines[at] ?? room.lines]),
    ),
  )
  return mapBlocks(document, (block) => {
    if (block.type !== 'room') return block
    const { least: _, ...room } = block
    return { ...room, lines: sizes.get(block) ?? block.lines }
  })
}

/**
 * Shares out lines more, or fewer, among some of the rows, evenly for what each wanted. Rows that can give no more, or have
 * grown to their most, are passed over.
 */
export function shareLines(
  rows: readonly RoomRow[],
  lines: readonly number[],
  among: readonly number[],
  change: number,
): readonly number[] {
  const shared = [...lines]
  const step = Math.sign(change)
  const share = (at: number) => (shared[at] as number) / (rows[at] as RoomRow).wanted
  for (let left = Math.abs(change); left > 0; left--) {
    const able = among.filter((at) => {
      const { least, most } = rows[at] as RoomRow
      return step > 0 ? (shared[at] as number) < most : (shared[at] as number) > least
    })
    const [first, ...others] = able
    if (first === undefined) break
    const next = others.reduce((best, at) => ((share(at) - share(best)) * step < 0 ? at : best), first)
    shared[next] = (shared[next] as number) + step
  }
  return shared
}
