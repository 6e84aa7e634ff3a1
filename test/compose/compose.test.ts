import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notShown } from '../../src/compose/not-shown.ts'
import type { Document, Run } from '../../src/document/document.ts'
import { dumpDocument } from '../../src/document/dump.ts'
import { runsOf } from '../../src/document/runs-of.ts'
import { type CaseInput, composeYaml } from './compose-case.ts'

const file = (name: string) => readFileSync(new URL(`../cases/compose/${name}`, import.meta.url), 'utf8')
const editions: CaseInput = { brief: file('editions/brief.yaml'), evidence: file('editions/evidence.yaml') }
const documentOf = (input: CaseInput): Document => {
  const { document, diagnostics } = composeYaml(input).composed
  if (!document) throw new Error(JSON.stringify(diagnostics))
  return document
}
const allRuns = (document: Document): Run[] =>
  document.sections.flatMap((section) => [
    ...section.kicker,
    ...section.headline,
    ...section.footer,
    ...[...section.header, ...section.blocks, ...section.notes].flatMap(runsOf),
  ])
const own = (deck: string) => ({ deck: { file: 'deck.hbs', text: deck }, partials: {} })
const tiny = 'title: A title\nlang: en\nsources: [sources/a.md]\nbackground: [One statement.]\n'
const oneSource = 'sources: [{id: a}]'

describe('compose', () => {
  it('keeps the place of every text of the brief', () => {
    const runs = allRuns(documentOf(editions))
    const lineOf = (text: string) => runs.find((run) => run.text.includes(text))?.place
    expect(lineOf('Two of three are for all')).toMatchObject({ file: 'brief.yaml', line: 7 })
    expect(lineOf('second paragraph')).toMatchObject({ file: 'brief.yaml', line: 8 })
    expect(lineOf('For all.')).toMatchObject({ file: 'brief.yaml', line: 13 })
    expect(runs.filter(({ place }) => place?.file.endsWith('.hbs')).length).toBeGreaterThan(0)
  })

  it.each(['deck', 'briefing'] as const)(
    'leaves out of the student’s %s whatever is the instructor’s',
    (kind) => {
      const document = documentOf({ ...editions, kind, edition: 'student' })
      expect(JSON.stringify(document)).not.toContain('INSTRUCTOR')
      expect(document.sections.every(({ notes }) => notes.length === 0)).toBe(true)
    },
  )

  it('shows the instructor everything that is the instructor’s', () => {
    const document = dumpDocument(documentOf(editions))
    const words = editions.brief.match(/INSTRUCTOR [a-z]+/g) ?? []
    expect(words.length).toBeGreaterThan(10)
    for (const word of words) expect(document).toContain(word)
  })

  it('leaves out the statements that are to go, and says which could', () => {
    const { composed } = composeYaml({ ...editions, kind: 'briefing' })
    expect(composed.optional).toEqual(['/objectives/items/2'])
    const fitted = composeYaml({ ...editions, kind: 'briefing', omit: new Set(composed.optional) }).composed
    expect(JSON.stringify(fitted.document)).not.toContain('Optional and for all')
    expect(fitted.optional).toEqual([])
  })

  it('reports what no output shows, and nothing that one shows', () => {
    const { brief, composed, locate } = composeYaml(editions)
    const briefing = composeYaml({ ...editions, kind: 'briefing' }).composed
    const all = new Set([...composed.shown, ...briefing.shown])
    expect(notShown(brief, { paths: all, kinds: ['deck', 'briefing'] }, locate)).toEqual([])
    const alone = notShown(brief, { paths: briefing.shown, kinds: ['briefing'] }, locate)
    expect(alone.every(({ code, severity }) => code === 'not-shown' && severity === 'warning')).toBe(true)
    expect(
      alone.some(({ message, place }) => message.includes('A puzzle for all.') && place?.line === 5),
    ).toBe(true)
  })

  it('takes only the clock of `revised` into the properties', () => {
    expect(documentOf(editions).properties.modified).toBe('2026-05-01T00:00:00Z')
    expect(documentOf({ brief: tiny, evidence: oneSource }).properties).not.toHaveProperty('modified')
  })

  it('gives the same tree each time', () => {
    expect(documentOf(editions)).toEqual(documentOf(editions))
  })

  it('tells slides with one headline apart and says so', () => {
    const template = own(
      '{{#each background.items}}<section id="s" data-layout="list"><h2>{{headline}}</h2></section>{{/each}}',
    )
    const brief = `${tiny.replace('[One statement.]', '[{text: a, headline: Same.}, {text: b, headline: Same.}]')}`
    const { composed } = composeYaml({ brief, evidence: oneSource, template })
    expect(composed.diagnostics).toMatchObject([{ code: 'duplicate-headline', severity: 'warning' }])
    expect(composed.document?.sections.map(({ id }) => id)).toEqual(['s', 's-2'])
    const titles = composed.document?.sections.map(({ headline }) =>
      headline.map(({ text }) => text).join(''),
    )
    expect(titles).toEqual(['Same.', 'Same. (2)'])
  })

  it('sends the place of a quotation in a headline to the foot, unless the slide prints it anyway', () => {
    const brief = `${tiny}objectives: {headline: "He is “wholly willing” to wait", items: [{text: Wait., evidence: wholly willing}]}\n`
    const quotes = (paragraph: number) =>
      `${oneSource}\nquotes:\n  - {at: /objectives/headline, words: wholly willing, marked: true, paragraph: 2}\n  - {at: /objectives/items/0/evidence, words: wholly willing, paragraph: ${paragraph}}\n`
    const template = own(
      '<section id="s" data-layout="list"><h2>{{objectives.headline}}</h2>{{#each objectives.items}}<p>{{statement this}}</p>{{/each}}<footer>Foot</footer></section>',
    )
    const foot = (paragraph: number) =>
      documentOf({ brief, evidence: quotes(paragraph), template })
        .sections[0]?.footer.map(({ text }) => text)
        .join('')
    expect(foot(2)).toBe('Foot')
    expect(foot(3)).toBe('Foot; p.\u00A01\u00A0¶\u00A02')
  })

  it('looks through parts that the brief does not have', () => {
    const template = own(
      '<section id="s" data-layout="list"><h2>{{title}}</h2><p>x{{lesson.minutes}}{{#if lesson.plan}}y{{/if}}{{or approach.stance.text "z"}}</p></section>',
    )
    const document = documentOf({ brief: tiny, evidence: oneSource, template })
    expect(dumpDocument(document)).toContain('p xz')
  })

  it.each([
    [
      'the line of Handlebars that cannot be read',
      '<section id="s">\n<h2>{{#if title}}</h2>\n</section>',
      'template-syntax',
      3,
    ],
    ['a line after white space control', '{{~#if title~}}\n\n\n<b>x</b>\n{{~/if~}}', 'template-markup', 4],
    [
      'a line inside a loop',
      '{{#each background.items}}\n<section id="s"><h2>x</h2>\n<b>y</b></section>\n{{/each}}',
      'template-markup',
      3,
    ],
    [
      'a label asked for by a field',
      '<section id="s"><h2>{{title}}</h2>\n<p>{{label "levels" title}}</p></section>',
      'template-unknown-label',
      2,
    ],
    [
      'a helper given the wrong thing',
      '<section id="s"><h2>{{title}}</h2>\n\n<p>{{statement title}}</p></section>',
      'template-syntax',
      3,
    ],
    [
      'a prototype’s property',
      '<section id="s"><h2>{{title}}</h2>\n<p>{{lookup this "constructor"}}</p><b/></section>',
      'template-markup',
      2,
    ],
  ])('names %s', (_what, deck, code, line) => {
    const { composed } = composeYaml({ brief: tiny, evidence: oneSource, template: own(deck) })
    expect(composed.document).toBeNull()
    expect(composed.diagnostics.map((one) => one.code)).toContain(code)
    expect(composed.diagnostics.find((one) => one.code === code)?.place).toMatchObject({
      file: 'deck.hbs',
      line,
    })
  })

  it('says that a template lacks the file', () => {
    const { composed } = composeYaml({ brief: tiny, evidence: oneSource, template: { partials: {} } })
    expect(composed).toMatchObject({ document: null, diagnostics: [{ code: 'template-missing' }] })
  })

  it('prints any text as it stands, whatever a browser or Handlebars would make of it', () => {
    const template = own(
      '<section id="s" data-layout="list"><h2>T</h2><p>{{background.items.[0].text}}</p></section>',
    )
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '`',
      '=',
      '{{',
      '}}',
      '&amp;',
      '</p>',
      '<b>',
      '<!--',
      ']]>',
      '#',
      'a',
      'é',
      ' b',
      '\\',
      '/',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 20 }), (list) => {
        const text = `x${list.join('')}`
        const brief = `title: A title\nlang: en\nsources: [sources/a.md]\nnot_quoted: [{words: "-", because: test}]\nbackground: [${JSON.stringify(text)}]\n`
        const document = documentOf({ brief, evidence: oneSource, template })
        const [block] = document.sections[0]?.blocks ?? []
        const printed = block?.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : null
        expect(printed).toBe(text.replace(/\s+/g, ' ').trimEnd())
      }),
      { numRuns: 150 },
    )
  })

  it.each(['neutral', 'uk', 'us', 'fr', 'de', 'pl'])('composes with the labels %s', (labels) => {
    for (const kind of ['deck', 'briefing'] as const) {
      const { composed } = composeYaml({ ...editions, kind, labels })
      expect(composed.diagnostics).toEqual([])
      expect(JSON.stringify(composed.document)).not.toMatch(/\{[a-z_]+\}/)
    }
  })
})
