import { describe, expect, it } from 'vitest'
import { measureParagraph } from '../../src/text/measure-paragraph.ts'
import { book, sans, serif } from './shipped-fonts.ts'

describe('the height of a paragraph', () => {
  const spans = [
    { text: 'small words that run\n', style: { ...sans, sizePt: 10 } },
    { text: 'small ', style: { ...sans, sizePt: 10 } },
    { text: 'and large', style: { ...serif, sizePt: 30 } },
  ]

  it('is the sum of its lines, each as high as its deepest face', () => {
    const { lines, pitchesPt, heightPt } = measureParagraph(spans, 600, book)
    expect(lines).toHaveLength(2)
    expect(pitchesPt[0]).toBeCloseTo(10 * book.pitchEm('Calibri'), 6)
    expect(pitchesPt[1]).toBeCloseTo(30 * book.pitchEm('Georgia'), 6)
    expect(heightPt).toBeCloseTo((pitchesPt[0] ?? 0) + (pitchesPt[1] ?? 0), 6)
  })

  it('follows the spacing asked for', () => {
    const plain = measureParagraph(spans, 600, book)
    expect(measureParagraph(spans, 600, book, { spacing: { percent: 90 } }).heightPt).toBeCloseTo(
      plain.heightPt * 0.9,
      6,
    )
    expect(measureParagraph(spans, 600, book, { spacing: { exactPt: 24 } }).heightPt).toBe(48)
  })

  it('counts empty lines in the face that stands there', () => {
    const style = { ...sans, sizePt: 20 }
    expect(measureParagraph([{ text: '', style }], 100, book).heightPt).toBeCloseTo(
      20 * book.pitchEm('Calibri'),
      6,
    )
    expect(measureParagraph([{ text: 'a\n\nb', style }], 100, book).heightPt).toBeCloseTo(
      60 * book.pitchEm('Calibri'),
      6,
    )
  })
})
