import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows statements as a list. */
export const list: SlideLayout = {
  master: 'Headline and body',
  shows: 'statements as a list',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
