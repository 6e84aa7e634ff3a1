import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows people as cards by side. */
export const people: SlideLayout = {
  master: 'Headline only',
  shows: 'people as cards by side',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
