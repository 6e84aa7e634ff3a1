import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows what the document does not say. */
export const silences: SlideLayout = {
  master: 'Headline and body',
  shows: 'what the document does not say',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
