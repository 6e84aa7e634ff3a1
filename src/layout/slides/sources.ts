import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows sources, credits and the legend. */
export const sources: SlideLayout = {
  master: 'Headline and body',
  shows: 'sources, credits and the legend',
  plan: (section, ctx) => flowPlan(section, ctx, { scale: 'cell' }),
}
