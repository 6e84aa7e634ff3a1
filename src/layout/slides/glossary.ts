import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows words and what they mean. */
export const glossary: SlideLayout = {
  master: 'Headline and two columns',
  shows: 'words and what they mean',
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
