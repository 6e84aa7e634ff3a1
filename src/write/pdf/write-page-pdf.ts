import type { Document } from '../../document/document.ts'
import type { FontBook } from '../../text/text.ts'
import type { Theme } from '../../theme/theme.ts'
import { claimPdfUa } from './claim-pdf-ua.ts'
import { pageTypst } from './page.typ.ts'
import { pageData } from './page-data.ts'
import type { LongWord } from './page-inlines.ts'
import { pageRoomPt } from './page-sheet.ts'
import type { TypstEngine, TypstResult } from './typst-engine.ts'

/** What the fit of a page turns. */
export interface PageSettings {
  /** Size of the body type in points; labels and references follow between the theme's sizes for them. */
  readonly bodyPt: number
  /** Factor on every space between groups, items and lines; 1 is the design's own. */
  readonly spacing: number
  /** Large print: no type is smaller than the body's, and what stands side by side stands one under the other. */
  readonly large?: true
}

export interface PageTools {
  readonly engine: TypstEngine
  readonly book: FontBook
  /** Bytes of the pictures that the document names, by their path. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
}

export interface PageMeasure {
  readonly pages: number
  /** Share of one page that the text takes; more than 1 does not fit. */
  readonly fill: number
  /** Words wider than the column they stand in. */
  readonly tooWide: readonly LongWord[]
}

export interface PagePdf extends PageMeasure {
  /** How a handout stands on its pages: what is empty at the end of each, in points, and on which page each row of rooms ends. */
  sheet(): { readonly sparePt: readonly number[]; readonly rowPages: readonly number[] }
  /** The file: tagged, with the claim of PDF/UA-1. */
  pdf(): Uint8Array
  /** The same page as vectors, from which pictures of it are drawn. */
  vector(): Uint8Array
  /** The native engine's own check of PDF/UA-1: throws, with the reason, where the page breaks it. */
  provePdfUa(): void
  free(): void
}

/**
 * How full the page is with these settings: by the natural height of its text on a page without an end, so that every step
 * of a fit shows and nothing hangs on where a page happened to break.
 */
export function measurePage(
  document: Document,
  theme: Theme,
  settings: PageSettings,
  tools: PageTools,
): PageMeasure {
  const { result, longWords } = compile(document, theme, settings, tools, true)
  const measure = measured(result, theme, longWords)
  result.free()
  return { ...measure, pages: Math.max(1, Math.ceil(measure.fill - 1e-6)) }
}

/** The page as it will be written. Assert `pages` before you take `pdf()`. */
export function writePagePdf(
  document: Document,
  theme: Theme,
  settings: PageSettings,
  tools: PageTools,
): PagePdf {
  const { result, longWords } = compile(document, theme, settings, tools, false)
  const measure = measured(result, theme, longWords)
  return {
    ...measure,
    // What stands on further pages says little of the height that is lacking.
    fill:
      document.kind === 'briefing' && measure.pages > 1
        ? measurePage(document, theme, settings, tools).fill
        : measure.fill,
    sheet: () => sheetOf(result, theme),
    pdf: () => claimPdfUa(result.pdf()),
    vector: () => result.vector(),
    provePdfUa: () => void result.pdf('ua-1'),
    free: () => result.free(),
  }
}

function compile(
  document: Document,
  theme: Theme,
  settings: PageSettings,
  tools: PageTools,
  measure: boolean,
) {
  const { engine, book } = tools
  const { data, longWords } = pageData(document, theme, {
    book,
    families: engine.families,
    large: settings.large === true,
  })
  const pictures = [...(tools.pictures ?? [])]
  const names = pictures.map(([path], i) => [path, `/picture-${i}`] as const)
  const json = JSON.stringify({ ...data, pictures: Object.fromEntries(names) })
  const result = engine.compile({
    name: 'page.typ',
    source: pageTypst,
    files: new Map([
      ['/page.json', new TextEncoder().encode(json)],
      ...pictures.map(([, bytes], i) => [`/picture-${i}`, bytes] as const),
    ]),
    inputs: { settings: JSON.stringify(typstSettings(theme, settings, measure)) },
  })
  return { result, longWords }
}

function typstSettings({ sizes }: Theme, { bodyPt, spacing, large }: PageSettings, measure: boolean) {
  const { page_body: body, page_label: label } = sizes
  const share = (bodyPt - body.floorPt) / Math.max(0.01, body.wantedPt - body.floorPt)
  const smallPt = label.floorPt + (label.wantedPt - label.floorPt) * Math.min(1, Math.max(0, share))
  // The pitch of lines gives way less than the spaces between things do: 1.22 em is what Calibri asks for itself.
  const pitch = Math.min(1.42, Math.max(1.22, 1.32 + (spacing - 1) * (spacing < 1 ? 0.22 : 0.1)))
  return { body: bodyPt, label: large ? bodyPt : smallPt, spacing, pitch, measure, large: large === true }
}

interface Mark {
  readonly page: number
  readonly y: number
}

function measured(result: TypstResult, theme: Theme, longWords: readonly LongWord[]): PageMeasure {
  const [top, end, foot, last] = ['top', 'end', 'foot', 'last'].map(
    (label) => result.values(label)[0] as Mark,
  ) as [Mark, Mark, Mark, Mark]
  const room = pageRoomPt(theme)
  const text = (end.page - 1) * room + end.y - top.y
  const fill = (text + last.y - foot.y) / room
  const wide = result.values('too-wide') as number[]
  const tooWide = [...new Set(wide)].map((number) => longWords[number]).filter((word) => word !== undefined)
  return { pages: last.page, fill, tooWide }
}

/** What stands at the end of a page counts as full where a block goes on over it. */
function sheetOf(result: TypstResult, theme: Theme) {
  const marks = (label: string) => result.values(label) as readonly Mark[]
  const one = (label: string) => marks(label)[0] as Mark
  const [starts, ends] = [marks('starts'), marks('ends')]
  const [top, end, foot] = [one('top'), one('end'), one('foot')]
  const bottom = top.y + pageRoomPt(theme)
  const sparePt = Array.from({ length: foot.page }, (_, index) => {
    const page = index + 1
    if (page === foot.page) return end.page === page ? foot.y - end.y : 0
    const goesOn = starts.some((start, at) => start.page <= page && (ends[at]?.page ?? page) > page)
    const last = Math.max(top.y, ...ends.filter((mark) => mark.page === page).map(({ y }) => y))
    return goesOn ? 0 : bottom - last
  })
  return { sparePt, rowPages: marks('room-row').map(({ page }) => page - 1) }
}
