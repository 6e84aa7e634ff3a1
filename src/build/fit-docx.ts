import type { DocxMeasure } from '../write/docx/measure-page-docx.ts'
import type { WordPlan } from '../write/docx/word-document.ts'
import type { ColumnsPlan } from '../write/docx/word-sections.ts'
import type { FitSettings } from './fit-page.ts'
import { levelColumns } from './level-columns.ts'

export interface DocxLimits {
  readonly wantedPt: number
  readonly floorPt: number
  readonly leastSpacing: number
  readonly mostSpacing: number
  /** Spaces at which larger type is preferred to wider spaces. */
  readonly wantedSpacing: number
  readonly pages: number
  /** Share of the last page that may be used: the rest is kept for what Word measures otherwise than we do. */
  readonly full: number
  /** The same where a part of the text could not be measured as Word does. */
  readonly fullGuessed: number
}

/** As for the PDF, but on Word's half points, and with the reserve of 6 %, for which the spaces may give more way. */
export const docxLimits: DocxLimits = {
  wantedPt: 12,
  floorPt: 10.5,
  leastSpacing: 0.4,
  mostSpacing: 1.9,
  wantedSpacing: 0.6,
  pages: 1,
  full: 0.94,
  fullGuessed: 0.9,
}

export interface DocxFit {
  readonly fits: boolean
  readonly plan: WordPlan
  readonly measure: DocxMeasure
  /** What is over, in pages; 0 or less when it fits. */
  readonly overBy: number
}

/** A page that is less than this under its limit is full. */
const near = 0.02
/** How much of a page one unit of spacing takes, before two measures have told. */
const guessedSlope = 0.3
const mostTurns = 12

/**
 * Finds the settings at which Word sets a document on its pages, beginning at those of the PDF: few layouts, since each takes
 * tens of milliseconds. The order of concession is that of the PDF.
 */
export function fitDocx(
  measure: (plan: WordPlan) => DocxMeasure,
  start: FitSettings,
  limits: DocxLimits = docxLimits,
): DocxFit {
  const { wantedPt, floorPt, leastSpacing, mostSpacing, wantedSpacing } = limits
  const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x))
  let bodyPt = clamp(Math.floor(start.bodyPt * 2 + 1e-9) / 2, floorPt, wantedPt)
  let spacing = clamp(start.spacing, leastSpacing, mostSpacing)
  let columns: ReadonlyMap<number, ColumnsPlan> = new Map()
  let plainSigns = false
  let tooLargePt = wantedPt + 0.5
  let points: { readonly spacing: number; readonly fill: number }[] = []
  let best: DocxFit | null = null

  const room = (made: DocxMeasure): number =>
    limits.pages - 1 + (made.guessed === null ? limits.full : limits.fullGuessed)
  const levelled = (made: DocxMeasure) =>
    made.columns.map((one) => levelColumns(one, bodyPt * 1.5, bodyPt * 1.2))
  const slope = (): number => {
    const [a, b] = points.slice(-2)
    if (a === undefined || b === undefined || Math.abs(a.spacing - b.spacing) < 0.01) return guessedSlope
    return clamp((b.fill - a.fill) / (b.spacing - a.spacing), 0.1, 1)
  }

  for (let turn = 0; turn < mostTurns; turn++) {
    const plan: WordPlan = { settings: { bodyPt, spacing }, columns, plainSigns }
    const made = measure(plan)
    if (made.guessed !== null && !plainSigns) {
      plainSigns = true
      continue
    }
    const level = levelled(made)
    // What a program would spread over an empty column of itself is no measure of a page that has a break there.
    if (
      made.columns.some(({ place }) => place.way.includes(0)) &&
      level.some(({ plan }) => !plan.way.includes(0))
    ) {
      columns = new Map(level.map(({ plan }, i) => [i, plan]))
      continue
    }
    const saved = level.reduce((sum, one) => sum + one.savedPt, 0) / made.roomPt
    const fill = made.fill - saved
    const free = room(made) - fill
    columns = new Map(level.map(({ plan }, i) => [i, plan]))
    points.push({ spacing, fill })
    const fits = made.pages <= limits.pages && made.fill <= room(made)
    if (
      fits &&
      (best === null ||
        bodyPt > best.plan.settings.bodyPt ||
        (bodyPt === best.plan.settings.bodyPt && spacing > best.plan.settings.spacing))
    )
      best = { fits: true, plan, measure: made, overBy: made.fill - room(made) }
    // Larger type, where it would leave the spaces what they want.
    const larger = bodyPt + 0.5
    const atWanted = fill - slope() * (spacing - wantedSpacing)
    if (larger < tooLargePt && atWanted * (larger / bodyPt) ** 1.9 < room(made) - 0.01) {
      bodyPt = larger
      spacing = Math.max(wantedSpacing, leastSpacing)
      points = []
      continue
    }
    if (free >= 0 && (free < near || spacing >= mostSpacing)) {
      if (fits) break
      continue
    }
    const next = clamp(spacing + (free - near / 3) / slope(), leastSpacing, mostSpacing)
    if (Math.abs(next - spacing) >= 0.004 && !(free < 0 && spacing <= leastSpacing)) {
      spacing = Math.round(next * 1000) / 1000
      continue
    }
    if (free >= 0) break
    if (bodyPt <= floorPt) return best ?? { fits: false, plan, measure: made, overBy: fill - room(made) }
    tooLargePt = bodyPt
    bodyPt -= 0.5
    spacing = clamp(
      leastSpacing + (room(made) - fill * (bodyPt / (bodyPt + 0.5)) ** 1.9) / guessedSlope,
      leastSpacing,
      mostSpacing,
    )
    points = []
  }
  if (best === null) {
    const plan: WordPlan = { settings: { bodyPt: floorPt, spacing: leastSpacing }, columns, plainSigns }
    const made = measure(plan)
    const overBy = made.fill - room(made)
    return { fits: made.pages <= limits.pages && overBy <= 0, plan, measure: made, overBy }
  }
  return levelledAtLast(best, measure, room)
}

/** The columns levelled with the very settings that were found, as long as the page still fits. */
function levelledAtLast(
  fit: DocxFit,
  measure: (plan: WordPlan) => DocxMeasure,
  room: (made: DocxMeasure) => number,
): DocxFit {
  const { bodyPt } = fit.plan.settings
  const level = fit.measure.columns.map((one) => levelColumns(one, bodyPt * 1.5, bodyPt * 1.2))
  if (level.length === 0) return fit
  const plan: WordPlan = { ...fit.plan, columns: new Map(level.map(({ plan }, i) => [i, plan])) }
  const made = measure(plan)
  const overBy = made.fill - room(made)
  return made.pages <= fit.measure.pages && overBy <= 0 ? { fits: true, plan, measure: made, overBy } : fit
}
