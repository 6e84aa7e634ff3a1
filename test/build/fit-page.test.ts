import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FitSettings, fitPage, pageLimits } from '../../src/build/fit-page.ts'

const { wantedPt, floorPt, leastSpacing, mostSpacing, full, stepPt } = pageLimits

/** A text of some length: letters take room as the square of their size, spaces as their factor, wrapping makes steps. */
function text(words: number, air: number, step: number) {
  const asked: FitSettings[] = []
  const fillOf = ({ bodyPt, spacing }: FitSettings): number =>
    Math.ceil((words * bodyPt * bodyPt) / 144 / step) * step + (air * spacing * bodyPt) / 12
  const measure = (settings: FitSettings) => {
    asked.push(settings)
    const fill = fillOf(settings)
    return { pages: Math.max(1, Math.ceil(fill)), fill }
  }
  return { asked, fillOf, measure }
}

describe('fitPage', () => {
  it('fills a page within the limits, taking from spaces before type', () => {
    const share = (max: number) => fc.double({ min: 0.02, max, noNaN: true })
    fc.assert(
      fc.property(share(1.6), share(0.6), fc.constantFrom(0.0001, 0.01, 0.02), (words, air, step) => {
        const { asked, fillOf, measure } = text(words, air, step)
        const fit = fitPage(measure)
        expect(asked.length).toBeLessThanOrEqual(16)
        for (const { bodyPt, spacing } of asked) {
          expect(bodyPt).toBeGreaterThanOrEqual(floorPt)
          expect(bodyPt).toBeLessThanOrEqual(wantedPt)
          expect(spacing).toBeGreaterThanOrEqual(leastSpacing)
          expect(spacing).toBeLessThanOrEqual(mostSpacing)
        }
        const least = fillOf({ bodyPt: floorPt, spacing: leastSpacing })
        if (!fit.fits) {
          expect(least).toBeGreaterThan(full)
          expect(fit.overBy).toBeCloseTo(least - full, 9)
          return
        }
        const { bodyPt, spacing } = fit.settings
        expect(fit.fill).toBe(fillOf(fit.settings))
        expect(fit.fill).toBeLessThanOrEqual(full)
        expect(fit.natural).toBeCloseTo(fillOf({ bodyPt: wantedPt, spacing: 1 }), 2)
        if (bodyPt < wantedPt) {
          const larger = Math.round((bodyPt + stepPt) * 1000) / 1000
          expect(fillOf({ bodyPt: larger, spacing: leastSpacing })).toBeGreaterThan(full)
        }
        // What is left over is little, unless spaces are as wide as they may be.
        const most = fit.natural <= full ? mostSpacing : 1
        if (spacing < most) expect(fillOf({ bodyPt, spacing: spacing + 0.03 })).toBeGreaterThan(full - 0.005)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('measures a page that is far too long no more than needed', () => {
    const { asked, measure } = text(3, 0.3, 0.01)
    expect(fitPage(measure).fits).toBe(false)
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('believes a second page that is begun even where the fill says that one is enough', () => {
    const fit = fitPage(({ bodyPt }) => ({ pages: bodyPt > 11 ? 2 : 1, fill: 0.9 }))
    expect(fit.fits && fit.settings.bodyPt).toBe(11)
  })

  it('fills as many pages as there are', () => {
    const { fillOf, measure } = text(1.5, 0.2, 0.001)
    const fit = fitPage(measure, { ...pageLimits, pages: 2 })
    expect(fit.fits && fillOf(fit.settings)).toBeGreaterThan(1.7)
  })
})
