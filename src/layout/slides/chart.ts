import { drawChart } from '../body/chart/draw-chart.ts'
import { tableOf } from '../body/table-of.ts'
import type { SlideLayout } from './slide-plan.ts'
import { wholeFigurePlan } from './whole-figure.ts'

/** Shows numbers: bars, columns, lines, stacked bars or shares. */
export const chart: SlideLayout = {
  master: 'Headline only',
  shows: 'a chart: bars, columns, lines, stacked columns or shares',
  plan: (section, ctx) =>
    wholeFigurePlan(section, ctx, {
      kind: 'chart',
      draw: (figure, room, sizes, block) => drawChart(figure, room, sizes, ctx, block.place),
      instead: (figure, block) => ({
        block: tableOf(figure),
        notice: {
          severity: 'warning',
          code: 'chart-as-table',
          message: `This chart of ${figure.categories.length} categories and ${figure.series.length} series has no room on a slide, so its numbers stand in a table.`,
          hint: 'Show fewer of them, or name them more shortly.',
          ...(block.place === undefined ? {} : { place: block.place }),
        },
      }),
    }),
}
