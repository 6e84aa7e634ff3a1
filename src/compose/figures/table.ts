import type { Run } from '../../document/document.ts'
import type { TableFigure } from '../../document/figure.ts'
import { fillLabel } from '../../theme/labels.ts'
import { textRuns } from '../words/text-runs.ts'
import { fieldText, runText, sentence, stringOf, stringsOf, titleOf } from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'

/** A table of the brief. */
export const table: FigureMaker = ({ part, path, world }): TableFigure | null => {
  const cell = (text: string, pointer: string): readonly Run[] =>
    textRuns({ pointer, text, offset: 0 }, world).runs
  const columns = stringsOf(part['columns']).map((text, at) => cell(text, `${path}/columns/${at}`))
  const rows = (Array.isArray(part['rows']) ? part['rows'] : []).map((row: unknown, y) =>
    stringsOf(row).map((text, x) => cell(text, `${path}/rows/${y}/${x}`)),
  )
  if (columns.length === 0 || rows.length === 0) return null
  const { alt, lists } = world.labels
  const title = titleOf(part, stringOf(part['id']))
  const list = rows.map((row) => sentence(row.map(runText).join(lists.comma), world)).join(' ')
  const told = fillLabel(alt.table, { title, columns: columns.map(runText).join(lists.comma), list })
  return { kind: 'table', of: path, alt: fieldText(part, 'alt', world) || told, columns, rows }
}
