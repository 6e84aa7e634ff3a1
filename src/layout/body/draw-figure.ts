import type { Diagnostic } from '../../diagnostic.ts'
import type { Block } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt } from '../slide.ts'
import { drawActors } from './draw-actors.ts'
import { drawTable } from './draw-table.ts'
import { tableOf } from './table-of.ts'
import { drawTimeline } from './timeline/draw-timeline.ts'

/** Draws a figure of the brief as what it is. */
export function drawFigure(
  block: Extract<Block, { type: 'figure' }>,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const { figure } = block
  switch (figure.kind) {
    case 'timeline':
      return drawTimeline(figure, area, sizes, sparePt, ctx)
    case 'actors':
      return drawActors(figure, area, sizes, sparePt, ctx)
    case 'table':
    case 'chart':
      return drawTable(tableOf(figure), area, sizes, sparePt, ctx)
    default: {
      const problem: Diagnostic = {
        severity: 'error',
        code: 'figure-not-drawn',
        message: `Slides cannot show a figure of kind “${figure.kind}” here.`,
        ...(block.place === undefined ? {} : { place: block.place }),
      }
      return { shapes: [], heightPt: 0, problems: [problem] }
    }
  }
}
