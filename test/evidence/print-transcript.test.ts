import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printTranscript } from '../../src/evidence/print-transcript.ts'
import { readSource } from '../../src/source/read-source.ts'
import { root } from '../build/desks.ts'

const read = (path: string) => {
  const { source } = readSource(readFileSync(`${root}/${path}`), path)
  if (source === null) throw new Error(`${path} does not read`)
  return source
}
const textOf = (unit: ReturnType<typeof printTranscript>[number]) =>
  unit.parts.map(({ text }) => text).join('')

describe('printTranscript', () => {
  it('gives the words of every hand in the order of the document', () => {
    const source = read('briefs/buckley-mission/sources/letter.md')
    const units = printTranscript(source)
    expect(new Set(units.map(({ hand }) => hand)).size).toBe(
      source.hands.filter(({ units: all }) => all.length > 0).length,
    )
    const pages = units.map(({ page }) => source.pages.indexOf(page))
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
    const words = (text: string) => text.match(/\p{L}+/gu) ?? []
    const printed = new Set(units.flatMap((unit) => words(textOf(unit))))
    const own = source.hands.flatMap(({ units: all }) => all.flatMap(({ pieces }) => pieces))
    const plain = own.filter(({ kind, diplomatic }) => kind === 'text' && !/[-‐]\s*\n/u.test(diplomatic))
    // A word may be parted over two pieces; those that stand whole in one are all there.
    const whole = plain.flatMap(({ diplomatic }) => words(diplomatic.replace(/^\p{L}+|\p{L}+$/gu, '')))
    expect(whole.filter((word) => !printed.has(word))).toEqual([])
  })

  it('shows what was struck as struck, and doubt between its brackets', () => {
    const text =
      '---\nid: a\nkind: letter\nlang: en\nhands: {main: {who: A}}\n---\n--- page 1 ---\n\nWe ~~never~~ saw the [boat?] again.\n'
    const { source } = readSource(new TextEncoder().encode(text), 'a.md')
    const [unit] = source === null ? [] : printTranscript(source)
    expect(unit?.parts.find(({ struck }) => struck)?.text).toBe('never')
    expect(unit && textOf(unit)).toMatch(/the \[boat\?\] again/)
  })
})
