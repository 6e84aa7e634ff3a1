import { describe, expect, it } from 'vitest'
import { readSource, type Source, verifyQuotation } from '../../src/index.ts'

const source = (text: string, file: string): Source => {
  const read = readSource(new TextEncoder().encode(text), file)
  if (read.source === null) throw new Error(JSON.stringify(read.diagnostics))
  return read.source
}
const report = source(
  '---\nid: report\nkind: memo\nlang: en\n---\nThe garrison held the bridge for ten days. It had no powder left.\n',
  'report.md',
)

describe('a single quotation, for programs', () => {
  it('is words or a selector, against sources as they are read', () => {
    expect(verifyQuotation('held the bridge for ten days', [report])).toMatchObject({
      verdict: 'exact',
      passes: true,
      source: 'report',
      where: { file: 'report.md', line: 6, page: '1', paragraph: 1 },
      printed: [{ text: 'held the bridge for ten days' }],
    })
    expect(verifyQuotation('garrison held the … for ten days', [report]).verdict).toBe('elided')
    expect(
      verifyQuotation({ exact: 'for ten days. It had … powder left', source: 'report' }, [report]),
    ).toMatchObject({
      verdict: 'elided-sense',
      also: expect.arrayContaining(['too-short']),
      leftOut: ['no'],
      turning: ['no'],
    })
  })

  it('has its offsets in the reading text of the hand', () => {
    const { where } = verifyQuotation('the bridge for', [report])
    expect(report.hands[0]?.reading.slice(where?.start, where?.end)).toBe('the bridge for')
  })

  it('that fails shows the nearest wording, word by word', () => {
    const { verdict, near } = verifyQuotation('held the bridge for two long days', [report])
    expect(verdict).toBe('near')
    expect(near?.changes.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'changed', quoted: 'two', source: 'ten' },
      { kind: 'added', quoted: 'long' },
    ])
  })

  it('is unreadable without its source', () => {
    expect(verifyQuotation('held the bridge for ten days', []).verdict).toBe('unreadable')
    expect(verifyQuotation({ exact: 'held the bridge', source: 'letter' }, [report]).verdict).toBe(
      'unreadable',
    )
  })
})
