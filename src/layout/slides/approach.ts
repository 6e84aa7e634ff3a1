import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows the stance, and its steps with large numerals. */
export const approach: SlideLayout = {
  master: 'Headline and body',
  shows: 'the stance, and its steps with large numerals',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
