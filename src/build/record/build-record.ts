import type { Diagnostic } from '../../diagnostic.ts'
import type { VerdictName } from '../../evidence/evidence.ts'
import type { BriefReport, OutputReport } from '../report.ts'

/** An output as it was written: what a later run compares the file on disk with. */
export interface RecordedOutput extends Omit<OutputReport, 'file' | 'rebuilt'> {
  /** Hash of the program, options and inputs that it was made from: outputs of a part of the runs differ in it. */
  readonly from: string
  /** Key of its row in the table of outputs. */
  readonly row: string
}

/** Where a quotation stood when the brief was last built. Offsets count UTF-16 units of the hand's reading text. */
export interface RecordedQuote {
  readonly id: string
  /** JSON pointer into the brief, with the stretch of the text where the claim is a run between quotation marks: "/note#3-20". */
  readonly path: string
  readonly exact: string
  readonly verdict: VerdictName
  readonly also: readonly VerdictName[]
  readonly source: string | null
  readonly hand: string | null
  /** The wording as it stood in the source, or "" where none was found. */
  readonly words: string
  readonly page: string | null
  readonly paragraph: number | null
  readonly item: number | null
  readonly block: string | null
  readonly line: number | null
  readonly start: number | null
  readonly end: number | null
}

/**
 * What a brief was last built from and into: NAME.record.json beside its outputs. It travels with the repository, so it holds
 * hashes of contents and nothing of the machine; without it a build gives the same outputs, only later.
 */
export interface BuildRecord {
  readonly version: 1
  /** Name, version and hash of the program that made the outputs, its templates and fonts. */
  readonly program: string
  /** The way from the folder of the outputs to brief.yaml. */
  readonly brief: string
  /** What the call and briefdeck.yaml asked for, by option. */
  readonly options: Readonly<Record<string, string>>
  /** What was looked at, by its way from the brief's folder: the SHA-256 of a file, "missing", "folder", or "names " and a hash. */
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, RecordedOutput>>
  /** SHA-256 of each source's file, by the id of the source. */
  readonly sources: Readonly<Record<string, string>>
  readonly quotes: readonly RecordedQuote[]
  readonly coverage: BriefReport['coverage']
  /** Warnings and notes of the build, so that a run that has nothing to do still tells them. */
  readonly problems: readonly Diagnostic[]
}

/** Name of a brief's record in the folder of its outputs. */
export const recordName = (brief: string): string => `${brief}.record.json`
