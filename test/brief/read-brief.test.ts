import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBrief } from '../../src/brief/read-brief.ts'
import { yaml } from './yaml.ts'

const everyField = readFileSync(join(import.meta.dirname, '../cases/brief/every-field/brief.yaml'), 'utf8')
const codes = (text: string | Uint8Array) => readBrief(text, 'brief.yaml').diagnostics.map(({ code }) => code)

describe('readBrief', () => {
  test('normalises short forms and fills defaults in', () => {
    const { brief } = readBrief(everyField, 'brief.yaml')
    expect(brief?.background?.items[2]).toMatchObject({
      text: 'The note hides its cost.',
      evidence: [],
      priority: 'normal',
      audience: 'all',
      spare: false,
    })
    expect(brief?.timing?.evidence).toMatchObject([{ exact: 'sails on Friday' }])
    expect(brief?.background?.items[0]?.evidence).toHaveLength(2)
    expect(brief?.decisions?.items[0]?.recorded).toBeNull()
    expect(brief?.risks?.items[1]).toMatchObject({ text: 'The men leave' })
    expect(brief?.further_reading[0]).toMatchObject({ text: 'A book about grain.' })
  })

  test('takes what YAML reads as numbers for text, as it is written', () => {
    const { brief, diagnostics } = readBrief(
      yaml`
        title: 1984
        lang: no
        sources: [15/3]
        objectives: [1.50, {text: true, evidence: 0x1F, minutes: 5}]
      `,
      'brief.yaml',
    )
    expect(diagnostics).toEqual([])
    expect(brief).toMatchObject({ title: '1984', lang: 'no', sources: ['15/3'] })
    expect(brief?.objectives?.items).toMatchObject([
      { text: '1.50' },
      { text: 'true', evidence: [{ exact: '0x1F' }], minutes: 5 },
    ])
  })

  test('leaves keys out that have nothing after them, but keeps null where it says something', () => {
    const { brief } = readBrief(everyField.replace('subtitle: What the port knew', 'subtitle:'), 'brief.yaml')
    expect(brief).not.toHaveProperty('subtitle')
    expect(brief?.to).toMatchObject({ name: null, office: null })
  })

  test('keeps dictionaries free of paths and of what objects inherit', () => {
    const { brief } = readBrief(
      everyField.replace('{frost: first ice}', '{path: way, constructor: builder}'),
      'brief.yaml',
    )
    expect(Object.entries(brief?.excerpts[0]?.words ?? {})).toEqual([
      ['path', 'way'],
      ['constructor', 'builder'],
    ])
    expect((brief?.excerpts[0]?.words as object | undefined)?.toString).toBeUndefined()
  })

  test('serves a byte-order mark and CRLF with the same places', () => {
    const broken = everyField.replace('worksheet:', 'workshet:')
    const windows = `\uFEFF${broken.replaceAll('\n', '\r\n')}`
    const bytes = new TextEncoder().encode(windows)
    expect(readBrief(bytes, 'brief.yaml')).toMatchObject({
      diagnostics: readBrief(broken, 'brief.yaml').diagnostics,
    })
    expect(readBrief(new TextEncoder().encode(windows.replace('workshet', 'worksheet')), 'b').brief).toEqual(
      readBrief(everyField, 'b').brief,
    )
  })

  test('gives what can be read of a brief whose shape is at fault, under the right paths', () => {
    const text = yaml`
      tittle: x
      lang: en
      sources: [a.md]
      objectives: [[a], {text: b, evidence: some words, minutes: ten}, {evidence: x}, d]
    `
    const { brief, readable, locate } = readBrief(text, 'brief.yaml')
    expect(brief).toBeNull()
    expect(readable?.objectives?.items.map(({ path, text: words }) => [path, words])).toEqual([
      ['/objectives/1', 'b'],
      ['/objectives/3', 'd'],
    ])
    expect(readable?.objectives?.items[0]?.evidence[0]?.path).toBe('/objectives/1/evidence')
    expect(locate('/objectives/3')).toMatchObject({ line: 4 })
  })

  test('refuses what is too large, too deep or too much, and says so quickly', () => {
    expect(codes('x'.repeat(1_000_001))).toEqual(['file-too-large'])
    expect(codes('['.repeat(50_000))).toEqual(['too-deep'])
    expect(codes(`a: [${'1,'.repeat(20_001)}]`)).toEqual(['too-many-values'])
  })

  test('refuses UTF-16 and broken UTF-8 at the byte', () => {
    expect(codes(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toEqual(['not-utf8'])
    const bytes = new Uint8Array([...new TextEncoder().encode('\uFEFFa: é�\nb: x'), 0xc3])
    expect(readBrief(bytes, 'b').diagnostics).toMatchObject([
      { code: 'not-utf8', place: { line: 2, column: 5 } },
    ])
  })

  test('has no problem twice', () => {
    for (const text of ['a: [\n', 'a: "x\n\n- b: c: d\n', '{a: {b: [c}', 'x\n'])
      expect(new Set(readBrief(text, 'b').diagnostics.map((one) => JSON.stringify(one))).size).toBe(
        readBrief(text, 'b').diagnostics.length,
      )
  })

  const fragments = fc.constantFrom(
    ...[
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '|',
      '>',
      '*a',
      '&a ',
      '!',
      '#',
      '<<',
      '\u0000',
    ],
    ...[
      '~',
      'null',
      '1e400',
      '\ud800',
      '\r\n',
      '---\n',
      '%YAML 1.1\n',
      '__proto__: ',
      '? ',
      ',',
      'items',
      '\\',
      ' #',
    ],
  )
  const mutation = fc.record({ at: fc.nat(everyField.length), drop: fc.nat(12), put: fragments })
  const mutated = fc
    .array(mutation, { minLength: 1, maxLength: 6 })
    .map((edits) =>
      edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), everyField),
    )

  test('never throws, and every place lies in the file', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { brief, diagnostics, locate } = readBrief(text, 'brief.yaml')
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
        const places = [
          ...diagnostics.flatMap(({ place }) => place ?? []),
          locate('/objectives/items/0/text', 3),
        ]
        expect(diagnostics.length > 0 || brief !== null).toBe(true)
        for (const { line, column, endLine, endColumn } of places) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
          expect(endColumn ?? 1).toBeLessThanOrEqual((lines[(endLine ?? line) - 1]?.length ?? -1) + 1)
        }
      }),
      { numRuns: 150, seed: 4 },
    )
  })

  test('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readBrief(bytes, 'b').brief).toBeNull()
      }),
      { numRuns: 300, seed: 4 },
    )
  })
})
