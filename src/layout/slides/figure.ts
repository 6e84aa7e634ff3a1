import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** A table or the numbers of a chart, as a native table. */
export const figure: SlideLayout = {
  master: 'Headline only',
  shows: 'a table, or the numbers of a chart',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
