import { type BreakOptions, breakLines, type TooLong } from './break-lines.ts'
import type { FontBook, Line, StyledSpan } from './text.ts'

export interface ParagraphOptions extends BreakOptions {
  /** Line pitch: percent of the families' own (100 is single), or exact points. Default 100 %. */
  readonly spacing?: { readonly percent: number } | { readonly exactPt: number }
}

export interface MeasuredParagraph {
  readonly lines: readonly Line[]
  /** Pitch of each line, in order. */
  readonly pitchesPt: readonly number[]
  readonly heightPt: number
  readonly tooLong: readonly TooLong[]
}

/** Breaks a paragraph and says how high it stands: each line is as high as the deepest pitch of the styles on it. */
export function measureParagraph(
  spans: readonly StyledSpan[],
  widthPt: number,
  book: FontBook,
  options: ParagraphOptions = {},
): MeasuredParagraph {
  const { lines, tooLong } = breakLines(spans, widthPt, book, options)
  const spacing = options.spacing ?? { percent: 100 }
  const pitchesPt = lines.map((line) =>
    'exactPt' in spacing ? spacing.exactPt : (naturalPitch(spans, line, book) * spacing.percent) / 100,
  )
  return { lines, pitchesPt, heightPt: pitchesPt.reduce((sum, pitch) => sum + pitch, 0), tooLong }
}

/** The deepest pitch on a line; an empty line takes that of the words it stands between. */
function naturalPitch(spans: readonly StyledSpan[], line: Line, book: FontBook): number {
  let pitch = 0
  let start = 0
  for (const { text, style } of spans) {
    const end = start + text.length
    const touches =
      line.start === line.end ? start <= line.end && end >= line.start : start < line.end && end > line.start
    if (touches) pitch = Math.max(pitch, book.pitchEm(style.family) * style.sizePt)
    start = end
  }
  return pitch
}
