import type { Diagnostic } from '../diagnostic.ts'
import type { QuoteResult } from '../evidence/evidence.ts'
import type { CoverageReport } from '../review/coverage/coverage-report.ts'

export type { CoverageReport }

/** One file that a run wrote, or found to be as it should. */
export interface OutputReport {
  /** Path as the user would write it: relative to the working folder, with "/". */
  readonly file: string
  readonly edition: 'student' | 'instructor' | null
  readonly format: 'pptx' | 'pdf' | 'docx' | 'html' | 'png'
  readonly paper: 'a4' | 'letter' | null
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
  /** Pages of a page format; null where there are slides. */
  readonly pages: number | null
  readonly slides: number | null
  /** Whether the bytes on disk changed in this run. */
  readonly rebuilt: boolean
}

/** All that is known of one brief after a run. */
export interface BriefReport {
  /** Path of its brief.yaml, as the user would write it. */
  readonly brief: string
  readonly outputs: readonly OutputReport[]
  readonly quotes: readonly QuoteResult[]
  /** By id of the source. */
  readonly coverage: Readonly<Record<string, CoverageReport>>
  readonly diagnostics: readonly Diagnostic[]
  /** Whether briefdeck.yaml asks that warnings fail the run. */
  readonly strict?: true
}

/** What a run of `build` or `check` found and made. Reporters print it. */
export interface Report {
  readonly briefs: readonly BriefReport[]
}
