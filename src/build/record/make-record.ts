import { compareText } from '../../compare-text.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { QuoteResult } from '../../evidence/evidence.ts'
import { hashMadeFrom, type MadeFrom } from '../fresh/made-from.ts'
import type { BriefReport } from '../report.ts'
import type { BuildRecord, RecordedOutput, RecordedQuote } from './build-record.ts'

const quotePath = ({ path, inText }: QuoteResult) =>
  inText === undefined ? path : `${path}#${inText.start}-${inText.end}`

/** A quotation as the record keeps it: where it stands, and in which words. */
export const recordQuote = (quote: QuoteResult): RecordedQuote => ({
  id: quote.id,
  path: quotePath(quote),
  exact: quote.exact,
  verdict: quote.verdict,
  also: quote.also,
  source: quote.source,
  hand: quote.hand,
  words: quote.printed.map(({ text }) => text).join(''),
  page: quote.where?.page ?? null,
  paragraph: quote.where?.paragraph ?? null,
  item: quote.where?.item ?? null,
  block: quote.where?.block ?? null,
  line: quote.where?.line ?? null,
  start: quote.where?.start ?? null,
  end: quote.where?.end ?? null,
})

const byPath = (a: RecordedQuote, b: RecordedQuote) => compareText(a.path, b.path) || compareText(a.id, b.id)

/** A problem whose places name their files by their way from the brief's folder, or the other way round. */
export function withFiles(problem: Diagnostic, name: (file: string) => string): Diagnostic {
  const { place, related } = problem
  return {
    ...problem,
    ...(place === undefined ? {} : { place: { ...place, file: name(place.file) } }),
    ...(related === undefined
      ? {}
      : { related: related.map((one) => ({ ...one, place: { ...one.place, file: name(one.place.file) } })) }),
  }
}

/** What a build of a brief has come to, as far as a record needs it. */
export interface Came {
  readonly from: MadeFrom
  /** The way from the outputs' folder to brief.yaml. */
  readonly brief: string
  /** Outputs of this run, by file name. */
  readonly outputs: Readonly<Record<string, Omit<RecordedOutput, 'from'>>>
  readonly sources: Readonly<Record<string, string>>
  readonly quotes: readonly QuoteResult[]
  readonly coverage: BriefReport['coverage']
  /** Their files named by their way from the brief's folder. */
  readonly problems: readonly Diagnostic[]
}

/**
 * The record after a build. Outputs that this run did not make keep their entry with the hash of what they were made from, by
 * which a later run sees that they are older.
 */
export function makeRecord(came: Came, before: BuildRecord | null): BuildRecord {
  const from = hashMadeFrom(came.from)
  const made = Object.entries(came.outputs).map(([file, output]) => [file, { ...output, from }] as const)
  const rows = new Set(made.map(([, { row }]) => row))
  // Rows of several files are replaced as a whole: a deck that has lost a slide has lost a picture.
  const others = Object.entries(before?.outputs ?? {}).filter(([, { row }]) => !rows.has(row))
  return {
    version: 1,
    ...came.from,
    brief: came.brief,
    outputs: Object.fromEntries([...others, ...made]),
    sources: came.sources,
    quotes: came.quotes.map(recordQuote).sort(byPath),
    coverage: came.coverage,
    problems: came.problems,
  }
}
