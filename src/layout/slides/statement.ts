import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows a statement and what carries it. */
export const statement: SlideLayout = {
  master: 'Headline and body',
  shows: 'a statement and what carries it',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
