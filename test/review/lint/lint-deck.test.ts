import { beforeAll, describe, expect, it } from 'vitest'
import type { Document, Section } from '../../../src/document/document.ts'
import { layoutDeck } from '../../../src/layout/layout-deck.ts'
import type { Deck, Slide } from '../../../src/layout/slide.ts'
import { lintDeck } from '../../../src/review/lint/lint-deck.ts'
import { documentOf, list, paragraph, reference, section, shipped } from '../../layout/fixtures.ts'
import { deckWith, frame, run, paragraph as setParagraph, text } from '../../write/pptx/fixture-deck.ts'

let tools: Awaited<ReturnType<typeof shipped>>
beforeAll(async () => {
  tools = await shipped()
})

const place = { file: 'brief.yaml', line: 7, column: 3 }
const isOwn = (one: { readonly file: string } | undefined) => one?.file === 'brief.yaml'
const own = (words: string) => ({ text: words, place })
const quoted = { text: '“receptive”', voice: 'source' as const, place }
const codes = (document: Document, deck?: Deck) =>
  lintDeck({
    document,
    deck: deck ?? layoutDeck(document, tools.theme, tools.book, tools.labels).deck,
    isOwn,
  }).map(({ code }) => code)
const slide = (headline: string, blocks: Section['blocks'], more: Partial<Section> = {}) =>
  documentOf(section('statement', headline, blocks, more))

// Enough lines that the slide is not almost empty.
const carried = [
  paragraph(own('London waits. '), quoted, reference('p. 1')),
  paragraph({ ...quoted, text: 'the words of the letter, '.repeat(14) }),
]
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

describe('what a slide says', () => {
  it('is fine: a sentence above what carries it', () => {
    expect(codes(slide('London will hear the plan out', carried))).toEqual([])
  })

  it('a headline that is a topic; questions, other languages and what a label set says are not judged', () => {
    expect(codes(slide('British aims in March', carried))).toEqual(['headline-not-sentence'])
    expect(codes(slide('Aims, or means?', carried))).toEqual([])
    expect(codes({ ...slide('Британские цели', carried), lang: 'ru' })).toEqual([])
    const template = { text: 'Objectives', place: { ...place, file: 'deck.hbs' } }
    expect(codes(slide('', carried, { headline: [template] }))).toEqual([])
  })

  it('a headline that is too long', () => {
    expect(codes(slide(`London waits for ${words(14)}`, carried))).toEqual(['headline-long'])
    expect(codes(slide(`London waits for ${'incomprehensibly '.repeat(5)}`, carried))).toEqual([
      'headline-long',
    ])
  })

  it('more than forty words or six items, quotations, references and tables not counted', () => {
    // On one slide, however layout would part it.
    const one = (document: Document) => codes(document, deckWith([]))
    const said = (text: string) => [...carried, paragraph(own(text))]
    expect(one(slide('London waits for an answer', said(words(38))))).toEqual([])
    expect(one(slide('London waits for an answer', said(words(39))))).toEqual(['slide-wordy'])
    expect(
      one(
        slide('London waits for an answer', [
          paragraph({ ...quoted, text: words(60) }, reference('p. 1 ¶ 2')),
        ]),
      ),
    ).toEqual([])
    const items = (count: number) => [
      ...carried,
      list(
        false,
        Array.from({ length: count }, () => 'One'),
      ),
    ]
    expect(one(slide('London waits for an answer', items(6)))).toEqual([])
    expect(one(slide('London waits for an answer', items(7)))).toEqual(['slide-items'])
  })

  it('a claim that nothing carries', () => {
    const bare = [paragraph(own('So it is.')), paragraph(own(words(30)))]
    expect(codes(slide('London waits for an answer', bare))).toEqual(['claim-without-evidence'])
    expect(codes(slide('What does London want?', bare))).toEqual([])
    const inference = { text: '○ inference', reference: { path: '/x', status: 'inference' as const } }
    expect(codes(slide('London waits for an answer', [paragraph(own(words(30)), inference)]))).toEqual([
      'claim-without-evidence',
    ])
    expect(codes(slide('London waits for an answer', bare, { layout: 'task' }))).toEqual([])
  })

  it('notes that say what the slide says', () => {
    const body = [
      ...carried,
      paragraph(own('The letter asks questions first and offers very little to its readers.')),
    ]
    const noted = (note: string) =>
      slide('London waits for an answer', body, { notes: [paragraph(own(note))] })
    expect(codes(noted('The letter asks questions first and offers very little.'))).toEqual(['notes-repeat'])
    expect(
      codes(noted('Ask what the reader of the day knew already, and how one can tell from the page.')),
    ).toEqual([])
  })
})

describe('how a slide looks', () => {
  const looks = (shapes: Slide['shapes']) => codes(documentOf(), deckWith(shapes))
  const box = (name: string, x: number, y: number, height = 60, size = 18) =>
    text(name, frame(x, y, 300, height), [setParagraph([run('Some words here', { sizePt: size })])], {
      fill: 'wash',
    })

  it('boxes that almost share an edge', () => {
    expect(looks([box('a', 54, 170), box('b', 54, 300), box('c', 500, 170, 250)])).toEqual([])
    expect(looks([box('a', 54, 170), box('b', 57, 300), box('c', 500, 170, 250)])).toEqual(['near-miss'])
  })

  it('boxes of one kind at uneven distances', () => {
    expect(looks([box('a', 54, 150), box('b', 54, 230), box('c', 54, 310), box('d', 54, 390)])).toEqual([])
    expect(looks([box('a', 54, 150), box('b', 54, 230), box('c', 54, 350)])).toEqual(['uneven-gaps'])
  })

  it('a wide empty band, and a slide that is almost empty', () => {
    expect(looks([box('a', 54, 150), box('b', 400, 430)])).toEqual(['empty-band'])
    expect(looks([box('a', 54, 110, 20)])).toEqual(['empty-band'])
    expect(looks([box('a', 54, 250, 120)])).toEqual([])
  })

  it('type that is too small to read', () => {
    expect(looks([box('a', 54, 200, 200, 11)])).toContain('small-type')
    expect(looks([box('a', 54, 200, 200, 13)])).toEqual(['small-type'])
    expect(looks([box('a', 54, 200, 200, 14)])).toEqual([])
  })
})
