import type { FontBook, StyledSpan, TextStyle } from './text.ts'

/** Widths of stretches of the joined text of some spans, each style measured by itself. */
export interface SpanMeasure {
  (start: number, end: number): number
  /** Width of a hyphen in the style at an offset. */
  hyphenPt(at: number): number
}

interface Placed {
  readonly text: string
  readonly style: TextStyle
  readonly start: number
  readonly end: number
}

/** Makes the measure of a paragraph: offsets are those of the joined text. */
export function measureSpans(spans: readonly StyledSpan[], book: FontBook): SpanMeasure {
  const placed: Placed[] = []
  let length = 0
  for (const { text, style } of spans) {
    if (text === '') continue
    placed.push({ text, style, start: length, end: length + text.length })
    length += text.length
  }

  /** Index of the span that holds an offset. */
  function spanAt(offset: number): number {
    let low = 0
    let high = placed.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((placed[middle] as Placed).end > offset) high = middle
      else low = middle + 1
    }
    return low
  }

  const measure = (start: number, end: number): number => {
    let widthPt = 0
    for (let i = spanAt(start); i < placed.length; i++) {
      const span = placed[i] as Placed
      if (span.start >= end) break
      const piece = span.text.slice(
        Math.max(0, start - span.start),
        Math.min(span.text.length, end - span.start),
      )
      widthPt += book.widthPt(piece, span.style)
    }
    return widthPt
  }
  const hyphenPt = (at: number): number => {
    const span = placed[spanAt(at)]
    return span === undefined ? 0 : book.widthPt('-', span.style)
  }
  return Object.assign(measure, { hyphenPt })
}
