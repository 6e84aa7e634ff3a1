import type { Box, Quotation } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, PlaceholderName } from '../slide.ts'
import { quotationStyle, textSpecs } from './text-specs.ts'

/** From the rule at the left of a quotation to its words. */
const standOffPt = 18

/** Words of the document beside their rule: solid for its main hand, dotted for another; the reference stands below. */
export function drawQuotation(
  block: Quotation,
  area: FramePt,
  sizes: SlideSizes,
  ctx: LayoutContext,
  placeholder?: PlaceholderName,
): Drawing {
  const colour = block.voice === 'source' ? 'source' : 'other_hand'
  const frame = { ...area, xPt: area.xPt + standOffPt, widthPt: area.widthPt - standOffPt }
  const style = quotationStyle(block, sizes.quotationPt, sizes)
  const words = { runs: block.runs, style, spacing: { percent: 105 } }
  const reference = {
    runs: block.reference,
    style: { face: 'sans', sizePt: sizes.referencePt, colour: 'muted' } as const,
  }
  const set = setText(
    block.reference.length === 0
      ? [words]
      : [words, { ...reference, spaceBeforePt: sizes.referencePt * 0.7 }],
    frame.widthPt,
    ctx,
  )
  return {
    shapes: [
      {
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x: area.xPt + 1, y: area.yPt + 3 },
        toPt: { x: area.xPt + 1, y: area.yPt + set.heightPt },
        style: { colour, weightPt: 2.25, dash: block.voice === 'source' ? 'solid' : 'dot' },
      },
      textBox(set, frame, ctx.labels.objects.quotation, placeholder === undefined ? {} : { placeholder }),
    ],
    heightPt: set.heightPt,
    problems: set.problems,
  }
}

const boxInsetPt = { top: 14, right: 16, bottom: 14, left: 16 }

/** Text on the wash, in a box as tall as what it holds. */
export function drawBox(block: Box, area: FramePt, sizes: SlideSizes, ctx: LayoutContext): Drawing {
  const smaller = { ...sizes, bodyPt: Math.max(ctx.theme.sizes.body.floorPt, sizes.bodyPt - 4) }
  const specs = block.blocks.flatMap((inner) => textSpecs(inner, smaller, { bullets: 'none' }))
  const set = setText(specs, area.widthPt - boxInsetPt.left - boxInsetPt.right, ctx)
  const shape = textBox(set, area, ctx.labels.objects.box, { insetPt: boxInsetPt, fill: 'wash' })
  return { shapes: [shape], heightPt: shape.frame.heightPt, problems: set.problems }
}
