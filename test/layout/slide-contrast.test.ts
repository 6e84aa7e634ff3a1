import { describe, expect, it } from 'vitest'
import { layoutDeck } from '../../src/layout/layout-deck.ts'
import type { Deck, Shape, TextShape } from '../../src/layout/slide.ts'
import { slideContrast } from '../../src/layout/slide-contrast.ts'
import { documentOf, list, paragraph, section, shipped } from './fixtures.ts'

const { theme, labels, book } = await shipped()
const marked = paragraph({ text: 'marked words', mark: true })
const document = documentOf(
  section('list', 'A list makes a claim here', [list(true, ['One thing', 'Another'])], {
    place: { file: 'brief.yaml', line: 7, column: 3 },
  }),
  section('statement', 'A statement makes a claim here', [
    marked,
    { type: 'box', blocks: [paragraph('In a box.')] },
  ]),
)
const { deck } = layoutDeck(document, theme, book, labels)
const coloured = (colours: Partial<typeof theme.colours>) => ({
  ...theme,
  colours: { ...theme.colours, ...colours },
})
const told = (colours: Partial<typeof theme.colours>, of: Deck = deck) =>
  slideContrast(of, coloured(colours)).map(({ message }) => message)

describe('slideContrast', () => {
  it('has nothing to say of the shipped colours', () => {
    expect(slideContrast(deck, theme)).toEqual([])
  })
  it('names colours, ratio and slide, and what would do, each pair once', () => {
    const found = slideContrast(deck, coloured({ muted: 'A0A0A0' }))
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['low-contrast', 'error']])
    expect(found[0]?.message).toContain('"muted" (#A0A0A0) on "paper" (#FBF9F3)')
    expect(found[0]?.message).toMatch(/2\.\d\d to 1/)
    expect(found[0]?.message).toContain('A list makes a claim here')
    expect(found[0]?.hint).toMatch(/#[0-9A-F]{6} would do/)
    expect(found[0]?.place?.line).toBe(7)
  })
  it('holds marked words against their mark, and words in a box against the box', () => {
    expect(told({ mark: '333333' }).some((message) => message.includes('on "mark"'))).toBe(true)
    const inBox = told({ wash: '333333' })
    expect(inBox.some((message) => message.includes('on "wash"'))).toBe(true)
    expect(inBox.every((message) => !message.includes('on "paper"'))).toBe(true)
  })
  it('asks 3 to 1 of large type', () => {
    const inkOnPaper = (ink: string) =>
      told({ ink, paper: 'FFFFFF' }).filter((message) => /"ink" \(.*\) on "paper"/.test(message))
    expect(inkOnPaper('949494')).toEqual([])
    expect(inkOnPaper('999999')).toHaveLength(1)
  })
  it('looks at the whole of what a text may stand on where a fill covers a part of it', () => {
    const text = deck.slides[0]?.shapes.find((shape): shape is TextShape => shape.kind === 'text')
    if (!text) throw new Error('no text')
    const half: Shape = {
      kind: 'box',
      name: 'Half',
      alt: null,
      geometry: 'rectangle',
      fill: 'ink',
      frame: { ...text.frame, widthPt: text.frame.widthPt / 2 },
    }
    const slide = { ...(deck.slides[0] as Deck['slides'][number]), shapes: [half, text] }
    expect(told({}, { ...deck, slides: [slide] })).toHaveLength(1)
    // What is drawn later lies above the words, not behind them.
    expect(told({}, { ...deck, slides: [{ ...slide, shapes: [text, half] }] })).toEqual([])
  })
})
