import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows what is asked, and beside it of whom, by when and what was answered. */
export const decisions: SlideLayout = {
  master: 'Headline and body',
  shows: 'what is asked, and beside it of whom, by when and what was answered',
  plan: (section, ctx) => flowPlan(section, ctx, { facts: 'beside' }),
}
