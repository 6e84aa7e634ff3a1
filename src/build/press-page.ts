import type { Document } from '../document/document.ts'
import type { Theme } from '../theme/theme.ts'
import { measurePage, type PageMeasure, type PageTools, writePagePdf } from '../write/pdf/write-page-pdf.ts'
import { type Fit, fitPage } from './fit-page.ts'

/** A page that was fitted, and printed if it fits and a print was asked for. */
export interface PressedPage {
  readonly fit: Fit
  readonly tooWide: PageMeasure['tooWide']
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | null
}

/** Finds the settings at which a document fills one page, and prints it with them. */
export function pressPage(
  document: Document,
  theme: Theme,
  wantsPdf: boolean,
  tools: PageTools,
): PressedPage {
  let tooWide: PageMeasure['tooWide'] = []
  const fit = fitPage((settings) => {
    const measured = measurePage(document, theme, settings, tools)
    tooWide = measured.tooWide
    return measured
  })
  if (!fit.fits || !wantsPdf || tooWide.length > 0) return { fit, tooWide, pdf: null }
  const page = writePagePdf(document, theme, fit.settings, tools)
  try {
    return { fit, tooWide, pdf: { bytes: page.pdf(), pages: page.pages } }
  } finally {
    page.free()
  }
}
