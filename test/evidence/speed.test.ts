import { describe, expect, it } from 'vitest'
import { verifyQuotation } from '../../src/evidence/verify-quotation.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source } from '../../src/source/source.ts'

/*
 * What counts here is that cost grows with text and quotations and not with their square. speed.slow.ts measures time and
 * memory of the finished package, and hostile sources.
 */

const read = (body: string): Source | null =>
  readSource(new TextEncoder().encode(`---\nid: x\nkind: memo\nlang: en\n---\n${body}`), 'x.md').source

const roots = ['harbour', 'dues', 'vessel', 'clerk', 'minute', 'board']
const wordsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `${roots[index % 6]}${(index * 7919) % 5000}`)

/** Seconds that quotations take against a source of so many words, half of them false ones; reading the source is part of it. */
function secondsFor(words: number, quotations: number): number {
  const all = wordsOf(words)
  const text = all.map((word, index) => (index % 90 === 89 ? `${word}\n\n` : word)).join(' ')
  const begun = process.cpuUsage()
  const source = read(text) as Source
  for (let turn = 0; turn < quotations; turn++) {
    const start = (turn * 97) % (words - 20)
    const cut = all.slice(start, start + 8)
    const isTrue = turn % 2 === 0
    const { verdict, passes } = verifyQuotation((isTrue ? cut : cut.with(3, 'nothing')).join(' '), [source])
    if ((passes || verdict === 'ambiguous') !== isTrue) throw new Error(cut.join(' '))
  }
  return process.cpuUsage(begun).user / 1e6
}

describe('time', () => {
  it('grows in proportion to text and quotations', () => {
    secondsFor(5000, 50)
    const one = secondsFor(10_000, 200)
    const [longer, more] = [secondsFor(40_000, 200), secondsFor(10_000, 800)]
    expect(longer).toBeLessThan(12 * one)
    expect(more).toBeLessThan(12 * one)
  }, 60_000)
})
