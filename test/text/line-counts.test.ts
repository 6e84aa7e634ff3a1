import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakLines } from '../../src/text/break-lines.ts'
import { book } from './shipped-fonts.ts'

/** Boxes of a deck and how many lines LibreOffice drew in each, with the faces that measure here. */
interface DrawnBox {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  readonly sizePt: number
  readonly widthPt: number
  readonly lines: number
  readonly text: string
}

const file = new URL('../cases/line-counts/libreoffice.json', import.meta.url)
const boxes: readonly DrawnBox[] = JSON.parse(readFileSync(file, 'utf8'))

describe('lines as an office program draws them', () => {
  const predicted = boxes.map(
    (box) => breakLines([{ text: box.text, style: box }], box.widthPt, book).lines.length,
  )

  it('are never more than predicted', () => {
    for (const [i, box] of boxes.entries()) expect(predicted[i], box.text).toBeGreaterThanOrEqual(box.lines)
  })

  it('are as many as predicted in nine boxes of ten, and one fewer in the others', () => {
    const over = boxes.map((box, i) => (predicted[i] ?? 0) - box.lines)
    expect(Math.max(...over)).toBeLessThanOrEqual(1)
    expect(over.filter((lines) => lines === 0).length).toBeGreaterThanOrEqual(boxes.length * 0.9)
  })
})
