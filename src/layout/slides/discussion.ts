import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows questions, with level and minutes beside them. */
export const discussion: SlideLayout = {
  master: 'Headline and body',
  shows: 'questions, with level and minutes beside them',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
