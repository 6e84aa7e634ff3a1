import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows questions, each with why it is open. */
export const openQuestions: SlideLayout = {
  master: 'Headline and body',
  shows: 'questions, each with why it is open',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
