import type { Document } from '../document/document.ts'
import type { Theme } from '../theme/theme.ts'
import { pageRoomPt } from '../write/pdf/page-sheet.ts'
import {
  type PageMeasure,
  type PageSettings,
  type PageTools,
  writePagePdf,
} from '../write/pdf/write-page-pdf.ts'
import { fitHandout } from './fit-handout.ts'
import type { Fit } from './fit-page.ts'
import { roomRows, withRooms } from './with-rooms.ts'

/** How a handout comes to its pages: fitted to so many, or printed with given settings on as many as it needs. */
export type HandoutPlan =
  | { readonly as: 'sheet'; readonly pages: number }
  | { readonly as: 'it-is'; readonly settings: PageSettings }

/** A handout that was fitted, and printed if it fits and a print was asked for. */
export interface PressedHandout {
  readonly fit: Fit
  /** Lines of each row of room to write; empty where nothing was fitted. */
  readonly rooms: readonly number[]
  readonly tooWide: PageMeasure['tooWide']
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | null
}

/** Fits a handout to its pages, or takes its settings as they are, and prints it. */
export function pressHandout(
  document: Document,
  theme: Theme,
  plan: HandoutPlan,
  wantsPdf: boolean,
  tools: PageTools,
): PressedHandout {
  const found = plan.as === 'sheet' ? fitSheet(document, theme, plan.pages, tools) : null
  if (found?.fit.fits === false) return { ...found, pdf: null }
  const settings = plan.as === 'sheet' ? (found?.fit.settings as PageSettings) : plan.settings
  const page = writePagePdf(found ? withRooms(document, found.rooms) : document, theme, settings, tools)
  try {
    const { fill, pages, tooWide } = page
    const fit: Fit = found?.fit ?? { fits: true, settings, fill, natural: fill }
    const pdf = wantsPdf && tooWide.length === 0 ? { bytes: page.pdf(), pages } : null
    return { fit, rooms: found?.rooms ?? [], tooWide, pdf }
  } finally {
    page.free()
  }
}

/** A handout is measured on the pages themselves: what keeps together leaves gaps that no endless page shows. */
function fitSheet(document: Document, theme: Theme, pages: number, tools: PageTools) {
  const linePt = (theme.roomMm / 25.4) * 72
  let tooWide: PageMeasure['tooWide'] = []
  const measure = (settings: PageSettings, lines: readonly number[]) => {
    const page = writePagePdf(withRooms(document, lines), theme, settings, tools)
    tooWide = page.tooWide
    const { sparePt, rowPages } = page.sheet()
    page.free()
    const spareLines = sparePt.map((spare) => Math.floor(spare / linePt))
    return { pages: page.pages, fill: page.fill, spareLines, rowPages }
  }
  const { fit, lines } = fitHandout(measure, roomRows(document), pages, linePt / pageRoomPt(theme))
  return { fit, rooms: lines, tooWide }
}
