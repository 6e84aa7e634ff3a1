import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { verifyBrief } from '../../src/evidence/verify-brief.ts'
import { coverSources } from '../../src/review/coverage/coverage.ts'
import { statementText } from '../../src/review/coverage/statement-text.ts'
import { writeEvidencePage } from '../../src/review/coverage/write-evidence-page.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source } from '../../src/source/source.ts'
import { shipped } from '../layout/fixtures.ts'

const { theme, labels } = await shipped()
const hostile = '<script>alert(1)</script> & "x" </style><img src=x onerror=y>'

function page(body: string, yaml: string, title = 'A brief'): string {
  const head = `---\nid: letter\nkind: ${JSON.stringify(hostile)}\nlang: en\nhands:\n  typed: {who: ${JSON.stringify(hostile)}, certainty: certain}\n  margin: {who: null, certainty: unknown}\n---\n`
  const source = readSource(new TextEncoder().encode(head + body), 'sources/letter.md').source as Source
  const written = `title: ${JSON.stringify(title)}\nlang: en\nsources: [sources/letter.md]\n${yaml}`
  const { readable: brief, locate, diagnostics } = readBrief(written, 'brief.yaml')
  if (brief === null) throw new Error(JSON.stringify(diagnostics))
  const evidence = verifyBrief(brief, locate, [source])
  return writeEvidencePage({
    ...{ brief, labels, locate, theme, fonts: undefined },
    coverage: coverSources([source], evidence),
    total: evidence.quotes.length,
    passing: evidence.quotes.filter(({ passes }) => passes).length,
  })
}

interface Element {
  readonly name?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Element[]
  readonly data?: string
}
const all = (node: Element): readonly Element[] => [node, ...(node.children ?? []).flatMap(all)]
const textOf = (node: Element): string => node.data ?? (node.children ?? []).map(textOf).join('')
const parsed = (html: string) =>
  all(parseDocument(html) as unknown as Element).filter(({ name }) => name !== undefined)

describe('the page for reviewers', () => {
  const html = page(
    `--- page 1 ---
A first line of ${hostile} stands here with many words.

Nobody uses this one.

- to pay the crews;
- to [lower?] the dues ~~now~~.
::: hand=margin place="foot"
Never!
:::
`,
    `background:
  - {text: ${JSON.stringify(hostile)}, evidence: stands here with many words}
  - {text: "Pay **them**.", evidence: [to pay the crews, to lower the dues]}
actors: [{id: a, name: Anna, evidence: with many words}]
`,
    hostile,
  )
  const elements = parsed(html)
  const named = (name: string) => elements.filter((one) => one.name === name)

  it('shows each paragraph once, with the statements that rest on it, and marks what is quoted', () => {
    const articles = named('article').map((one) => [
      one.attribs?.['class'] ?? '',
      all(one)
        .filter(({ name }) => name === 'mark')
        .map(textOf),
      all(one)
        .filter(({ name }) => name === 'li')
        .map((item) => textOf(item).split(' ')[0]),
      all(one)
        .filter(({ name }) => name === 'sup')
        .map(textOf),
    ])
    expect(articles).toEqual([
      ['', ['stands here with many words'], [hostile.split(' ')[0], 'Anna'], ['1,\u20092']],
      ['', ['to pay the crews', 'to ', '[lower?]', ' the dues'], ['Pay'], ['1', '1']],
      ['other unused', [], [], []],
    ])
    expect(named('p').filter((one) => one.attribs?.['class'] === 'never')).toHaveLength(1)
  })

  it('lets nothing of brief or source be more than words', () => {
    expect(named('script')).toEqual([])
    expect(named('img')).toEqual([])
    expect(named('style')).toHaveLength(1)
    expect(
      elements.flatMap(({ attribs = {} }) => Object.keys(attribs)).filter((key) => key.startsWith('on')),
    ).toEqual([])
    expect(html).not.toMatch(/(?:src|href)="(?!#)/)
  })

  it('can be walked by headings, and each label names something', () => {
    const levels = elements.flatMap(({ name = '' }) => (/^h\d$/.test(name) ? [Number(name[1])] : []))
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.slice(1).entries())
      expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1)
    const ids = elements.flatMap(({ attribs }) => attribs?.['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attribs } of elements)
      if (attribs?.['aria-labelledby']) expect(ids).toContain(attribs['aria-labelledby'])
  })

  it('knows what a statement says', () => {
    const brief = {
      a: { items: [{ text: 'Pay **them** [now](https://example.org)' }] },
      b: ['x'],
      c: { question: 'Why?' },
    }
    expect(['/a/0', '/b/0', '/c', '/d/0', '/a/__proto__'].map((path) => statementText(brief, path))).toEqual([
      'Pay them now',
      'x',
      'Why?',
      '',
      '',
    ])
  })
})
