import type { Diagnostic } from '../diagnostic.ts'
import type { QuoteResult } from '../evidence/evidence.ts'
import type { FitRow } from '../layout/fit-certificate.ts'
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

/** The certificate that all text has room. */
export interface FitReport {
  /** By edition: a row for each box of text of the deck. */
  readonly decks: Readonly<Partial<Record<'student' | 'instructor', readonly FitRow[]>>>
  /** The briefing: pages, size of its type, factor on its spaces, share of its page that is filled. Null where none was asked for. */
  readonly briefing: {
    readonly pages: number
    readonly bodyPt: number
    readonly spacing: number
    readonly fill: number
  } | null
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
  /** What was measured of the text, where a check was asked for it. */
  readonly fit?: FitReport
  /** Whether briefdeck.yaml asks that warnings fail the run. */
  readonly strict?: true
}

/** What a run of `build` or `check` found and made. Reporters print it. */
export interface Report {
  readonly briefs: readonly BriefReport[]
}
