import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docxLimits, fitDocx } from '../../src/build/fit-docx.ts'
import { levelColumns } from '../../src/build/level-columns.ts'
import type { DocxMeasure } from '../../src/write/docx/measure-page-docx.ts'
import type { WordPlan } from '../../src/write/docx/word-document.ts'

const { wantedPt, floorPt, leastSpacing, mostSpacing, full } = docxLimits

/** A text of some length without columns: letters take room as the square of their size, spaces as their factor. */
function text(words: number, air: number, step: number) {
  const asked: WordPlan[] = []
  const fillOf = ({ settings: { bodyPt, spacing } }: WordPlan): number =>
    Math.ceil((words * bodyPt * bodyPt) / 144 / step) * step + (air * spacing * bodyPt) / 12
  const measure = (plan: WordPlan): DocxMeasure => {
    asked.push(plan)
    const fill = fillOf(plan)
    return {
      pages: Math.max(1, Math.ceil(fill)),
      fill,
      columns: [],
      guessed: null,
      roomPt: 700,
      textWidthPt: 480,
      linePt: 13,
    }
  }
  return { asked, fillOf, measure }
}

describe('fitDocx', () => {
  it('fills a page within the limits in few layouts, wherever it begins', () => {
    const share = (max: number) => fc.double({ min: 0.02, max, noNaN: true })
    const start = fc.record({
      bodyPt: fc.double({ min: 10.5, max: 12, noNaN: true }),
      spacing: fc.double({ min: 0.6, max: 1.9, noNaN: true }),
    })
    fc.assert(
      fc.property(
        share(1.5),
        share(0.6),
        fc.constantFrom(0.0001, 0.01, 0.02),
        start,
        (words, air, step, from) => {
          const { asked, fillOf, measure } = text(words, air, step)
          const fit = fitDocx(measure, from)
          expect(asked.length).toBeLessThanOrEqual(14)
          for (const { settings } of asked) {
            expect((settings.bodyPt * 2) % 1).toBe(0)
            expect(settings.bodyPt).toBeGreaterThanOrEqual(floorPt)
            expect(settings.bodyPt).toBeLessThanOrEqual(wantedPt)
            expect(settings.spacing).toBeGreaterThanOrEqual(leastSpacing)
            expect(settings.spacing).toBeLessThanOrEqual(mostSpacing)
          }
          const least = fillOf({
            settings: { bodyPt: floorPt, spacing: leastSpacing },
            columns: new Map(),
            plainSigns: false,
          })
          expect(fit.fits).toBe(least <= full)
          if (fit.fits) expect(fit.measure.fill).toBeLessThanOrEqual(full)
          else expect(fit.overBy).toBeCloseTo(least - full, 6)
        },
      ),
      { numRuns: 300, seed: 5 },
    )
  })
})

describe('levelColumns', () => {
  const place = (way: readonly number[], level = true) => ({ groups: [], way, level })

  it('moves groups so that the highest column is as low as can be, in their order', () => {
    const { plan, savedPt } = levelColumns(
      { place: place([4, 1]), heightsPt: [100, 40, 60, 40, 50], gapPt: 10 },
      12,
      14,
    )
    expect(plan.way).toEqual([2, 3])
    expect(savedPt).toBe(270 - 170)
    // 20 points are lacking in the first column, between its two groups; no more than is allowed is added.
    expect(plan.extra).toEqual([14 * 20, 0])
  })

  it("keeps the template's columns where others end hardly more level, and cards always", () => {
    const near = { heightsPt: [50, 50, 45], gapPt: 0 }
    expect(levelColumns({ place: place([1, 2]), ...near }, 12, 14).plan.way).toEqual([1, 2])
    const cards = levelColumns({ place: place([2, 1], false), heightsPt: [90, 90, 10], gapPt: 5 }, 12, 14)
    expect(cards.plan).toEqual({ way: [2, 1], extra: [0, 0] })
  })
})
