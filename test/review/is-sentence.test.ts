import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSentence } from '../../src/review/lint/verbs/is-sentence.ts'

const folder = join(import.meta.dirname, 'headlines')

/** A file for each language: sentences begin with "+", phrases with "-". */
describe.each(
  readdirSync(folder).map((name) => [name.slice(0, 2), readFileSync(join(folder, name), 'utf8')]),
)('headlines in %s', (lang, text) => {
  const of = (sign: string) =>
    text.split('\n').flatMap((line) => (line.startsWith(`${sign} `) ? [line.slice(2)] : []))

  it('doubts no sentence', () => {
    expect(of('+').length).toBeGreaterThan(60)
    expect(
      of('+')
        .filter((headline) => !isSentence(headline, lang))
        .join('\n'),
    ).toBe('')
  })

  it('finds nine phrases in ten', () => {
    const missed = of('-').filter((headline) => isSentence(headline, lang))
    expect(of('-').length).toBeGreaterThan(20)
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(of('-').length / 10)
  })
})

it('says nothing of languages it does not know', () => {
  expect(isSentence('Ledit', 'ru')).toBeUndefined()
})
