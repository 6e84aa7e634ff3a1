import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Shows risks, and beside each who bears it and how one would see it coming. */
export const risks: SlideLayout = {
  master: 'Headline and body',
  shows: 'risks, and beside each who bears it and how one would see it coming',
  plan: (section, ctx) => flowPlan(section, ctx, { facts: 'beside' }),
}
