import type { Run, Table } from '../../document/document.ts'
import type { InlineData } from './page-inlines.ts'
import type { CellData, TableData } from './page-tree.ts'

/** A number as a cell holds it: with signs, marks of thousands and decimals, per cent; a dash stands for none. */
const number = /^[-+−–]?[\d\s.,\u00a0\u202f]*\d\s?%?$|^–$/

/** A table with all rows of one length, and what its columns need. */
export function tableData(
  table: Table,
  strip: boolean,
  inlines: (runs: readonly Run[]) => InlineData[],
): TableData {
  const { caption, head, body } = table
  const rows = [...head, ...body]
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => i)
  const cells = (row: Table['body'][number], inHead: boolean): CellData[] =>
    columns.map((i) => ({ heads: inHead || row[i]?.scope !== undefined, runs: inlines(row[i]?.runs ?? []) }))
  const texts = (part: Table['body'], i: number): string[] => part.map((row) => textOf(row[i]?.runs ?? []))
  return {
    k: 'table',
    strip: strip && head.length === 0,
    caption: inlines(caption ?? []),
    head: head.map((row) => cells(row, true)),
    body: body.map((row) => cells(row, false)),
    shares: shares(columns.map((i) => texts(rows, i))),
    right: columns.map((i) => {
      const filled = texts(body, i).filter(Boolean)
      return filled.length > 0 && filled.every((text) => number.test(text))
    }),
  }
}

function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => run.text)
    .join('')
    .trim()
}

/** Short columns are as wide as their words; the others share the rest by the length of what they hold, within 1 to 4. */
function shares(columns: readonly (readonly string[])[]): number[] {
  const longest = columns.map((texts) => Math.max(0, ...texts.map((text) => text.length)))
  if (longest.reduce((sum, length) => sum + length, 0) <= 60) return longest.map(() => 0)
  const fixed = longest.map((length) => length <= 14)
  if (fixed.every(Boolean)) return longest.map(() => 1)
  const least = Math.min(...longest.filter((_, i) => !fixed[i]))
  return longest.map((length, i) => (fixed[i] ? 0 : Math.min(4, Math.sqrt(length / least))))
}
