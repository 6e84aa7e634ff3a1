import type { FramePt } from './slide.ts'

/** The fixed lines of a slide, in points from its top left corner. All that is drawn hangs on them. */
export interface Grid {
  readonly widthPt: number
  readonly heightPt: number
  readonly leftPt: number
  readonly rightPt: number
  /** Width between the margins. */
  readonly measurePt: number
  readonly kickerPt: number
  readonly headlinePt: number
  /** From the end of the headline to the body. */
  readonly headlineGapPt: number
  /** Where the body must have ended. */
  readonly bodyEndPt: number
  readonly footRulePt: number
  readonly footPt: number
  readonly gutterPt: number
}

const inch = 72

/** The grid of the look: margins 0.75 in, kicker 0.52 in, headline 0.86 in, rule of the foot 6.93 in. */
export function gridOf(shape: '16:9' | '4:3'): Grid {
  const widthPt = shape === '16:9' ? 960 : 720
  const leftPt = 0.75 * inch
  return {
    widthPt,
    heightPt: 540,
    leftPt,
    rightPt: widthPt - leftPt,
    measurePt: widthPt - 2 * leftPt,
    kickerPt: 0.5 * inch,
    headlinePt: 0.83 * inch,
    headlineGapPt: 0.33 * inch,
    bodyEndPt: 6.72 * inch,
    footRulePt: 6.93 * inch,
    footPt: 7 * inch,
    gutterPt: 0.5 * inch,
  }
}

/** `count` columns of equal width inside an area, with the grid's gutter between them. */
export function columnsOf(area: FramePt, count: number, gutterPt: number): readonly FramePt[] {
  const widthPt = (area.widthPt - gutterPt * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({
    xPt: area.xPt + index * (widthPt + gutterPt),
    yPt: area.yPt,
    widthPt,
    heightPt: area.heightPt,
  }))
}
