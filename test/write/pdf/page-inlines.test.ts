import { beforeAll, describe, expect, it } from 'vitest'
import type { Run } from '../../../src/document/document.ts'
import type { FontBook } from '../../../src/text/text.ts'
import { type InlineContext, inlineData, languageOf } from '../../../src/write/pdf/page-inlines.ts'
import { pageBook, pageTheme } from '../page-theme.ts'

let book: FontBook
beforeAll(async () => {
  book = await pageBook()
})

const context = (): InlineContext => ({
  theme: pageTheme(),
  book,
  families: new Map(['Gelasio', 'Tinos', 'Carlito'].map((name) => [name, name])),
  longWords: [],
})
const ref = (text: string): Run => ({ text, reference: { path: '/x', status: 'source' } })
const read = (...runs: Run[]) => inlineData(context(), runs, 'sans')

describe('inlineData', () => {
  it('ties a reference to the last word, over changes of style and no-break spaces', () => {
    const bold = { text: 'American measures', strong: true as const }
    expect(
      read({ text: 'further ' }, bold, { text: '.' }, { text: '\u00a0' }, ref('p. 1 ¶ 5')),
    ).toMatchObject([
      { t: 'further ' },
      { t: 'American ', bold: true },
      { word: [{ t: 'measures', bold: true }, { t: '.' }], ref: [{ t: 'p. 1 ¶ 5' }] },
    ])
  })

  it('puts a space, and no word, before a second reference; none before a first', () => {
    expect(read(ref('p. 1'), { text: ' ' }, ref('p. 2'))).toMatchObject([
      { word: [], space: false },
      { word: [], space: true },
    ])
  })

  it('gives a word to the first family that has all its letters', () => {
    const inlines = inlineData(context(), [{ text: 'До 12 марта, April' }], 'serif')
    expect(inlines).toMatchObject([
      { t: 'До 12 марта, ', font: ['Tinos', 'Gelasio', 'Carlito'] },
      { t: 'April' },
    ])
    expect(inlines[1]).not.toHaveProperty('font')
  })

  it('breaks lines at line ends and nowhere else', () => {
    expect(read({ text: 'a\nb' })).toMatchObject([{ t: 'a' }, { br: true }, { t: 'b' }])
  })
})

describe('languageOf', () => {
  it.each([
    ['en-GB', { lang: 'en', region: 'GB' }],
    ['pl', { lang: 'pl' }],
    ['zh-Hant-TW', { lang: 'zh', region: 'TW' }],
    ['"); #x', {}],
    ['', {}],
  ])('reads %s', (tag, expected) => {
    expect(languageOf(tag)).toEqual(expected)
  })
})
