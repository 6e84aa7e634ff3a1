import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTypst } from '../../../src/write/pdf/open-typst.ts'
import type { TypstEngine } from '../../../src/write/pdf/typst-engine.ts'
import { writeDeckPdf } from '../../../src/write/pdf/write-deck-pdf.ts'
import { writePagePdf } from '../../../src/write/pdf/write-page-pdf.ts'
import { openRasteriser } from '../../../src/write/png/open-rasteriser.ts'
import { pageSvg, svgPages } from '../../../src/write/png/svg-pages.ts'
import { type DeckPngs, writeDeckPngs, writePagePngs } from '../../../src/write/png/write-pngs.ts'
import { missionPage } from '../page-documents.ts'
import { pageBook, pageFonts, pageTheme } from '../page-theme.ts'
import { measuredDeck } from '../pdf/measured-deck.ts'
import { actorMap } from '../pptx/figure-slides.ts'
import { deckWith, frame, paragraph, run, text } from '../pptx/fixture-deck.ts'
import { fixtureTheme } from '../pptx/fixture-theme.ts'

let engines: readonly TypstEngine[]
beforeAll(async () => {
  const native = await openTypst(pageFonts(), { backend: 'native' }).catch(() => undefined)
  const wasm = await openTypst(pageFonts(), { backend: 'wasm' })
  engines = native === undefined ? [wasm] : [native, wasm]
})

/** Width and height of a PNG, from its header (ISO/IEC 15948, 11.2.2). */
const sizeOf = (png: Uint8Array) => {
  expect([...png.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}
const sha = (png: Uint8Array) => createHash('sha256').update(png).digest('hex')

const linked = text('link', frame(54, 200, 400, 60), [
  paragraph([run('a link', { href: 'https://example.org/' })]),
])
const [one] = deckWith([actorMap]).slides
const [two] = deckWith([linked]).slides
if (one === undefined || two === undefined) throw new Error('no slides')
const deck = measuredDeck({
  ...deckWith([]),
  slides: [one, { ...two, id: 'two' }, { ...two, id: 'spare', hidden: true }],
})
const vectorOf = (engine: TypstEngine) => writeDeckPdf(deck, fixtureTheme, engine).vector()

describe('pictures of a deck', () => {
  it('are one for each slide that is shown and one of all; the same bytes again and from either engine', async () => {
    const drawn: DeckPngs[] = []
    for (const engine of [...engines, engines[0] as TypstEngine])
      drawn.push(await writeDeckPngs(vectorOf(engine), fixtureTheme))
    const [first] = drawn
    expect(first?.slides.map(sizeOf)).toEqual([
      [1600, 900],
      [1600, 900],
    ])
    expect(first && sizeOf(first.sheet)[0]).toBe(2 * 384 + 3 * 16)
    const hashes = drawn.map(({ slides, sheet }) => [...slides, sheet].map(sha))
    expect(new Set(hashes.map((list) => list.join(' '))).size).toBe(1)
    expect(new Set(hashes[0]).size).toBe(3)
  })

  it('show what stands on the slide and nothing that a browser would lay over it', async () => {
    const { svgOf } = await openRasteriser()
    const pages = svgPages(svgOf(vectorOf(engines[0] as TypstEngine)))
    const [map, link] = pages.map(pageSvg)
    expect(map).toContain('<path id=')
    expect(link).not.toMatch(/foreignObject|pseudo-link|<a\b/)
    for (const { body, defs } of pages) {
      const outlines = [...defs.matchAll(/<path id="([^"]+)"/g)].map((match) => match[1])
      expect(outlines.length).toBeGreaterThan(5)
      for (const id of outlines) expect(body).toContain(`href="#${id}"`)
    }
  })
})

describe('pictures of a page', () => {
  it('are 150 pixels to the inch', async () => {
    const tools = { engine: engines[0] as TypstEngine, book: await pageBook() }
    const page = writePagePdf(missionPage(), pageTheme({ paper: 'a4' }), { bodyPt: 10.5, spacing: 1 }, tools)
    const pngs = await writePagePngs(page.vector())
    expect(pngs).toHaveLength(page.pages)
    expect(sizeOf(pngs[0] as Uint8Array)).toEqual([1240, 1754])
  })
})
