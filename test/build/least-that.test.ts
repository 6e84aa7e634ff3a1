import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastThat } from '../../src/build/least-that.ts'

it('finds the least, in few tries', async () => {
  const whole = fc.integer({ min: 0, max: 60 })
  await fc.assert(
    fc.asyncProperty(whole, whole, async (most, least) => {
      const tried: number[] = []
      const found = await leastThat(most, async (count) => {
        tried.push(count)
        return count >= least
      })
      expect(found).toBe(least <= most ? least : null)
      expect(Math.max(...tried)).toBeLessThanOrEqual(most)
      expect(new Set(tried).size).toBe(tried.length)
      expect(tried.length).toBeLessThanOrEqual(13)
      // One that has to go costs no more than two tries.
      if (least <= 1) expect(tried.length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 200, seed: 3 },
  )
})
