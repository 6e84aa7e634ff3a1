import { beforeAll, describe, expect, it } from 'vitest'
import type { Deck } from '../../../src/layout/slide.ts'
import { openTypst } from '../../../src/write/pdf/open-typst.ts'
import type { TypstEngine } from '../../../src/write/pdf/typst-engine.ts'
import { writeDeckPdf } from '../../../src/write/pdf/write-deck-pdf.ts'
import { pageFonts } from '../page-theme.ts'
import { actorMap, chart, looseConnector } from '../pptx/figure-slides.ts'
import { deckWith, fixtureDeck, frame, paragraph, run, text } from '../pptx/fixture-deck.ts'
import { fixtureTheme } from '../pptx/fixture-theme.ts'
import { measuredDeck } from './measured-deck.ts'
import { readPdf } from './read-pdf.ts'

let wasm: TypstEngine
let engine: TypstEngine
const native = await openTypst(pageFonts(), { backend: 'native' }).catch(() => undefined)
beforeAll(async () => {
  wasm = await openTypst(pageFonts(), { backend: 'wasm' })
  engine = native ?? wasm
})

const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const picture = {
  kind: 'picture',
  name: 'Scan',
  alt: 'The first page.',
  frame: frame(60, 200, 100, 100),
  picture: { bytes: png, mediaType: 'image/png', widthPx: 1, heightPx: 1 },
} as const

const long = text('long', frame(54, 200, 200, 90), [
  paragraph([run('Words that go\non over lines\n\nin French', { lang: 'fr-FR' })]),
])

const decks: Readonly<Record<string, Deck>> = {
  fixture: fixtureDeck,
  map: deckWith([actorMap]),
  loose: deckWith(looseConnector),
  chart: deckWith([chart('column')]),
  long: deckWith([long]),
  picture: deckWith([picture, { ...picture, name: 'Seal', alt: null }]),
}
const write = (deck: Deck, one = engine) => writeDeckPdf(measuredDeck(deck), fixtureTheme, one)

describe('writeDeckPdf', () => {
  it('has a page, a heading and a bookmark for each slide that is shown', () => {
    const shown = fixtureDeck.slides.filter((slide) => !slide.hidden)
    expect(shown.length).toBeLessThan(fixtureDeck.slides.length)
    const pdf = readPdf(write(fixtureDeck).pdf())
    expect(pdf.pages).toBe(shown.length)
    expect(pdf.count('H1')).toBe(shown.length)
    expect(pdf.tags.filter((tag) => /^H[2-6]$/.test(tag))).toEqual([])
    const outlines = /\/Type \/Outlines[^>]*\/Count (\d+)/.exec(pdf.text)
    expect(Number(outlines?.[1])).toBe(shown.length)
    expect(pdf.mediaBox).toEqual([0, 0, 960, 540])
  })

  it('tags lists, tables with their heads, figures with what they tell', () => {
    const pdf = readPdf(write(fixtureDeck).pdf())
    expect(pdf.count('L')).toBeGreaterThan(0)
    expect(pdf.count('LI')).toBe(pdf.count('LBody'))
    expect(pdf.count('LI')).toBe(pdf.count('Lbl'))
    expect(pdf.count('TH')).toBeGreaterThan(0)
    expect(pdf.text).toContain('/Scope /Column')
    for (const [name, alt] of [
      ['map', 'Warsaw asks London; London presses Washington.'],
      ['chart', 'Debt by year.'],
      ['picture', 'The first page.'],
    ] as const) {
      const figure = readPdf(write(decks[name] as Deck).pdf())
      expect(figure.count('Figure'), name).toBe(1)
      expect(figure.text, name).toContain(`/Alt (${alt})`)
    }
  })

  it('says the language of the deck and of each run, and holds no clock but the deck’s', () => {
    const pdf = readPdf(write(fixtureDeck).pdf())
    expect(pdf.text).toContain('/Lang (en-GB)')
    expect(
      new Set([...pdf.text.matchAll(/\/Lang \(([\w-]+)\)/g)].map((match) => match[1])).size,
    ).toBeGreaterThan(1)
    expect(pdf.text).toMatch(/<pdfuaid:part[^>]*>1</)
    const { modified: _, ...properties } = fixtureDeck.properties
    expect(readPdf(write({ ...fixtureDeck, properties }).pdf()).text).not.toContain('/CreationDate')
  })

  it('links outside and to slides that are shown, and nowhere else', () => {
    const words = paragraph([
      run('out ', { href: 'https://example.org/a' }),
      run('bad ', { href: 'javascript:alert(1)' }),
      run('here ', { slide: 'one' }),
      run('gone', { slide: 'no-such-slide' }),
    ])
    const pdf = readPdf(write(deckWith([text('links', frame(54, 200, 800, 60), [words])])).pdf())
    expect([...pdf.text.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1])).toEqual([
      'https://example.org/a',
    ])
    expect(pdf.count('Link')).toBe(2)
  })

  it('gives the same bytes again and from either engine', () => {
    for (const [name, deck] of Object.entries(decks)) {
      const one = write(deck).pdf()
      expect(Buffer.compare(write(deck).pdf(), one), name).toBe(0)
      expect(Buffer.compare(write(deck, wasm).pdf(), one), name).toBe(0)
    }
  })

  it.skipIf(!native)('passes the PDF/UA-1 check of the native engine', () => {
    for (const deck of Object.values(decks)) expect(() => write(deck).provePdfUa()).not.toThrow()
    expect(() => write({ ...fixtureDeck, title: '' }).provePdfUa()).toThrow(/title/)
  })

  it('sets hostile words as words', () => {
    const hostile = '#panic("x") $ x^2 $ *b* _i_ `r` = h - l @ref <l> \\ // /* */ #{ [ ] } "q" {{b}}'
    const deck = deckWith(
      [text(hostile, frame(54, 200, 800, 60), [paragraph([run(hostile)])], { alt: hostile })],
      {
        title: hostile,
        lang: '"); #panic(',
        properties: { author: hostile, subject: hostile, keywords: [hostile] },
      },
    )
    expect(write(deck).pages).toBe(1)
    expect(() => write(deck).pdf()).not.toThrow()
  })
})
