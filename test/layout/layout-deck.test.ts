import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Section } from '../../src/document/document.ts'
import { gridOf } from '../../src/layout/grid.ts'
import { layoutDeck } from '../../src/layout/layout-deck.ts'
import type { FramePt, Shape } from '../../src/layout/slide.ts'
import {
  bodyWords,
  documentOf,
  list,
  openShapes,
  paragraph,
  paragraphsOf,
  reference,
  section,
  shipped,
  textShapes,
} from './fixtures.ts'

let kit: Awaited<ReturnType<typeof shipped>>
beforeAll(async () => {
  kit = await shipped()
})
const layOut = (...sections: readonly Section[]) =>
  layoutDeck(documentOf(...sections), kit.theme, kit.book, kit.labels)
const codes = (problems: readonly { readonly code: string }[]) => problems.map((problem) => problem.code)
const sentence = (words: number) =>
  `${Array.from({ length: words }, (_, index) => ['council', 'credit', 'a', 'letters', 'of'][index % 5]).join(' ')}.`

describe('continuation', () => {
  const thirty = Array.from(
    { length: 30 },
    (_, index) => `Item ${index + 1} of a list that is far too long for one slide`,
  )

  it('parts a list of thirty over slides, all items once and in order', () => {
    const { deck, problems } = layOut(section('list', 'A long list goes on', [list(true, thirty)]))
    expect(problems).toEqual([])
    expect(deck.slides.length).toBeGreaterThan(1)
    const starts = deck.slides.flatMap((slide) =>
      textShapes(slide).flatMap((shape) =>
        shape.paragraphs.flatMap((one) => (one.marker?.kind === 'number' ? [one.marker.start] : [])),
      ),
    )
    expect(starts).toEqual(thirty.map((_, index) => index + 1))
  })
  it('says which part a slide is, and gives each a title of its own', () => {
    const { deck } = layOut(section('list', 'A long list goes on', [list(true, thirty)]))
    const of = deck.slides.length
    expect(deck.slides.map((slide) => slide.title.replaceAll('\u00A0', ' '))).toEqual(
      deck.slides.map((_, index) => `A long list goes on (${index + 1} of ${of})`),
    )
    expect(new Set(deck.slides.map((slide) => slide.id)).size).toBe(of)
  })
  it('leaves no item alone on a slide', () => {
    for (let count = 8; count < 30; count++) {
      const { deck } = layOut(section('list', 'A long list goes on', [list(true, thirty.slice(0, count))]))
      const counts = deck.slides.map(
        (slide) =>
          textShapes(slide).flatMap((shape) => shape.paragraphs.filter((one) => one.marker !== undefined))
            .length,
      )
      expect(Math.min(...counts), `${count} items as ${counts}`).toBeGreaterThan(1)
    }
  })
})

describe('sizes', () => {
  it('step up when there is room, and down before a slide goes on', () => {
    const sizeOf = (items: number) => {
      const { deck } = layOut(
        section('list', 'A headline stands here', [
          list(
            true,
            Array.from({ length: items }, () => sentence(20)),
          ),
        ]),
      )
      return {
        slides: deck.slides.length,
        size:
          paragraphsOf(deck).find(({ paragraph: one }) => one.marker !== undefined)?.paragraph.runs[0]
            ?.sizePt ?? 0,
      }
    }
    expect(sizeOf(2)).toEqual({ slides: 1, size: 28 })
    expect(sizeOf(7).size).toBeLessThan(28)
    expect(sizeOf(7).slides).toBe(1)
  })
})

describe('what cannot stand', () => {
  it('is an error with its place: a headline of forty words', () => {
    const { problems } = layOut(section('list', sentence(40), [paragraph('x')]))
    expect(problems).toMatchObject([{ code: 'headline-too-long', severity: 'error', place: { line: 7 } }])
  })
  it('is an error with its place: a word of two hundred letters', () => {
    const place = { file: 'brief.yaml', line: 12, column: 5 }
    const { problems } = layOut(section('list', 'A headline', [paragraph({ text: 'n'.repeat(200), place })]))
    expect(problems).toMatchObject([{ code: 'word-too-wide', place }])
  })
  it('is an error with its place: a letter that no font has', () => {
    const place = { file: 'brief.yaml', line: 12, column: 5 }
    const { problems } = layOut(section('list', 'A headline', [paragraph({ text: 'a 漢 b', place })]))
    expect(problems).toMatchObject([{ code: 'glyph-missing', place }])
    expect(problems[0]?.message).toContain('U+6F22')
  })
  it('is an error that counts the words: a paragraph for which no slide is large enough', () => {
    const { problems } = layOut(section('statement', 'A headline', [paragraph(sentence(400))]))
    expect(codes(problems)).toEqual(['text-overflow'])
    const cut = Number(/about (\d+) words/.exec(problems[0]?.message ?? '')?.[1])
    const shorter = layOut(section('statement', 'A headline', [paragraph(sentence(400 - cut - 12))]))
    expect(shorter.problems).toEqual([])
  })
  it('is an error that names the known layouts: a layout that is none', () => {
    expect(codes(layOut(section('carousel', 'A headline', [])).problems)).toEqual(['layout-unknown'])
  })
})

describe('references', () => {
  const lines = (text: string, words: number) => {
    const items = [{ blocks: [paragraph(sentence(words), reference(text))] }]
    const { deck, problems } = layOut(
      section('list', 'A headline', [{ type: 'list', ordered: false, items }]),
    )
    expect(problems).toEqual([])
    return deck.slides.flatMap((slide) =>
      textShapes(slide).flatMap((shape) =>
        shape.paragraphs.flatMap((one) => one.lines.map((line) => ({ ...line, yPt: shape.frame.yPt }))),
      ),
    )
  }
  it('stand in the margin, each whole on one line, beside the first line of their words', () => {
    for (let words = 4; words < 40; words++) {
      const holding = lines('p. 1 ¶ 5, item 3', words).filter((line) => line.text.includes('item'))
      expect(holding.map((line) => line.text)).toEqual(['p.\u00A01\u00A0¶\u00A05,\u00A0item\u00A03'])
    }
  })
  it('stand under their words where the margin is too narrow for them, whole as long as a line is', () => {
    const text = 'FRUS 1981–1988, vol. III, Soviet Union, 1981–1983, document 125, p. 400'
    const holding = lines(text, 12).filter((line) => line.text.includes('FRUS'))
    expect(holding.map((line) => line.text.replaceAll('\u00A0', ' ').trim())).toEqual([text])
  })
})

describe('scripts', () => {
  it('sets Polish, Cyrillic and Greek in faces that have them', () => {
    const { deck, problems } = layOut(
      section('list', 'Źródło, źródło, Москва и Αθήνα', [
        list(false, ['Zażółć gęślą jaźń', 'Письмо из Москвы', 'Η επιστολή από την Αθήνα']),
      ]),
    )
    expect(problems).toEqual([])
    for (const { paragraph: one } of paragraphsOf(deck))
      for (const run of one.runs)
        for (const char of run.text)
          if (char.trim() !== '')
            expect(kit.book.has(run.family, char.codePointAt(0) ?? 0), `${char} in ${run.family}`).toBe(true)
  })
})

const words = fc
  .array(
    fc.constantFrom(
      'the',
      'Council',
      'of',
      'Ministers',
      'postponed',
      'any',
      'undertaking',
      'źródło',
      'credit-granting',
      'письмо',
      'a',
    ),
    { minLength: 1, maxLength: 28 },
  )
  .map((list) => list.join(' '))
const texts = (most: number) => fc.array(words, { minLength: 1, maxLength: most })
const blockArbitrary: fc.Arbitrary<Block> = fc.oneof(
  words.map((text) => paragraph(text)),
  fc.tuple(fc.boolean(), texts(14)).map(([ordered, items]) => list(ordered, items)),
  fc.tuple(words, fc.boolean()).map(
    ([text, other]): Block => ({
      type: 'quotation',
      path: '/q',
      voice: other ? 'other' : 'source',
      runs: [{ text }],
      reference: [reference('p. 1 ¶ 1')],
    }),
  ),
  texts(7).map(
    (rows): Block => ({
      type: 'table',
      head: [[{ runs: [{ text: 'One' }] }, { runs: [{ text: 'Two' }] }]],
      body: rows.map((text) => [{ runs: [{ text }] }, { runs: [{ text: 'short' }] }]),
    }),
  ),
  texts(6).map(
    (entries): Block => ({
      type: 'definitions',
      entries: entries.map((text) => ({ term: [{ text: 'Term' }], meaning: [paragraph(text)] })),
    }),
  ),
  fc
    .tuple(texts(3), texts(3))
    .map(
      ([left, right]): Block => ({ type: 'columns', columns: [[list(false, left)], [list(false, right)]] }),
    ),
  fc.array(words, { minLength: 1, maxLength: 10 }).map(
    (events): Block => ({
      type: 'figure',
      figure: {
        kind: 'timeline',
        of: '/timeline',
        alt: 'A timeline',
        events: events.map((text, index) => ({
          date: `${index + 1} March`,
          firstDay: index * index * 3,
          lastDay: index * index * 3,
          precision: 'day',
          approximate: false,
          inferred: false,
          runs: [{ text }],
        })),
      },
    }),
  ),
  fc.array(words, { minLength: 1, maxLength: 9 }).map(
    (people): Block => ({
      type: 'figure',
      figure: {
        kind: 'actors',
        of: '/actors',
        alt: 'People',
        actors: people.map((text, index) => ({
          id: `a${index}`,
          name: `Name ${index}`,
          office: 'Office',
          side: index % 3 === 0 ? 'One' : 'Two',
          part: [{ text }],
          relations: [],
        })),
      },
    }),
  ),
)

describe('any document', () => {
  const inside = (frame: FramePt, widthPt: number) =>
    frame.xPt >= -0.01 &&
    frame.yPt >= -0.01 &&
    frame.xPt + frame.widthPt <= widthPt + 0.01 &&
    frame.yPt + frame.heightPt <= 540.01
  const frames = (shapes: readonly Shape[]): readonly FramePt[] =>
    openShapes(shapes).flatMap((shape) =>
      shape.kind === 'line' || shape.kind === 'connector' ? [] : [shape.frame],
    )

  for (const shape of ['16:9', '4:3'] as const) {
    it(`stands inside its boxes, above its floors, with every word: ${shape}`, async () => {
      const other = await shipped({ shape })
      const grid = gridOf(shape)
      const floors = kit.theme.sizes
      let held = 0
      fc.assert(
        fc.property(fc.array(blockArbitrary, { minLength: 1, maxLength: 3 }), words, (blocks, headline) => {
          const given = section('list', headline.slice(0, 60), blocks)
          const { deck, problems } = layoutDeck(documentOf(given), other.theme, other.book, other.labels)
          if (problems.length > 0)
            return codes(problems).every((code) => code === 'text-overflow' || code === 'word-too-wide')
          held += 1
          for (const slide of deck.slides) {
            for (const one of frames(slide.shapes))
              expect(inside(one, grid.widthPt), JSON.stringify(one)).toBe(true)
            for (const text of textShapes(slide)) {
              expect(text.textHeightPt).toBeLessThanOrEqual(text.frame.heightPt + 0.01)
              const room = text.frame.widthPt - text.insetPt.left - text.insetPt.right
              for (const one of text.paragraphs)
                for (const line of one.lines)
                  expect(line.widthPt + one.indentPt).toBeLessThanOrEqual(room + 0.01)
            }
          }
          for (const { paragraph: one } of paragraphsOf(deck))
            for (const run of one.runs) expect(run.sizePt).toBeGreaterThanOrEqual(floors.reference.floorPt)
          const shown = new Set(deck.slides.flatMap(bodyWords))
          for (const block of blocks)
            for (const word of allWords(block)) expect(shown.has(word), word).toBe(true)
          return true
        }),
        { numRuns: Number(process.env['LAYOUT_RUNS'] ?? 60) },
      )
      // Most documents can be laid out, so that the facts above were looked at.
      expect(held).toBeGreaterThan(30)
    })
  }
  it('is laid out alike twice', () => {
    const given = section('list', 'A headline', [list(true, ['one', 'two'])])
    expect(layOut(given)).toEqual(layOut(given))
  })
})

function allWords(block: Block): readonly string[] {
  const text = JSON.stringify(block)
  return [...text.matchAll(/"text":"([^"]*)"/g)]
    .flatMap((match) => (match[1] ?? '').split(/\s+/u))
    .filter((word) => word !== '')
}
