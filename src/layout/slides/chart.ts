import type { Diagnostic, Place } from '../../diagnostic.ts'
import { drawChart } from '../body/chart/draw-chart.ts'
import { tableOf } from '../body/table-of.ts'
import type { Drawing } from '../fit.ts'
import type { SlideLayout } from './slide-plan.ts'
import { type WholeFigure, wholeFigurePlan } from './whole-figure.ts'

/** More categories than this are no chart, and no table that a class could read. */
const mostCategories = 60

function tooMany(count: number, place: Place | undefined): Diagnostic {
  return {
    severity: 'error',
    code: 'chart-too-many',
    message: `This chart has ${count} categories; a slide can show ${mostCategories} at most.`,
    hint: 'Join small categories to one, or show the largest alone.',
    ...(place === undefined ? {} : { place }),
  }
}

/** The numbers of a chart that has no room. */
const asTable: WholeFigure<'chart'>['instead'] = (figure, block) => ({
  block: tableOf(figure),
  notice: {
    severity: 'warning',
    code: 'chart-as-table',
    message: `This chart of ${figure.categories.length} categories and ${figure.series.length} series has no room on a slide, so its numbers stand in a table.`,
    hint: 'Show fewer of them, or name them more shortly.',
    ...(block.place === undefined ? {} : { place: block.place }),
  },
})

/** Shows numbers: bars, columns, lines, stacked bars or shares. */
export const chart: SlideLayout = {
  master: 'Headline only',
  shows: 'a chart: bars, columns, lines, stacked columns or shares',
  plan(section, ctx) {
    const block = section.blocks.find((one) => one.type === 'figure' && one.figure.kind === 'chart')
    const count =
      block?.type === 'figure' && block.figure.kind === 'chart' ? block.figure.categories.length : 0
    const problems = count > mostCategories ? [tooMany(count, block?.place)] : []
    const refuse = (): Drawing => ({ shapes: [], heightPt: 0, problems })
    return wholeFigurePlan(section, ctx, {
      kind: 'chart',
      draw: (figure, room, sizes, { place }) =>
        problems.length > 0 ? refuse() : drawChart(figure, room, sizes, ctx, place),
      ...(problems.length > 0 ? {} : { instead: asTable }),
    })
  },
}
