import { execFileSync } from 'node:child_process'
import type { FramePt } from '../../src/layout/slide.ts'

/** A word as some program drew it. */
export interface DrawnWord {
  readonly text: string
  readonly box: FramePt
}

/** The words of each page of a PDF, with their boxes in points of a slide so wide. */
export function wordsOf(pdf: string, widthPt: number): readonly (readonly DrawnWord[])[] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 }).toString()
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width] = /width="([\d.]+)"/.exec(page) ?? []
      const scale = widthPt / Number(width)
      return [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map((match) => {
        const [xMin, yMin, xMax, yMax] = match.slice(1, 5).map((value) => Number(value) * scale) as [
          number,
          number,
          number,
          number,
        ]
        const text = (match[5] ?? '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'")
          .replace(/&amp;/g, '&')
        return { text, box: { xPt: xMin, yPt: yMin, widthPt: xMax - xMin, heightPt: yMax - yMin } }
      })
    })
}
