import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeDisk } from '../../src/build/disk.ts'
import { themeFaces, typstOf } from '../../src/build/load-fonts.ts'
import { shippedTemplates } from '../../src/build/load-template.ts'
import type { Shape, Slide, SlideParagraph } from '../../src/layout/slide.ts'
import { openTypst } from '../../src/write/pdf/open-typst.ts'
import { writeDeckPdf } from '../../src/write/pdf/write-deck-pdf.ts'
import { caseBriefs, deskOf, templates } from '../build/desks.ts'
import { wordsOf } from './words-of-pdf.ts'

/*
 * The deck's PDF of every case in every template and both shapes: Typst's own check of PDF/UA-1 passes, other programs read it,
 * and each line stands on the page as it was measured.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-deck-pdf-'))
afterAll(() => rmSync(work, { recursive: true }))
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const native = await openTypst([], { backend: 'native' }).catch(() => undefined)

const paragraphsOf = (shape: Shape): readonly SlideParagraph[] => {
  if (shape.kind === 'text') return shape.paragraphs
  if (shape.kind === 'table') return shape.rows.flat().flatMap((cell) => cell.paragraphs)
  if (shape.kind === 'group') return shape.shapes.flatMap(paragraphsOf)
  return shape.kind === 'chart' ? shape.drawn.flatMap(paragraphsOf) : []
}
const letters = (text: string) => text.normalize('NFC').replace(/[\s\u00A0\u00AD\u200B\u2060]+/gu, '')

/** Whether the words of a line follow each other on the page, at one height as far as their sizes let them. */
function standsOnOneLine(line: string, words: ReturnType<typeof wordsOf>[number]): boolean {
  const wanted = letters(line)
  return words.some((_, start) => {
    let got = ''
    let lowest = Number.NEGATIVE_INFINITY
    let highest = Number.POSITIVE_INFINITY
    for (const { text, box } of words.slice(start)) {
      got += letters(text)
      lowest = Math.max(lowest, box.yPt)
      highest = Math.min(highest, box.yPt + box.heightPt)
      if (!(wanted.startsWith(got) || got.endsWith(wanted)) || lowest > highest) return false
      if (got.length >= wanted.length) return true
    }
    return false
  })
}

function expectLines(slide: Slide, words: ReturnType<typeof wordsOf>[number]): void {
  const paragraphs = slide.shapes.flatMap(paragraphsOf)
  // pdftotext takes raised letters for a line of their own.
  for (const paragraph of paragraphs.filter(({ runs }) => !runs.some((one) => one.superscript)))
    for (const { text } of paragraph.lines)
      if (letters(text) !== '') expect(standsOnOneLine(text, words), `${slide.id}: “${text}”`).toBe(true)
}

describe.each(shippedTemplates(templates, nodeDisk))('the deck as PDF, %s', (template) => {
  for (const { name, path } of caseBriefs())
    for (const shape of ['16:9', '4:3'] as const)
      it(`${name} ${shape}`, async () => {
        const desk = await deskOf(path, { template, shape })
        const engine = await typstOf(themeFaces(desk.theme, join(templates, template), nodeDisk))
        for (const edition of ['student', 'instructor'] as const) {
          const deck = await desk.deck(edition)
          const print = writeDeckPdf(deck, desk.theme, engine)
          if (native !== undefined) print.provePdfUa()
          const file = join(work, `${name}-${edition}.pdf`)
          writeFileSync(file, print.pdf())
          expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
          expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/)
          expect(run('pdffonts', file)).not.toMatch(/ no +(yes|no) +(yes|no) +\d/)
          const pages = wordsOf(file, deck.widthPt)
          const shown = deck.slides.filter((slide) => !slide.hidden)
          expect(pages).toHaveLength(shown.length)
          for (const [index, slide] of shown.entries()) expectLines(slide, pages[index] ?? [])
          print.free()
        }
      })
})
