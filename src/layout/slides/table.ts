import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows a table. */
export const table: SlideLayout = {
  master: 'Headline only',
  shows: 'a table',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
