import type { BriefReport, OutputReport, Report } from '../../build/report.ts'
import type { Diagnostic } from '../../diagnostic.ts'

/** Characters that XML 1.0 cannot hold at all (its production 2), each shown as U+FFFD. */
const unfit = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
const escapeXml = (text: string) =>
  text.replace(unfit, '\ufffd').replace(/[&<>"\n\r\t]/g, (letter) => escapes[letter] ?? letter)

const at = ({ place }: Diagnostic) =>
  place === undefined ? '' : `${place.file}:${place.line}:${place.column} `

function problem(diagnostic: Diagnostic): string {
  const { severity, code, message, hint } = diagnostic
  const words = [at(diagnostic) + message, ...(hint === undefined ? [] : [hint])].join('\n')
  return severity === 'error'
    ? `<failure type="${code}" message="${escapeXml(message)}">${escapeXml(words)}</failure>`
    : `<system-out>${escapeXml(`${severity}: ${words} [${code}]`)}</system-out>`
}

const testCase = (suite: string, name: string, inner: string) =>
  `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}"${inner === '' ? '/>' : `>${inner}</testcase>`}\n`

const outputCase = (suite: string, { file }: OutputReport) => testCase(suite, file, '')

/** A brief is a suite; each problem, each quotation that stands and each output is a case of it. */
function suite({ brief, diagnostics, quotes, outputs }: BriefReport): string {
  const cases = [
    ...diagnostics.map((one) => testCase(brief, `${at(one)}${one.code}`, problem(one))),
    ...quotes
      .filter(({ passes }) => passes)
      .map(({ id, path, verdict }) => testCase(brief, `${id} ${path}: ${verdict}`, '')),
    ...outputs.map((output) => outputCase(brief, output)),
  ]
  const whole = cases.length === 0 ? [testCase(brief, brief, '')] : cases
  const failures = diagnostics.filter(({ severity }) => severity === 'error').length
  return `  <testsuite name="${escapeXml(brief)}" tests="${whole.length}" failures="${failures}" errors="0" skipped="0">\n${whole.join('')}  </testsuite>\n`
}

/** What `--reporter junit` prints: the XML that test reports of CI services read, without times, so that it stays the same. */
export function junitReport(report: Report): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="briefdeck">\n${report.briefs.map(suite).join('')}</testsuites>\n`
}
