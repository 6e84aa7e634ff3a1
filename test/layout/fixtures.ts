import { readFileSync } from 'node:fs'
import { nodeDisk } from '../../src/build/disk.ts'
import { themeFaces } from '../../src/build/load-fonts.ts'
import type { Block, Document, Run, Section } from '../../src/document/document.ts'
import type {
  ChartShape,
  Deck,
  GroupShape,
  Shape,
  Slide,
  SlideParagraph,
  TextShape,
} from '../../src/layout/slide.ts'
import { createFontBook } from '../../src/text/font-book.ts'
import { readLabels } from '../../src/theme/read-labels.ts'
import { readTheme, type ThemeOverrides } from '../../src/theme/read-theme.ts'

const template = new URL('../../templates/teaching/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, template), 'utf8')

/** The shipped theme, its fonts and its words. */
export async function shipped(overrides: ThemeOverrides = {}) {
  const { theme } = readTheme(read('theme.yaml'), 'theme.yaml', overrides)
  const { labels } = readLabels({ file: 'labels/neutral.yaml', text: read('labels/neutral.yaml') })
  if (theme === null || labels === null) throw new Error('the shipped theme does not read')
  const faces = themeFaces(theme, '.', nodeDisk).map(({ family, bold, italic, bytes }) => ({
    family: family.name,
    bold,
    italic,
    bytes,
    pitchEm: family.pitchEm,
  }))
  return { theme, labels, book: await createFontBook(faces) }
}

export const paragraph = (...runs: readonly (string | Run)[]): Block => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

export const list = (ordered: boolean, items: readonly string[]): Block => ({
  type: 'list',
  ordered,
  items: items.map((item) => ({ blocks: [paragraph(item)] })),
})

export const reference = (text: string): Run => ({ text, reference: { path: '/x', status: 'source' } })

export const section = (
  layout: string,
  headline: string,
  blocks: readonly Block[],
  more: Partial<Section> = {},
): Section => ({
  id: layout,
  layout,
  audience: 'all',
  spare: false,
  header: [],
  kicker: [{ text: 'Kicker' }],
  headline: [{ text: headline, place: { file: 'brief.yaml', line: 7, column: 3 } }],
  blocks,
  footer: [{ text: 'A letter, p. 1 ¶ 5' }],
  notes: [],
  ...more,
})

export const documentOf = (...sections: readonly Section[]): Document => ({
  kind: 'deck',
  lang: 'en-GB',
  title: 'A deck',
  properties: { author: '', subject: '', keywords: [] },
  sections,
})

/** The shapes that a slide shows, groups and drawn charts opened. */
export function openShapes(shapes: readonly Shape[]): readonly Exclude<Shape, GroupShape | ChartShape>[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return openShapes(shape.shapes)
    return shape.kind === 'chart' ? openShapes(shape.drawn) : [shape]
  })
}

/** All texts of a slide, groups opened, with where they stand. */
export function textShapes(slide: Slide): readonly TextShape[] {
  return openShapes(slide.shapes).filter((shape) => shape.kind === 'text')
}

const paragraphText = (paragraph: SlideParagraph) => paragraph.runs.map((run) => run.text).join('')

/** The words of a slide's body, tables included, in reading order. */
export function bodyWords(slide: Slide): readonly string[] {
  const texts = openShapes(slide.shapes).flatMap((shape): readonly string[] => {
    if (shape.kind === 'table') return shape.rows.flat().flatMap((cell) => cell.paragraphs.map(paragraphText))
    if (shape.kind !== 'text' || ['title', 'kicker', 'foot', 'number'].includes(shape.placeholder ?? ''))
      return []
    return shape.paragraphs.map(paragraphText)
  })
  return texts
    .join(' ')
    .split(/[\s\u00A0]+/u)
    .filter((word) => word !== '')
}

/** Every paragraph of a deck, with the slide it stands on. */
export function paragraphsOf(
  deck: Deck,
): readonly { readonly slide: Slide; readonly paragraph: SlideParagraph }[] {
  return deck.slides.flatMap((slide) => [
    ...textShapes(slide).flatMap((shape) => shape.paragraphs.map((one) => ({ slide, paragraph: one }))),
    ...slide.shapes.flatMap((shape) =>
      shape.kind === 'table'
        ? shape.rows.flat().flatMap((cell) => cell.paragraphs.map((one) => ({ slide, paragraph: one })))
        : [],
    ),
  ])
}
