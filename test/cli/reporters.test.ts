import { describe, expect, test } from 'vitest'
import { reportSchema } from '../../src/build/report-schema.ts'
import { textCoverage, textSources } from '../../src/cli/reporters/coverage-text.ts'
import { excerpt, showable } from '../../src/cli/reporters/excerpt.ts'
import { githubReport } from '../../src/cli/reporters/github-report.ts'
import { jsonReport } from '../../src/cli/reporters/json-report.ts'
import { sortedJson } from '../../src/cli/reporters/sorted-json.ts'
import { textOutputs, textProblems, textSummary } from '../../src/cli/reporters/text-report.ts'
import { brokenBrief, report } from './reports.ts'

const textOf = (file: string) => (file === 'briefs/bad/brief.yaml' ? brokenBrief : null)

describe('jsonReport', () => {
  test('is the document its schema describes', () => {
    const document = JSON.parse(jsonReport(report))
    expect(reportSchema.parse(document)).toEqual(document)
    expect(document.briefs[0].outputs[0]).toMatchObject({ slides: 14, format: 'pptx' })
    expect(document.briefs[0].outputs[0]).not.toHaveProperty('pages')
    expect(document.briefs[1].diagnostics[0]).toMatchObject({
      code: 'unknown-key',
      line: 1,
      column: 1,
      endColumn: 7,
    })
  })

  test('sorts keys at every depth', () =>
    expect(sortedJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "c": 2,\n      "d": 1\n    }\n  ]\n}\n',
    ))
})

describe('githubReport', () => {
  const lines = githubReport(report).trimEnd().split('\n')
  test('is one command a problem', () => {
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(
      /^::error file=briefs\/bad\/brief.yaml,line=1,endLine=1,col=1,endColumn=7,title=unknown-key::/,
    )
    expect(lines[3]).toMatch(/^::notice title=not-shown::/)
  })
  test('escapes what would end a property or a line, and leaves columns out of places over several lines', () =>
    expect(lines[2]).toBe(
      '::warning file=briefs/bad/a%2Cb%3Ac.yaml,line=1,endLine=3,title=duplicate-headline::Two slides, one headline: 100%25.%0ALook.%0AHere. (briefs/bad/brief.yaml:2)',
    ))
})

describe('text report', () => {
  test('shows the line, a caret under the place, and what to do', () => {
    const lines = textProblems(report, textOf, false).split('\n')
    expect(lines[0]).toMatch(/^briefs\/bad\/brief\.yaml:1:1 error: .*\[unknown-key\]$/)
    expect(lines.slice(1, 3)).toEqual(['  1 | tittle: Łódź', '    | ^^^^^^'])
    expect(lines[3]).toContain('title')
  })
  test('colours only if told so', () => {
    expect(textProblems(report, textOf, false)).not.toContain('\u001b')
    expect(textProblems(report, textOf, true)).toContain('\u001b[31;1merror')
  })
  test('has one line an output, and a summary that counts', () => {
    expect(textOutputs(report).trimEnd().split('\n')).toEqual([
      'output/port/port-deck-instructor.pptx  14 slides  1 235 kB',
      'output/port/port-briefing.pdf          1 page        999 B  unchanged',
    ])
    expect(textSummary(report, false)).toBe(
      '2 briefs: 2 errors, 1 warning, 1 note; 1 of 1 quotation stand in their source\n',
    )
  })
})

describe('excerpt', () => {
  const at = (column: number, endColumn = column + 1) => ({
    file: 'x',
    line: 1,
    column,
    endLine: 1,
    endColumn,
  })
  test('keeps the caret under wide and combining letters', () => {
    expect(excerpt('波兰: x', at(5, 6))).toEqual({ line: '波兰: x', carets: '      ^' })
    expect(excerpt('e\u0301a', at(3))).toEqual({ line: 'e\u0301a', carets: ' ^' })
    expect(excerpt('\ta', at(2))).toEqual({ line: ' a', carets: ' ^' })
  })
  test('shows of a long line what stands round the place', () => {
    const shown = excerpt(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, at(501, 505))
    expect(shown?.line.length).toBeLessThan(100)
    expect(shown?.line.slice(shown.carets.indexOf('^'), shown.carets.length)).toBe('HERE')
  })
  test('lets nothing through that a terminal would obey', () => {
    expect(showable('a\u001b[31m\u0007\u202eb\u009bc')).toBe('a␛[31m␇\ufffdb\ufffdc')
  })
  test('has nothing to show of a line that is not there', () =>
    expect(excerpt('a', { ...at(1), line: 9 })).toBeNull())
})

describe('coverage as text', () => {
  test('is a table of sources and hands', () => {
    expect(textCoverage(report).trimEnd().split('\n')).toEqual([
      'briefs/bad/brief.yaml',
      'source  hand  paragraphs  used  twice  never  words quoted',
      'note    main           2     1      0      1          36 %',
    ])
  })

  test('lists pages, paragraphs and hands of a source on request', () => {
    expect(textSources(report).trimEnd().split('\n')).toEqual([
      'note  briefs/bad/sources/note.md  note, en, 1 page, 2 paragraphs, 1 hand',
      '  hand main  not known  14 words',
      '  place       hand  line  words  used  begins',
      '  p. 1 ¶ 1    main     9     10     1  Ten words.',
      '  p. 1, foot  main    12      4     –  Four.',
    ])
  })
})
