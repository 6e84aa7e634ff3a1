import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Deck, FramePt, Shape, Slide } from '../../src/layout/slide.ts'
import { writePptx } from '../../src/write/pptx/write-pptx.ts'
import { caseBriefs, deskOf } from '../build/desks.ts'
import { wordsOf } from './words-of-pdf.ts'

/*
 * LibreOffice draws every slide of every case, and each word that it draws is held against the box that we measured for it:
 * none outside its box, none off the slide, none missing.
 */

const work = mkdtempSync(join(tmpdir(), 'briefdeck-office-'))
/** Rounding of the programs between, in points. */
const tolerancePt = 2.5
/** Poppler gives a word the box of its face; capitals with accents and descenders leave this share of it empty. */
const faceShare = 0.12

interface Box {
  readonly frame: FramePt
  readonly text: string
}

/** Every box of a slide with its words; a table is a box for each cell. */
function boxesOf(slide: Slide): readonly Box[] {
  const open = (shape: Shape): readonly Box[] => {
    if (shape.kind === 'group') return shape.shapes.flatMap(open)
    if (shape.kind === 'chart') return shape.drawn.flatMap(open)
    if (shape.kind === 'text')
      return [
        {
          frame: shape.frame,
          text: shape.paragraphs
            .map(
              (one) =>
                `${one.marker?.kind === 'number' ? one.marker.start : (one.marker?.char ?? '')} ${one.runs.map((run) => run.text).join('')}`,
            )
            .join(' '),
        },
      ]
    if (shape.kind !== 'table') return []
    let y = shape.frame.yPt
    return shape.rows.flatMap((row, index) => {
      let x = shape.frame.xPt
      const heightPt = shape.rowHeightsPt[index] ?? 0
      const boxes = row.map((cell, column) => {
        const widthPt = shape.columnWidthsPt[column] ?? 0
        const box = {
          frame: { xPt: x, yPt: y, widthPt, heightPt },
          text: cell.paragraphs.flatMap((one) => one.runs.map((run) => run.text)).join(''),
        }
        x += widthPt
        return box
      })
      y += heightPt
      return boxes
    })
  }
  return slide.shapes.flatMap(open)
}

const inside = (word: FramePt, frame: FramePt) =>
  word.xPt >= frame.xPt - tolerancePt &&
  word.xPt + word.widthPt <= frame.xPt + frame.widthPt + tolerancePt &&
  word.yPt + faceShare * word.heightPt >= frame.yPt - tolerancePt &&
  word.yPt + (1 - faceShare) * word.heightPt <= frame.yPt + frame.heightPt + tolerancePt

const letters = (text: string) => text.normalize('NFC').replace(/[\s\u00A0\u00AD\u200B]+/gu, '')
const sorted = (text: string) => [...text].sort().join('')

async function drawn(name: string, deck: Deck, theme: Parameters<typeof writePptx>[1]) {
  const file = join(work, `${name}.pptx`)
  writeFileSync(file, await writePptx(deck, theme))
  const profile = process.env['OFFICE_PROFILE'] ?? join(work, 'profile')
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work, file],
    { stdio: 'ignore', timeout: 180_000 },
  )
  expect(readdirSync(work)).toContain(`${name}.pdf`)
  return wordsOf(join(work, `${name}.pdf`), deck.widthPt)
}

describe('LibreOffice', () => {
  for (const { name, path } of caseBriefs()) {
    it(`draws every word of ${name} inside its box`, async () => {
      const desk = await deskOf(path)
      const deck = await desk.deck('instructor')
      const shown: Deck = { ...deck, slides: deck.slides.filter((slide) => !slide.hidden) }
      const pages = await drawn(name, shown, desk.theme)
      expect(pages).toHaveLength(shown.slides.length)
      for (const [index, slide] of shown.slides.entries()) {
        const boxes = boxesOf(slide)
        const words = pages[index] ?? []
        for (const word of words) {
          const holds = boxes.some(
            (box) =>
              inside(word.box, box.frame) &&
              [...letters(word.text)].every(
                (letter) => box.text.includes(letter) || '.0123456789'.includes(letter),
              ),
          )
          expect(
            holds,
            `slide ${index + 1} (${slide.id}): “${word.text}” at ${JSON.stringify(word.box)}`,
          ).toBe(true)
        }
        const ours = sorted(letters(boxes.map((box) => box.text).join('')))
        const theirs = sorted(
          letters(words.map((word) => word.text).join('')).replace(/(?<=^|\D)\.(?=\D|$)/g, '.'),
        )
        // Automatic numbers come with a stop that is not in our text.
        expect(theirs.replaceAll('.', ''), `slide ${index + 1} (${slide.id})`).toBe(ours.replaceAll('.', ''))
      }
    })
  }
})
