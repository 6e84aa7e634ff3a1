import type { Brief } from '../brief/brief.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { ExcerptResult, PrintedPart } from './evidence.ts'
import { type HandStream, readingOf } from './hand-stream.ts'
import { type Match, matchLiteral } from './match-literal.ts'
import { nearestWording, tellChanges } from './nearest-wording.ts'
import { parseQuotation } from './parse-quotation.ts'
import { placeOfMatch, printMatch } from './print-quotation.ts'
import type { SearchableSource } from './searchable.ts'

/** Signs that close a sentence belong to the passage that they end. */
const closing = /^[.,;:!?'\])…]/u

/** The passage between two places, a paragraph for each unit. */
function paragraphsOf(stream: HandStream, start: number, end: number): readonly (readonly PrintedPart[])[] {
  const paragraphs: (readonly PrintedPart[])[] = []
  let from = start
  let unit = stream.pointAt(start).unit
  for (let at = start; at <= end; at++) {
    const here = at === end ? -1 : stream.pointAt(at).unit
    if (here === unit) continue
    const match: Match = { start: from, end: at, effects: [] }
    const printed = printMatch(stream, match)
    if (printed.some((part) => part.text.trim() !== '')) paragraphs.push(printed)
    from = at
    unit = here
  }
  return paragraphs
}

/** Finds the passages for close reading, from their first words to their last. */
export function findExcerpts(
  brief: Brief,
  locate: (path: string) => Place,
  sources: readonly SearchableSource[],
): { readonly excerpts: readonly ExcerptResult[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const excerpts = brief.excerpts.map((excerpt): ExcerptResult => {
    const home =
      excerpt.source === undefined
        ? sources[0]
        : sources.find(({ source }) => source.head.id === excerpt.source)
    const stream = home?.streams.find((one, index) =>
      excerpt.hand === undefined ? index === 0 : one.hand.hand.id === excerpt.hand,
    )
    const nothing: ExcerptResult = {
      path: excerpt.path,
      id: excerpt.id,
      where: null,
      lang: home?.source.head.lang ?? 'und',
      paragraphs: [],
    }
    if (home === undefined || stream === undefined) return nothing
    const lost = (key: 'from' | 'to', message: string) => {
      const near = nearestWording(excerpt[key], [stream])
      const hint =
        near === null
          ? undefined
          : `Nearest: “${readingOf(stream, near.start, near.end)}” (${tellChanges(near.changes)}).`
      diagnostics.push({
        severity: 'error',
        code: 'excerpt-not-found',
        message,
        place: locate(`${excerpt.path}/${key}`),
        ...(hint === undefined ? {} : { hint }),
      })
      return nothing
    }
    const starts = matchLiteral(stream, parseQuotation(excerpt.from).whole)
    const start = starts[0]
    if (start === undefined) return lost('from', `No passage begins with “${excerpt.from}” in this hand.`)
    if (starts.length > 1)
      return lost('from', `“${excerpt.from}” stands ${starts.length} times in this hand: give more words.`)
    const finish = matchLiteral(stream, parseQuotation(excerpt.to).whole, { from: start.start })[0]
    if (finish === undefined) return lost('to', `No passage that begins so ends with “${excerpt.to}”.`)
    let end = finish.end
    while (closing.test(stream.text.slice(end, end + 1))) end++
    const where = placeOfMatch(stream, home.source, start, {
      start: finish.start,
      end,
      effects: [],
    })
    return { ...nothing, where, paragraphs: paragraphsOf(stream, start.start, end) }
  })
  return { excerpts, diagnostics }
}
