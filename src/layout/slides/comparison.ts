import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows two columns under their labels. */
export const comparison: SlideLayout = {
  master: 'Headline and two columns',
  shows: 'two columns under their labels',
  plan: (section, ctx) => flowPlan(section, ctx, { bullets: 'none' }),
}
