import { countWords, fold } from './fold.ts'
import { fork, type HandStream } from './hand-stream.ts'
import { limitsIn, numbersAndNames } from './judge-omission.ts'
import { type Match, matchLiteral } from './match-literal.ts'
import { isShort, type Link, type ParsedQuotation } from './parse-quotation.ts'

/** A place where a quotation stands, with all its stretches. */
export interface Located {
  readonly matches: readonly Match[]
  readonly links: readonly Link[]
  /** Words that omissions and brackets leave out, as folded. */
  readonly leftOut: readonly string[]
  /** What turns the sense among them. */
  readonly turning: readonly string[]
  readonly cased: boolean
}

/** A bracket replaces at most this many words. */
const mostReplaced = 3

/** The words of a stream between two places; forks that pass over nothing are nothing. */
function between(stream: HandStream, start: number, end: number): string {
  return stream.text
    .slice(start, end)
    .replace(/\u0000/gu, '')
    .trim()
}

const paragraphAt = (stream: HandStream, index: number) => stream.paragraphOf[stream.pointAt(index).unit] ?? 0

/** The next stretch after a match: for an omission at most one paragraph on, for a bracket at most three words. */
function nextMatch(stream: HandStream, stretch: string, link: Link, after: Match): Match | null {
  for (const match of matchLiteral(stream, stretch, after.end)) {
    if (link.kind === 'bracket')
      return countWords(between(stream, after.end, match.start)) <= mostReplaced ? match : null
    return paragraphAt(stream, match.start) - paragraphAt(stream, Math.max(0, after.end - 1)) <= 1
      ? match
      : null
  }
  return null
}

function turningOf(link: Link, left: string, lang: string): readonly string[] {
  if (link.kind === 'gap') return limitsIn(left, lang)
  const words = `${left} ${link.words}`
  return [...limitsIn(words, lang), ...numbersAndNames(link.words), ...numbersAndNames(left)]
}

function follow(
  stream: HandStream,
  quotation: ParsedQuotation,
  first: Match,
  lang: string,
  cased: boolean,
): Located | null {
  const matches = [first]
  const leftOut: string[] = []
  const turning: string[] = quotation.outer.flatMap((words) => [
    ...limitsIn(words, lang),
    ...numbersAndNames(words),
  ])
  for (const [index, link] of quotation.links.entries()) {
    const stretch = quotation.stretches[index + 1]
    const before = matches.at(-1) as Match
    const match = stretch === undefined ? null : nextMatch(stream, stretch, link, before)
    if (match === null) return null
    const left = between(stream, before.end, match.start)
    if (left !== '') leftOut.push(left)
    turning.push(...turningOf(link, left, lang))
    matches.push(match)
  }
  return { matches, links: quotation.links, leftOut, turning, cased }
}

/** The text with the case of its first letter changed, or null where it has none. */
function otherCase(text: string): string | null {
  const first = /^\p{L}/u.exec(text)
  if (first === null) return null
  const at = first[0].length - 1
  const letter = text[at] as string
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  return other === letter || other.length !== 1 ? null : text.slice(0, at) + other + text.slice(at + 1)
}

/** Whether a stretch is too short to stand beside an omission, or between two brackets. */
export function hasShortStretch(quotation: ParsedQuotation): boolean {
  const { stretches, links } = quotation
  return stretches.some((stretch, index) => {
    const [before, after] = [links[index - 1], links[index]]
    const short = isShort(stretch)
    if (before?.kind === 'bracket' && after?.kind === 'bracket') return countWords(stretch) < 3
    return short && (before?.kind === 'gap' || after?.kind === 'gap')
  })
}

function fromFirst(
  stream: HandStream,
  quotation: ParsedQuotation,
  first: string,
  lang: string,
  cased: boolean,
): readonly Located[] {
  return matchLiteral(stream, first).flatMap((match) => {
    const located = follow(stream, quotation, match, lang, cased)
    return located === null ? [] : [located]
  })
}

/**
 * All places of a quotation in a hand: as it stands with its dots and brackets, else with its omissions and brackets, else
 * with the case of its first letter changed.
 */
export function locateQuotation(
  stream: HandStream,
  quotation: ParsedQuotation,
  lang: string,
): readonly Located[] {
  const plain = (match: Match, cased: boolean): Located => ({
    matches: [match],
    links: [],
    leftOut: [],
    turning: [],
    cased,
  })
  const whole = quotation.whole
  const asItStands = matchLiteral(stream, whole)
  if (asItStands.length > 0) return asItStands.map((match) => plain(match, false))
  const first = quotation.stretches[0]
  if (first === undefined) return []
  const parted = quotation.links.length > 0 || quotation.outer.length > 0
  const inParts = parted ? fromFirst(stream, quotation, first, lang, false) : []
  if (inParts.length > 0) return inParts
  const other = otherCase(parted ? first : whole)
  if (other === null) return []
  return parted
    ? fromFirst(stream, quotation, other, lang, true)
    : matchLiteral(stream, other).map((match) => plain(match, true))
}

/** Keeps the places before or after which the source has the given words. */
export function inContext(
  stream: HandStream,
  located: readonly Located[],
  prefix: string | undefined,
  suffix: string | undefined,
): readonly Located[] {
  const before = prefix === undefined ? '' : fold(prefix).text
  const after = suffix === undefined ? '' : fold(suffix).text
  const room = (text: string) => text.length + 40
  return located.filter(({ matches }) => {
    const start = (matches[0] as Match).start
    const end = (matches.at(-1) as Match).end
    const ahead = stream.text
      .slice(Math.max(0, start - room(before)), start)
      .replaceAll(fork, '')
      .trimEnd()
    const behind = stream.text.slice(end, end + room(after)).replaceAll(fork, '')
    const loose = (text: string) => text.replace(/^[\s.,]+/u, '')
    return (
      (before === '' || ahead.endsWith(before)) &&
      (after === '' || loose(behind).startsWith(loose(after)) || behind.startsWith(after))
    )
  })
}
