import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Quotation, verifyQuotation } from '../../src/evidence/verify-quotation.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source } from '../../src/source/source.ts'

const root = join(import.meta.dirname, '../..')

const read = (body: string): Source | null =>
  readSource(new TextEncoder().encode(`---\nid: x\nkind: memo\nlang: en\n---\n${body}`), 'x.md').source

/** A program that verifies 1,000 quotations, every second one false, against 100,000 words, and says what that took. */
const program = `
import { readSource, verifyQuotation } from ${JSON.stringify(join(root, 'dist/index.js'))}
const roots = ['harbour', 'dues', 'vessel', 'clerk', 'minute', 'board', 'agreed', 'letter', 'of', 'the', 'and', 'was']
let state = 1
const below = (n) => (state = (state * 48271) % 2147483647) % n
const words = Array.from({ length: 100_000 }, () => roots[below(12)] + (below(3) === 0 ? '' : below(4000)))
const text = words.map((word, at) => (at % 90 === 89 ? word + '\\n\\n' : at % 37 === 0 ? '[' + word + '?]' : word)).join(' ')
const bytes = new TextEncoder().encode('---\\nid: long\\nkind: memo\\nlang: en\\n---\\n' + text)
const begun = process.cpuUsage()
const { source } = readSource(bytes, 'long.md')
let passed = 0
for (let turn = 0; turn < 1000; turn++) {
  const start = below(99_000)
  const cut = words.slice(start, start + 6 + below(20))
  if (turn % 2 === 1) cut[3] = 'nothing'
  if (verifyQuotation(cut.join(' '), [source]).passes) passed++
}
console.log(JSON.stringify({ ms: process.cpuUsage(begun).user / 1000, mb: process.resourceUsage().maxRSS / 1024, passed }))
`

describe('the finished package', () => {
  it('verifies a thousand quotations against a hundred thousand words in a second, in under 200 MB', () => {
    const runs = Array.from({ length: 3 }, () => {
      const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
      return JSON.parse(out) as { readonly ms: number; readonly mb: number; readonly passed: number }
    })
    const best = runs.reduce((a, b) => (a.ms < b.ms ? a : b))
    console.log(
      `1,000 quotations, 100,000 words: ${best.ms.toFixed(0)} ms of CPU, ${best.mb.toFixed(0)} MB at most`,
    )
    expect(best.passed).toBe(500)
    expect(Math.max(...runs.map(({ mb }) => mb))).toBeLessThan(200)
    // Half a second on a quiet machine; beside others the same work counts for more.
    expect(best.ms).toBeLessThan(2000)
  })
})

describe('hostile sources and quotations', () => {
  const brackets = (count: number) => 'a [word?] '.repeat(count)
  const hostile: readonly (readonly [string, string, readonly (string | Quotation)[]])[] = [
    [
      'one line of five megabytes',
      'word '.repeat(1_000_000),
      ['word word word word', 'word word nothing word', 'word … word'],
    ],
    ['one word of five megabytes', 'a'.repeat(5_000_000), ['a', 'aaaaaaaaaaaaaaaaaaaaaa']],
    [
      'a thousand repeats of a sentence',
      'The same sentence stands here again. '.repeat(1000),
      [
        'The same sentence stands here again',
        'The same … here again',
        'The [very] same sentence stands here',
        'The same sentence … The same sentence … The same sentence … nowhere',
      ],
    ],
    [
      'ten thousand doubtful words',
      brackets(10_000),
      ['a word a word a word', 'a word a word a nothing', 'a … word a … word a', `${'a word '.repeat(200)}b`],
    ],
    ['ten thousand opening brackets', `A word ${'['.repeat(10_000)}`, ['A word [', 'A [word']],
    [
      'ten thousand brackets in the quotation',
      'a word of it stands here '.repeat(50),
      ['a [b] '.repeat(10_000), '['.repeat(10_000), 'a … '.repeat(10_000)],
    ],
    [
      'ten thousand hyphens at line ends',
      'har-\nbour '.repeat(10_000),
      ['harbour harbour harbour', 'har-bour nothing', 'har-\nbour '.repeat(50)],
    ],
    [
      'ten thousand struck words',
      'a ~~b~~ c '.repeat(10_000),
      ['a c a c a c', 'a ~~b~~ c a d', 'a c a c b c'],
    ],
    ['a table of ten thousand rows', '| a | b |\n'.repeat(10_000), ['a b a b a', 'a | b a c']],
    [
      'a list of ten thousand items',
      `Items:\n\n${'- one of them\n'.repeat(10_000)}`,
      ['one of them - one of them', 'one of those'],
    ],
    [
      'a quotation as long as the source',
      'many words of it '.repeat(30_000),
      ['many words of it '.repeat(30_000), `${'many words of it '.repeat(30_000)}not`],
    ],
  ]
  it.each(hostile)(
    'ends: %s',
    (_, body, quotations) => {
      const begun = process.cpuUsage()
      const source = read(body)
      for (const quotation of quotations) if (source !== null) verifyQuotation(quotation, [source])
      expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5)
    },
    60_000,
  )
})
