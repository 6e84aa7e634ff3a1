import { breaksBetween, isBreakingSpaceAt, isNeverFirst, mayBeEastAsian } from './characters.ts'

/** Words that a line takes whole where it can: from `start` to `end`, then the spaces up to `next`. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly next: number
}

export const softHyphen = '\u00AD'
const zeroWidthSpace = '\u200B'
const letterOrDigit = /[\p{L}\p{N}\p{M}]/u
const letter = /\p{L}/u
const hyphen = /[-\u2010]/u
const dash = /[\u2013-\u2015]/u

/** Finds the next word at or after `from`, which is no space, in a text that ends (for this purpose) at `limit`. */
export function wordAt(text: string, from: number, limit: number, eastAsian: boolean): Word {
  let end = from
  while (end < limit && !isBreakingSpaceAt(text, end)) {
    const codePoint = text.codePointAt(end) as number
    end += codePoint > 0xffff ? 2 : 1
    if (!eastAsian || end >= limit) continue
    const after = String.fromCodePoint(text.codePointAt(end) as number)
    if (breaksBetween(String.fromCodePoint(codePoint), after)) break
  }
  let next = Math.min(end, limit)
  while (next < limit && isBreakingSpaceAt(text, next)) next++
  return { start: from, end: Math.min(end, limit), next }
}

/** Whether a text has to be searched for breaks between East Asian characters. */
export const needsEastAsianBreaks = mayBeEastAsian

/**
 * Whether a line may end inside a word, before position `at`: after a hyphen before a letter ("Franco-|German", not "G-|7"
 * nor "-|5"), after a dash, after a soft hyphen or a zero-width space. What is not certain of every office program is left
 * out: a break too many here would promise fewer lines than are drawn.
 */
export function breaksInside(text: string, word: Pick<Word, 'start' | 'end'>, at: number): boolean {
  if (at <= word.start + 1 || at >= word.end) return false
  const last = text[at - 1] as string
  const before = text[at - 2] as string
  const after = text[at] as string
  if (last === softHyphen || last === zeroWidthSpace) return true
  if (hyphen.test(last)) return letterOrDigit.test(before) && letter.test(after)
  return dash.test(last) && !dash.test(after) && !isNeverFirst(after)
}
