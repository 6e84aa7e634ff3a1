import type { Theme } from '../../theme/theme.ts'
import { openRasteriser } from './open-rasteriser.ts'
import { pageSvg, sheetSvg, sheetWidthPx, svgPages } from './svg-pages.ts'

/** Width of a slide's picture, and pixels of a page's for each point: 150 to the inch. */
const slideWidthPx = 1600
const pagePixelsPerPt = 150 / 72

/** Pictures of the slides of a deck, in order, and one of all of them on a sheet. */
export interface DeckPngs {
  readonly slides: readonly Uint8Array[]
  readonly sheet: Uint8Array
}

/** Draws a printed deck, given as Typst's vectors. */
export async function writeDeckPngs(vector: Uint8Array, theme: Theme): Promise<DeckPngs> {
  const { svgOf, pngOf } = await openRasteriser()
  const pages = svgPages(svgOf(vector))
  return {
    slides: pages.map((page) => pngOf(pageSvg(page), slideWidthPx)),
    sheet: pngOf(sheetSvg(pages, theme.colours), sheetWidthPx(pages.length)),
  }
}

/** Draws the pages of a printed sheet, given as Typst's vectors. */
export async function writePagePngs(vector: Uint8Array): Promise<readonly Uint8Array[]> {
  const { svgOf, pngOf } = await openRasteriser()
  return svgPages(svgOf(vector)).map((page) =>
    pngOf(pageSvg(page), Math.round(page.widthPt * pagePixelsPerPt)),
  )
}
