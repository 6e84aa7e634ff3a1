import type { Run, Voice } from '../../document/document.ts'
import type { PrintedPart, QuoteResult } from '../../evidence/evidence.ts'
import { sourceOf, voiceOf, type World } from '../world.ts'

/** The parts of a passage as runs, with the marks of the transcription. */
export const partRuns = (
  parts: readonly PrintedPart[],
  base: { readonly voice: Voice; readonly lang?: string },
): Run[] =>
  parts.map((part) => ({
    text: part.text,
    ...(part.struck ? { deleted: true as const } : {}),
    ...(part.inserted ? { inserted: true as const } : {}),
    ...(part.underlined ? { underlined: true as const } : {}),
    ...base,
  }))

/** What every run of a quotation has: whose voice it is, and its language where that is not the brief's. */
export const quotationBase = (
  world: World,
  source: string | null,
  hand: string | null,
): { readonly voice: Voice; readonly lang?: string } => {
  const lang = sourceOf(world, source)?.lang
  const foreign = lang !== undefined && lang !== world.lang && lang !== world.lang.split('-')[0]
  return { voice: voiceOf(world, source, hand), ...(foreign ? { lang } : {}) }
}

/** A verified quotation as it is printed, between the label set's quotation marks. */
export const quotationRuns = (quote: QuoteResult, world: World, style: Partial<Run> = {}): Run[] => {
  const base = quotationBase(world, quote.where?.source ?? quote.source, quote.where?.hand ?? quote.hand)
  const { open, close } = world.labels.marks
  const parts = quote.printed.length > 0 ? quote.printed : [{ text: quote.exact }]
  return [{ text: open }, ...parts, { text: close }].flatMap((part) =>
    partRuns([part], base).map((run) => ({ ...run, ...style })),
  )
}
