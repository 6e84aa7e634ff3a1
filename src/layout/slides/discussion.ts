import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows questions by level. */
export const discussion: SlideLayout = {
  master: 'Headline and body',
  shows: 'questions by level',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
