import type { Run } from '../../document/document.ts'
import type { QuoteResult } from '../../evidence/evidence.ts'
import type { MarkedText } from '../template/marks.ts'
import { quotesIn, type World } from '../world.ts'
import { type InlineSegment, parseInlineText } from './inline-text.ts'
import { quotationRuns } from './quotation-runs.ts'

/** A text of the brief as it is printed, and the quotations it holds. */
export interface TextRuns {
  readonly runs: readonly Run[]
  readonly quotes: readonly QuoteResult[]
}

interface Region {
  readonly start: number
  readonly end: number
  readonly quote: QuoteResult
}

const marks = /["“”„‟«»‹›″❝❞〝〞'‘’‚]/

/** The stretch of a text that a quotation takes up, with its marks and the spaces that stand inside them. */
const regionOf = (text: string, quote: QuoteResult, offset: number): Region | null => {
  if (!quote.inText) return null
  let start = quote.inText.start - offset
  let end = quote.inText.end - offset
  if (start < 0 || end > text.length) return null
  while (/\s/.test(text[start - 1] ?? '')) start -= 1
  while (/\s/.test(text[end] ?? '')) end += 1
  if (!marks.test(text[start - 1] ?? '') || !marks.test(text[end] ?? '')) return null
  return { start: start - 1, end: end + 1, quote }
}

const runOf = (segment: InlineSegment, text: string, base: Partial<Run>): Run => ({
  ...base,
  text,
  ...(segment.strong ? { strong: true as const } : {}),
  ...(segment.emphasis ? { emphasis: true as const } : {}),
  ...(segment.href === null ? {} : { href: segment.href }),
})

/**
 * Sets a text of the brief: its inline markup becomes styles, and verified words between quotation marks are printed as the
 * source has them, in its voice, between the label set's marks. Notes the value as shown.
 */
export const textRuns = (marked: MarkedText, world: World, base: Partial<Run> = {}): TextRuns => {
  const { pointer, text, offset } = marked
  world.shown.add(pointer)
  const { segments } = parseInlineText(text)
  const place = world.locate(pointer)
  const placed = { ...base, ...(place ? { place } : {}) }
  const regions = quotesIn(world, pointer)
    .map((quote) => regionOf(text, quote, offset))
    .filter((region) => region !== null)
    .sort((a, b) => a.start - b.start)
  const runs: Run[] = []
  const printed = new Set<Region>()
  for (const segment of segments) {
    let at = segment.start
    while (at < segment.end) {
      const here = at
      const inside = regions.find(({ start, end }) => start <= here && here < end)
      if (inside) {
        if (!printed.has(inside)) {
          printed.add(inside)
          const { text: _, ...style } = runOf(segment, '', placed)
          runs.push(...quotationRuns(inside.quote, world, style))
        }
        at = Math.min(inside.end, segment.end)
        continue
      }
      const next = regions.find(({ start }) => start > here)
      const to = Math.min(next?.start ?? segment.end, segment.end)
      runs.push(runOf(segment, segment.text.slice(at - segment.start, to - segment.start), placed))
      at = to
    }
  }
  return { runs, quotes: [...printed].map(({ quote }) => quote) }
}
