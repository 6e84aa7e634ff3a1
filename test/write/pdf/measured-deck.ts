import type { Deck, Shape, SlideParagraph } from '../../../src/layout/slide.ts'

/** A paragraph made by hand, with a line for each stretch between its forced breaks. */
function measured(paragraph: SlideParagraph): SlideParagraph {
  const tab = paragraph.runs.findIndex((run) => run.text === '\t')
  const words = paragraph.runs
    .slice(tab + 1)
    .map((run) => run.text)
    .join('')
  return { ...paragraph, lines: words.split('\n').map((text) => ({ text: text.trimEnd(), widthPt: 1 })) }
}

function measuredShape<S extends Shape>(shape: S): S {
  if (shape.kind === 'text') return { ...shape, paragraphs: shape.paragraphs.map(measured) }
  if (shape.kind === 'group') return { ...shape, shapes: shape.shapes.map(measuredShape) }
  if (shape.kind === 'chart') return { ...shape, drawn: shape.drawn.map(measuredShape) }
  if (shape.kind !== 'table') return shape
  const rows = shape.rows.map((row) =>
    row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(measured) })),
  )
  return { ...shape, rows }
}

/** A deck made by hand as layout would give it: every paragraph with its lines. */
export function measuredDeck(deck: Deck): Deck {
  return {
    ...deck,
    slides: deck.slides.map((slide) => ({ ...slide, shapes: slide.shapes.map(measuredShape) })),
  }
}
