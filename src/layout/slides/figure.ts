import { chart } from './chart.ts'
import { picture } from './picture.ts'
import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows a figure of the brief as what it is. */
export const figure: SlideLayout = {
  master: 'Headline only',
  shows: 'a chart, a table or a picture, as the brief has it',
  plan(section, ctx) {
    const kinds = section.blocks.flatMap((block) => (block.type === 'figure' ? [block.figure.kind] : []))
    if (kinds.includes('chart')) return chart.plan(section, ctx)
    if (kinds.includes('picture')) return picture.plan(section, ctx)
    return flowPlan(section, ctx, {})
  },
}
