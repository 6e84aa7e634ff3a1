import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows the facts of the document under their labels. */
export const glance: SlideLayout = {
  master: 'Headline and two columns',
  shows: 'the facts of the document under their labels',
  plan: (section, ctx) => flowPlan(section, ctx, { terms: 'labels' }),
}
