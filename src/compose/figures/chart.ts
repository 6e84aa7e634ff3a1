import type { ChartFigure } from '../../document/figure.ts'
import { fillLabel } from '../../theme/labels.ts'
import { fieldText, pathOf, sentence, stringOf, stringsOf, titleOf } from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'

const kinds = ['bar', 'column', 'line', 'stacked', 'share'] as const

/** A chart of the brief's own numbers; its alternative text tells every value. */
export const chart: FigureMaker = ({ part, path, world }): ChartFigure | null => {
  const kind = kinds.find((one) => one === part['kind'])
  const categories = stringsOf(part['x'])
  const entries = Object.entries(
    (part['series'] ?? {}) as Readonly<Record<string, readonly (number | null)[]>>,
  )
  if (!kind || categories.length === 0 || entries.length === 0) return null
  categories.forEach((_, at) => {
    world.shown.add(`${path}/x/${at}`)
  })
  const unit = fieldText(part, 'unit', world)
  const series = entries.map(([name, values]) => ({ name, values }))
  const { alt, lists, named } = world.labels
  const printed = (value: number | null | undefined) =>
    value === null || value === undefined ? alt.no_value : unit ? `${value} ${unit}` : String(value)
  const told = series.map(({ name, values }) =>
    fillLabel(named, {
      name,
      text: categories
        .map((category, at) => fillLabel(alt.value, { category, value: printed(values[at]) }))
        .join(lists.comma),
    }),
  )
  const list = told.map((one) => sentence(one, world)).join(' ')
  const title = titleOf(part, stringOf(part['id']))
  const own = fieldText(part, 'alt', world)
  return {
    kind: 'chart',
    of: pathOf(part) || path,
    alt: own || fillLabel(alt.chart, { title, list }),
    chart: kind,
    categories,
    series,
    unit,
  }
}
