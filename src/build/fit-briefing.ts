import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { FitSettings } from './fit-page.ts'
import { leastThat } from './least-that.ts'
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
 * Makes a page fit: spaces, then type, then optional statements and what the template lets go, no more of them than must, each named;
 * then it refuses.
 * @param composeWithout composes the page without the statements at some paths.
 * @param press fits a page and prints it.
 * @param optional what may go: the last goes first.
 * @param overflow says what is too long when nothing more may go: by how many pages the least page is over.
 */
export async function fitBriefing(
  composeWithout: (paths: ReadonlySet<string>) => Document,
  press: (document: Document) => Promise<PressedPage>,
  optional: readonly OptionalStatement[],
  overflow: (document: Document, overBy: number) => Promise<Diagnostic>,
): Promise<FittedPage> {
  const going = [...optional].reverse()
  const attempts = new Map<number, Promise<PressedPage & { readonly document: Document }>>()
  const without = (count: number) => {
    const document = () => composeWithout(new Set(going.slice(0, count).map(({ path }) => path)))
    const pressed = async (page: Document) => ({ ...(await press(page)), document: page })
    const attempt = attempts.get(count) ?? pressed(document())
    attempts.set(count, attempt)
    return attempt
  }
  const count = await leastThat(going.length, async (tried) => (await without(tried)).fit.fits)
  const dropped = going.slice(0, count ?? going.length)
  const { document, fit, tooWide, pdf } = await without(dropped.length)
  const left = dropped.map((statement) => leftOut(statement, 'page'))
  const made = { fits: fit.fits, document, settings: fit.settings, pdf, tooWide, dropped }
  if (!fit.fits)
    return { ...made, fill: 1 + fit.overBy, diagnostics: [...left, await overflow(document, fit.overBy)] }
  const empty: Diagnostic = {
    severity: 'warning',
    code: 'page-underfull',
    message: `The briefing fills only ${Math.round(fit.natural * 100)} % of its page.`,
    hint: 'Say more of what a reader needs to decide, or leave it: it is one page all the same.',
  }
  return { ...made, fill: fit.fill, diagnostics: fit.natural >= leastFill ? left : [...left, empty] }
}
