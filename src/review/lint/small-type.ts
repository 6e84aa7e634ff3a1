import type { Shape, SlideParagraph, SlideRun } from '../../layout/slide.ts'
import { type LintRule, warning } from './lint-rule.ts'

/** The floor of references and footnotes, below which no word of a slide goes; and that of words in tables and cards. */
const leastPt = 12
const plainPt = 14
/** The share of a slide's letters that may be below the second. */
const mostSmall = 0.5

const paragraphsOf = (shape: Shape): readonly SlideParagraph[] => {
  if (shape.kind === 'text') return shape.paragraphs
  if (shape.kind === 'table') return shape.rows.flat().flatMap((cell) => cell.paragraphs)
  if (shape.kind === 'group') return shape.shapes.flatMap(paragraphsOf)
  return shape.kind === 'chart' ? shape.drawn.flatMap(paragraphsOf) : []
}

const letters = (runs: readonly SlideRun[]) => runs.reduce((sum, run) => sum + run.text.trim().length, 0)

/** Words that the last row can read: none below the floor of references, and most of them above it. */
export const smallType: LintRule = ({ deck }) =>
  deck.slides.flatMap((slide) => {
    const runs = slide.shapes.flatMap(paragraphsOf).flatMap((paragraph) => paragraph.runs)
    const tiny = runs.find((run) => run.sizePt < leastPt && run.text.trim() !== '')
    // References and labels are looked up; what is read is neither muted nor tracked.
    const said = runs.filter((run) => run.colour !== 'muted' && run.trackingPt === undefined)
    const share = letters(said.filter((run) => run.sizePt < plainPt)) / Math.max(1, letters(said))
    if (tiny === undefined && share <= mostSmall) return []
    const message =
      tiny === undefined
        ? `Most of the words on the slide “${slide.title}” are smaller than ${plainPt} pt.`
        : `“${tiny.text.trim().slice(0, 40)}” on the slide “${slide.title}” is set in ${tiny.sizePt} pt; ${leastPt} pt is the least.`
    return [warning('small-type', message, 'Show less on it, or part it into two slides.', slide.place)]
  })
