/** Plane geometry of a map, in points or in any one unit. */
export interface Point {
  readonly x: number
  readonly y: number
}
export interface Segment {
  readonly from: Point
  readonly to: Point
}
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** Whether two segments cross inside both; touching at an end is no crossing. */
export function crosses(one: Segment, two: Segment): boolean {
  const a = turn(one.from, one.to, two.from)
  const b = turn(one.from, one.to, two.to)
  const c = turn(two.from, two.to, one.from)
  const d = turn(two.from, two.to, one.to)
  return a * b < -1e-9 && c * d < -1e-9
}

/** Whether a segment runs through a rectangle, its edge included (Liang and Barsky's clipping). */
export function meets({ from, to }: Segment, rect: Rect): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const bounds = [
    [-dx, from.x - rect.x],
    [dx, rect.x + rect.width - from.x],
    [-dy, from.y - rect.y],
    [dy, rect.y + rect.height - from.y],
  ] as const
  let low = 0
  let high = 1
  for (const [p, q] of bounds) {
    if (p === 0) {
      if (q < 0) return false
    } else if (p < 0) low = Math.max(low, q / p)
    else high = Math.min(high, q / p)
  }
  return low <= high
}

export const overlap = (a: Rect, b: Rect, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap
