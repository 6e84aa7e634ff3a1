import type { Run, Table, TableCell } from '../../document/document.ts'
import type { ChartFigure, TableFigure } from '../../document/figure.ts'

const cell = (runs: readonly Run[], scope?: TableCell['scope']): TableCell => ({
  runs,
  ...(scope === undefined ? {} : { scope }),
})
const words = (text: string): readonly Run[] => [{ text }]

/** The table that a figure is, or that its numbers make. */
export function tableOf(figure: TableFigure | ChartFigure): Table {
  const caption = words(figure.alt)
  if (figure.kind === 'table')
    return {
      type: 'table',
      caption,
      head: [figure.columns.map((runs) => cell(runs, 'col'))],
      body: figure.rows.map((row) => row.map((runs) => cell(runs))),
    }
  return {
    type: 'table',
    caption,
    head: [[cell(words(figure.unit), 'col'), ...figure.series.map((one) => cell(words(one.name), 'col'))]],
    body: figure.categories.map((category, index) => [
      cell(words(category), 'row'),
      ...figure.series.map((one) =>
        cell(words(one.values[index] === null ? '–' : String(one.values[index] ?? '–'))),
      ),
    ]),
  }
}
