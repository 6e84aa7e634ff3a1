import type { Block, Section } from '../../document/document.ts'
import type { Figure } from '../../document/figure.ts'
import { drawFlow } from '../body/draw-flow.ts'
import { noMargin } from '../body/margin.ts'
import { referenceStyle } from '../body/references.ts'
import { placeOf, type Unit, unitsOf, wordsOf } from '../body/units.ts'
import type { LayoutContext } from '../context.ts'
import type { BodyPlan, Drawing } from '../fit.ts'
import { setText, textBox } from '../set-text.ts'
import { bodySteps, type SlideSizes, sizesAt } from '../sizes.ts'
import type { FramePt } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import { flowPlan } from './slide-plan.ts'

type FigureBlock = Extract<Block, { type: 'figure' }>

/** A figure that takes the room that the rest of its slide leaves, and is never parted. */
export interface WholeFigure<Kind extends Figure['kind']> {
  readonly kind: Kind
  draw(figure: Extract<Figure, { kind: Kind }>, room: FramePt, sizes: SlideSizes, block: FigureBlock): Drawing
  /** What stands in its place where it has no room even at its least size, and what is said of that. */
  instead?(
    figure: Extract<Figure, { kind: Kind }>,
    block: FigureBlock,
  ): { readonly block: Block; readonly notice: NonNullable<Drawing['notices']>[number] }
}

const gapPt = 14

/** Plans a slide round one figure: what else there is stands above it, its caption below. */
export function wholeFigurePlan<Kind extends Figure['kind']>(
  section: Section,
  ctx: LayoutContext,
  whole: WholeFigure<Kind>,
): BodyPlan<Unit> {
  const block = section.blocks.find(
    (one): one is FigureBlock => one.type === 'figure' && one.figure.kind === whole.kind,
  )
  if (block === undefined) return flowPlan(section, ctx, {})
  const figure = block.figure as Extract<Figure, { kind: Kind }>
  const others = section.blocks.filter((one) => one !== block)
  const draw = (sizePt: number, area: FramePt): Drawing => {
    const sizes = sizesAt(sizePt, ctx.theme)
    const options = { style: {}, margin: noMargin }
    const above = others.length === 0 ? undefined : drawFlow(others, area, sizePt, 0, ctx, options)
    const abovePt = above === undefined ? 0 : above.heightPt + gapPt
    const caption =
      block.caption === undefined || block.caption.length === 0
        ? undefined
        : setText([{ runs: block.caption, style: referenceStyle(sizes.referencePt) }], area.widthPt, ctx)
    const captionPt = caption === undefined ? 0 : caption.heightPt + gapPt
    const room = {
      ...area,
      yPt: round2(area.yPt + abovePt),
      heightPt: round2(area.heightPt - abovePt - captionPt),
    }
    const drawn = whole.draw(figure, room, sizes, block)
    const heightPt = abovePt + drawn.heightPt + captionPt
    const foot =
      caption === undefined || !Number.isFinite(heightPt)
        ? []
        : [
            textBox(
              caption,
              { ...area, yPt: round2(area.yPt + heightPt - caption.heightPt) },
              ctx.labels.objects.caption,
            ),
          ]
    return {
      ...drawn,
      shapes: [...(above?.shapes ?? []), ...drawn.shapes, ...foot],
      heightPt,
      problems: [...(above?.problems ?? []), ...drawn.problems, ...(caption?.problems ?? [])],
    }
  }
  const plan: BodyPlan<Unit> = {
    units: [...unitsOf(others), { block, from: section.blocks.length }],
    sizesPt: bodySteps(ctx.theme),
    draw: (_, sizePt, area) => draw(sizePt, area),
    placeOf: (unit) => placeOf(unit.block),
    wordsOf: (unit) => wordsOf(unit.block),
    whole: true,
  }
  if (whole.instead === undefined) return plan
  const instead = whole.instead
  return {
    ...plan,
    leaner() {
      const { block: other, notice } = instead(figure, block)
      const leaner = flowPlan(
        { ...section, blocks: section.blocks.map((one) => (one === block ? other : one)) },
        ctx,
        {},
      )
      return {
        ...leaner,
        draw: (units, sizePt, area, sparePt) => ({
          ...leaner.draw(units, sizePt, area, sparePt),
          notices: [notice],
        }),
      }
    },
  }
}
