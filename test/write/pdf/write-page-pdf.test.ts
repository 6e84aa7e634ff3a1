import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { fitPage } from '../../../src/build/fit-page.ts'
import type { Document } from '../../../src/document/document.ts'
import type { FontBook } from '../../../src/text/text.ts'
import { openTypst } from '../../../src/write/pdf/open-typst.ts'
import type { TypstEngine } from '../../../src/write/pdf/typst-engine.ts'
import { measurePage, writePagePdf } from '../../../src/write/pdf/write-page-pdf.ts'
import {
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
import { pageBook, pageFonts, pageTheme } from '../page-theme.ts'
import { readPdf } from './read-pdf.ts'

const pages = { missionPage, lightPage, heavyPage, scriptsPage, oddPage }
const settings = { bodyPt: 11.5, spacing: 1 }
const theme = pageTheme()

let book: FontBook
let wasm: TypstEngine
let engine: TypstEngine
const native = await openTypst(pageFonts(), { backend: 'native' }).catch(() => undefined)

beforeAll(async () => {
  book = await pageBook()
  wasm = await openTypst(pageFonts(), { backend: 'wasm' })
  engine = native ?? wasm
})

const write = (document: Document, one = settings, look = theme) =>
  writePagePdf(document, look, one, { engine, book })

describe('writePagePdf', () => {
  it.each(Object.entries(pages))('fits %s on one page of either paper', (_, make) => {
    for (const paper of ['a4', 'letter'] as const) {
      const look = pageTheme({ paper })
      const fit = fitPage((one) => measurePage(make(), look, one, { engine, book }))
      expect(fit.fits).toBe(true)
      const written = write(make(), fit.settings, look)
      const pdf = readPdf(written.pdf())
      expect(written.pages).toBe(1)
      expect(pdf.pages).toBe(1)
      expect(written.tooWide).toEqual([])
      expect(fit.fits && Math.abs(written.fill - fit.fill)).toBeLessThan(1e-9)
      const [, , width = 0, height = 0] = pdf.mediaBox ?? []
      expect([Math.round(width), Math.round(height)]).toEqual(paper === 'a4' ? [595, 842] : [612, 792])
    }
  })

  it('says how far over a page is, by the height of its text', () => {
    const twice = missionPage()
    const section = twice.sections[0]
    if (!section) throw new Error('no section')
    const blocks = [...section.blocks, ...section.blocks, ...section.blocks]
    const written = write({ ...twice, sections: [{ ...section, blocks }] })
    expect(written.pages).toBeGreaterThan(1)
    expect(written.fill).toBeGreaterThan(2)
    const once = write(missionPage()).fill
    expect(written.fill).toBeLessThan(3 * once)
  })

  it('is tagged: language, title, headings in order, lists, tables with heads, no clock', () => {
    const pdf = readPdf(write(heavyPage(), { bodyPt: 10.5, spacing: 0.7 }).pdf())
    expect(pdf.text).toContain('/Lang (en-GB)')
    expect(pdf.text).toContain('/DisplayDocTitle true')
    expect(pdf.text).toMatch(/<pdfuaid:part[^>]*>1</)
    expect(pdf.text).toContain('(D:20261123000000Z)')
    expect(pdf.count('H1')).toBe(1)
    const headings = pdf.tags.filter((tag) => /^H\d$/.test(tag))
    expect(headings.length).toBeGreaterThan(5)
    expect(new Set(headings)).toEqual(new Set(['H1', 'H2']))
    expect(pdf.count('TH')).toBe(3)
    expect(pdf.count('TR')).toBe(4)
    expect(pdf.count('L')).toBeGreaterThan(4)
    expect(pdf.count('LI')).toBe(pdf.count('LBody'))
    expect(pdf.count('BlockQuote')).toBe(1)
    const undated = missionPage()
    const { modified: _, ...properties } = undated.properties
    expect(readPdf(write({ ...undated, properties }).pdf()).text).not.toContain('/CreationDate')
  })

  it('keeps heading levels without jumps, whatever the template does', () => {
    const pdf = readPdf(
      write(page({ blocks: [h(1, 'One'), h(3, 'Three'), p('x'), h(2, 'Two'), h(3, 'Under two')] })).pdf(),
    )
    expect(pdf.tags.filter((tag) => /^H\d$/.test(tag)).sort()).toEqual(['H1', 'H2', 'H2', 'H3'])
  })

  it('sets hostile text as text', () => {
    const hostile =
      '#panic("x") $ x^2 $ *b* _i_ `r` = h - l @ref <l> \\ // /* */ #{ [ ] } "q" \u0007 {{b}} \u202e'
    const document = page(
      {
        header: [p(hostile), p(hostile), h(1, hostile)],
        blocks: [p(hostile), list(false, hostile), h(2, hostile)],
        footer: runs(hostile),
      },
      {
        title: hostile,
        properties: { author: hostile, subject: hostile, keywords: [hostile] },
        lang: '"); #panic(',
      },
    )
    expect(write(document).pages).toBe(1)
  })

  it('links to http, https and mailto alone', () => {
    const links = [
      'https://example.org/a',
      'mailto:a@example.org',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a b',
    ]
    const paragraph = { type: 'paragraph' as const, runs: links.map((href) => ({ text: 'word ', href })) }
    const pdf = readPdf(write(page({ blocks: [h(1, 'Links'), paragraph] })).pdf())
    const uris = [...pdf.text.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1])
    expect([...new Set(uris)]).toEqual(['https://example.org/a', 'mailto:a@example.org'])
  })

  it('names the words that are wider than their column', () => {
    const place = { file: 'brief.yaml', line: 7, column: 3 }
    const word = 'x'.repeat(200)
    const written = write(
      page({
        blocks: [
          h(1, 'Wide'),
          {
            type: 'columns',
            columns: [
              [{ type: 'paragraph', runs: [{ text: `so ${word} it is incomprehensibilities`, place }] }],
              [p('y')],
            ],
          },
        ],
      }),
    )
    expect(written.tooWide).toEqual([{ word, place }])
  })

  it('gives the same bytes again, from either engine, in any time zone and locale', async () => {
    for (const make of Object.values(pages)) {
      const one = write(make()).pdf()
      expect(Buffer.compare(write(make()).pdf(), one)).toBe(0)
      expect(Buffer.compare(writePagePdf(make(), theme, settings, { engine: wasm, book }).pdf(), one)).toBe(0)
      await engine.settle()
    }
    const folder = mkdtempSync(resolve('node_modules/.page-sha-'))
    try {
      const outfile = join(folder, 'page-sha.mjs')
      buildSync({
        entryPoints: [join(import.meta.dirname, 'page-sha.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        packages: 'external',
        outfile,
      })
      const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
      const sha = execFileSync(process.execPath, [outfile], { env, encoding: 'utf8' })
      expect(sha).toBe(createHash('sha256').update(write(missionPage()).pdf()).digest('hex'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('holds no path of the machine', () => {
    const text = readPdf(write(missionPage()).pdf()).text
    expect(text).not.toContain(process.cwd())
    expect(text).not.toContain('briefdeck-typst')
  })

  it.skipIf(!native)('passes the PDF/UA-1 check of the native engine, which refuses what is not so', () => {
    for (const make of Object.values(pages)) expect(() => write(make()).provePdfUa()).not.toThrow()
    expect(() => write({ ...missionPage(), title: '' }).provePdfUa()).toThrow(/title/)
  })
})

describe('openTypst', () => {
  it('reports a fault of the program as a bug', () => {
    for (const one of [engine, wasm]) {
      const job = { name: 'page.typ', files: new Map(), inputs: {} }
      expect(() => one.compile({ ...job, source: '#nothing' })).toThrow(/nothing/)
      expect(() =>
        one.compile({ ...job, source: '#set text(font: "No Such Face", fallback: false)\nx' }),
      ).toThrow(/no such face/i)
    }
  })
})
