import type { Document } from '../document/document.ts'
import type { Theme } from '../theme/theme.ts'
import {
  measurePage,
  type PageMeasure,
  type PagePdf,
  type PageTools,
  writePagePdf,
} from '../write/pdf/write-page-pdf.ts'
import { type Fit, type FitSettings, fitPage } from './fit-page.ts'

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
  let print: { readonly settings: FitSettings; readonly page: PagePdf } | undefined
  try {
    const fit = fitPage((settings, isLast) => {
      // What is probably the last measure is taken of the page as printed, which is then at hand.
      if (isLast && wantsPdf) {
        print?.page.free()
        print = { settings, page: writePagePdf(document, theme, settings, tools) }
      }
      const measured =
        print?.settings === settings ? print.page : measurePage(document, theme, settings, tools)
      tooWide = measured.tooWide
      return measured
    })
    if (!fit.fits || !wantsPdf || tooWide.length > 0) return { fit, tooWide, pdf: null }
    const { bodyPt, spacing } = fit.settings
    if (print?.settings.bodyPt !== bodyPt || print.settings.spacing !== spacing) {
      print?.page.free()
      print = { settings: fit.settings, page: writePagePdf(document, theme, fit.settings, tools) }
    }
    return { fit, tooWide, pdf: { bytes: print.page.pdf(), pages: print.page.pages } }
  } finally {
    print?.page.free()
  }
}
