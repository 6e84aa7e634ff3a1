import { bodyShapes } from './frames.ts'
import { type LintRule, warning } from './lint-rule.ts'

/** Nearer than this is the same; farther than that is meant. */
const samePt = 0.75
const nearPt = 5

const marks: ReadonlySet<string> = new Set(['line', 'connector', 'box'])

/** Boxes that almost share their left edge look like a mistake: they share it, or stand clearly apart. */
export const alignment: LintRule = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    if (slide.layout === 'title') return []
    const boxes = bodyShapes(slide).filter(({ kind, hasLeftEdge }) => hasLeftEdge && !marks.has(kind))
    const lefts = [...new Set(boxes.map(({ frame }) => frame.xPt))].sort((a, b) => a - b)
    const near = lefts.slice(1).find((left, index) => {
      const apart = left - (lefts[index] as number)
      return apart > samePt && apart < nearPt
    })
    if (near === undefined) return []
    const message = `Two boxes of the slide “${slide.title}” miss a common left edge by less than ${nearPt} pt.`
    return [warning('near-miss', message, 'Try another `layout`, or one statement less.', slide.place)]
  })
