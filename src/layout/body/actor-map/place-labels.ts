import type { SetText } from '../../set-text.ts'
import { meets, overlap, type Rect, type Segment } from './segments.ts'

/** A label that found its place. */
export interface PlacedLabel {
  readonly set: SetText
  readonly rect: Rect
}

/** Clear space around a label. */
const gapPt = 3
/** A line must show this much at each end beside a label that stands on it. */
const stubPt = 14
/** Where along a line a label may stand, from the best. */
const shares = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.2, 0.8]

/**
 * Finds a place on its line for each label, in the order given: over no node and no other label, and over no other line
 * where that can be. Undefined where one finds none.
 * @param setAt sets the words of a line in a width.
 */
export function placeLabels(
  lines: readonly Segment[],
  nodes: readonly Rect[],
  size: { readonly width: number; readonly height: number },
  widthsPt: readonly number[],
  setAt: (line: number, widthPt: number) => SetText,
): readonly PlacedLabel[] | undefined {
  const placed: (PlacedLabel | undefined)[] = lines.map(() => undefined)
  const taken: Rect[] = []
  // The shortest lines have the least choice, so their labels come first.
  const length = ({ from, to }: Segment) => Math.hypot(to.x - from.x, to.y - from.y)
  const order = lines
    .map((_, index) => index)
    .sort((a, b) => length(lines[a] as Segment) - length(lines[b] as Segment) || a - b)
  for (const index of order) {
    const line = lines[index] as Segment
    const found = placeOne(line, index, false) ?? placeOne(line, index, true)
    if (found === undefined) return undefined
    placed[index] = found
    taken.push(found.rect)
  }
  return placed as readonly PlacedLabel[]

  function placeOne(line: Segment, index: number, overLines: boolean): PlacedLabel | undefined {
    for (const widthPt of widthsPt) {
      const set = setAt(index, widthPt)
      if (set.problems.length > 0) continue
      const width = Math.min(widthPt, set.widthPt / 0.985 + 6)
      const height = set.heightPt
      for (const share of shares) {
        const x = line.from.x + (line.to.x - line.from.x) * share - width / 2
        const y = line.from.y + (line.to.y - line.from.y) * share - height / 2
        const rect = { x, y, width, height }
        if (x < 0 || y < 0 || x + width > size.width || y + height > size.height) continue
        if (nodes.some((node) => overlap(rect, node, gapPt))) continue
        if (taken.some((other) => overlap(rect, other, gapPt))) continue
        if (!showsEnds(line, rect)) continue
        if (!overLines && lines.some((other, at) => at !== index && meets(other, rect))) continue
        return { set, rect }
      }
    }
    return undefined
  }
}

/** Whether enough of a line is left on both sides of a label, so that its arrow is seen. */
function showsEnds(line: Segment, rect: Rect): boolean {
  const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y)
  const share = Math.min(0.45, stubPt / length)
  const at = (t: number) => ({
    x: line.from.x + (line.to.x - line.from.x) * t,
    y: line.from.y + (line.to.y - line.from.y) * t,
  })
  return (
    !meets({ from: line.from, to: at(share) }, rect) && !meets({ from: at(1 - share), to: line.to }, rect)
  )
}
