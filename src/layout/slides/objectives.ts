import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows statements with large numerals. */
export const objectives: SlideLayout = {
  master: 'Headline and body',
  shows: 'statements with large numerals',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
