import { bodyBand, bodyShapes } from './frames.ts'
import { type LintRule, warning } from './lint-rule.ts'

/** The most of a body that may be empty between two things on it, and below the last. */
const mostBetween = 0.4
const mostBelow = 0.85

/** A wide empty band parts what belongs together, and a slide that is almost empty says that it has nothing to say. */
export const emptyBand: LintRule = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    const shapes = bodyShapes(slide)
    if (slide.layout === 'title' || shapes.length === 0) return []
    const { topPt, endPt } = bodyBand(slide, deck.heightPt)
    const spans = shapes
      .map(({ frame }) => [frame.yPt, frame.yPt + frame.heightPt] as const)
      .sort((a, b) => a[0] - b[0])
    let reached = spans[0]?.[1] ?? topPt
    let widest = 0
    for (const [from, to] of spans) {
      widest = Math.max(widest, from - reached)
      reached = Math.max(reached, to)
    }
    const room = endPt - topPt
    const below = endPt - reached
    // A figure in the middle of its slide has as much above it as below.
    const above = (spans[0]?.[0] ?? topPt) - topPt
    if (above > 2 * below) widest = Math.max(widest, above)
    const isSparse = below > mostBelow * room
    if (widest <= mostBetween * room && !isSparse) return []
    const message = isSparse
      ? `The slide “${slide.title}” is almost empty.`
      : `A wide empty band parts what stands on the slide “${slide.title}”.`
    const hint = isSparse
      ? 'Join it with a neighbour, or show the words that carry it.'
      : 'Try another `layout`.'
    return [warning('empty-band', message, hint, slide.place)]
  })
