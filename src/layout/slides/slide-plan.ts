import type { Block, Section } from '../../document/document.ts'
import { drawFlow } from '../body/draw-flow.ts'
import { marginOf } from '../body/margin.ts'
import { showsEvidence, withoutEvidence } from '../body/rows.ts'
import { tableOf } from '../body/table-of.ts'
import type { FlowStyle } from '../body/text-specs.ts'
import { blocksOf, placeOf, type Unit, unitsOf, wordsOf } from '../body/units.ts'
import type { LayoutContext } from '../context.ts'
import type { BodyPlan, Drawing } from '../fit.ts'
import { bodySteps } from '../sizes.ts'
import type { MasterLayout } from '../slide.ts'

/** A row of the table of layouts: on which layout of the master a slide stands, and how its body is planned. */
export interface SlideLayout {
  readonly master: MasterLayout
  /** What the layout shows, for the page of layouts. */
  readonly shows: string
  plan(section: Section, ctx: LayoutContext): BodyPlan<Unit>
}

/** A table of the brief as a table, which can be parted between its rows; its caption follows it. */
function asTable(block: Block): readonly Block[] {
  if (block.type !== 'figure' || block.figure.kind !== 'table') return [block]
  const caption = block.caption ?? []
  return [
    tableOf(block.figure),
    ...(caption.length === 0 ? [] : [{ type: 'paragraph' as const, runs: caption }]),
  ]
}

/** The plan of most layouts: blocks one under another, parted where they must go on. */
export function flowPlan(section: Section, ctx: LayoutContext, wished: FlowStyle): BodyPlan<Unit> {
  const serif = ctx.theme.fonts.serif[0]?.name
  const style: FlowStyle = { numerals: 'large', ...(serif === undefined ? {} : { serif }), ...wished }
  const plan = (blocks: readonly Block[]): BodyPlan<Unit> => {
    const margin = marginOf(blocks, style, ctx)
    return {
      units: unitsOf(blocks),
      sizesPt: bodySteps(ctx.theme),
      draw: (units, sizePt, area, sparePt): Drawing =>
        drawFlow(blocksOf(units), area, sizePt, sparePt, ctx, { style, margin, placeholder: 'body' }),
      placeOf: (unit) => placeOf(unit.block),
      wordsOf: (unit) => wordsOf(unit.block),
    }
  }
  const blocks = section.blocks.flatMap(asTable)
  if (!showsEvidence(blocks)) return plan(blocks)
  return { ...plan(blocks), leaner: () => plan(withoutEvidence(blocks)) }
}
