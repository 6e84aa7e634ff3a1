import type { Side } from '../../slide.ts'
import { crosses, meets, type Rect, type Segment } from './segments.ts'

/** A place for a node: its column, and its middle as a share of the map's height. */
export interface Slot {
  readonly column: number
  readonly y: number
}

/** The places of a map and all that decides how lines between them run, worked out once. */
export interface MapGrid {
  readonly columns: number
  readonly slots: readonly Slot[]
  /** Rectangle of a node in each slot, on a map of the given size. */
  rectOf(slot: number): Rect
  /** The line between two slots, from the middle of a side to the middle of a side. */
  lineOf(from: number, to: number): MapLine
  /** Whether two lines cross, each given by the number of its pair. */
  crossing(one: number, two: number): boolean
  /** The slots whose node a line would run through, as bits. */
  through(pair: number): number
  pairOf(from: number, to: number): number
}

export interface MapLine {
  readonly segment: Segment
  readonly sides: readonly [Side, Side]
}

const staggered = (columns: readonly (readonly number[])[]): readonly Slot[] =>
  columns.flatMap((ys, column) => ys.map((y) => ({ column, y })))

/**
 * Places for as many nodes. Neighbouring columns are staggered, so that a line between outer columns passes between the
 * nodes of the inner one.
 */
export function slotsFor(count: number): readonly Slot[] {
  if (count <= 2) return staggered([[0.5], [], [0.5]])
  if (count <= 5)
    return staggered([
      [0, 1],
      [0.25, 0.75],
      [0, 0.5, 1],
    ])
  if (count <= 8)
    return staggered([
      [0, 0.5, 1],
      [0.25, 0.75],
      [0, 0.5, 1],
    ])
  return staggered([
    [0, 0.28, 0.56, 0.84],
    [0.16, 0.44, 0.72, 1],
    [0, 0.28, 0.56, 0.84],
    [0.16, 0.44, 0.72, 1],
  ])
}

/** The map's places on a given size, with nodes of a given size. */
export function mapGrid(
  slots: readonly Slot[],
  size: { readonly width: number; readonly height: number },
  node: { readonly width: number; readonly height: number },
): MapGrid {
  const columns = Math.max(...slots.map((slot) => slot.column)) + 1
  const step = columns < 2 ? 0 : (size.width - node.width) / (columns - 1)
  const rects = slots.map((slot) => ({
    x: slot.column * step,
    y: slot.y * (size.height - node.height),
    width: node.width,
    height: node.height,
  }))
  const rectOf = (slot: number) => rects[slot] as Rect
  const lineOf = (from: number, to: number): MapLine => {
    const a = rectOf(from)
    const b = rectOf(to)
    const sides: readonly [Side, Side] =
      slots[from]?.column === slots[to]?.column
        ? a.y < b.y
          ? ['bottom', 'top']
          : ['top', 'bottom']
        : a.x < b.x
          ? ['right', 'left']
          : ['left', 'right']
    return { segment: { from: sideOf(a, sides[0]), to: sideOf(b, sides[1]) }, sides }
  }
  const n = slots.length
  const pairOf = (from: number, to: number) => Math.min(from, to) * n + Math.max(from, to)
  const segments = Array.from({ length: n * n }, (_, pair) =>
    pair % n > Math.floor(pair / n) ? lineOf(Math.floor(pair / n), pair % n).segment : undefined,
  )
  const gap = 6
  const through = segments.map((segment, pair) => {
    if (segment === undefined) return 0
    let bits = 0
    for (const [slot, rect] of rects.entries()) {
      if (slot === pair % n || slot === Math.floor(pair / n)) continue
      const grown = {
        x: rect.x - gap,
        y: rect.y - gap,
        width: rect.width + 2 * gap,
        height: rect.height + 2 * gap,
      }
      if (meets(segment, grown)) bits |= 1 << slot
    }
    return bits
  })
  const crossings = new Map<number, boolean>()
  return {
    columns,
    slots,
    rectOf,
    lineOf,
    pairOf,
    through: (pair) => through[pair] as number,
    crossing(one, two) {
      const key = one * n * n + two
      const known = crossings.get(key)
      if (known !== undefined) return known
      const found = crosses(segments[one] as Segment, segments[two] as Segment)
      crossings.set(key, found)
      return found
    },
  }
}

/** The middle of a side of a rectangle: where a connector holds on. */
function sideOf(rect: Rect, side: Side) {
  return {
    x: rect.x + (side === 'left' ? 0 : side === 'right' ? rect.width : rect.width / 2),
    y: rect.y + (side === 'top' ? 0 : side === 'bottom' ? rect.height : rect.height / 2),
  }
}
