import type { Brief } from '../brief/brief.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { QuoteResult } from './evidence.ts'
import { fold } from './fold.ts'

const wordsOf = (text: string) => fold(text).text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** Whether two words may be forms of one name: "Reagan", "Reagana", "Reagan's". */
function areAlike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  const least = Math.max(3, Math.min(x.length, y.length) - 2)
  return x === y || (x.length > 3 && y.length > 3 && x.slice(0, least) === y.slice(0, least))
}

/** Looks for the name of each actor in the words quoted for it: one that they lack is a warning. */
export function checkNames(
  brief: Brief,
  quotes: readonly QuoteResult[],
  locate: (path: string) => Place,
): readonly Diagnostic[] {
  const results = new Map(
    quotes.filter((quote) => quote.inText === undefined).map((quote) => [quote.path, quote]),
  )
  return (brief.actors?.items ?? []).flatMap((actor): readonly Diagnostic[] => {
    const carried = actor.evidence.flatMap((claim) => {
      const quote = results.get(claim.path)
      return quote?.passes === true ? [quote] : []
    })
    if (carried.length === 0) return []
    const words = carried.map((quote) => quote.printed.map((part) => part.text).join('')).join(' ')
    const quoted = wordsOf(words)
    const named = wordsOf(actor.name).filter((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word))
    if (named.length === 0 || named.some((word) => quoted.some((one) => areAlike(word, one)))) return []
    return [
      {
        severity: 'warning',
        code: 'name-not-in-words',
        message: `The words quoted for ${actor.name} do not name them: “${words}”.`,
        place: locate(`${actor.path}/name`),
        hint: 'Quote words that have the name, or give a reference instead.',
      },
    ]
  })
}
