import type { Report } from '../../build/report.ts'
import { compareText } from '../../compare-text.ts'
import type { Diagnostic, Place, Severity } from '../../diagnostic.ts'
import { type DiagnosticCode, diagnosticCodes } from '../../diagnostic-codes.ts'
import { sortedJson } from './sorted-json.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

/** A path as a URI reference: each step of it percent-encoded (RFC 3986), absolute ones as file URIs. */
const uriOf = (file: string): string => {
  const steps = file
    .split('/')
    .map((step, index) => (index === 0 && step === '' ? '' : encodeURIComponent(step)))
  return file.startsWith('/') ? `file://${steps.join('/')}` : steps.join('/')
}

const locationOf = (place: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place.file) },
    region: {
      startLine: place.line,
      startColumn: place.column,
      ...(place.endLine === undefined ? {} : { endLine: place.endLine }),
      ...(place.endColumn === undefined ? {} : { endColumn: place.endColumn }),
    },
  },
})

const resultOf = (
  { code, severity, message, hint, place, related = [] }: Diagnostic,
  rules: readonly DiagnosticCode[],
) => ({
  ruleId: code,
  ruleIndex: rules.indexOf(code),
  level: levels[severity],
  message: { text: hint === undefined ? message : `${message}\n${hint}` },
  ...(place === undefined ? {} : { locations: [locationOf(place)] }),
  ...(related.length === 0
    ? {}
    : {
        relatedLocations: related.map((one, id) => ({
          id,
          message: { text: one.message },
          ...locationOf(one.place),
        })),
      }),
})

/**
 * What `--reporter sarif` prints: a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), whose rules are the
 * diagnostic codes that occur. Columns count UTF-16 units, as ours do.
 */
export function sarifReport(report: Report, version: string): string {
  const found = report.briefs.flatMap(({ diagnostics }) => diagnostics)
  const rules = [...new Set(found.map(({ code }) => code))].sort(compareText)
  return sortedJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'briefdeck',
            version,
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: diagnosticCodes[id].means },
              defaultConfiguration: { level: levels[diagnosticCodes[id].severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map((diagnostic) => resultOf(diagnostic, rules)),
      },
    ],
  })
}
