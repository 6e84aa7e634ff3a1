import type { Slide } from '../../layout/slide.ts'
import { bodyShapes, type Seen } from './frames.ts'
import { type LintRule, warning } from './lint-rule.ts'

/** Gaps of one stack may differ by so much, in points and as a share of the smallest. */
const mostPt = 12
const mostShare = 1

/** Boxes of one kind, one edge and one width that stand under each other. */
function stacks(slide: Slide): readonly (readonly Seen[])[] {
  const found = new Map<string, Seen[]>()
  for (const shape of bodyShapes(slide)) {
    // Rows of plain words stand as their lines ask; boxes that are seen show their distances.
    if (shape.kind === 'line' || shape.kind === 'connector' || shape.isPlainText) continue
    const { xPt, widthPt } = shape.frame
    const key = `${shape.kind} ${Math.round(xPt)} ${Math.round(widthPt)}`
    found.set(key, [...(found.get(key) ?? []), shape])
  }
  return [...found.values()].map((stack) => [...stack].sort((a, b) => a.frame.yPt - b.frame.yPt))
}

/** Boxes of one kind under each other stand at even distances. */
export const unevenGaps: LintRule = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    const uneven = stacks(slide).some((stack) => {
      const gaps = stack
        .slice(1)
        .map(
          ({ frame }, index) =>
            frame.yPt - ((stack[index] as Seen).frame.yPt + (stack[index] as Seen).frame.heightPt),
        )
      const [least, most] = [Math.min(...gaps), Math.max(...gaps)]
      return (
        gaps.length > 1 &&
        least >= 0 &&
        most - least > mostPt &&
        most - least > mostShare * Math.max(1, least)
      )
    })
    if (!uneven) return []
    const message = `Boxes of the slide “${slide.title}” stand at uneven distances from each other.`
    return [
      warning('uneven-gaps', message, 'Try another `layout`, or statements of like length.', slide.place),
    ]
  })
