import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { nodeDisk } from '../../src/build/disk.ts'
import { loadSources } from '../../src/build/load-sources.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import { compose } from '../../src/compose/compose.ts'
import type { Document } from '../../src/document/document.ts'
import { verifyBrief } from '../../src/evidence/verify-brief.ts'
import { layoutDeck } from '../../src/layout/layout-deck.ts'
import type { Deck, Shape } from '../../src/layout/slide.ts'
import { withExcerptLines } from '../../src/layout/with-excerpt-lines.ts'
import { drawPages, type Leaf } from '../../src/write/pptx/adapter.ts'
import { checkPackage } from '../../src/write/pptx/check-package.ts'
import { pptxParts, writePptx } from '../../src/write/pptx/write-pptx.ts'
import { root, templates } from './desks.ts'

/*
 * How long a deck takes, warm and in this process: laid out and written, with the share of PptxGenJS. The figures are
 * printed; processor time is held, because wall clocks of a shared machine are not worth a bound.
 */

const sample = join(root, 'briefs/buckley-mission')

/** The sample's sections again and again, each time under names of its own, until there are `slides` of them. */
async function kit() {
  const called = (path: string) => path
  const file = { path: join(sample, 'brief.yaml'), folder: sample, name: 'buckley-mission' }
  const { brief, locate } = readBrief(readFileSync(file.path), file.path)
  const { ready } = openWorkshop(templates, nodeDisk, called).ready({ name: 'teaching', base: sample })
  if (brief === null || ready === null) throw new Error('the sample is at fault')
  const { sources } = loadSources(brief, file, locate, nodeDisk, called)
  const evidence = verifyBrief(brief, locate, sources)
  const { theme, labels, template } = ready
  const { document } = compose({
    brief,
    evidence,
    template: template.files,
    kind: 'deck',
    edition: 'instructor',
    labels,
    theme,
    locate,
  })
  if (document === null) throw new Error('the sample is at fault')
  const book = await ready.book()
  const layOut = (given: Document) =>
    layoutDeck(withExcerptLines(given, { theme, book }), theme, book, labels).deck
  /** As many sections as give about so many slides. */
  const documentOf = (slides: number): Document => {
    const own = layOut(document).slides.length / document.sections.length
    const sections = Array.from({ length: Math.round(slides / own) }, (_, index) => {
      const section = document.sections[
        index % document.sections.length
      ] as (typeof document.sections)[number]
      return { ...section, id: `${section.id}-${index}` }
    })
    return { ...document, sections }
  }
  return { theme, layOut, documentOf }
}

const leavesOf = (shapes: readonly Shape[]): readonly Leaf[] =>
  shapes.flatMap((shape): readonly Leaf[] => {
    if (shape.kind === 'group') return leavesOf(shape.shapes)
    return shape.kind === 'connector' || shape.kind === 'picture' ? [] : [shape]
  })

interface Cost {
  readonly slides: number
  readonly layoutMs: number
  readonly writeMs: number
  readonly libraryMs: number
  readonly checkMs: number
  readonly userMs: number
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

describe('a deck, warm and in process', async () => {
  const { theme, layOut, documentOf } = await kit()

  async function costOf(document: Document, turns: number): Promise<Cost> {
    const took: Record<'layout' | 'write' | 'library' | 'check' | 'user', number[]> = {
      layout: [],
      write: [],
      library: [],
      check: [],
      user: [],
    }
    let deck: Deck = layOut(document)
    await writePptx(deck, theme)
    for (let turn = 0; turn < turns; turn++) {
      const user = process.cpuUsage()
      const start = performance.now()
      deck = layOut(document)
      const laidOut = performance.now()
      await writePptx(deck, theme)
      const written = performance.now()
      const used = process.cpuUsage(user)
      await drawPages(
        deck.slides.map((slide) => leavesOf(slide.shapes)),
        deck,
      )
      const drawn = performance.now()
      const parts = await pptxParts(deck, theme)
      const before = performance.now()
      checkPackage(parts)
      took.check.push(performance.now() - before)
      took.layout.push(laidOut - start)
      took.write.push(written - laidOut)
      took.library.push(drawn - written)
      took.user.push((used.user + used.system) / 1000)
    }
    return {
      slides: deck.slides.length,
      layoutMs: median(took.layout),
      writeMs: median(took.write),
      libraryMs: median(took.library),
      checkMs: median(took.check),
      userMs: median(took.user),
    }
  }

  it('costs no more for each slide of many than of few', async () => {
    const documents = [15, 200, 400].map(documentOf)
    for (const document of documents) await costOf(document, 1)
    const costs: Cost[] = []
    for (const [index, document] of documents.entries())
      costs.push(await costOf(document, index === 0 ? 21 : 3))
    const round = (value: number) => value.toFixed(value < 10 ? 2 : 0).padStart(7)
    console.log('slides  layout   write  (PptxGenJS)  check   processor  processor/slide, ms')
    for (const one of costs)
      console.log(
        `${String(one.slides).padStart(6)} ${round(one.layoutMs)} ${round(one.writeMs)} ${round(one.libraryMs)}      ${round(one.checkMs)}  ${round(one.userMs)} ${round(one.userMs / one.slides)}`,
      )
    const [few, many, most] = costs as [Cost, Cost, Cost]
    expect(few.userMs).toBeLessThan(240)
    expect(many.userMs).toBeLessThan(2400)
    expect(most.userMs / most.slides / (few.userMs / few.slides)).toBeLessThan(1.3)
  })
})
