import type { Place } from '../diagnostic.ts'

/** Turns offsets of a text into lines and columns. Offsets count UTF-16 units from 0, lines and columns from 1. */
export interface LineIndex {
  readonly text: string
  /** The place from `start` up to and without `end`. */
  placeOf(start: number, end?: number): Place
  /** Line of an offset. */
  lineOf(offset: number): number
  /** Words of a line, without its end. */
  lineText(line: number): string
}

/** The index of a text whose lines end in "\n" alone. Offsets outside the text are moved to its nearer end. */
export function lineIndex(text: string, file: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const lineOf = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
  const startOf = (line: number) => starts[line - 1] ?? text.length
  const inside = (offset: number) => Math.max(0, Math.min(offset, text.length))
  return {
    text,
    lineOf: (offset) => lineOf(inside(offset)),
    lineText: (line) => text.slice(startOf(line), (starts[line] ?? text.length + 1) - 1),
    placeOf(start, end = start) {
      const from = inside(start)
      const to = Math.max(from, inside(end))
      const line = lineOf(from)
      const endLine = lineOf(to)
      return {
        file,
        line,
        column: from - startOf(line) + 1,
        endLine,
        endColumn: to - startOf(endLine) + 1,
      }
    },
  }
}
