import type { Run, Table } from './document.ts'

/** How the columns of a table share its width, and which of them hold numbers. */
export interface TableColumns {
  /** What each column takes of the width that is left over; 0 is a column as wide as what it holds. */
  readonly shares: readonly number[]
  /** Columns of numbers, which stand to the right. */
  readonly right: readonly boolean[]
}

/** A number as a cell holds it: with signs, marks of thousands and decimals, per cent; a dash stands for none. */
const number = /^[-+−–]?[\d\s.,\u00a0\u202f]*\d\s?%?$|^–$/

export function tableColumns({ head, body }: Table): TableColumns {
  const rows = [...head, ...body]
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, i) => i)
  const texts = (part: Table['body'], i: number): string[] => part.map((row) => textOf(row[i]?.runs ?? []))
  return {
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
