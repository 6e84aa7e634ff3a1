import type { Deck, Shape, Slide, SlideParagraph } from '../../layout/slide.ts'
import type { SnapshotLine, SnapshotSlide } from './snapshot.ts'

const textOf = (paragraph: SlideParagraph) =>
  paragraph.runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()

/** The words of a shape in reading order, without what stands on every slide: title, foot, number. */
function textsOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'text':
      return shape.placeholder === 'title' || shape.placeholder === 'foot' || shape.placeholder === 'number'
        ? []
        : shape.paragraphs.map(textOf)
    case 'table':
      return shape.rows.map((row) => row.flatMap((cell) => cell.paragraphs.map(textOf)).join(' | '))
    case 'group':
      return shape.shapes.flatMap(textsOf)
    case 'chart':
      return shape.series.flatMap(({ name, values }) =>
        shape.categories.map((category, at) => `${name}, ${category}: ${values[at] ?? '–'}`),
      )
    case 'picture':
      return shape.alt ? [shape.alt] : []
    case 'box':
    case 'line':
    case 'connector':
      return []
  }
}

const linesOf = (slide: Slide): readonly SnapshotLine[] => [
  ...slide.shapes
    .flatMap(textsOf)
    .filter((text) => text !== '')
    .map((text) => ({ text, isNote: false })),
  ...slide.notes.map((text) => ({ text, isNote: true })),
]

/** The slides of a deck as their words. */
export const snapshotDeck = (deck: Deck): readonly SnapshotSlide[] =>
  deck.slides.map((slide) => ({
    key: slide.id,
    title: slide.title,
    isHidden: slide.hidden,
    lines: linesOf(slide),
  }))
