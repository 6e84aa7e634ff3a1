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

const quoteOf = ({ id, path, source, hand, verdict, also, where, exact }: BriefReport['quotes'][number]) => ({
  id,
  path,
  source,
  hand,
  verdict,
  also: [...also],
  where: where && {
    line: where.line,
    page: where.page,
    paragraph: where.paragraph,
    item: where.item,
    hand: where.hand,
    start: where.start,
    end: where.end,
  },
  exact,
})

const outputOf = ({ pages, slides, ...rest }: OutputReport) => ({
  ...rest,
  ...(pages === null ? {} : { pages }),
  ...(slides === null ? {} : { slides }),
})

const coverageOf = (coverage: BriefReport['coverage']): BriefDocument['coverage'] =>
  Object.fromEntries(
    Object.entries(coverage).map(([source, { paragraphs, share }]) => [
      source,
      { paragraphs: paragraphs.map((paragraph) => ({ ...paragraph })), share },
    ]),
  )

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
    })),
  }
}

/** What `--reporter json` prints. */
export const jsonReport = (report: Report): string => sortedJson(reportDocument(report))
