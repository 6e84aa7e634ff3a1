import type { Severity } from './diagnostic.ts'

/** What a code means to a user; docs/diagnostics.md is made from this table. */
interface CodeRow {
  readonly severity: Severity
  readonly means: string
}

/** Every diagnostic that briefdeck can give, one row a code, by the stage that finds it. */
export const diagnosticCodes = {
  'internal-error': { severity: 'error', means: 'A bug in briefdeck, not a fault of the brief.' },
} as const satisfies Record<string, CodeRow>

/** A stable kebab-case name of one kind of problem. */
export type DiagnosticCode = keyof typeof diagnosticCodes
