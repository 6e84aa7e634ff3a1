import type { Diagnostic } from '../diagnostic.ts'
import type { Theme } from '../theme/theme.ts'
import { measurePageDocx } from '../write/docx/measure-page-docx.ts'
import type { WordTools } from '../write/docx/word-document.ts'
import { writePageDocx } from '../write/docx/write-page-docx.ts'
import { type DocxFit, docxLimits, fitDocx } from './fit-docx.ts'
import { handoutForWord } from './handout-for-word.ts'
import type { Handout } from './open-handouts.ts'
import { roomRows, shareLines, withRooms } from './with-rooms.ts'

/** A handout as Word sets it. */
export interface PressedHandoutDocx {
  /** Null where the handout itself does not fit. */
  readonly bytes: Uint8Array | null
  readonly pages: number
  readonly diagnostics: readonly Diagnostic[]
}

/** Pages that no handout comes to: room for a copy that may have as many as it needs. */
const manyPages = 60
const mostTurns = 5
/**
 * Share of the last page that a handout may fill: less than a briefing, because what stands side by side is a table, and programs
 * differ more in the height of tables than in that of lines.
 */
const handoutFull = 0.86

/**
 * Writes a handout as a Word file. The student's copy is fitted to its pages from what the PDF came to: Word keeps a reserve, so
 * its rooms may have fewer lines, down to what each must have. Where even that is too much, it has more pages, and says so.
 */
export async function pressHandoutDocx(
  { wanted, lines, settings, pages, document }: Handout,
  theme: Theme,
  tools: WordTools,
): Promise<PressedHandoutDocx> {
  if (pages === null) {
    const plan = { settings, columns: new Map(), plainSigns: false }
    const measured = measurePageDocx(document, theme, tools, plan, manyPages)
    // A last page that is nearly full might be one more in another program: it is fitted with the reserve, or counted so.
    const isTight = measured.fill > measured.pages - 1 + handoutFull
    const limits = { ...docxLimits, full: handoutFull, fullGuessed: handoutFull, pages: measured.pages }
    const fit = isTight
      ? fitDocx((trial) => measurePageDocx(document, theme, tools, trial, manyPages), settings, limits)
      : undefined
    const used = fit?.fits ? fit.plan : plan
    return {
      bytes: await writePageDocx(document, theme, tools, used),
      pages: measured.pages,
      diagnostics: [],
    }
  }
  const rows = roomRows(wanted)
  const every = rows.map((_, at) => at)
  const linePt = (theme.roomMm / 25.4) * 72
  let now = lines
  let fit: DocxFit | undefined
  for (let turn = 0; turn < mostTurns; turn++) {
    const trial = handoutForWord(withRooms(wanted, now))
    fit = fitDocx((plan) => measurePageDocx(trial, theme, tools, plan, pages), settings, {
      ...docxLimits,
      full: handoutFull,
      fullGuessed: handoutFull,
      pages,
    })
    if (fit.fits) {
      const bytes = await writePageDocx(trial, theme, tools, fit.plan)
      return { bytes, pages: fit.measure.pages, diagnostics: [] }
    }
    const over = Math.max(1, Math.ceil((fit.overBy * fit.measure.roomPt) / linePt))
    const fewer = shareLines(rows, now, every, -(turn === mostTurns - 2 ? 1000 : over))
    if (fewer.every((count, at) => count === now[at])) break
    now = fewer
  }
  const trial = handoutForWord(withRooms(wanted, now))
  const plan = fit?.plan ?? { settings, columns: new Map(), plainSigns: false }
  const made = measurePageDocx(trial, theme, tools, plan, manyPages)
  return {
    bytes: await writePageDocx(trial, theme, tools, plan),
    pages: made.pages,
    diagnostics: [
      {
        severity: 'warning',
        code: 'word-pages',
        message: `The Word file of the handout takes ${made.pages} pages, and the PDF ${pages}: Word sets wider.`,
        hint: 'Print the PDF, or print less on the handout (`handout: {excerpts: […], without: [words]}`).',
      },
    ],
  }
}
