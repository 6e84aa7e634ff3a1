import { DomUtils, parseDocument } from 'htmlparser2'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/document.ts'
import type { FontBook } from '../../../src/text/text.ts'
import { writePageHtml } from '../../../src/write/html/write-page-html.ts'
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
  runs,
  scriptsPage,
} from '../page-documents.ts'
import { pageBook, pageFaces, pageTheme } from '../page-theme.ts'

let book: FontBook
beforeAll(async () => {
  book = await pageBook()
})

const skip = 'Skip to the content'
const html = (document: Document, look = pageTheme()) => writePageHtml(document, look, { skip })
const read = (text: string) => {
  const tree = parseDocument(text)
  const all = (name: string) => DomUtils.getElementsByTagName(name, tree)
  const words = (name: string) => all(name).map((element) => DomUtils.textContent(element))
  return { tree, all, words }
}

describe('writePageHtml', () => {
  it('has a language, one h1, headings in order, landmarks and a way past them', () => {
    for (const make of [missionPage, lightPage, heavyPage, scriptsPage, oddPage]) {
      const document = make()
      const { tree, all, words } = read(html(document))
      expect(all('html')[0]?.attribs['lang']).toBe(document.lang)
      expect(words('h1')).toHaveLength(1)
      expect(words('title')).toEqual([document.title])
      for (const landmark of ['header', 'main', 'footer']) expect(all(landmark)).toHaveLength(1)
      expect(all('a')[0]?.attribs['href']).toBe(`#${all('main')[0]?.attribs['id']}`)
      expect(words('a')[0]).toBe(skip)
      const levels = DomUtils.findAll(({ name }) => /^h[1-6]$/.test(name), tree.children).map(({ name }) =>
        Number(name[1]),
      )
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1)
        return level
      }, 0)
    }
  })

  it('marks heads of rows and columns, captions, foreign words and what an editor did', () => {
    const { all, words } = read(html(heavyPage()))
    const scopes = all('th').map((cell) => cell.attribs['scope'])
    expect(scopes).toEqual(['col', 'col', 'col', 'row', 'row', 'row'])
    expect(words('caption')).toEqual(['Credits in million dollars'])
    const scripts = read(html(scriptsPage()))
    for (const name of ['ins', 'del', 'mark', 'u', 'sup']) expect(scripts.all(name)).toHaveLength(1)
    expect(scripts.all('span').map((span) => span.attribs['lang'])).toEqual(
      expect.arrayContaining(['ru', 'el']),
    )
    expect(scripts.all('blockquote')[0]?.attribs['lang']).toBe('ru')
  })

  it('says all that the document says, in its order', () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ')
    const text = flat(DomUtils.textContent(read(html(missionPage())).all('body')[0] ?? []))
    const said = [
      'Briefing for the London talks',
      'F N Richards',
      'receptive but interrogative',
      'unilateral American measures. p. 1 ¶ 5, item 1',
      'p. 1, foot; author not known',
      'only the margin.',
      'Quotations verified',
    ]
    let at = 0
    for (const words of said) {
      expect(text.indexOf(words, at), words).toBeGreaterThanOrEqual(at)
      at = text.indexOf(words, at)
    }
  })

  it('holds a reference and the word before it on one line', () => {
    const { all } = read(html(page({ blocks: [p('So said **the man**.@@p. 2 ¶ 1')] })))
    const keep = all('span').find((span) => span.attribs['class'] === 'keep')
    expect(keep && DomUtils.textContent(keep)).toBe('man. p. 2 ¶ 1')
  })

  it('asks for nothing outside of itself and runs nothing', () => {
    const text = writePageHtml(missionPage(), pageTheme(), { skip, fonts: { faces: pageFaces(), book } })
    const { all } = read(text)
    for (const name of ['script', 'link', 'iframe', 'img', 'object', 'base', 'form'])
      expect(all(name)).toHaveLength(0)
    expect(text).not.toMatch(/@import|url\((?!data:)|\bsrc="|https?:\/\//)
    expect(text).not.toContain('undefined')
    expect(text).not.toContain(process.cwd())
  })

  it('embeds the letters that are used, and no whole faces', () => {
    const text = writePageHtml(scriptsPage(), pageTheme(), { skip, fonts: { faces: pageFaces(), book } })
    const fonts = [...text.matchAll(/font-family: "([^"]+)"; .*?base64,([A-Za-z0-9+/=]+)\)/g)]
    expect(new Set(fonts.map((font) => font[1]))).toEqual(
      new Set(['Page Georgia', 'Page Times New Roman', 'Page Calibri']),
    )
    for (const [, , data = ''] of fonts) expect(Buffer.from(data, 'base64').readUInt32BE(0)).toBe(0x00010000)
    expect(text.length).toBeLessThan(200_000)
    expect(writePageHtml(scriptsPage(), pageTheme(), { skip, fonts: { faces: pageFaces(), book } })).toBe(
      text,
    )
  })

  it('keeps hostile text text, and hostile links words', () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)> " \' & \u0000\u0007 -->'
    const link = {
      type: 'paragraph' as const,
      runs: [
        { text: 'x', href: 'javascript:alert(1)' },
        { text: 'y', href: 'https://a.example/?a="><script>' },
        { text: 'z', lang: 'x" onclick="', title: hostile },
      ],
    }
    const document = page(
      {
        header: [p(hostile), h(1, hostile)],
        blocks: [h(2, hostile), p(hostile), list(true, hostile), link, columns([p(hostile)], [p(hostile)])],
        footer: runs(hostile),
      },
      {
        title: hostile,
        lang: 'en"><script>',
        properties: { author: hostile, subject: hostile, keywords: [hostile] },
      },
    )
    const look = pageTheme({ colours: { ...pageTheme().colours, ink: 'red}</style><script>' } })
    const text = html(document, look)
    const { all } = read(text)
    for (const name of ['script', 'img']) expect(all(name)).toHaveLength(0)
    expect(all('style')).toHaveLength(1)
    expect(all('a').map((a) => a.attribs['href'])).toEqual(['#content'])
    expect(
      DomUtils.findAll(
        ({ attribs }) => Object.keys(attribs).some((name) => name.startsWith('on')),
        read(text).tree.children,
      ),
    ).toEqual([])
    expect(text).not.toMatch(/[\u0000-\u0008]/)
  })

  it('prints to the paper of the theme', () => {
    expect(html(lightPage())).toContain('size: A4')
    expect(html(lightPage(), pageTheme({ paper: 'letter' }))).toContain('size: letter')
  })
})
