import type { ColumnsMeasure } from '../write/docx/measure-page-docx.ts'
import type { ColumnsPlan } from '../write/docx/word-sections.ts'

/** Every way to part groups into columns that keeps their order: how many groups each column takes. */
function partings(count: number, columns: number): readonly (readonly number[])[] {
  if (columns === 1) return [[count]]
  const out: (readonly number[])[] = []
  for (let first = 1; first <= count - columns + 1; first++)
    for (const rest of partings(count - first, columns - 1)) out.push([first, ...rest])
  return out
}

/** Heights of columns that are parted in some way. */
function columnHeights(
  way: readonly number[],
  heightsPt: readonly number[],
  gapPt: number,
): readonly number[] {
  let next = 0
  return way.map((many) => {
    const groups = heightsPt.slice(next, next + many)
    next += many
    return groups.reduce((sum, one) => sum + one, 0) + Math.max(0, many - 1) * gapPt
  })
}

/** More ways than this are not worth the time. */
const mostGroups = 14
const mostColumns = 3

export interface Levelled {
  readonly plan: ColumnsPlan
  /** By how much the highest column is lower than it was measured, in points. */
  readonly savedPt: number
}

/**
 * Parts groups so that the highest column is as low as can be, and spreads what the others lack between their groups. The
 * template's own columns are kept unless others end clearly more level.
 * @param clearlyPt what counts as clearly.
 * @param mostPt the most that is added to the space between two groups.
 */
export function levelColumns(
  { place, heightsPt, gapPt }: ColumnsMeasure,
  clearlyPt: number,
  mostPt: number,
): Levelled {
  const tallest = (way: readonly number[]): number => Math.max(...columnHeights(way, heightsPt, gapPt))
  const own = tallest(place.way)
  // Word fills a column that the template leaves empty of itself; LibreOffice does not, so the groups are parted here.
  const isLopsided = place.way.includes(0)
  let way = place.way
  if (place.level && heightsPt.length <= mostGroups && way.length <= mostColumns) {
    let best = isLopsided ? Number.POSITIVE_INFINITY : own
    for (const other of partings(heightsPt.length, way.length)) {
      const height = tallest(other)
      if (height < best - (isLopsided ? 0 : clearlyPt)) {
        best = height
        way = other
      }
    }
  }
  const heights = columnHeights(way, heightsPt, gapPt)
  const most = Math.max(...heights)
  const extra = heights.map((height, i) => {
    const gaps = (way[i] ?? 1) - 1
    return place.level && gaps > 0 ? Math.round(Math.min(mostPt, (most - height) / gaps) * 20) : 0
  })
  return { plan: { way, extra }, savedPt: own - most }
}
