import { type Fit, type FitMeasure, type FitSettings, fitPage, pageLimits } from './fit-page.ts'
import { type RoomRow, shareLines } from './with-rooms.ts'

/** How a handout stands on its pages. */
export interface HandoutMeasure extends FitMeasure {
  /** What is left empty on each page, in lines of ruled room. */
  readonly spareLines: readonly number[]
  /** The page, from 0, on which each row of room ends. */
  readonly rowPages: readonly number[]
}

/** Where the fit has come to: lines of each row of room beside type and spaces. */
export interface HandoutFit {
  readonly fit: Fit
  readonly lines: readonly number[]
}

/** Looks for the number of lines to take away so often at most. */
const mostTurns = 6

/**
 * Finds the settings at which a handout fills its pages. Too much text takes from the spaces, then from the type, then from
 * the room to write, down to what each room must have. What is left empty on a page goes to the rooms on it. `measure` counts
 * what is lost where a question goes to the next page whole, so a fill is what the pages really take.
 * @param lineShare what one line of room takes of a page.
 */
export function fitHandout(
  measure: (settings: FitSettings, lines: readonly number[]) => HandoutMeasure,
  rows: readonly RoomRow[],
  pages: number,
  lineShare: number,
): HandoutFit {
  const limits = { ...pageLimits, pages }
  const most = pages - 1 + limits.full
  const wanted = rows.map((row) => row.wanted)
  const everyRow = rows.map((_, at) => at)
  const fits = (measured: HandoutMeasure) => measured.pages <= pages && measured.fill <= most

  /** Gives what is empty on each page to its rooms; where that is too much after all, nothing. */
  const filled = (fit: Fit, lines: readonly number[], known: HandoutMeasure): HandoutFit => {
    const grown = known.spareLines.reduce(
      (sum, spare, page) =>
        shareLines(
          rows,
          sum,
          everyRow.filter((at) => known.rowPages[at] === page),
          Math.max(0, spare),
        ),
      lines,
    )
    if (grown.every((count, at) => count === lines[at])) return { fit, lines }
    const measured = measure(fit.settings, grown)
    if (!fits(measured) || measured.pages > known.pages || !fit.fits) return { fit, lines }
    return { fit: { ...fit, fill: measured.fill }, lines: grown }
  }

  const first = { bodyPt: limits.wantedPt, spacing: 1 }
  const natural = measure(first, wanted)
  if (fits(natural))
    return filled({ fits: true, settings: first, fill: natural.fill, natural: natural.fill }, wanted, natural)
  const plain = fitPage((settings) => measure(settings, wanted), limits)
  if (plain.fits) return filled(plain, wanted, measure(plain.settings, wanted))

  const { settings } = plain
  const least = shareLines(rows, wanted, everyRow, -Number.MAX_SAFE_INTEGER)
  const able = wanted.reduce((sum, count, at) => sum + count - (least[at] ?? count), 0)
  let cut = Math.min(able, Math.ceil(plain.overBy / lineShare))
  let over = plain.overBy
  for (let turn = 0; turn < mostTurns; turn++) {
    const lines = shareLines(rows, wanted, everyRow, -cut)
    const measured = measure(settings, lines)
    if (fits(measured)) {
      const fit: Fit = { fits: true, settings, fill: measured.fill, natural: natural.fill }
      return filled(fit, lines, measured)
    }
    over = Math.max(lineShare, measured.fill - most)
    if (cut === able) break
    cut = turn === mostTurns - 2 ? able : Math.min(able, cut + Math.ceil(over / lineShare))
  }
  return { fit: { fits: false, settings, overBy: over }, lines: least }
}
