import { execFileSync } from 'node:child_process'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/layout/slide.ts'
import { writePptx } from '../../src/write/pptx/write-pptx.ts'
import { caseBriefs, deskOf, shippedNames } from '../build/desks.ts'
import { printSlides } from './print-slides.ts'
import { wordsOf } from './words-of-pdf.ts'

/*
 * The master is changed as a user would change it in PowerPoint, and every slide must follow: the accent of the theme, the
 * family of headlines, the place of the title.
 */

const newAccent = '00A000'
const movedPt = 30

const emu = (pt: number) => pt * 12_700

/** Moves the title of a master or layout that says its own place to the right. */
function moveTitle(xml: string): string {
  return xml.replace(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<p:ph type="(?:ctrT|t)itle"[\s\S]*?<\/p:sp>/g, (shape) =>
    shape.replace(/<a:off x="(\d+)"/, (_, x) => `<a:off x="${Number(x) + emu(movedPt)}"`),
  )
}

/** What a user changes in the master's view. */
function changeMaster(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (pattern: RegExp, change: (xml: string) => string) => {
    for (const [name, part] of Object.entries(parts))
      if (pattern.test(name)) parts[name] = strToU8(change(strFromU8(part)))
  }
  edit(/^ppt\/theme\/theme1\.xml$/, (xml) =>
    xml
      .replace(/(<a:accent1><a:srgbClr val=")\w+/, `$1${newAccent}`)
      .replace(/(<a:majorFont><a:latin typeface=")[^"]+/, '$1Arial'),
  )
  edit(/^ppt\/(slideMasters|slideLayouts)\/[^/]+\.xml$/, moveTitle)
  return zipSync(parts)
}

/** How many pixels of each page have about this colour. */
function pixelsOf(pdf: string, pages: number, hex: string): readonly number[] {
  const wanted = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return Array.from({ length: pages }, (_, index) => {
    const page = String(index + 1)
    const ppm = execFileSync('pdftoppm', ['-r', '48', '-f', page, '-l', page, pdf], { maxBuffer: 1 << 28 })
    // "P6", width and height, 255: three lines, then three bytes for each pixel.
    const [, start = 0] = [...ppm.subarray(0, 40)].reduce<readonly [number, number]>(
      ([lines, at], value, index) => (lines < 3 && value === 10 ? [lines + 1, index + 1] : [lines, at]),
      [0, 0],
    )
    let count = 0
    for (let at = start; at + 2 < ppm.length; at += 3)
      if (wanted.every((value, channel) => Math.abs(value - (ppm[at + channel] ?? 0)) <= 6)) count += 1
    return count
  })
}

const fontsOf = (pdf: string, page: number) =>
  execFileSync('pdffonts', ['-f', String(page), '-l', String(page), pdf]).toString()

/** Where the headline of each slide begins, as it was drawn. */
function titleStarts(pdf: string, deck: Deck): readonly number[] {
  return wordsOf(pdf, deck.widthPt).map((words, index) => {
    const title = deck.slides[index]?.shapes.find(
      (shape) => shape.kind === 'text' && shape.placeholder === 'title',
    )
    if (title?.kind !== 'text') throw new Error(`slide ${index + 1} has no headline`)
    const { yPt, heightPt } = title.frame
    const middle = (box: { yPt: number; heightPt: number }) => box.yPt + box.heightPt / 2
    const own = words.filter(({ box }) => middle(box) > yPt && middle(box) < yPt + heightPt)
    return Math.min(...own.map(({ box }) => box.xPt))
  })
}

describe('a change of the master', () => {
  const [sample] = caseBriefs()
  for (const template of shippedNames) {
    it(`reaches every slide: ${template}`, async () => {
      const desk = await deskOf(sample?.path ?? '', { template })
      const whole = await desk.deck('instructor')
      const deck: Deck = { ...whole, slides: whole.slides.filter((slide) => !slide.hidden) }
      const bytes = await writePptx(deck, desk.theme)
      const before = printSlides(`${template}-before`, bytes)
      const after = printSlides(`${template}-after`, changeMaster(bytes))
      const pages = deck.slides.length

      const moved = titleStarts(after, deck).map(
        (start, index) => start - (titleStarts(before, deck)[index] ?? 0),
      )
      expect(moved.map((pt) => Math.round(pt))).toEqual(moved.map(() => movedPt))

      const { source } = desk.theme.colours
      const [had, has, now] = [
        pixelsOf(before, pages, source),
        pixelsOf(after, pages, source),
        pixelsOf(after, pages, newAccent),
      ]
      expect(has.map((count) => count > 0)).toEqual(has.map(() => false))
      expect(now.map((count) => count > 0)).toEqual(had.map((count) => count > 0))
      expect(had.filter((count) => count > 0).length).toBeGreaterThan(pages * 0.8)

      const twin = desk.theme.fonts.serif[0]?.twin ?? ''
      for (let page = 1; page <= pages; page++) {
        expect(fontsOf(before, page), `page ${page}`).toContain(twin)
        expect(fontsOf(after, page), `page ${page}`).not.toContain(twin)
        expect(fontsOf(after, page), `page ${page}`).toContain('Arimo')
      }
    })
  }
})
