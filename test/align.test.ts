import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../src/align.ts'

const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

/** Length of a longest common subsequence, by trying all: the plain oracle. */
const longest = (a: readonly string[], b: readonly string[]): number =>
  a.length === 0 || b.length === 0
    ? 0
    : a[0] === b[0]
      ? 1 + longest(a.slice(1), b.slice(1))
      : Math.max(longest(a.slice(1), b), longest(a, b.slice(1)))

describe('align', () => {
  test('gives both lists back, and keeps as much as can be kept', () =>
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = align(before, after, (letter) => letter)
        expect(steps.flatMap((step) => (step.kind === 'added' ? [] : [step.before]))).toEqual(before)
        expect(steps.flatMap((step) => (step.kind === 'removed' ? [] : [step.after]))).toEqual(after)
        expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(longest(before, after))
      }),
      { numRuns: 300, seed: 7 },
    ))
})
