import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows who acts on whom. */
export const actors: SlideLayout = {
  master: 'Headline only',
  shows: 'who acts on whom: a map of people and relations',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
