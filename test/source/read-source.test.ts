import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostSourceBytes } from '../../src/source/decode-source.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source, TextUnit } from '../../src/source/source.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const head = `---
id: s
kind: letter
hands:
  typed: {who: A B, kind: typescript, certainty: certain}
  margin: {who: null, kind: handwriting, certainty: unknown}
---
`
function read(body: string, file = 's.md') {
  const { source, diagnostics } = readSource(bytes(body), file)
  return { source, codes: diagnostics.map(({ code, place }) => `${place?.line} ${code}`) }
}
function readBody(body: string): { readonly source: Source; readonly codes: readonly string[] } {
  const { source, codes } = read(head + body)
  if (source === null) throw new Error(codes.join())
  return { source, codes: codes.map((code) => code.replace(/^\d+/, (line) => String(Number(line) - 7))) }
}
const named = ({ kind, page, paragraph, item, block, pieces }: TextUnit) =>
  `${kind} ${page}/${paragraph ?? '-'}${item === null ? '' : `.${item}`}${block === null ? '' : ` (${block})`}: ${pieces
    .map((piece) => piece.diplomatic)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 24)}`
const units = (source: Source, hand = 0) => source.hands[hand]?.units.map(named)

describe('paragraphs', () => {
  it('are numbered from 1 on each page; headings, items and rows find their place', () => {
    const { source, codes } = readBody(`--- page 1 ---
::: head
London
12 March
:::
# The subject

First words
go on.

They shall:

- see to it;
- hear of it,
  and answer.

| Year | Tons |
| --- | --- |
| 1981 | 12 |

After that.
--- page 2 ---

Next page.
::: close
Yours ever,

A B
:::
`)
    expect(codes).toEqual([])
    expect(units(source)).toEqual([
      'block 1/- (head): London 12 March',
      'heading 1/1: The subject',
      'paragraph 1/2: First words go on.',
      'paragraph 1/3: They shall:',
      'item 1/3.1: see to it;',
      'item 1/3.2: hear of it, and answer.',
      'row 1/3: Year Tons',
      'row 1/3: 1981 12',
      'paragraph 1/4: After that.',
      'paragraph 2/1: Next page.',
      'block 2/- (close): Yours ever,',
      'block 2/- (close): A B',
    ])
    expect(source.pages).toEqual(['1', '2'])
  })

  it('that run over a page end keep their number, past furniture and another hand', () => {
    const { source, codes } = readBody(`--- page 1 ---

A sentence that runs
::: furniture catchword
/over
:::
::: hand=margin place="foot"
No!
:::
--- page 2 ---
over the page
::: hand=margin place="beside"
Never.
:::
and on.

A whole one.
`)
    expect(codes).toEqual([])
    expect(units(source)).toEqual(['paragraph 1/1: A sentence that runs ove', 'paragraph 2/1: A whole one.'])
    expect(source.hands[0]?.reading).toBe('A sentence that runs\nover the page\nand on.\n\nA whole one.')
    expect(units(source, 1)).toEqual(['block 1/- (foot): No!', 'block 2/- (beside): Never.'])
    expect(source.furniture.map(({ block }) => block)).toEqual(['catchword'])
    expect(source.hands[0]?.units[0]?.pieces.map(({ page }) => page)).toEqual(['1', '2', '2'])
  })

  it('keep a number at the beginning of a line that counts nothing', () => {
    const { source } = readBody('Er kam am\n29. Dezember an und\n1982. war er fort.\n')
    expect(source.hands[0]?.reading).toBe('Er kam am\n29. Dezember an und\n1982. war er fort.')
  })

  it('stand on pages as they are named', () => {
    const { source } = readBody('--- f. 12r ---\n\nA.\n\n--- p. 13 ---\n\nB.\n\n--- Page xiv ---\n\nC.\n')
    expect(source.pages).toEqual(['f. 12r', '13', 'xiv'])
  })
})

describe('marks of the transcription', () => {
  const pieces = (body: string) =>
    readBody(body).source.hands[0]?.units[0]?.pieces.map(({ kind, diplomatic, reading }) =>
      kind === 'text' ? diplomatic : `${kind} ${diplomatic}>${reading}`,
    )
  it.each([
    ['a [word?] b', ['a ', 'doubtful [word?]>[word?]', ' b']],
    ['a [fit/grips?] b', ['a ', 'doubtful [fit/grips?]>[fit/grips?]', ' b']],
    ['a [illegible: 2 words] b', ['a ', 'illegible [illegible: 2 words]>[illegible: 2 words]', ' b']],
    ['a [[Office]] b', ['a ', 'supplied [Office]>[Office]', ' b']],
    ['wod [sic] b', ['wod ', 'sic [sic]>[sic]', ' b']],
    ['a {wod => word} b', ['a ', 'corrected wod>word', ' b']],
    ['a ~~no~~ b', ['a ', 'struck >', ' b']],
    ['a ^^new^^ b', ['a ', 'new', ' b']],
    ['a __such__ b', ['a ', 'such', ' b']],
    ['a ^^so^^{margin} b', ['a ', 'inserted >', ' b']],
    ['a […] b [...] c', ['a ', 'omitted […]>[…]', ' b ', 'omitted […]>[…]', ' c']],
    ['signed ______ here', ['signed ______ here']],
    ['a {brace} b', ['a {brace} b']],
  ])('%s', (body, expected) => {
    expect(pieces(body)).toEqual(expected)
  })

  it('give the hand that inserted words its words, at their place', () => {
    const { source } = readBody('--- page 3 ---\n\nOne.\n\nTwo ^^or three^^{margin} of them.\n')
    expect(units(source, 1)).toEqual(['insertion 3/2: or three'])
  })

  it('are told when they are not closed, with the line', () => {
    expect(readBody('Fine.\n\nNot [fine and\n~~not this.\n').codes).toEqual([
      '3 mark-unclosed',
      '4 mark-unclosed',
    ])
  })

  it('declared in the head correct the words they name, and those alone', () => {
    const declared = head.replace(
      'hands:',
      'corrections: [{from: wod, to: word, at: p. 2}, {from: nowhere, to: there}]\nhands:',
    )
    const { source, codes } = read(`${declared}--- page 1 ---\n\na wod\n\n--- page 2 ---\n\na wod, woden\n`)
    expect(source?.hands[0]?.reading).toBe('a wod\n\na word, woden')
    expect(source?.hands[0]?.diplomatic).toBe('a wod\n\na wod, woden')
    expect(codes).toEqual([expect.stringContaining('correction-not-found')])
  })
})

describe('faults of a transcription', () => {
  it.each([
    ['A\n::: edition\nnever closed\n', ['2 block-unclosed']],
    ['::: head\nA\n--- page 2 ---\nB\n', ['1 block-unclosed']],
    ['A\n:::\n', ['2 block-not-open']],
    ['A\n::: head\n::: edition\nB\n:::\n', ['3 block-nested']],
    ['A\n::: hand=typd\nB\n:::\n', ['2 hand-unknown']],
    ['A ^^b^^{margn}\n', ['1 hand-unknown']],
    ['A\n::: margin\nB\n:::\n', ['2 block-unknown']],
    ['A\n\n---\n\nB\n', ['3 page-unnamed']],
    ['--- page 1 ---\nA\n--- page 1 ---\nB\n', ['3 page-repeated']],
  ])('%j', (body, expected) => {
    expect(readBody(body).codes).toEqual(expected)
  })

  it('do not make an unknown hand the author', () => {
    const { source } = readBody('A\n::: hand=typd\nB\n:::\n')
    expect(source.hands.map(({ hand, reading }) => [hand.id, reading])).toEqual([
      ['typed', 'A'],
      ['margin', ''],
      ['typd', 'B'],
    ])
  })
})

describe('the head', () => {
  const headCodes = (lines: string) => read(`---\n${lines}\n---\nWords of it.\n`).codes
  it.each([
    ['id: s\nkind: note', []],
    ['kind: note', ['2 missing-key']],
    ['id: s\nkind: note\nkynd: b', ['4 unknown-key']],
    ['id: s\nid: t\nkind: note', ['3 duplicate-key']],
    ['id: s\nkind: note\ndate: 12 March 1982', ['4 bad-date']],
    ['id: s\nkind: note\nlang: "?"', ['4 bad-language']],
    ['id: s\nkind: note\nhands: {a: {who: B, certainty: perhaps}}', ['4 unknown-value']],
    ['id: s\nkind: note\nhands: {a: {who: B, certainty: probable}}', ['4 basis-missing']],
    ['id: s\nkind: note\ncorrections: [{from: a}]', ['4 missing-key']],
    ['id: [s', ['3 source-head']],
    ['a: &a [1]\nb: [*a, *a]', ['3 head-alias']],
    ['- id', ['2 source-head']],
  ])('%j', (lines, expected) => {
    const found = headCodes(lines)
    for (const code of expected) expect(found).toContain(code)
    expect(found.length).toBeLessThanOrEqual(expected.length + 1)
  })

  it('is kept as it is typed', () => {
    const { source } = read(
      '---\nid: s\nkind: note\nfrom: no\narchive: {reference: 012, folio: 1e3}\ntitle: null\n---\nA.\n',
    )
    expect(source?.head).toMatchObject({
      from: { name: 'no' },
      archive: { reference: '012', folio: '1e3', repository: null },
      title: null,
      date: null,
      lang: 'und',
    })
  })

  it('that explodes, never ends or is missing does no harm', () => {
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijk'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefghijk'[at]}, `.repeat(9)}x]`),
    ]
    expect(headCodes(bomb.join('\n'))).toContain('2 head-alias'.replace('2', '3'))
    expect(read('---\nid: s\nWords without end\n')).toEqual({ source: null, codes: ['1 head-unclosed'] })
    const bare = read('Words alone.\n', 'sources/Old Telegram 813.txt')
    expect(bare.codes).toEqual([])
    expect(bare.source).toMatchObject({ head: { id: 'old-telegram-813' }, pages: ['1'] })
    expect(bare.source?.hands.map(({ reading }) => reading)).toEqual(['Words alone.'])
  })
})

describe('files', () => {
  it('are UTF-8, with a mark or without, with line ends of any kind', () => {
    for (const text of ['A b\nc.\n', '\uFEFFA b\r\nc.\r\n', 'A b\rc.']) {
      const { source, codes } = read(text, 's.txt')
      expect(codes).toEqual([])
      expect(source?.hands[0]?.reading).toBe('A b\nc.')
    }
  })

  it('of other encodings are refused with the reason', () => {
    const latin = Uint8Array.from([...'caf'].map((one) => one.charCodeAt(0)).concat(0xe9, 0x20))
    const utf16 = (mark: boolean) => {
      const units = Uint16Array.from([...'plain words'].map((one) => one.charCodeAt(0)))
      const raw = new Uint8Array(units.buffer)
      return mark ? Uint8Array.from([0xff, 0xfe, ...raw]) : raw
    }
    for (const input of [latin, utf16(true), utf16(false)]) {
      const { source, diagnostics } = readSource(input, 's.txt')
      expect([source, ...diagnostics.map(({ code }) => code)]).toEqual([null, 'not-utf8'])
    }
    expect(readSource(latin, 's.txt').diagnostics[0]?.place).toMatchObject({ line: 1, column: 4 })
  })

  it('that are too large, empty or of another kind are refused', () => {
    expect(
      readSource(new Uint8Array(mostSourceBytes + 1), 's.txt').diagnostics.map(({ code }) => code),
    ).toEqual(['source-too-large'])
    expect(read('', 's.txt')).toEqual({ source: null, codes: ['1 source-empty'] })
    expect(read(`${head}::: edition\nNothing is left.\n:::\n`).source).toBeNull()
    expect(read('A.', 's.docx').codes).toEqual(['1 source-kind'])
  })

  it('with control characters are told where', () => {
    expect(read('Fine.\nNot \u0007 fine.\n', 's.txt').codes).toEqual(['2 control-character'])
    expect(read('A page.\n\fAnother.\n', 's.txt').codes).toEqual([])
  })
})

describe('any text', () => {
  const scraps = [
    'a',
    'Bé',
    ' ',
    '\n',
    '\n\n',
    '[',
    ']',
    '?',
    '{',
    '}',
    ' => ',
    '~~',
    '^^',
    '__',
    '|',
    '- ',
    '# ',
    '1. ',
    '…',
  ]
  const lines = [
    '\n--- page 2 ---\n',
    '\n:::\n',
    '\n::: hand=margin place="foot"\n',
    '\n::: edition\n',
    '\n::: close\n',
  ]
  const text = fc
    .array(fc.constantFrom(...scraps, ...lines), { maxLength: 60 })
    .map((parts) => parts.join(''))

  it('is read without a throw, and each piece leads back to where it stands', () => {
    fc.assert(
      fc.property(text, (body) => {
        const file = head + body
        const { source } = readSource(bytes(file), 's.md')
        for (const hand of source?.hands ?? [])
          for (const unit of hand.units)
            for (const piece of unit.pieces) {
              if (piece.kind === 'text') expect(file.slice(piece.offset).startsWith(piece.raw)).toBe(true)
              expect(hand.diplomatic.startsWith(piece.diplomatic, piece.diplomaticStart)).toBe(true)
              expect(hand.reading.startsWith(piece.reading, piece.readingStart)).toBe(true)
            }
      }),
    )
  })

  it('of one line of megabytes, and of ten thousand brackets, is read in time', () => {
    const began = performance.now()
    readSource(bytes('one line of words without an end '.repeat(150_000)), 's.txt')
    readSource(bytes('a [b?] [[c]] {d => e} '.repeat(10_000)), 's.txt')
    readSource(bytes('[ { ~~ ^^ __ '.repeat(10_000)), 's.txt')
    readSource(bytes(`|${' a |'.repeat(20_000)}\n`), 's.txt')
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
