import type { Theme } from '../../theme/theme.ts'

/** What the fit of a page turns. Word knows sizes in half points. */
export interface WordSettings {
  readonly bodyPt: number
  /** Factor on every space between groups, items and lines; 1 is the design's own. */
  readonly spacing: number
}

/** Twentieths of a point, in which Word counts lengths. */
export const twips = (pt: number): number => Math.round(pt * 20)
/** Word's sizes of type: half points, so only these can be had. */
export const halfPoints = (pt: number): number => Math.round(pt * 2)

/** Lengths of one page, all following from the settings. */
export interface WordType {
  readonly bodyPt: number
  readonly labelPt: number
  readonly titlePt: number
  readonly leadPt: number
  readonly quotationPt: number
  /** Line pitch of running text as a factor on the face's own, in 240ths, as w:line has it. */
  readonly line: number
  /** A share of the body's size, in twips. */
  em(share: number): number
  /** A share of the body's size that grows and shrinks with the spacing, in twips. */
  air(share: number): number
}

/** Calibri's own pitch in em: w:line 240 means this. */
const ownPitchEm = 1.2207

/** Sizes and spaces as the PDF has them, on Word's grids. */
export function wordType({ sizes }: Theme, { bodyPt, spacing }: WordSettings): WordType {
  const { page_body: body, page_label: label, page_title: title, page_lead: lead } = sizes
  const share = (bodyPt - body.floorPt) / Math.max(0.01, body.wantedPt - body.floorPt)
  const wantedLabelPt = label.floorPt + (label.wantedPt - label.floorPt) * Math.min(1, Math.max(0, share))
  const half = (pt: number): number => Math.floor(pt * 2 + 1e-9) / 2
  const pitchEm = Math.min(1.42, Math.max(ownPitchEm, 1.3 + (spacing - 1) * (spacing < 1 ? 0.2 : 0.1)))
  return {
    bodyPt,
    labelPt: Math.max(label.floorPt, half(wantedLabelPt)),
    titlePt: half((bodyPt * title.wantedPt) / body.wantedPt),
    leadPt: half((bodyPt * lead.wantedPt) / body.wantedPt),
    quotationPt: half(bodyPt * 1.08),
    line: Math.round((240 * pitchEm) / ownPitchEm),
    em: (part) => twips(part * bodyPt),
    air: (part) => twips(part * bodyPt * spacing),
  }
}
