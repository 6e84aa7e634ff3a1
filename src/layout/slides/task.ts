import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows a task. */
export const task: SlideLayout = {
  master: 'Headline and body',
  shows: 'a task',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
