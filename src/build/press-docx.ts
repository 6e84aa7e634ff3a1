import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { Theme } from '../theme/theme.ts'
import { measurePageDocx } from '../write/docx/measure-page-docx.ts'
import type { WordTools } from '../write/docx/word-document.ts'
import { writePageDocx } from '../write/docx/write-page-docx.ts'
import { findSurplus } from './cut-words.ts'
import { type FittedPage, leftOut, type OptionalStatement } from './fit-briefing.ts'
import { type DocxFit, docxLimits, fitDocx } from './fit-docx.ts'
import { pageOverflow, wordsOfLine } from './page-problems.ts'

/** The briefing as Word sets it: what is on it, how it was fitted, and its bytes. */
export interface PressedDocx {
  readonly document: Document
  readonly fit: DocxFit
  /** The file; null where it does not fit. */
  readonly bytes: Uint8Array | null
  readonly diagnostics: readonly Diagnostic[]
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Says that a part of the text could not be measured as Word does, and what is kept free for it. */
const guessed = (reason: string): Diagnostic => ({
  severity: 'note',
  code: 'word-measure-guessed',
  message: `The lines of the Word file could not all be measured as Word sets them (${reason}), so ${percent(1 - docxLimits.fullGuessed)} of the page is kept free.`,
})

/**
 * Fits a briefing to one page of Word, from what the PDF holds and its size; then optional statements go, each named.
 * @param composeWithout composes the page without the statements at some paths.
 */
export async function pressDocx(
  page: FittedPage,
  composeWithout: (paths: ReadonlySet<string>) => Document,
  optional: readonly OptionalStatement[],
  theme: Theme,
  tools: WordTools,
): Promise<PressedDocx> {
  const dropped = [...page.dropped]
  for (;;) {
    const document =
      dropped.length === page.dropped.length
        ? page.document
        : composeWithout(new Set(dropped.map(({ path }) => path)))
    const fit = fitDocx((plan) => measurePageDocx(document, theme, tools, plan), page.settings)
    const more = dropped.slice(page.dropped.length).map((statement) => leftOut(statement, 'Word file'))
    const notes = fit.measure.guessed === null ? more : [...more, guessed(fit.measure.guessed)]
    if (fit.fits) {
      const bytes = await writePageDocx(document, theme, tools, fit.plan)
      return { document, fit, bytes, diagnostics: notes }
    }
    const next = optional[optional.length - 1 - dropped.length]
    if (next === undefined)
      return {
        document,
        fit,
        bytes: null,
        diagnostics: [...notes, await overflow(document, fit, theme, tools)],
      }
    dropped.push(next)
  }
}

/** Says how many words are too many for the page of Word. */
async function overflow(
  document: Document,
  { plan, measure, overBy }: DocxFit,
  theme: Theme,
  tools: WordTools,
): Promise<Diagnostic> {
  const sheet = {
    roomPt: measure.roomPt,
    linePt: measure.linePt,
    wordsOfLine: wordsOfLine(document, theme, measure.textWidthPt),
  }
  const surplus = await findSurplus(document, overBy, sheet, async (shorter) => {
    const made = measurePageDocx(shorter, theme, tools, plan)
    return made.fill - (measure.fill - overBy)
  })
  return pageOverflow(document, surplus, 'Word file of the briefing')
}
