import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { junitReport } from '../../src/cli/reporters/junit-report.ts'
import { markdownSummary } from '../../src/cli/reporters/markdown-summary.ts'
import { sarifReport } from '../../src/cli/reporters/sarif-report.ts'
import { report } from './reports.ts'

const schemaOf = (name: string) =>
  JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(`schemastore/schemas/json/${name}.json`), 'utf8'),
  )

describe('sarifReport', () => {
  const log = JSON.parse(sarifReport(report, '1.2.3'))
  const [run] = log.runs
  test('holds to the schema of SARIF 2.1.0', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
    addFormats.default(ajv)
    const validate = ajv.compile(schemaOf('sarif-2.1.0'))
    validate(log)
    expect(validate.errors).toBeNull()
  })
  test('has one result a problem, on its line, and a rule for each code', () => {
    expect(run.results).toHaveLength(4)
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'briefs/bad/brief.yaml' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 7 },
    })
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    expect(run.results[2].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'briefs/bad/a%2Cb%3Ac.yaml',
    )
    expect(run.results[2].relatedLocations).toHaveLength(1)
    expect(run.results[3]).not.toHaveProperty('locations')
  })
})

describe('junitReport', () => {
  const hostile = {
    briefs: report.briefs.map((brief) => ({
      ...brief,
      diagnostics: brief.diagnostics.map((one) => ({ ...one, message: `<&">\u0000]]> ${one.message}` })),
    })),
  }
  test('is XML whose counts are those of its cases', () => {
    const document = XmlDocument.fromString(junitReport(hostile))
    const suites = document.find('/testsuites/testsuite')
    expect(suites).toHaveLength(2)
    for (const [index, { diagnostics }] of report.briefs.entries()) {
      const suite = `/testsuites/testsuite[${index + 1}]`
      const errors = diagnostics.filter(({ severity }) => severity === 'error').length
      expect(document.find(`${suite}/testcase/failure`)).toHaveLength(errors)
      expect(document.eval(`string(${suite}/@failures)`)).toBe(String(errors))
      expect(document.eval(`number(${suite}/@tests)`)).toBe(document.find(`${suite}/testcase`).length)
    }
    document.dispose()
  })
  test('names what stands and what was made', () => {
    const xml = junitReport(report)
    expect(xml).toContain('output/port/port-briefing.pdf')
    expect(xml).toContain('q1 /objectives/0/evidence: typographic')
  })
})

describe('markdownSummary', () => {
  test('has a row a brief and a line an error, and no word of theirs is markup', () => {
    const lines = markdownSummary({
      briefs: report.briefs.map((brief) => ({ ...brief, brief: `a|b_<i>\n${brief.brief}` })),
    }).split('\n')
    expect(lines[4]).toBe('| a\\|b\\_\\<i\\> briefs/port/brief.yaml | 0 | 0 | 0 | 1 of 1 | 2 | 1 |')
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(2)
  })
})
