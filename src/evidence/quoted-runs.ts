/** A run between double quotation marks in a text; offsets are of the words without their marks. */
export interface QuotedRun {
  readonly words: string
  readonly start: number
  readonly end: number
}

const run = /[“„«»‟"＂]([^“”„«»‟"＂]+)[”“»«"＂]/gu

/** Runs between double quotation marks of every shape. */
export function quotedRuns(text: string): readonly QuotedRun[] {
  return [...text.matchAll(run)].map((match) => {
    const inner = match[1] as string
    const lead = inner.length - inner.trimStart().length
    const start = match.index + 1 + lead
    return { words: inner.trim(), start, end: start + inner.trim().length }
  })
}
