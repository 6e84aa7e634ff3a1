import type { OutputReport, Report } from '../../build/report.ts'
import type { Diagnostic, Place } from '../../diagnostic.ts'
import { excerpt, showable } from './excerpt.ts'
import { type Paint, painter } from './paint.ts'

/** Text of a file that a place names, or null when it cannot be shown. */
export type TextOf = (file: string) => string | null

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

function sourceLines(
  place: Place,
  textOf: TextOf,
  paint: Paint,
  style: 'error' | 'warning' | 'note',
): string[] {
  const text = textOf(place.file)
  const shown = text === null ? null : excerpt(text, place)
  if (shown === null) return []
  const number = String(place.line)
  const bar = paint('quiet', '|')
  return [
    `  ${paint('quiet', number)} ${bar} ${shown.line}`,
    `  ${' '.repeat(number.length)} ${bar} ${paint(style, shown.carets)}`,
  ]
}

const head = (place: Place) => `${showable(place.file)}:${place.line}:${place.column}`

function problem(
  { severity, code, message, place, hint, related = [] }: Diagnostic,
  textOf: TextOf,
  paint: Paint,
) {
  const lines = [
    `${place === undefined ? '' : `${paint('strong', head(place))} `}${paint(severity, severity)}: ${showable(message)} ${paint('quiet', `[${code}]`)}`,
  ]
  if (place !== undefined) lines.push(...sourceLines(place, textOf, paint, severity))
  if (hint !== undefined) lines.push(`  ${paint('quiet', '→')} ${showable(hint)}`)
  for (const one of related) {
    lines.push(`  ${head(one.place)} ${showable(one.message)}`)
    lines.push(...sourceLines(one.place, textOf, paint, 'note'))
  }
  return `${lines.join('\n')}\n`
}

/** The problems of a run, for people: each with its line, a caret under the place, and what to do. Goes to stderr. */
export function textProblems(report: Report, textOf: TextOf, colour: boolean): string {
  const paint = painter(colour)
  const known = new Map<string, string | null>()
  const cached: TextOf = (file) => {
    const text = known.get(file) ?? textOf(file)
    known.set(file, text)
    return text
  }
  return report.briefs
    .flatMap(({ diagnostics }) => diagnostics.map((one) => problem(one, cached, paint)))
    .join('\n')
}

const thousands = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ')

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${thousands(Math.round(bytes / 1000))} kB`
}

const extent = ({ pages, slides }: OutputReport) =>
  slides !== null ? count(slides, 'slide') : pages !== null ? count(pages, 'page') : ''

/** One line a file: its name, its extent, its size. Goes to stdout. */
export function textOutputs(report: Report): string {
  const rows = report.briefs.flatMap(({ outputs }) =>
    outputs.map((output) => [
      showable(output.file),
      extent(output),
      size(output.bytes),
      output.rebuilt ? '' : 'unchanged',
    ]),
  )
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))
  const widths = [width(0), width(1), width(2)]
  return rows
    .map(([file = '', much = '', bytes = '', state = '']) =>
      `${file.padEnd(widths[0] ?? 0)}  ${much.padEnd(widths[1] ?? 0)}  ${bytes.padStart(widths[2] ?? 0)}  ${state}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** "2 briefs: 1 error, 3 warnings": the last line of a run. Goes to stderr. */
export function textSummary(report: Report, colour: boolean): string {
  const paint = painter(colour)
  const all = report.briefs.flatMap(({ diagnostics }) => diagnostics)
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const number = all.filter((one) => one.severity === severity).length
    return number === 0 ? [] : [paint(severity, count(number, severity))]
  })
  const quotes = report.briefs.flatMap(({ quotes }) => quotes)
  const stand = quotes.filter(({ passes }) => passes).length
  const proved =
    quotes.length === 0 ? '' : `; ${stand} of ${count(quotes.length, 'quotation')} stand in their source`
  return `${count(report.briefs.length, 'brief')}: ${parts.length === 0 ? 'no problems' : parts.join(', ')}${proved}\n`
}
