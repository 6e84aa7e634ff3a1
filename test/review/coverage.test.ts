import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { verifyBrief } from '../../src/evidence/verify-brief.ts'
import { coverSources, statementOf } from '../../src/review/coverage/coverage.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source } from '../../src/source/source.ts'

const source = readSource(
  new TextEncoder().encode(`---
id: letter
kind: letter
lang: en
hands:
  typed: {who: A Clerk, certainty: certain}
  margin: {who: null, certainty: unknown}
  pencil: {who: null, certainty: unknown}
---
--- page 1 ---
::: head
Harbour Office
:::
We heard that Mr Buckley will come to London
--- page 2 ---
on 17 March. The measures stand.

The council [may?] agree to a limit of credit.

The aims are:

- to pay the crews;
- to lower the dues.

Nobody uses this one.
::: hand=margin place="foot"
This will never do.
:::
`),
  'sources/letter.md',
).source as Source

function cover(yaml: string) {
  const { readable, locate } = readBrief(
    `title: A\nlang: en\nsources: [sources/letter.md]\n${yaml}`,
    'brief.yaml',
  )
  if (readable === null) throw new Error('no brief')
  const evidence = verifyBrief(readable, locate, [source])
  const [covered] = coverSources([source], evidence)
  if (covered === undefined) throw new Error('no coverage')
  return covered
}
const rows = (yaml: string) =>
  cover(yaml).covered.map(
    ({ hand, page, n, block, words, quoted, uses }) =>
      `${hand} ${page}/${n ?? block}: ${quoted} of ${words} in ${uses.map(({ path }) => path).join(' ') || '–'}`,
  )

describe('coverage', () => {
  it('tells each paragraph of each hand, how much of it is quoted and by which statements', () => {
    expect(
      rows(`background:
  - {text: "It was “Mr Buckley” who came.", evidence: Mr Buckley will come to London on 17 March}
  - {text: B, evidence: to pay the crews}
excerpts: [{id: e, from: to lower the dues, to: to lower the dues}]
puzzle: {text: Why?, notes: "The “crews” and “never do”."}
`),
    ).toEqual([
      'typed 1/head: 0 of 2 in –',
      'typed 1/1: 9 of 15 in /background/0',
      'typed 2/1: 0 of 9 in –',
      'typed 2/2: 8 of 11 in /background/1 /puzzle /excerpts/0',
      'typed 2/3: 0 of 4 in –',
      'margin 2/foot: 2 of 4 in /puzzle',
    ])
  })

  it('does not count what an omission leaves out, nor what fails', () => {
    expect(
      rows(
        'background: [{text: A, evidence: "We heard that Mr … on 17 March"}, {text: B, evidence: no such words here}]\n',
      )[1],
    ).toBe('typed 1/1: 7 of 15 in /background/0')
  })

  it('sums by hand and source, without letterhead and signature', () => {
    const { hands, share, paragraphs, used, twice, unused } = cover(
      'background: [{text: A, evidence: to pay the crews}, {text: B, evidence: to lower the dues}]\n',
    )
    expect(hands.map(({ hand, ...sum }) => [hand.id, sum])).toEqual([
      ['typed', { paragraphs: 4, used: 1, twice: 1, unused: 3, words: 39, quoted: 8, share: 0.2051 }],
      ['margin', { paragraphs: 1, used: 0, twice: 0, unused: 1, words: 4, quoted: 0, share: 0 }],
    ])
    expect({ share, paragraphs, used, twice, unused }).toEqual({
      share: 0.186,
      paragraphs: 5,
      used: 1,
      twice: 1,
      unused: 4,
    })
  })

  it('knows which statement a value belongs to', () => {
    expect(
      [
        '/risks/0/evidence/1',
        '/risks/0/text',
        '/risks/0',
        '/approach/stance/evidence',
        '/bottom_line',
        '/puzzle/notes',
        '/timeline/items/2/evidence/0/exact',
      ].map(statementOf),
    ).toEqual([
      '/risks/0',
      '/risks/0',
      '/risks/0',
      '/approach/stance',
      '/bottom_line',
      '/puzzle',
      '/timeline/items/2',
    ])
  })
})
