import { layoutDocument } from 'docx/layout'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/document.ts'
import type { FontBook } from '../../../src/text/text.ts'
import { wordDraft } from '../../../src/write/docx/word-document.ts'
import { writePageDocx } from '../../../src/write/docx/write-page-docx.ts'
import {
  columns,
  h,
  heavyPage,
  lightPage,
  list,
  missionPage,
  oddPage,
  p,
  page,
  scriptsPage,
  sheetPage,
} from '../page-documents.ts'
import { pageBook, pageTheme } from '../page-theme.ts'
import { fitted, openDocx } from './read-docx.ts'

let book: FontBook
beforeAll(async () => {
  book = await pageBook()
})

const pages: readonly (readonly [string, () => Document])[] = [
  ['the mission', missionPage],
  ['little to say', lightPage],
  ['tables and dates', heavyPage],
  ['three scripts', scriptsPage],
  ['odd shapes', oddPage],
]

describe('writePageDocx', () => {
  for (const [name, make] of pages)
    it(`is one page with its reserve, headed, listed and told: ${name}`, async () => {
      const document = make()
      const { fit, bytes } = await fitted(document, book)
      expect(fit.fits && fit.measure.pages).toBe(1)
      expect(fit.measure.fill).toBeLessThanOrEqual(0.94)
      expect(fit.measure.guessed).toBeNull()
      expect(fit.plan.settings.bodyPt).toBeGreaterThanOrEqual(10.5)
      const { parts, paragraphs, all } = openDocx(bytes)
      const heads = paragraphs.flatMap(({ style }) => /^Heading(\d)$/.exec(style ?? '')?.[1] ?? [])
      expect(heads.filter((level) => level === '1')).toHaveLength(1)
      heads.reduce((before, level) => {
        expect(Number(level)).toBeLessThanOrEqual(before + 1)
        return Number(level)
      }, 0)
      expect(parts['docProps/core.xml']).toContain(`<dc:title>${document.title}</dc:title>`)
      expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${document.lang}"`)
      // No text box, frame or row of underscores stands for anything.
      expect(parts['word/document.xml']).not.toMatch(/txbx|w:pict\b|w:framePr|___/)
      for (const table of all('w:tbl').filter((one) => all('w:tblHeader', one as never).length > 0))
        expect(all('w:tblDescription', table as never)[0]?.attribs['w:val']).toBeTruthy()
    })

  it('says all that the document says, in its order', async () => {
    const { paragraphs } = openDocx((await fitted(missionPage(), book)).bytes)
    const text = paragraphs
      .map((one) => one.text)
      .join('\n')
      .replaceAll('\u00a0', ' ')
    const said = [
      'Briefing for the London talks',
      'Poland: the Buckley mission',
      'F N Richards',
      'receptive but interrogative',
      'Objectives',
      'unilateral American measures. p. 1 ¶ 5, item 1',
      'May be offered',
      'p. 1, foot; author not known',
      'only the margin.',
    ]
    let at = 0
    for (const words of said) {
      expect(text.indexOf(words, at), words).toBeGreaterThanOrEqual(at)
      at = text.indexOf(words, at)
    }
  })

  it('numbers each list for itself, with numbers that Word counts', async () => {
    const document = page({
      header: [h(1, 'Two lists')],
      blocks: [list(true, 'one', 'two'), p('and'), list(true, 'one again', 'two again')],
    })
    const { all, paragraphs } = openDocx((await fitted(document, book)).bytes)
    expect(paragraphs.filter(({ style }) => style === 'ListNumber').map(({ text }) => text)).toEqual([
      'one',
      'two',
      'one again',
      'two again',
    ])
    const ids = all('w:numId').map((one) => one.attribs['w:val'])
    expect(new Set(ids).size).toBe(2)
  })

  it('sets columns as columns of the section, with a break between them', async () => {
    const { all } = openDocx((await fitted(missionPage(), book)).bytes)
    expect(all('w:tbl')).toHaveLength(0)
    expect(all('w:cols').map((one) => one.attribs['w:num'])).toEqual(['2', '3'])
    expect(all('w:br').filter((one) => one.attribs['w:type'] === 'column')).toHaveLength(1 + 2)
  })

  it('holds a reference and the word before it together', async () => {
    const { paragraphs } = openDocx(
      (await fitted(page({ header: [h(1, 'x')], blocks: [p('So said the man.@@p. 2 ¶ 1')] }), book)).bytes,
    )
    expect(paragraphs.at(-1)?.text).toBe('So said the man.\u00a0p.\u00a02\u00a0¶\u00a01')
  })

  it('tells the language of words in another one, and links only where links may lead', async () => {
    const { all, parts } = openDocx((await fitted(scriptsPage(), book)).bytes)
    expect(all('w:lang').map((one) => one.attribs['w:val'])).toEqual(expect.arrayContaining(['ru', 'el']))
    expect(parts['word/_rels/document.xml.rels']).toContain('https://example.org/a?b=1&amp;c=2')
    expect(parts['word/_rels/document.xml.rels']).not.toContain('javascript')
  })

  it('gives room to write as ruled lines of its height', async () => {
    const document = page({ header: [h(1, 'x')], blocks: [p('Answer'), { type: 'room', lines: 3 }] })
    const { paragraphs, parts } = openDocx((await fitted(document, book)).bytes)
    expect(paragraphs.filter(({ style }) => style === 'WritingLine')).toHaveLength(3)
    const line = /w:styleId="WritingLine".*?w:line="(\d+)"/.exec(parts['word/styles.xml'] ?? '')
    expect(Number(line?.[1]) / 20 / 72).toBeCloseTo(8 / 25.4, 2)
  })

  it('sets a sheet of several pages: numbered lines that do not wrap, what is side by side in a row, pages counted', async () => {
    const tools = { book }
    const theme = pageTheme()
    const plan = { settings: { bodyPt: 12, spacing: 1 }, columns: new Map(), plainSigns: false }
    const { file } = wordDraft(sheetPage(), theme, tools, plan)
    const layout = layoutDocument(file)
    expect(layout.stoppedAt).toBeUndefined()
    expect(layout.pages).toHaveLength(2)
    const { all, parts, paragraphs } = openDocx(await writePageDocx(sheetPage(), theme, tools, plan))
    expect(all('w:cols')).toHaveLength(0)
    const passages = paragraphs.filter(({ style }) => style === 'Passage')
    expect(passages).toHaveLength(2)
    expect(passages[0]?.text).toContain('5Line 5 of what')
    expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s)
    expect(parts['word/document.xml']).toContain('Name')
  })

  it('gives the same bytes again, with no clock and no chance in them', async () => {
    for (const make of [heavyPage, scriptsPage]) {
      const [first, again] = [await fitted(make(), book), await fitted(make(), book)]
      expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true)
      const { parts } = openDocx(first.bytes)
      const years = JSON.stringify(parts).match(/20\d\d-\d\d-\d\dT/g) ?? []
      expect(new Set(years)).toEqual(new Set(make().properties.modified ? ['2026-11-23T'] : []))
    }
  })

  it('is one page on Letter and with a dark ground', async () => {
    const theme = pageTheme({ paper: 'letter', variant: 'dark' })
    const { fit, bytes } = await fitted(heavyPage(), book, theme)
    expect(fit.measure.pages).toBe(1)
    expect(openDocx(bytes).parts['word/document.xml']).toContain(
      `w:background w:color="${theme.colours.paper}"`,
    )
  })

  it('measures a page that is too long, by how much', async () => {
    const long = page({
      header: [h(1, 'x')],
      blocks: Array.from({ length: 90 }, () => p('A line of its own.')),
    })
    const { fit } = await fitted(long, book)
    expect(fit.fits).toBe(false)
    expect(fit.overBy).toBeGreaterThan(0.2)
  })

  it('says where it had to guess, and keeps more of the page free', async () => {
    const own = pageTheme()
    const serif = own.fonts.serif.map((family) => ({ ...family, name: `Own ${family.name}` }))
    const { fit } = await fitted(missionPage(), book, { ...own, fonts: { ...own.fonts, serif } })
    expect(fit.measure.guessed).not.toBeNull()
    expect(fit.fits).toBe(true)
    expect(fit.measure.fill).toBeLessThanOrEqual(0.92)
  })

  it('keeps columns that hold no groups where they are', async () => {
    const cards = page({
      header: [h(1, 'x')],
      blocks: [h(2, 'Cards'), columns([p('one')], [p('two two two')], [p('three')])],
    })
    const { paragraphs } = openDocx((await fitted(cards, book)).bytes)
    expect(paragraphs.map(({ text }) => text).filter(Boolean)).toEqual([
      'x',
      'Cards',
      'one',
      'two two two',
      'three',
    ])
  })
})
