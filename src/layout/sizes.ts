import type { Theme, TypeSize } from '../theme/theme.ts'

/** Sizes that go together on one slide, in points. */
export interface SlideSizes {
  readonly bodyPt: number
  /** What stands below a statement and belongs to it: who bears a risk, why a question is open. */
  readonly secondPt: number
  readonly quotationPt: number
  readonly quotationFloorPt: number
  readonly cellPt: number
  readonly referencePt: number
}

/** How far above the wanted body size a slide with little text may step up: look.md's 28 pt beside 24 pt. */
const bodyRisePt = 4
const secondDropPt = 4
const mostQuotationPt = 36
const mostCellPt = 22

/** Body sizes to try, largest first, the floor last. */
export function bodySteps(theme: Theme): readonly number[] {
  const { wantedPt, floorPt } = theme.sizes.body
  const steps: number[] = []
  for (let size = wantedPt + bodyRisePt; size > floorPt; size -= 1) steps.push(size)
  return [...steps, floorPt]
}

const half = (value: number) => Math.round(value * 2) / 2

/** The other sizes step with the body: at its floor they stand at theirs, at its wanted size at theirs, above it up to their most. */
export function sizesAt(bodyPt: number, theme: Theme): SlideSizes {
  const { body } = theme.sizes
  const share = (bodyPt - body.floorPt) / Math.max(1, body.wantedPt - body.floorPt)
  const above = Math.max(0, bodyPt - body.wantedPt) / bodyRisePt
  const along = (size: TypeSize, most: number) =>
    above > 0
      ? half(size.wantedPt + above * Math.max(0, most - size.wantedPt))
      : Math.max(size.floorPt, half(size.floorPt + share * (size.wantedPt - size.floorPt)))
  return {
    bodyPt,
    secondPt: Math.max(body.floorPt, bodyPt - secondDropPt),
    quotationPt: along(theme.sizes.quotation, mostQuotationPt),
    quotationFloorPt: theme.sizes.quotation.floorPt,
    cellPt: along(theme.sizes.cell, mostCellPt),
    referencePt: along(theme.sizes.reference, theme.sizes.reference.wantedPt),
  }
}
