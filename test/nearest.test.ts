import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, nearest } from '../src/nearest.ts'

describe('nearest', () => {
  const keys = ['title', 'evidence', 'headline', 'open_questions', 'lines_to_take', 'to']
  test.each([
    ['tittle', 'title'],
    ['evidnece', 'evidence'],
    ['Open Questions', 'open_questions'],
    ['head', 'headline'],
    ['lines-to-take', 'lines_to_take'],
    ['too', 'to'],
  ])('%s means %s', (written, meant) => expect(nearest(written, keys)).toBe(meant))

  test.each(['zebra', '', 'x', 'evil'])('%j means none of them', (written) =>
    expect(nearest(written, keys)).toBeNull(),
  )
})

test('editDistance is a distance up to its limit', () => {
  const word = fc.stringMatching(/^[abc]{0,6}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, a, 9)).toBe(0)
      expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      expect(editDistance(a, b, 9)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(editDistance(a, b, 1)).toBe(Math.min(editDistance(a, b, 9), 2))
    }),
    { numRuns: 200, seed: 1 },
  )
})
