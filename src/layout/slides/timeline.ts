import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows events in time. */
export const timeline: SlideLayout = {
  master: 'Headline only',
  shows: 'events in time',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
