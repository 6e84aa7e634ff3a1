import type { Diagnostic, Place } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'

/** The text of a source file, and where its lines begin. */
export interface FileText {
  readonly file: string
  /** Line ends are "\n"; there is no byte-order mark. */
  readonly text: string
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
}

export function fileText(file: string, text: string): FileText {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
}

/** Number of the line, from 1, that holds an offset. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** The place of a stretch of the file. */
export function placeAt(
  { file, lineStarts }: Pick<FileText, 'file' | 'lineStarts'>,
  start: number,
  end?: number,
): Place {
  const line = lineAt(lineStarts, start)
  const column = start - (lineStarts[line - 1] ?? 0) + 1
  if (end === undefined) return { file, line, column }
  const endLine = lineAt(lineStarts, end)
  return { file, line, column, endLine, endColumn: end - (lineStarts[endLine - 1] ?? 0) + 1 }
}

/** How often one kind of problem is told in one file; a broken scan would else bury everything in repetitions. */
export const mostOfOneCode = 20

/** Where a reader writes down what is wrong. */
export interface Problems {
  readonly found: readonly Diagnostic[]
  add(
    code: DiagnosticCode,
    message: string,
    place: Place,
    hint?: string,
    severity?: Diagnostic['severity'],
  ): void
}

export function problems(): Problems {
  const found: Diagnostic[] = []
  const counts = new Map<DiagnosticCode, number>()
  return {
    found,
    add(code, message, place, hint, severity = 'error') {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= mostOfOneCode)
        found.push({ severity, code, message, place, ...(hint === undefined ? {} : { hint }) })
    },
  }
}
