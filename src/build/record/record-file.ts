import { join, resolve } from 'node:path'
import type { QuotePlace, QuoteResult } from '../../evidence/evidence.ts'
import type { Disk } from '../disk.ts'
import type { BriefFile } from '../find-briefs.ts'
import type { BriefReport } from '../report.ts'
import { type BuildRecord, type RecordedQuote, recordName } from './build-record.ts'
import { withFiles } from './make-record.ts'
import { type ReadRecord, readRecord } from './read-record.ts'

/** The record of a brief as it stands in the folder of its outputs; null where there is none. */
export function loadRecord(name: string, folder: string, disk: Disk): ReadRecord | null {
  const path = join(folder, recordName(name))
  if (disk.stamp(path) === null) return null
  return readRecord(new TextDecoder().decode(disk.read(path)))
}

const placeOf = (
  quote: RecordedQuote,
  file: BriefFile,
  called: (path: string) => string,
): QuotePlace | null => {
  const { source, hand, page, line, start, end, paragraph, item, block } = quote
  if (source === null || hand === null || page === null || line === null || start === null || end === null)
    return null
  return { source, hand, file: called(file.path), line, page, paragraph, item, block, start, end }
}

const quoteOf = (quote: RecordedQuote, file: BriefFile, called: (path: string) => string): QuoteResult => {
  const { id, path, exact, source, hand, verdict, also, words } = quote
  const [pointer = '', stretch] = path.split('#')
  const [start = 0, end = 0] = (stretch ?? '').split('-').map(Number)
  return {
    id,
    path: pointer,
    ...(stretch === undefined ? {} : { inText: { start, end } }),
    place: { file: called(file.path), line: 1, column: 1 },
    exact,
    source,
    hand,
    verdict,
    passes: true,
    also,
    where: placeOf(quote, file, called),
    spans: quote.start === null || quote.end === null ? [] : [{ start: quote.start, end: quote.end }],
    printed: [{ text: words }],
  }
}

/** The report of a brief for which there was nothing to do: what its last build said. */
export function reportOfRecord(
  record: BuildRecord,
  file: BriefFile,
  folder: string,
  names: readonly string[],
  called: (path: string) => string,
): BriefReport {
  const outputs = names.flatMap((name) => {
    const known = record.outputs[name]
    if (known === undefined) return []
    const { from: _, row: __, ...report } = known
    return [{ file: called(join(folder, name)), ...report, rebuilt: false }]
  })
  return {
    brief: called(file.path),
    outputs,
    quotes: record.quotes.map((quote) => quoteOf(quote, file, called)),
    coverage: record.coverage,
    diagnostics: record.problems.map((one) => withFiles(one, (way) => called(resolve(file.folder, way)))),
  }
}
