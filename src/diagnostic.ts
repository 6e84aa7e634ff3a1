import type { DiagnosticCode } from './diagnostic-codes.ts'

/** How much a problem weighs: an error stops the outputs of its brief, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note'

/** A stretch of a text file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** One problem, as data. `code` names a row of `diagnostic-codes.ts`; tests and users rely on it, not on the wording. */
export interface Diagnostic {
  readonly severity: Severity
  readonly code: DiagnosticCode
  /** What is wrong, in the user's words, one sentence. */
  readonly message: string
  readonly place?: Place
  /** What to do about it, or the nearest known thing. */
  readonly hint?: string
  readonly related?: readonly { readonly message: string; readonly place: Place }[]
}
