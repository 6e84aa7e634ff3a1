import { describe, expect, test } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { silence } from '../../src/brief/silence.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { yaml } from './yaml.ts'

const head = yaml`
  title: x
  lang: en
  sources: [a.md]
  objectives: [one, two]
  background: {headline: H, items: [three, four]}
  excerpts: [{id: plea, from: a b c, to: d e f}]
`
function silenced(at: string, rule: string, where: string, severity: Diagnostic['severity'] = 'warning') {
  const { brief, locate } = readBrief(`${head}allow: [{rule: ${rule}, at: '${at}', because: x}]\n`, 'b.yaml')
  if (brief === null) throw new Error('The brief of the test must be whole.')
  const problem: Diagnostic = { severity, code: 'not-shown', message: 'x', place: locate(where) }
  return silence([problem], brief, locate).map(({ code }) => code)
}

describe('silence', () => {
  test.each([
    ['title', '/title'],
    ['/objectives', '/objectives/1'],
    ['objectives', '/objectives'],
    ['objectives.1', '/objectives/1'],
    ['objectives.items.1', '/objectives/1'],
    ['objectives[1]', '/objectives/1'],
    ['background.1', '/background/items/1'],
    ['background.items.1', '/background/items/1'],
    ['plea', '/excerpts/0/from'],
  ])('drops what lies at %s', (at, where) => expect(silenced(at, 'not-shown', where)).toEqual([]))

  test.each([
    ['objectives.0', 'not-shown', '/objectives/1'],
    ['objectives.7', 'not-shown', '/objectives'],
    ['title', 'not-shwn', '/title'],
    ['background', 'not-shown', '/title'],
  ])('notes that %s with %s silences nothing', (at, rule, where) =>
    expect(silenced(at, rule, where)).toEqual(['not-shown', 'allow-unused']),
  )

  test('never drops an error', () =>
    expect(silenced('title', 'not-shown', '/title', 'error')).toEqual(['not-shown', 'allow-unused']))
})
