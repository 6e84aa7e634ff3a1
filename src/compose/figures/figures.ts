import { actors } from './actors.ts'
import { chart } from './chart.ts'
import { excerpt } from './excerpt.ts'
import type { FigureMaker } from './figure-maker.ts'
import { picture } from './picture.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'

/** Every kind of figure that markup can ask for. */
export const figures: Readonly<Record<string, FigureMaker>> = {
  timeline,
  actors,
  chart,
  table,
  picture,
  excerpt,
}
