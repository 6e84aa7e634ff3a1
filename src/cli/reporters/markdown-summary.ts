import type { BriefReport, Report } from '../../build/report.ts'
import type { Severity } from '../../diagnostic.ts'

/** Words in a cell of a table of GitHub Flavored Markdown: nothing in them is markup or ends the cell. */
const cell = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&')

const severities: readonly Severity[] = ['error', 'warning', 'note']

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

function briefRow({ brief, outputs, quotes, diagnostics }: BriefReport): string {
  const stand = quotes.filter(({ passes }) => passes).length
  const counts = severities.map((severity) => diagnostics.filter((one) => one.severity === severity).length)
  const rebuilt = outputs.filter((output) => output.rebuilt).length
  return row([
    cell(brief),
    ...counts.map(String),
    `${stand} of ${quotes.length}`,
    String(outputs.length),
    String(rebuilt),
  ])
}

/** A table of a run for the page of a CI job, one row a brief, then its errors; `--summary FILE` adds it to a file. */
export function markdownSummary(report: Report): string {
  const errors = report.briefs.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === 'error'),
  )
  const lines = errors.map(
    ({ place, message, code }) =>
      `- ${place === undefined ? '' : `${cell(`${place.file}:${place.line}`)}: `}${cell(message)} (${code})\n`,
  )
  return [
    '## briefdeck\n\n',
    row(['Brief', 'Errors', 'Warnings', 'Notes', 'Quotations that stand', 'Outputs', 'Rebuilt']),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...report.briefs.map(briefRow),
    ...(lines.length === 0 ? [] : ['\n', ...lines]),
    '\n',
  ].join('')
}
