import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows the question of the session beside what to watch for. */
export const puzzle: SlideLayout = {
  master: 'Headline and body',
  shows: 'the question of the session beside what to watch for',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
