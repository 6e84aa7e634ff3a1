import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows the document's facts under their labels. */
export const glance: SlideLayout = {
  master: 'Headline and body',
  shows: "the document's facts under their labels",
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
