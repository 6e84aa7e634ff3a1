import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyQuotation } from '../../src/evidence/verify-quotation.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source, TextUnit } from '../../src/source/source.ts'

/*
 * A folder of test/cases/tei is a case: source.xml, and in expected.txt what must be read of it. A new one is a folder with
 * its source.xml; the first run writes expected.txt, for a person to read through.
 */

const cases = new URL('../cases/tei/', import.meta.url)
const read = (text: string) => readSource(new TextEncoder().encode(text), 'sources/s.xml')

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim()
const place = ({ page, paragraph, item, block }: TextUnit) =>
  `p. ${page}${paragraph === null ? '' : ` ¶ ${paragraph}`}${item === null ? '' : `, item ${item}`}${block === null ? '' : ` (${block})`}`
const words = ({ pieces }: TextUnit) =>
  flat(
    pieces
      .map((piece) => (['struck', 'inserted', 'marker'].includes(piece.kind) ? piece.raw : piece.diplomatic))
      .join(''),
  )
const lines = (title: string, units: readonly TextUnit[]) => [
  title,
  ...units.map((unit) => `  ${unit.kind} ${place(unit)}, line ${unit.line}: ${words(unit)}`),
]

function dump({ head, pages, hands, edition, furniture }: Source): string {
  const { hands: _, ...known } = head
  return [
    JSON.stringify(known, null, 1).replace(/\n\s*/gu, ' '),
    `pages: ${pages.join(', ')}`,
    ...hands.flatMap(({ hand, units, reading }) => [
      ...lines(`hand ${JSON.stringify(hand)}`, units),
      `  reading: ${flat(reading)}`,
    ]),
    ...lines('edition', edition),
    ...lines('furniture', furniture),
    '',
  ].join('\n')
}

describe('TEI files', () => {
  for (const name of readdirSync(cases))
    it(`are read: ${name}`, async () => {
      const { source, diagnostics } = readSource(
        readFileSync(new URL(`${name}/source.xml`, cases)),
        `sources/${name}.xml`,
      )
      expect(diagnostics).toEqual([])
      await expect(dump(source as Source)).toMatchFileSnapshot(
        new URL(`${name}/expected.txt`, cases).pathname,
      )
    })

  it('have a map from each quotation to its line, page and hand', () => {
    const home = readSource(readFileSync(new URL('letter/source.xml', cases)), 'sources/letter.xml')
      .source as Source
    const found = (exact: string, hand?: string) => {
      const { verdict, where } = verifyQuotation({ exact, hand }, [home])
      return where === null
        ? verdict
        : `${verdict} ${where.page} ${where.paragraph} ${where.line} ${where.hand}`
    }
    expect(found('crews are willing, and the longshore men')).toBe('typographic 12r 4 48 harrow')
    expect(found('the ice-bound coast is closed')).toBe('typographic 12r 4 49 harrow')
    expect(found('A second one and its end')).toBe('exact 12v 1 53 harrow')
    expect(found('the dues for forein vessels')).toBe('exact 12r 2 39 harrow')
    expect(found('the dues for foreign vessels')).toBe('corrected 12r 2 39 harrow')
    expect(found('and the Admiralty must be told')).toBe('corrected 12r 2 41 harrow')
    expect(found('to pay the pilots')).toBe('uncertain 12r 3 44 harrow')
    expect(found('to hear the oarsmen again')).toBe('uncertain 12r 3 45 harrow')
    expect(found('The Deputy Master often wrote')).toBe('editorial 12r 4 51 harrow')
    expect(found('The Master never often wrote')).toBe('near')
    expect(found('Never, I hope')).toBe('wrong-hand 12r null 40 pencil')
    expect(found('Read this twice', 'pencil')).toBe('exact 12v 1 53 pencil')
    expect(found('See the minutes of 1896')).toBe('editorial 12r null 41 edition')
    expect(found('coast is closed is closed')).toBe('near')
  })

  it('lead back from each piece to where it stands', () => {
    for (const name of readdirSync(cases)) {
      const text = readFileSync(new URL(`${name}/source.xml`, cases), 'utf8')
      const { source } = read(text)
      for (const { units, diplomatic } of source?.hands ?? [])
        for (const piece of units.flatMap(({ pieces }) => pieces)) {
          expect(diplomatic.startsWith(piece.diplomatic, piece.diplomaticStart)).toBe(true)
          if (piece.kind === 'text' && piece.raw !== '\n')
            expect(text.startsWith(piece.raw, piece.offset)).toBe(true)
        }
    }
  })
})

describe('TEI files at fault', () => {
  const tei = (body: string, before = '') => `${before}<TEI><text><body>${body}</body></text></TEI>`
  const codes = (text: string) => {
    const { source, diagnostics } = read(text)
    expect(source).toBeNull()
    return diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`)
  }
  it.each([
    ['an element that does not end', '<TEI><text><body>\n<p>A word.</body></text></TEI>', '2:11 xml-broken'],
    ['a file that ends too early', '<TEI>\n<text><body><p>A word.', '2:13 xml-broken'],
    ['an ampersand', tei('<p>R&D costs</p>'), '1:22 xml-broken'],
    ['a bare sign', tei('<p>a < b</p>'), '1:23 xml-broken'],
    ['an attribute twice', tei('<p n="1" n="2">A</p>'), '1:26 xml-broken'],
    ['an attribute without marks', tei('<p n=1>A</p>'), '1:18 xml-broken'],
    ['a second root', '<TEI/>\n<TEI/>', '2:1 xml-broken'],
    ['words outside', 'words <TEI/>', '1:1 xml-broken'],
    ['a comment without end', tei('<!-- <p>A</p>'), '1:18 xml-broken'],
    ['a document type without end', '<!DOCTYPE TEI [ <TEI/>', '1:1 xml-broken'],
    [
      'an entity from outside',
      tei('<p>&e;</p>', '<!DOCTYPE TEI [\n<!ENTITY e SYSTEM "file:///etc/passwd">]>\n'),
      '2:1 xml-entity',
    ],
    [
      'an entity from the net',
      tei('<p>A</p>', '<!DOCTYPE TEI [<!ENTITY % p PUBLIC "-//x" "http://example.org/x.ent"> %p;]>'),
      '1:16 xml-entity',
    ],
    ['an entity that is not declared', tei('<p>caf&eacute;</p>'), '1:24 xml-entity'],
    [
      'an entity with markup',
      tei('<p>&e;</p>', '<!DOCTYPE TEI [<!ENTITY e "<p>A</p>">]>'),
      '1:60 xml-entity',
    ],
    ['a character that is none', tei('<p>&#0;</p>'), '1:21 xml-entity'],
    ['no words', tei('<p> <note>Of the edition.</note></p>'), '1:1 source-empty'],
    ['no text', '<TEI><teiHeader/></TEI>', '1:1 source-empty'],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toContain(expected)
  })

  it('that would fill the memory or the stack are refused at once', () => {
    const lol = [...'abcdefghij'].map((name, at, all) =>
      at === 0 ? '<!ENTITY a "lol">' : `<!ENTITY ${name} "${`&${all[at - 1]};`.repeat(10)}">`,
    )
    const began = performance.now()
    expect(codes(tei('<p>&j;</p>', `<!DOCTYPE TEI [${lol.join('\n')}]>\n`))).toContain('11:21 xml-entity')
    expect(codes(tei('<p>&a;</p>', '<!DOCTYPE TEI [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'))).toEqual([
      expect.stringContaining('xml-entity'),
    ])
    expect(codes('<a>'.repeat(100_000))).toEqual([expect.stringContaining('xml-broken')])
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('of another encoding are refused', () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${tei('<p>caf\u00e9</p>')}`
    const latin = Uint8Array.from([...text].map((one) => one.charCodeAt(0)))
    expect(readSource(latin, 's.xml').diagnostics.map(({ code }) => code)).toEqual(['not-utf8'])
  })

  it('with any text and any nesting are read or refused, never a throw', () => {
    const scraps = [
      '<p>',
      '</p>',
      '<note hand="#x">',
      '</note>',
      '<pb n="2"/>',
      '<lb break="no"/>',
      '<list>',
      '</list>',
      '<item>',
      '</item>',
      '<del>',
      '</del>',
      'word ',
      'wil',
      '-',
      '\n',
      '&amp;',
      '&x;',
      '<head>',
      '</head>',
      '<handShift new="#y"/>',
      '<add hand="#z">',
      '</add>',
      '<closer>',
      '</closer>',
      '<row>',
      '<',
      ']]>',
    ]
    const balanced = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(
          'word ',
          'wil',
          '- ',
          '\n',
          '<pb n="2"/>',
          '<lb/>',
          '<lb break="no"/>',
          '<handShift new="#y"/>',
          '&amp;',
        ),
        fc
          .tuple(
            fc.constantFrom(
              'p',
              'div',
              'note',
              'note hand="#x"',
              'list',
              'item',
              'table',
              'row',
              'cell',
              'add hand="#z"',
              'del',
              'unclear',
              'choice',
              'sic',
              'corr',
              'closer',
              'salute',
              'fw',
              'quote',
              'head',
              'hi',
              'p hand="#q"',
            ),
            fc.array(tie('node'), { maxLength: 4 }),
          )
          .map(([name, inner]) => `<${name}>${inner.join('')}</${name.split(' ')[0]}>`),
      ),
    })).node
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.constantFrom(...scraps)).map((parts) => parts.join('')),
          fc.array(balanced).map((parts) => parts.join('')),
        ),
        (body) => {
          const { source } = read(tei(body))
          for (const hand of source?.hands ?? [])
            for (const piece of hand.units.flatMap(({ pieces }) => pieces)) {
              expect(hand.diplomatic.startsWith(piece.diplomatic, piece.diplomaticStart)).toBe(true)
              expect(hand.reading.startsWith(piece.reading, piece.readingStart)).toBe(true)
            }
          if (source !== null) verifyQuotation('word wil word', [source])
        },
      ),
      { numRuns: 300 },
    )
  })
})
