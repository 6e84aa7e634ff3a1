import type { BriefReport, OutputReport, Report } from '../../build/report.ts'
import type { ReportDocument } from '../../build/report-schema.ts'
import type { Diagnostic, Place } from '../../diagnostic.ts'
import { sortedJson } from './sorted-json.ts'

type BriefDocument = ReportDocument['briefs'][number]

const placeOf = (place: Place | undefined) => ({
  file: place?.file ?? null,
  line: place?.line ?? null,
  column: place?.column ?? null,
  endLine: place?.endLine ?? null,
  endColumn: place?.endColumn ?? null,
})

const diagnosticOf = ({ severity, code, message, place, hint, related = [] }: Diagnostic) => ({
  severity,
  code,
  message,
  ...placeOf(place),
  hint: hint ?? null,
  related: related.map((one) => ({ message: one.message, ...placeOf(one.place) })),
})

type Quote = BriefReport['quotes'][number]

const whereOf = ({ line, page, paragraph, item, block, hand, start, end }: NonNullable<Quote['where']>) => ({
  line,
  page,
  paragraph,
  item,
  block,
  hand,
  start,
  end,
})

const quoteOf = ({ id, path, source, hand, verdict, also, where, exact, printed, near }: Quote) => ({
  id,
  path,
  source,
  hand,
  verdict,
  also: [...also],
  where: where && whereOf(where),
  exact,
  wording: printed.length === 0 ? null : printed.map(({ text }) => text).join(''),
  near:
    near === undefined
      ? null
      : {
          wording: near.wording,
          source: near.where.source,
          where: whereOf(near.where),
          changes: near.changes.map((change) => ({ ...change })),
        },
})

const outputOf = ({ pages, slides, ...rest }: OutputReport) => ({
  ...rest,
  ...(pages === null ? {} : { pages }),
  ...(slides === null ? {} : { slides }),
})

const coverageOf = (coverage: BriefReport['coverage']): BriefDocument['coverage'] =>
  Object.fromEntries(
    Object.entries(coverage).map(([source, one]) => [
      source,
      {
        ...one,
        pages: [...one.pages],
        hands: one.hands.map((hand) => ({ ...hand })),
        paragraphs: one.paragraphs.map((paragraph) => ({ ...paragraph })),
      },
    ]),
  )

const fitOf = ({ decks, briefing }: NonNullable<BriefReport['fit']>): BriefDocument['fit'] => ({
  decks: Object.fromEntries(
    Object.entries(decks).map(([edition, rows]) => [edition, rows.map((row) => ({ ...row }))]),
  ),
  briefing: briefing && { ...briefing },
})

/** The report as the document that design.md and docs/report.schema.json describe. */
function reportDocument(report: Report): ReportDocument {
  return {
    version: 1,
    briefs: report.briefs.map((brief) => ({
      brief: brief.brief,
      outputs: brief.outputs.map(outputOf),
      quotes: brief.quotes.map(quoteOf),
      coverage: coverageOf(brief.coverage),
      diagnostics: brief.diagnostics.map(diagnosticOf),
      ...(brief.fit === undefined ? {} : { fit: fitOf(brief.fit) }),
    })),
  }
}

/** What `--reporter json` prints. */
export const jsonReport = (report: Report): string => sortedJson(reportDocument(report))
