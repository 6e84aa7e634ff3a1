import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/* What a native reader would see at once in a shipped label set. */

const folder = new URL('../../templates/teaching/labels/', import.meta.url)
const sets = readdirSync(folder).map((file) => file.replace('.yaml', ''))
const read = (name: string): unknown => parse(readFileSync(new URL(`${name}.yaml`, folder), 'utf8'))

const texts = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === '' ? key : `${path}.${key}`))
}
const faulty = (name: string, pattern: RegExp, but: readonly string[] = []) =>
  texts(read(name))
    .filter(([path, text]) => !but.some((one) => path.startsWith(one)) && pattern.test(text))
    .map(([path, text]) => `${path}: ${text}`)

describe.each(sets)('the label set %s', (name) => {
  it('has typographic marks, no straight ones, and no two spaces', () => {
    expect(faulty(name, /["']/)).toEqual([])
    expect(faulty(name, / {2}|\.\.\./)).toEqual([])
  })
  it('never leaves a space before a comma or a full stop', () => {
    expect(faulty(name, /\p{L}[ \u00A0\u202F]+[,.](\s|$)/u)).toEqual([])
  })
})

describe('French', () => {
  it('has a narrow no-break space before ; ? !, a no-break space before the colon and inside guillemets', () => {
    expect(
      faulty('fr', /[^\u202F\s][;?!]|[ \u00A0][;?!]/, ['marks', 'dates.uncertain', 'legend.doubtful']),
    ).toEqual([])
    expect(faulty('fr', /[^\u00A0]:/)).toEqual([])
    expect(faulty('fr', /«[^\u00A0]|[^\u00A0]»|\d%| %/, [])).toEqual([])
  })
  it('elides before no name that comes from the brief', () => {
    expect(faulty('fr', /(^|\s)(de|que|le|la) \{(from|who|authority|bearer|condition)\}/)).toEqual([])
  })
})

describe('German and Polish', () => {
  it('set neither a space before a colon nor English quotation marks', () => {
    for (const name of ['de', 'pl']) expect(faulty(name, /[ \u00A0][:;?!]/)).toEqual([])
    expect(faulty('de', /[“”]/, ['marks'])).toEqual([])
  })
})

describe('headings', () => {
  it.each(['fr', 'pl', 'neutral', 'uk'])('are in sentence case: %s', (name) => {
    const own = texts(read(name)).filter(([path]) => /^(kickers|parts|headlines|glance|forms)\./.test(path))
    const capitals = own.filter(([, text]) => /\s\p{Lu}\p{Ll}/u.test(text.replace(/[:?!.]\s+\p{Lu}/gu, '')))
    expect(capitals).toEqual([])
  })
  it('begin with a capital letter', () => {
    for (const name of sets) {
      const own = texts(read(name)).filter(([path]) => /^(kickers|parts|headlines|glance|forms)\./.test(path))
      const small = own.filter(([path, text]) => !/^\p{Lu}/u.test(text) && path !== 'parts.not_to_scale')
      expect(small, name).toEqual([])
    }
  })
})
