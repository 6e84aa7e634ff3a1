import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { verifyBrief } from '../../src/evidence/verify-brief.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source } from '../../src/source/source.ts'

function source(file: string, text: string): Source {
  const read = readSource(new TextEncoder().encode(text), file)
  if (read.source === null) throw new Error(JSON.stringify(read.diagnostics))
  return read.source
}

const letter = source(
  'brief/sources/letter.md',
  `---
id: letter
kind: letter
lang: en
hands:
  typed: {who: A Clerk, kind: typescript, certainty: certain}
  margin: {who: null, kind: handwriting, certainty: unknown}
---
--- page 1 ---
We heard that Mr Buckley will come to London on 17 March. The measures of 29 December stand.
::: hand=margin place="foot"
This will never begin to fit the case.
:::

The council may agree to a limit of credit. It met on 3 May 1981.

Our line should be receptive but interrogative. The line should hold until the talks end.
`,
)
const other = source(
  'brief/sources/other.md',
  '---\nid: other\nlang: und\n---\nQuite other words stand in this paper.\n',
)

function verify(
  yaml: string,
  sources: readonly Source[] = [letter, other],
  listed = 'sources/letter.md, sources/other.md',
) {
  const head = `title: A brief\nlang: en\nsources: [${listed}]\n`
  const { readable, locate, diagnostics } = readBrief(`${head}${yaml}`, 'brief.yaml')
  if (readable === null) throw new Error(JSON.stringify(diagnostics))
  const evidence = verifyBrief(readable, locate, sources)
  const codes = evidence.diagnostics.map(({ code, place }) => `${place?.line} ${code}`)
  return { ...evidence, codes, verdicts: evidence.quotes.map(({ id, verdict }) => `${id} ${verdict}`) }
}

describe('quotations of a brief', () => {
  it('are numbered in the order of the brief, and keep ids of their own', () => {
    const { verdicts, codes } = verify(`background:
  - {text: "We say “receptive but interrogative” here.", evidence: The council may agree}
  - {text: Other, evidence: {exact: Mr Buckley will come to London, id: q2}}
  - {text: Third, evidence: {source: other, exact: Quite other words stand}}
`)
    expect(codes).toEqual([])
    expect(verdicts).toEqual(['q1 exact', 'q3 exact', 'q2 exact', 'q4 exact'])
  })

  it('between marks are looked for in every hand and source, and fail as evidence does', () => {
    const { quotes, codes } = verify(`background:
  - "It “will never begin to fit”."
  - "It has “other words stand in this paper”."
  - "It is “receptive and interrogative”."
puzzle: {text: Why?, notes: "The “limit of credits” is feared."}
`)
    expect(quotes.map(({ verdict, where }) => [verdict, where?.source, where?.hand])).toEqual([
      ['exact', 'letter', 'margin'],
      ['exact', 'other', 'main'],
      ['near', undefined, undefined],
      ['near', undefined, undefined],
    ])
    expect(codes).toEqual(['6 quote-near', '7 quote-near'].map((one) => expect.stringMatching(one.slice(2))))
  })

  it('between marks are meant where the evidence of their own statement stands', () => {
    const { quotes } = verify(`background:
  - {text: "The “line should” hold.", evidence: The line should hold until the talks end}
`)
    const [evidence, run] = [...quotes].sort(
      (a, b) => Number(a.inText !== undefined) - Number(b.inText !== undefined),
    )
    expect(run?.passes).toBe(true)
    expect(run?.where?.start).toBeGreaterThanOrEqual(evidence?.where?.start ?? Number.NaN)
  })

  it('between marks are no claim where the brief says so', () => {
    const { quotes, codes } = verify(`background: ["The “special relationship” again."]
not_quoted: [{words: special relationship, because: a phrase of the time}]
`)
    expect([quotes, codes]).toEqual([[], []])
  })

  it('stand in a document and in its witness, and the document is meant', () => {
    const copy = source(
      'brief/sources/copy.md',
      '---\nid: copy\nkind: letter\nlang: en\n---\nOur line should be receptive but interrogative.\n',
    )
    const cited = { ...letter, head: { ...letter.head, witnesses: [{ id: 'copy' }] } }
    const yaml = 'background: ["It is “receptive but interrogative”."]\n'
    const listed = 'sources/letter.md, sources/copy.md'
    expect(verify(yaml, [letter, copy], listed).verdicts).toEqual(['q1 ambiguous'])
    const { quotes } = verify(yaml, [cited, copy], listed)
    expect(quotes.map(({ verdict, source }) => [verdict, source])).toEqual([['exact', 'letter']])
  })

  it('are errors between marks that are not closed, and where an inference pretends to be one', () => {
    expect(
      verify(`background: ["It is “receptive but interrogative."]
objectives: [{text: "“receptive but interrogative”", status: inference}]
`).codes,
    ).toEqual(['4 quotation-unclosed', '5 inference-quoted'])
  })

  it('name sources and hands that there are', () => {
    expect(
      verify(`background:
  - {text: A, evidence: {source: leter, exact: Mr Buckley will come}}
  - {text: B, evidence: {hand: margins, exact: This will never begin}}
`).codes,
    ).toEqual(['5 source-unknown', '6 hand-unknown'])
  })

  it('are never held against another source when theirs could not be read', () => {
    const { verdicts } = verify('background: [{text: A, evidence: Quite other words stand}]\n', [other])
    expect(verdicts).toEqual(['q1 unreadable'])
    const named = verify(
      'background: [{text: A, evidence: {source: letter, exact: Mr Buckley will come}}]\n',
      [other],
    )
    expect(named.verdicts).toEqual(['q1 unreadable'])
    expect(verify('background: ["It “was never said” so."]\n', [other]).verdicts).toEqual(['q1 unreadable'])
  })

  it('leave words out unjudged only where nothing is known of the language, and that is told once', () => {
    const { codes, quotes } = verify(`background:
  - {text: A, evidence: {source: other, exact: Quite other words … in this paper}}
  - {text: B, evidence: {source: other, exact: Quite other words … stand in this}}
`)
    expect(quotes[0]?.verdict).toBe('elided')
    expect(codes.filter((code) => code.includes('omission-not-judged'))).toHaveLength(1)
  })
})

describe('dates and names', () => {
  const event = (date: string, words: string, more = '') =>
    verify(`background: [A]\ntimeline: [{date: ${date}, text: X, evidence: "${words}"${more}}]\n`).codes.map(
      (code) => code.replace(/^\d+ /, ''),
    )

  it('agree with the words quoted for them', () => {
    expect(event('1982-03-17', 'London on 17 March', ', inferred: [year]')).toEqual([])
    expect(event('1981-05-03', 'It met on 3 May 1981')).toEqual([])
    expect(event('1982-03', 'London on 17 March', ', inferred: [year]')).toEqual([])
  })

  it('are errors where the words say another day, month or year', () => {
    expect(event('1982-03-18', 'London on 17 March', ', inferred: [year]')).toEqual(['date-contradicted'])
    expect(event('1981-11-29', 'The measures of 29 December stand', ', inferred: [year]')).toEqual([
      'date-contradicted',
    ])
    expect(event('1982-05-03', 'It met on 3 May 1981')).toEqual(['date-contradicted'])
  })

  it('are warnings where the words lack a part and nothing says that it is inferred', () => {
    expect(event('1981-05-03', 'a limit of credit', ', inferred: [year]')).toEqual([
      'date-not-in-words',
      'date-not-in-words',
    ])
    expect(event('1981-05-03', 'a limit of credit', ', inferred: [year, month, day]')).toEqual([])
  })

  it('take "may" for a month only where it is one', () => {
    expect(event('1982-03-17', 'The council may agree', ', inferred: [year, month, day]')).toEqual([])
  })

  it('of actors stand in the words quoted for them', () => {
    const actor = (name: string) =>
      verify(`background: [A]\nactors: [{id: a, name: ${name}, evidence: Mr Buckley will come}]\n`).codes
    expect(actor('James Buckley')).toEqual([])
    expect(actor('Lord Carrington')).toEqual(['5 name-not-in-words'])
  })
})

describe('passages for close reading', () => {
  it('run from their first words to their last, over paragraphs and round other hands', () => {
    const { excerpts, codes } = verify(
      'excerpts: [{id: e, from: The measures of 29, to: a limit of credit}]\n',
    )
    expect(codes).toEqual([])
    expect(excerpts[0]?.paragraphs.map((parts) => parts.map(({ text }) => text).join(''))).toEqual([
      'The measures of 29 December stand.',
      'The council may agree to a limit of credit.',
    ])
    expect(excerpts[0]?.where).toMatchObject({ page: '1', paragraph: 1, hand: 'typed' })
  })

  it('are errors where their words do not stand there, or stand twice', () => {
    expect(verify('excerpts: [{id: e, from: The measures of 30, to: a limit of credit}]\n').codes).toEqual([
      '4 excerpt-not-found',
    ])
    expect(verify('excerpts: [{id: e, from: line should, to: the talks end}]\n').codes).toEqual([
      '4 excerpt-not-found',
    ])
    expect(verify('excerpts: [{id: e, from: The council may, to: The measures of 29}]\n').codes).toEqual([
      '4 excerpt-not-found',
    ])
  })
})
