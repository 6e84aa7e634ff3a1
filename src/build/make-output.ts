import { writeDeckHtml } from '../write/html/write-deck-html.ts'
import { writePageHtml } from '../write/html/write-page-html.ts'
import { writePptx } from '../write/pptx/write-pptx.ts'
import type { Desk } from './desk.ts'
import type { OutputRow } from './outputs.ts'

/** A file of an output and how long it is: slides of a deck, pages of a page. */
export interface MadeOutput {
  /** What tells it from the other files of its output, at the end of its name: "01", "sheet". */
  readonly part?: string
  readonly bytes: Uint8Array
  readonly pages: number | null
  readonly slides: number | null
}

/** Makes one output of a brief that is without errors: one file, or several. */
export type MakeOutput = (row: OutputRow, desk: Desk) => Promise<readonly MadeOutput[]>

/** The deck as a PowerPoint file. */
export const makeDeck: MakeOutput = async (row, desk) => {
  const deck = await desk.deck(row.edition ?? 'student')
  return [{ bytes: await writePptx(deck, desk.theme), pages: null, slides: deck.slides.length }]
}

/** The slides of the deck as a PDF. */
export const makeDeckPdf: MakeOutput = async (row, desk) => {
  const { bytes, slides } = await desk.deckPdf(row.edition ?? 'student')
  return [{ bytes, pages: null, slides }]
}

/** The deck to be read: one self-contained HTML file. */
export const makeDeckHtml: MakeOutput = async (row, desk) => {
  const { document, slides } = await desk.readingVersion(row.edition ?? 'student')
  const html = writeDeckHtml(document, desk.theme, await desk.htmlTools())
  return [{ bytes: new TextEncoder().encode(html), pages: null, slides }]
}

/** The briefing as a PDF: the very file whose pages were counted. */
export const makePagePdf: MakeOutput = async (_, desk) => {
  const { pdf } = await desk.briefing()
  if (pdf?.pages !== 1)
    throw new Error(`the briefing was measured as one page and came out as ${pdf?.pages ?? 'none'}`)
  return [{ bytes: pdf.bytes, pages: pdf.pages, slides: null }]
}

/** The briefing as a Word file whose lines were laid out on one page, with the reserve that the fit keeps. */
export const makePageDocx: MakeOutput = async (_, desk) => {
  const pressed = await desk.briefingDocx()
  if (pressed === null || pressed.bytes === null) throw new Error('the briefing does not fit a page of Word')
  return [{ bytes: pressed.bytes, pages: pressed.fit.measure.pages, slides: null }]
}

/** The briefing as one self-contained HTML file, with the words of the PDF. */
export const makePageHtml: MakeOutput = async (_, desk) => {
  const page = await desk.briefing()
  const html = writePageHtml(page.document, desk.pageTheme, {
    ...(await desk.htmlTools()),
    settings: page.settings,
  })
  return [{ bytes: new TextEncoder().encode(html), pages: 1, slides: null }]
}

/** The page for reviewers as one self-contained HTML file. */
export const makeEvidencePage: MakeOutput = async (_, desk) => {
  const html = await desk.evidencePage()
  return [{ bytes: new TextEncoder().encode(html), pages: null, slides: null }]
}

/** "01", "02" …: as many digits as the last number has, two at least, so that names sort in the order of the pages. */
const numbered = (files: readonly Uint8Array[]) =>
  files.map((bytes, index) => ({
    bytes,
    part: String(index + 1).padStart(Math.max(2, String(files.length).length), '0'),
  }))

/** A picture of each slide of the deck, and one of all of them on a sheet. */
export const makeDeckImages: MakeOutput = async (row, desk) => {
  const { slides, sheet } = await desk.deckImages(row.edition ?? 'student')
  return [
    ...numbered(slides).map((file) => ({ ...file, pages: null, slides: 1 })),
    { part: 'sheet', bytes: sheet, pages: null, slides: slides.length },
  ]
}

/** A picture of each page of a handout. */
export const makeHandoutImages: MakeOutput = async (row, desk) =>
  numbered(await desk.handoutImages(row.edition ?? 'student')).map((file) => ({
    ...file,
    pages: 1,
    slides: null,
  }))

/** A picture of the briefing, which is one page. */
export const makeBriefingImage: MakeOutput = async (_, desk) =>
  (await desk.briefingImages()).map((bytes) => ({ bytes, pages: 1, slides: null }))

/** A handout as a PDF; the student's copy has the pages that were promised. */
export const makeHandoutPdf: MakeOutput = async (row, desk) => {
  const { pdf } = await desk.handout(row.edition ?? 'student', row.version === 'large')
  if (pdf === null) throw new Error('the handout was not printed')
  return [{ bytes: pdf.bytes, pages: pdf.pages, slides: null }]
}

/** A handout as a Word file. */
export const makeHandoutDocx: MakeOutput = async (row, desk) => {
  const { bytes, pages } = await desk.handoutDocx(row.edition ?? 'student')
  if (bytes === null) throw new Error('the handout does not fit its pages in Word')
  return [{ bytes, pages, slides: null }]
}

/** A handout as one self-contained HTML file. */
export const makeHandoutHtml: MakeOutput = async (row, desk) => {
  const { document, settings } = await desk.handout(row.edition ?? 'student')
  const html = writePageHtml(document, desk.pageTheme, { ...(await desk.htmlTools()), settings })
  return [{ bytes: new TextEncoder().encode(html), pages: null, slides: null }]
}
