import type { Report } from '../../build/report.ts'
import type { Diagnostic, Severity } from '../../diagnostic.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

/** Escapes for the text of a workflow command: GitHub Docs, "Workflow commands for GitHub Actions". */
const escapeText = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
/** A property ends at a comma, a command at a colon. */
const escapeProperty = (text: string) => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function annotation({ severity, code, message, place, hint, related = [] }: Diagnostic): string {
  // GitHub shows columns only for places within one line.
  const isOneLine = place !== undefined && (place.endLine ?? place.line) === place.line
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', place?.file],
    ['line', place?.line],
    ['endLine', place?.endLine],
    ['col', isOneLine ? place.column : undefined],
    ['endColumn', isOneLine ? place.endColumn : undefined],
    ['title', code],
  ]
  const shown = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  )
  const others = related.map((one) => `${one.message} (${one.place.file}:${one.place.line})`)
  const words = [message, ...(hint === undefined ? [] : [hint]), ...others].join('\n')
  return `::${commands[severity]} ${shown.join(',')}::${escapeText(words)}\n`
}

/** What `--reporter github` prints: one annotation a problem, on its line. */
export const githubReport = (report: Report): string =>
  report.briefs.flatMap(({ diagnostics }) => diagnostics.map(annotation)).join('')
