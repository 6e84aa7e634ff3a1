import type { Run, Table } from '../../document/document.ts'
import { tableColumns } from '../../document/table-columns.ts'
import type { InlineData } from './page-inlines.ts'
import type { CellData, TableData } from './page-tree.ts'

/** A table with all rows of one length, and what its columns need. */
export function tableData(
  table: Table,
  strip: boolean,
  inlines: (runs: readonly Run[]) => InlineData[],
): TableData {
  const { caption, head, body } = table
  const { shares, right } = tableColumns(table)
  const cells = (row: Table['body'][number], inHead: boolean): CellData[] =>
    shares.map((_, i) => ({
      heads: inHead || row[i]?.scope !== undefined,
      runs: inlines(row[i]?.runs ?? []),
    }))
  return {
    k: 'table',
    strip: strip && head.length === 0,
    caption: inlines(caption ?? []),
    head: head.map((row) => cells(row, true)),
    body: body.map((row) => cells(row, false)),
    shares,
    right,
  }
}
