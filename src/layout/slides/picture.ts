import { drawPicture } from '../body/draw-picture.ts'
import type { SlideLayout } from './slide-plan.ts'
import { wholeFigurePlan } from './whole-figure.ts'

/** Shows a picture or a scan. */
export const picture: SlideLayout = {
  master: 'Headline only',
  shows: 'a picture or a scan, with its credit and the words that stand in it',
  plan: (section, ctx) =>
    wholeFigurePlan(section, ctx, {
      kind: 'picture',
      draw: (figure, room, sizes, block) => drawPicture(figure, room, sizes, ctx, block.place),
    }),
}
