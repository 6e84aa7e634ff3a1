import type { Deck } from '../../layout/slide.ts'
import type { Theme } from '../../theme/theme.ts'
import { claimPdfUa } from './claim-pdf-ua.ts'
import { deckTypst } from './deck.typ.ts'
import { deckData } from './deck-data.ts'
import type { TypstEngine } from './typst-engine.ts'

export interface DeckPdf {
  readonly pages: number
  /** The file: tagged, with the claim of PDF/UA-1, one bookmark a slide. */
  pdf(): Uint8Array
  /** The same pages as vectors, from which pictures of the slides are drawn. */
  vector(): Uint8Array
  /** The native engine's own check of PDF/UA-1: throws, with the reason, where the deck breaks it. */
  provePdfUa(): void
  free(): void
}

/**
 * The slides of a deck as pages: the very boxes and measured lines from which the pptx is written, so that both look alike.
 * Slides that are hidden in the pptx are not among them. A deck that cannot be drawn is a bug of the layout and throws.
 */
export function writeDeckPdf(deck: Deck, theme: Theme, engine: TypstEngine): DeckPdf {
  const { data, files } = deckData(deck, theme, engine)
  const result = engine.compile({
    name: 'deck.typ',
    source: deckTypst,
    files: new Map([['/deck.json', new TextEncoder().encode(JSON.stringify(data))], ...files]),
    inputs: {},
  })
  return {
    pages: data.slides.length,
    pdf: () => claimPdfUa(result.pdf()),
    vector: () => result.vector(),
    provePdfUa: () => void result.pdf('ua-1'),
    free: () => result.free(),
  }
}
