import type { Section } from '../../document/document.ts'
import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Puts the legend beside the sources. */
function withLegendBeside(section: Section): Section {
  const legends = section.blocks.filter((block) => block.type === 'legend')
  const others = section.blocks.filter((block) => block.type !== 'legend')
  return legends.length === 0 || others.length === 0
    ? section
    : {
        ...section,
        blocks: [{ type: 'columns', columns: [others, legends.flatMap((legend) => legend.blocks)] }],
      }
}

/** Shows sources, credits and the legend. */
export const sources: SlideLayout = {
  master: 'Headline and two columns',
  shows: 'sources, further reading and credits; beside them what the marks mean',
  plan: (section, ctx) => flowPlan(withLegendBeside(section), ctx, { scale: 'cell', aside: true }),
}
