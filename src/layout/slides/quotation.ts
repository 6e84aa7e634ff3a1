import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows the document's words, with place and hand. */
export const quotation: SlideLayout = {
  master: 'Headline and body',
  shows: "the document's words, with place and hand",
  plan: (section, ctx) => flowPlan(section, ctx, {}),
}
