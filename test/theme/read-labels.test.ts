import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillLabel } from '../../src/theme/labels.ts'
import { readLabels } from '../../src/theme/read-labels.ts'

const folder = new URL('../../templates/teaching/labels/', import.meta.url)
const load = (name: string) => {
  const file = `${name}.yaml`
  return readdirSync(folder).includes(file)
    ? { file, text: readFileSync(new URL(file, folder), 'utf8') }
    : undefined
}
const shipped = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''))

describe('readLabels', () => {
  it.each(shipped)('finds nothing to say against the shipped set %s', (name) => {
    const first = load(name)
    if (!first) throw new Error(name)
    const { labels, diagnostics } = readLabels(first, load)
    expect(diagnostics).toEqual([])
    expect(labels?.name).toBe(name)
    expect(labels?.dates.months).toHaveLength(12)
  })

  it('lists in one error every word that a set without "extends" leaves out', () => {
    const { labels, diagnostics } = readLabels(
      { file: 'own.yaml', text: 'name: own\nlang: en\nquotes: double\n' },
      load,
    )
    expect(labels).toBeNull()
    const missing = diagnostics.filter(({ code }) => code === 'labels-missing')
    expect(missing).toHaveLength(1)
    expect(missing[0]?.message).toContain('references')
    expect(missing[0]?.message).toContain('minutes')
  })

  it('names a single missing word by its path', () => {
    const text = load('neutral')?.text.replace(/^ {2}timing: Timing\n/m, '') ?? ''
    const { diagnostics } = readLabels({ file: 'own.yaml', text }, load)
    expect(diagnostics).toMatchObject([{ code: 'labels-missing' }])
    expect(diagnostics[0]?.message).toContain('parts.timing')
  })

  it('takes what is left out from the set it extends', () => {
    const text = 'name: own\nextends: neutral\nlang: en\nparts: {timing: When}\n'
    const { labels } = readLabels({ file: 'own.yaml', text }, load)
    expect(labels?.parts.timing).toBe('When')
    expect(labels?.parts.risks).toBe('Risks')
  })

  it.each([
    ['an unknown key, with the nearest', 'parts: {timming: When}', 'labels-invalid', 4],
    ['a pattern without its place', 'minutes: minutes', 'labels-invalid', 4],
    ['a pattern with a place of its own', 'minutes: "{minutes} {seconds}"', 'labels-invalid', 4],
    ['a set to extend that there is not', 'extends: klingon', 'labels-syntax', 4],
    ['a key twice', 'lang: fr', 'labels-syntax', 4],
    ['a tab', '\tparts: {}', 'labels-syntax', 4],
  ])('reports %s, on its line', (_what, line, code, at) => {
    const { labels, diagnostics } = readLabels(
      { file: 'own.yaml', text: `name: own\nextends: neutral\nlang: en\n${line}\n` },
      load,
    )
    expect(labels).toBeNull()
    expect(diagnostics).toMatchObject([{ code, place: { file: 'own.yaml', line: at } }])
  })

  it('suggests the nearest key', () => {
    const text = 'name: own\nextends: neutral\nlang: en\nparts: {timming: When}\n'
    expect(readLabels({ file: 'own.yaml', text }, load).diagnostics[0]?.hint).toContain('timing')
  })

  it('refuses a set that extends itself', () => {
    const own = { file: 'own.yaml', text: 'name: own\nextends: own\n' }
    expect(readLabels(own, () => own).diagnostics).toMatchObject([{ code: 'labels-invalid' }])
  })
})

describe('fillLabel', () => {
  it('fills places and leaves braces it does not know', () => {
    expect(fillLabel('{n} of {total} {x}', { n: 2, total: 3 })).toBe('2 of 3 {x}')
  })
})
