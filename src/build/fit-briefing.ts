import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { FitSettings } from './fit-page.ts'
import type { PressedPage } from './press-page.ts'

/** A statement, or a whole part of the brief, that may be left out when the page is full. */
export interface OptionalStatement {
  readonly path: string
  /** The part of the brief that it belongs to, where it is the template that lets it go. */
  readonly part?: string
  readonly text: string
  readonly place: Place
}

/** A page that fits: what is on it, with which settings, and what had to go. */
export interface FittedPage {
  readonly fits: boolean
  readonly document: Document
  readonly settings: FitSettings
  readonly fill: number
  /** The page as printed; null where it does not fit or no print was asked for. */
  readonly pdf: PressedPage['pdf']
  readonly tooWide: PressedPage['tooWide']
  /** Statements that had to go, the last of the brief first. */
  readonly dropped: readonly OptionalStatement[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A page less full than this has something missing, or a brief that says too little. */
const leastFill = 0.7

/** Says that an optional statement had to go. */
export const leftOut = (statement: OptionalStatement, where: 'page' | 'Word file'): Diagnostic => ({
  severity: 'note',
  code: 'statement-left-out',
  message: statement.part
    ? `The ${where} is full, so the template has let this go (${statement.part}): “${shorten(statement.text)}”.`
    : `The ${where} is full, so this optional statement is not on it: “${shorten(statement.text)}”.`,
  place: statement.place,
})

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text)

/**
 * Makes a page fit: spaces, then type, then optional statements, the last of the brief first, each named; then it refuses.
 * @param composeWithout composes the page without the statements at some paths.
 * @param press fits a page and prints it.
 * @param overflow says what is too long when nothing more may go: by how many pages the least page is over.
 */
export async function fitBriefing(
  composeWithout: (paths: ReadonlySet<string>) => Document,
  press: (document: Document) => Promise<PressedPage>,
  optional: readonly OptionalStatement[],
  overflow: (document: Document, overBy: number) => Promise<Diagnostic>,
): Promise<FittedPage> {
  const dropped: OptionalStatement[] = []
  for (;;) {
    const document = composeWithout(new Set(dropped.map((statement) => statement.path)))
    const { fit, tooWide, pdf } = await press(document)
    const left = dropped.map((statement) => leftOut(statement, 'page'))
    if (fit.fits) {
      const empty: Diagnostic[] =
        fit.natural >= leastFill
          ? []
          : [
              {
                severity: 'warning',
                code: 'page-underfull',
                message: `The briefing fills only ${Math.round(fit.natural * 100)} % of its page.`,
                hint: 'Say more of what a reader needs to decide, or leave it: it is one page all the same.',
              },
            ]
      return {
        fits: fit.fits,
        document,
        settings: fit.settings,
        fill: fit.fill,
        pdf,
        tooWide,
        dropped,
        diagnostics: [...left, ...empty],
      }
    }
    const next = optional[optional.length - 1 - dropped.length]
    if (next === undefined)
      return {
        fits: fit.fits,
        document,
        settings: fit.settings,
        fill: 1 + fit.overBy,
        pdf,
        tooWide,
        dropped,
        diagnostics: [...left, await overflow(document, fit.overBy)],
      }
    dropped.push(next)
  }
}
