import type { Deck, Shape, Slide } from '../../layout/slide.ts'
import type { Theme } from '../../theme/theme.ts'
import { type DrawnPage, drawPages, type Leaf } from './adapter.ts'
import { packageParts } from './finish/package-parts.ts'
import { masterLayouts } from './finish/placeholders.ts'
import { type PackageParts, zipParts } from './finish/zip-parts.ts'

/** What PptxGenJS draws of a slide; connectors and pictures are written by the finishing pass. */
const leavesOf = (shapes: readonly Shape[]): readonly Leaf[] =>
  shapes.flatMap((shape): readonly Leaf[] => {
    if (shape.kind === 'group') return leavesOf(shape.shapes)
    return shape.kind === 'connector' || shape.kind === 'picture' ? [] : [shape]
  })

/**
 * Writes a laid out deck as a PowerPoint file: the same deck and theme give the same bytes on every machine.
 *
 * PptxGenJS draws the shapes; the finishing pass makes the package round them: theme, master and layouts from the deck's
 * own numbers, slides whose placeholders inherit, notes, properties. The file holds what the deck holds and nothing else.
 * Every length and name is taken as the deck gives it. A deck that cannot be drawn (a length that is no number, a table
 * with a missing cell) is a bug of the layout and throws.
 */
export async function writePptx(deck: Deck, theme: Theme): Promise<Uint8Array> {
  return zipParts(await pptxParts(deck, theme))
}

/** The parts of the file by name, before they are packed. */
export async function pptxParts(deck: Deck, theme: Theme): Promise<PackageParts> {
  const pages = [
    ...deck.slides.map((slide) => leavesOf(slide.shapes)),
    ...masterLayouts.map((layout) => leavesOf(deck.masterShapes[layout])),
  ]
  const drawn = await drawPages(pages, deck)
  const pageOf = (index: number): DrawnPage => drawn[index] ?? new Map()
  const slides = new Map<Slide, DrawnPage>(deck.slides.map((slide, index) => [slide, pageOf(index)]))
  const layouts = masterLayouts.map((layout, index) => ({
    layout,
    drawn: pageOf(deck.slides.length + index),
  }))
  return packageParts(deck, theme, slides, layouts)
}
