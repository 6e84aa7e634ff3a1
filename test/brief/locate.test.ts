import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readBrief } from '../../src/brief/read-brief.ts'
import { yaml } from './yaml.ts'

const text = yaml`
  title: "Poland\u00e9: the \"mission\""
  lang: en
  sources: [a.md]
  bottom_line: It isn't over, and it goes on
    over two lines.
  puzzle:
    text: 'It isn''t over.'
    evidence:
      - one two three
      - exact: four five six
    notes: |
      First line.

        Indented – third.
  objectives:
    - a plain one
    - text: >-
        folded words
        go on

        here
      evidence: seven eight nine
  background:
    headline: H
    items: [x]
`
const { brief, locate } = readBrief(text, 'b.yaml')
const lines = text.split('\n')
/** What stands in the file from a place on. */
const from = ({ line, column }: { line: number; column: number }) => lines[line - 1]?.slice(column - 1) ?? ''

describe('paths', () => {
  test('say where the file holds a part, as it is written', () => {
    expect(brief?.objectives?.path).toBe('/objectives')
    expect(brief?.objectives?.items.map(({ path }) => path)).toEqual(['/objectives/0', '/objectives/1'])
    expect(brief?.background?.items[0]?.path).toBe('/background/items/0')
    expect(brief?.puzzle?.evidence.map(({ path }) => path)).toEqual([
      '/puzzle/evidence/0',
      '/puzzle/evidence/1',
    ])
    expect(brief?.objectives?.items[1]?.evidence[0]?.path).toBe('/objectives/1/evidence')
    expect(brief?.bottom_line?.path).toBe('/bottom_line')
    expect(brief?.path).toBe('')
  })
})

describe('locate', () => {
  test('finds values, and for what the file lacks the nearest thing around it', () => {
    expect(from(locate('/objectives/0'))).toBe('a plain one')
    expect(from(locate('/objectives/0/text'))).toBe('a plain one')
    expect(from(locate('/puzzle/evidence/0/exact'))).toBe('one two three')
    expect(from(locate('/puzzle/evidence/1/exact'))).toBe('four five six')
    expect(locate('/nothing/here')).toMatchObject({ line: 1, column: 1 })
    expect(locate('/objectives/0')).toMatchObject({ endLine: 16, endColumn: 16 })
  })

  test.each([
    ['/title', 'title', '"mission"', '\\"mission'],
    ['/title', 'title', 'the', 'the'],
    ['/bottom_line', 'bottom_line', 'goes', 'goes on'],
    ['/bottom_line', 'bottom_line', 'two', 'two lines.'],
    ['/puzzle/text', 'puzzle', 'over', "over.'"],
    ['/puzzle/notes', 'notes', 'line', 'line.'],
    ['/puzzle/notes', 'notes', 'third', 'third.'],
    ['/objectives/1/text', 'folded', 'on', 'on'],
    ['/objectives/1/text', 'folded', 'here', 'here'],
  ])('%s: the place of a word of %s', (path, field, word, expected) => {
    const texts: Record<string, string | undefined> = {
      title: brief?.title,
      bottom_line: brief?.bottom_line?.text,
      puzzle: brief?.puzzle?.text,
      notes: brief?.puzzle?.notes,
      folded: brief?.objectives?.items[1]?.text,
    }
    const offset = texts[field]?.indexOf(word) ?? -1
    expect(offset).toBeGreaterThan(-1)
    expect(from(locate(path, offset)).startsWith(expected)).toBe(true)
  })

  test('points at the very letter in every style of writing', () => {
    const word = fc.stringMatching(/^[a-zA-Zéł.,:'"#-]{1,9}$/)
    const words = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '  ', '\n', '\n\n', ' ')), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.flat().join('').trim())
      .filter((value) => value !== '')
    const style = fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED')
    fc.assert(
      fc.property(words, style, fc.nat(), (value, defaultStringType, seed) => {
        const file = stringify(
          { title: value, lang: 'en' },
          { defaultStringType: defaultStringType as 'PLAIN', defaultKeyType: 'PLAIN', lineWidth: 30 },
        )
        const letters = [...value].flatMap((letter, at) => (/[a-zA-Zéł]/.test(letter) ? [at] : []))
        const offset = letters[seed % letters.length]
        if (offset === undefined) return
        const place = readBrief(file, 'b').locate('/title', offset)
        expect(file.split('\n')[place.line - 1]?.[place.column - 1]).toBe(value[offset])
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
