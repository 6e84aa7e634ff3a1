import { afterAll, describe, expect, it } from 'vitest'
import type { Deck, FramePt, Shape, Slide, SlideParagraph } from '../../src/layout/slide.ts'
import { writePptx } from '../../src/write/pptx/write-pptx.ts'
import { caseBriefs, deskOf, shippedNames } from '../build/desks.ts'
import { printSlides } from './print-slides.ts'
import { type DrawnWord, wordsOf } from './words-of-pdf.ts'

/*
 * LibreOffice draws every slide of every case, and each word that it draws is held against the box that we measured for it:
 * none outside its box, none off the slide, none missing, and no box with more lines than were measured.
 */

/** Rounding of the programs between, in points. */
const tolerancePt = 2.5
/** Poppler gives a word the box of its face; capitals with accents and descenders leave this share of it empty. */
const faceShare = 0.12

interface Box {
  readonly frame: FramePt
  readonly text: string
  /** Lines as they were measured; none for a chart, whose words the program sets itself. */
  readonly lines: number | null
}

const wordsIn = (paragraphs: readonly SlideParagraph[]) =>
  paragraphs
    .map(({ marker, runs }) => {
      const sign = marker?.kind === 'number' ? marker.start : (marker?.char ?? '')
      return `${sign} ${runs.map((run) => run.text).join('')}`
    })
    .join(' ')

const boxOf = (frame: FramePt, paragraphs: readonly SlideParagraph[]): Box => ({
  frame,
  text: wordsIn(paragraphs),
  lines: paragraphs.reduce((sum, one) => sum + one.lines.filter((line) => line.text.trim() !== '').length, 0),
})

/** Every box of a slide with its words; a table is a box for each cell, a chart one for all that it says. */
function boxesOf(slide: Slide): readonly Box[] {
  const open = (shape: Shape): readonly Box[] => {
    if (shape.kind === 'group') return shape.shapes.flatMap(open)
    if (shape.kind === 'text') return [boxOf(shape.frame, shape.paragraphs)]
    if (shape.kind === 'chart') {
      const { categories, series, unit, frame } = shape
      const values = series.flatMap((one) => [one.name, ...one.values.map(String)])
      return [{ frame, text: `${[...categories, ...values, unit].join(' ')} 0123456789.,%-`, lines: null }]
    }
    if (shape.kind !== 'table') return []
    let y = shape.frame.yPt
    return shape.rows.flatMap((row, index) => {
      let x = shape.frame.xPt
      const heightPt = shape.rowHeightsPt[index] ?? 0
      const boxes = row.map((cell, column) => {
        const widthPt = shape.columnWidthsPt[column] ?? 0
        const box = boxOf({ xPt: x, yPt: y, widthPt, heightPt }, cell.paragraphs)
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
/** Automatic numbers come with a stop that is not in our text. */
const compared = (text: string) => sorted(letters(text).replaceAll('.', ''))

/** How many lines the words of a box stand on: words share one when the middle of one lies within the other. */
function linesOf(words: readonly DrawnWord[]): number {
  const spans: { top: number; bottom: number }[] = []
  // The tallest first, so that a small reference belongs to the line of the words that it follows.
  for (const { box } of words.toSorted((a, b) => b.box.heightPt - a.box.heightPt)) {
    const middle = box.yPt + box.heightPt / 2
    const span = spans.find(({ top, bottom }) => {
      const third = (bottom - top) / 4
      return middle > top + third / 2 && middle < bottom - third / 2
    })
    if (span === undefined) spans.push({ top: box.yPt, bottom: box.yPt + box.heightPt })
  }
  return spans.length
}

interface Case {
  readonly name: string
  readonly path: string
  readonly wishes: NonNullable<Parameters<typeof deskOf>[1]>
}

const briefs = caseBriefs()
const cases: readonly Case[] = [
  ...briefs.map(({ name, path }): Case => ({ name, path, wishes: {} })),
  ...briefs.map(({ name, path }): Case => ({ name: `${name}, 4:3`, path, wishes: { shape: '4:3' } })),
  ...shippedNames
    .filter((template) => template !== 'teaching')
    .flatMap((template) =>
      briefs
        .slice(0, 3)
        .map(({ name, path }): Case => ({ name: `${name}, ${template}`, path, wishes: { template } })),
    ),
  ...briefs
    .slice(0, 1)
    .map(({ name, path }): Case => ({ name: `${name}, dark`, path, wishes: { variant: 'dark' } })),
]

const counts = { boxes: 0, equal: 0, fewer: 0 }

async function hold({ path, wishes }: Case, file: string): Promise<void> {
  const desk = await deskOf(path, wishes)
  const whole = await desk.deck('instructor')
  const errors = desk.diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors).toEqual([])
  const deck: Deck = { ...whole, slides: whole.slides.filter((slide) => !slide.hidden) }
  const pages = wordsOf(printSlides(file, await writePptx(deck, desk.theme)), deck.widthPt)
  expect(pages).toHaveLength(deck.slides.length)
  for (const [index, slide] of deck.slides.entries()) {
    const boxes = boxesOf(slide)
    const drawn = new Map<Box, DrawnWord[]>()
    const says = `slide ${index + 1} (${slide.id})`
    for (const word of pages[index] ?? []) {
      const holder = boxes.find(
        (box) =>
          inside(word.box, box.frame) &&
          [...letters(word.text)].every(
            (letter) => box.text.includes(letter) || '.0123456789'.includes(letter),
          ),
      )
      expect(holder, `${says}: “${word.text}” at ${JSON.stringify(word.box)}`).toBeDefined()
      if (holder !== undefined) drawn.set(holder, [...(drawn.get(holder) ?? []), word])
    }
    const measured = boxes.filter(({ lines }) => lines !== null)
    const ours = measured.map((box) => box.text).join('')
    const theirs = measured.flatMap((box) => drawn.get(box) ?? []).map((word) => word.text)
    expect(compared(theirs.join('')), says).toBe(compared(ours))
    for (const box of measured) {
      const lines = linesOf(drawn.get(box) ?? [])
      const short = box.text.slice(0, 60)
      expect(lines, `${says}: lines of “${short}”, ${box.lines} measured`).toBeLessThanOrEqual(box.lines ?? 0)
      expect(lines, `${says}: lines of “${short}”, ${box.lines} measured`).toBeGreaterThanOrEqual(
        (box.lines ?? 0) - 1,
      )
      counts.boxes += 1
      if (lines === box.lines) counts.equal += 1
      else counts.fewer += 1
    }
  }
}

describe('LibreOffice', () => {
  afterAll(() => {
    const { boxes, equal, fewer } = counts
    console.log(
      `boxes ${boxes}: ${equal} with the lines measured (${((100 * equal) / boxes).toFixed(2)} %), ${fewer} with one fewer`,
    )
  })
  for (const [index, one] of cases.entries())
    it(`draws every word of ${one.name} inside its box`, () => hold(one, `case-${index}`))

  it('breaks at least 96 boxes of a hundred as they were measured', () => {
    expect(counts.boxes).toBeGreaterThan(500)
    expect(counts.equal / counts.boxes).toBeGreaterThanOrEqual(0.96)
  })
})
