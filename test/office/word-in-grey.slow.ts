import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nodeDisk } from '../../src/build/disk.ts'
import { fontBookOf, themeFaces, typstOf } from '../../src/build/load-fonts.ts'
import { contrastOf } from '../../src/theme/contrast.ts'
import { writePagePdf } from '../../src/write/pdf/write-page-pdf.ts'
import { caseBriefs, deskOf, shippedNames, templates } from '../build/desks.ts'
import { wordsOf } from './words-of-pdf.ts'

/*
 * Pages in grey, as a photocopier makes them: each word holds its contrast with what is behind it, and a memorandum with two hands
 * in its margin shows one solid rule and one of dots. The Word file is looked at as LibreOffice prints it.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-grey-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const profile = process.env['OFFICE_PROFILE'] ?? join(work, 'profile')
const dpi = 220
const scale = dpi / 72

interface Grey {
  readonly width: number
  readonly height: number
  at(x: number, y: number): number
}

/** The first page of a PDF in grey, 0 to 255. */
function greyOf(pdf: string): Grey {
  execFileSync('pdftoppm', ['-gray', '-singlefile', '-r', String(dpi), pdf, pdf], { stdio: 'ignore' })
  const bytes = readFileSync(`${pdf}.pgm`)
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? []
  const [wide, high] = [Number(width), Number(height)]
  return {
    width: wide,
    height: high,
    at: (x, y) => bytes[head.length + Math.min(high - 1, y) * wide + Math.min(wide - 1, x)] ?? 255,
  }
}

const hex = (grey: number): string => grey.toString(16).padStart(2, '0').repeat(3)

/** Words of which the darkest stroke does not stand out of their ground as text must. */
function faintWords(pdf: string, grey: Grey, widthPt: number): readonly string[] {
  const [words = []] = wordsOf(pdf, widthPt)
  expect(words.length).toBeGreaterThan(40)
  return words.flatMap(({ text, box }) => {
    // Stops and dots are thinner than a dot of the picture.
    if (!/[\p{L}\p{N}]{2}/u.test(text)) return []
    let [dark, light] = [255, 0]
    for (let y = Math.floor(box.yPt * scale); y < (box.yPt + box.heightPt) * scale; y++)
      for (let x = Math.floor(box.xPt * scale); x < (box.xPt + box.widthPt) * scale; x++) {
        dark = Math.min(dark, grey.at(x, y))
        light = Math.max(light, grey.at(x, y))
      }
    return contrastOf(hex(dark), hex(light)) >= 4.5 ? [] : [`${text}: ${dark} on ${light}`]
  })
}

/** Lengths in points of the dark runs down each column of dots beside the text. */
function rulesBeside(grey: Grey): { readonly solid: number; readonly dots: number } {
  let [solid, dots] = [0, 0]
  for (let x = Math.round(48 * scale); x < Math.round(60 * scale); x++) {
    let run = 0
    let short = 0
    for (let y = Math.round(150 * scale); y < grey.height - 60 * scale; y++) {
      if (grey.at(x, y) < 140) run++
      else {
        if (run > 9 * scale) solid = Math.max(solid, run / scale)
        else if (run > 0.6 * scale && run < 3.2 * scale) short++
        run = 0
      }
    }
    dots = Math.max(dots, short)
  }
  return { solid, dots }
}

for (const template of shippedNames)
  for (const { name, path } of caseBriefs().filter(({ name }) => /buckley|memorandum/.test(name)))
    it(`holds in grey: ${name}, ${template}`, async () => {
      const desk = await deskOf(path, { template })
      const { document, settings } = await desk.briefing()
      const faces = themeFaces(desk.pageTheme, join(templates, template), nodeDisk)
      const tools = { engine: await typstOf(faces), book: await fontBookOf(faces) }
      const print = writePagePdf(document, desk.pageTheme, settings, tools)
      const file = join(work, `${template}-${name}`)
      writeFileSync(`${file}.pdf`, print.pdf())
      print.free()
      const word = await desk.briefingDocx()
      writeFileSync(`${file}-word.docx`, word?.bytes ?? '')
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${profile}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          work,
          `${file}-word.docx`,
        ],
        { stdio: 'ignore' },
      )
      for (const pdf of [`${file}.pdf`, `${file}-word.pdf`]) {
        const grey = greyOf(pdf)
        expect(faintWords(pdf, grey, desk.pageTheme.paper === 'a4' ? 595.276 : 612)).toEqual([])
        const hands = name === 'memorandum' ? rulesBeside(grey) : null
        if (hands !== null) {
          expect(hands.solid).toBeGreaterThan(9)
          expect(hands.dots).toBeGreaterThan(4)
        }
      }
    })
