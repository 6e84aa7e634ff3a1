import type { Diagnostic } from '../../diagnostic.ts'
import type { Block } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import { drawActors } from './draw-actors.ts'
import { drawTable } from './draw-table.ts'
import { referenceStyle } from './references.ts'
import { tableOf } from './table-of.ts'
import { drawTimeline } from './timeline/draw-timeline.ts'

const captionGapPt = 10

/** Draws a figure of the brief as what it is, with its caption under it. */
export function drawFigure(
  block: Extract<Block, { type: 'figure' }>,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const drawn = drawBare(block, area, sizes, sparePt, ctx)
  if (block.caption === undefined || block.caption.length === 0) return drawn
  const style = referenceStyle(sizes.referencePt)
  const caption = setText([{ runs: block.caption, style }], area.widthPt, ctx)
  const yPt = round2(area.yPt + drawn.heightPt + captionGapPt)
  return {
    ...drawn,
    shapes: [...drawn.shapes, textBox(caption, { ...area, yPt }, ctx.labels.objects.caption)],
    heightPt: drawn.heightPt + captionGapPt + caption.heightPt,
    problems: [...drawn.problems, ...caption.problems],
  }
}

function drawBare(
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
