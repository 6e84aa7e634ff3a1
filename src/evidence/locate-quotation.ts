import { countWords, fold } from './fold.ts'
import { fork, type HandStream, readingOf } from './hand-stream.ts'
import { limitsIn, numbersAndNames } from './judge-omission.ts'
import type { LanguageData } from './languages/language-data.ts'
import { type Match, matchLiteral } from './match-literal.ts'
import { isShort, type Link, type ParsedQuotation, type Stretch } from './parse-quotation.ts'

/** A place where a quotation stands, with all its stretches. */
export interface Located {
  readonly matches: readonly Match[]
  readonly links: readonly Link[]
  readonly lead: Link | null
  readonly trail: Link | null
  /** Words that omissions and brackets leave out, as folded. */
  readonly leftOut: readonly string[]
  /** What turns the sense among them. */
  readonly turning: readonly string[]
  readonly cased: boolean
}

/** A bracket replaces at most this many words. */
const mostReplaced = 3
/** No three words have more letters than this. */
const mostReplacedLetters = 300

/** The words of a stream between two places; a fork counts as all it may be read as. */
function between(stream: HandStream, start: number, end: number): string {
  let words = ''
  for (let at = start; at < end; at++) {
    const character = stream.text[at] as string
    words += character === fork ? forkWords(stream, at) : character
  }
  return words.replace(/ +/gu, ' ').trim()
}

function forkWords(stream: HandStream, at: number): string {
  const ways = stream.forks.get(at)?.ways ?? []
  if (ways.some((way) => way.text === '')) return ''
  if (ways.some((way) => way.effect === 'marked')) return ' '
  return [...new Set(ways.map((way) => way.text))].join(' ')
}

const paragraphAt = (stream: HandStream, index: number) => stream.paragraphOf[stream.pointAt(index).unit] ?? 0

/** The places of a stretch in a stretch of the stream: with its own first letter, then with its case changed if that is claimed. */
function placesOf(
  stream: HandStream,
  stretch: Stretch,
  range: Parameters<typeof matchLiteral>[2],
): readonly Match[] {
  const own = matchLiteral(stream, stretch.text, range)
  const other = stretch.cased ? otherCase(stretch.text) : null
  if (other === null) return own
  return [...own, ...matchLiteral(stream, other, range)].sort((a, b) => a.start - b.start)
}

/** How many places of one stretch behind another are tried: words that stand oftener between two places point nowhere. */
const mostTried = 12

/** Where the next stretch may stand behind a match: for an omission at most one paragraph on, for a bracket at most three words. */
function nextMatches(stream: HandStream, stretch: Stretch, link: Link, after: Match): readonly Match[] {
  const fits = (match: Match) =>
    link.gap || countWords(between(stream, after.end, match.start)) <= mostReplaced
  const until = link.gap ? stream.reachOf(Math.max(0, after.end - 1)) : after.end + mostReplacedLetters
  const fitting: Match[] = []
  for (const match of placesOf(stream, stretch, { from: after.end, until, most: mostTried })) {
    if (!fits(match)) break
    fitting.push(match)
  }
  return fitting
}

/**
 * The places of all stretches from the first on, or null where they do not stand in this order. The nearest places are
 * meant; a further one is taken where the nearest leads nowhere.
 */
function followAll(stream: HandStream, quotation: ParsedQuotation, first: Match): readonly Match[] | null {
  const { stretches, links } = quotation
  const lost = new Set<string>()
  const from = (index: number, before: Match): readonly Match[] | null => {
    const [stretch, link] = [stretches[index], links[index - 1]]
    if (stretch === undefined || link === undefined) return []
    for (const match of nextMatches(stream, stretch, link, before)) {
      const key = `${index} ${match.start}`
      if (lost.has(key)) continue
      const rest = from(index + 1, match)
      if (rest !== null) return [match, ...rest]
      lost.add(key)
    }
    return null
  }
  const rest = from(1, first)
  return rest === null ? null : [first, ...rest]
}

const vocabularies = new WeakMap<HandStream, ReadonlySet<string>>()

/** Whether a hand has a word in small letters. */
function standsSmall(stream: HandStream): (word: string) => boolean {
  return (word) => {
    let words = vocabularies.get(stream)
    if (words === undefined) {
      words = new Set(stream.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
      vocabularies.set(stream, words)
    }
    return words.has(word)
  }
}

/** Whether a sentence begins at a place of a stream. */
const beginsSentence = (stream: HandStream, at: number) => {
  const before = readingOf(stream, at - 6, at).trimEnd()
  return (
    before === '' || /[.!?…:]'?$/u.test(before) || paragraphAt(stream, at) !== paragraphAt(stream, at - 1)
  )
}

/** What a link leaves out or puts in that turns the sense. `begins`: its words may be the first of a sentence. */
function turningOf(
  stream: HandStream,
  link: Link,
  left: string,
  begins: boolean,
  language: LanguageData | null,
): readonly string[] {
  const small = standsSmall(stream)
  const turning = [...limitsIn(left, language), ...limitsIn(link.words, language)]
  if (link.words !== '') turning.push(...numbersAndNames(link.words, language, begins, small))
  if (!link.gap) turning.push(...numbersAndNames(left, language, begins, small))
  return turning
}

/** Up to three words beside a place, of the same sentence: what a bracket at the edge of a quotation may stand for. */
function wordsBeside(stream: HandStream, at: number, side: 'before' | 'after'): string {
  const near = side === 'before' ? between(stream, Math.max(0, at - 120), at) : between(stream, at, at + 120)
  const sentence = side === 'before' ? near.split(/[.!?;]/u).at(-1) : near.split(/[.!?;]/u)[0]
  const words = (sentence ?? '').split(/[\s-]+/u).filter((word) => word !== '')
  return (side === 'before' ? words.slice(-mostReplaced) : words.slice(0, mostReplaced)).join(' ')
}

function follow(
  stream: HandStream,
  quotation: ParsedQuotation,
  first: Match,
  language: LanguageData | null,
): Located | null {
  const matches = followAll(stream, quotation, first)
  if (matches === null) return null
  const { lead, trail, links } = quotation
  const cased = hasOtherCase(stream, quotation, first)
  const leftOut: string[] = []
  const turning: string[] = []
  const edge = (link: Link | null, at: number, side: 'before' | 'after') => {
    if (link === null || link.words === '') return
    turning.push(...limitsIn(wordsBeside(stream, at, side), language))
    turning.push(...turningOf(stream, link, '', side === 'before' || beginsSentence(stream, at), language))
  }
  edge(lead, first.start, 'before')
  for (const [index, match] of matches.slice(1).entries()) {
    const before = matches[index] as Match
    const left = between(stream, before.end, match.start)
    if (left !== '') leftOut.push(left)
    turning.push(
      ...turningOf(stream, links[index] as Link, left, beginsSentence(stream, before.end), language),
    )
  }
  edge(trail, (matches.at(-1) as Match).end, 'after')
  return { matches, links, lead, trail, leftOut, turning: [...new Set(turning)], cased }
}

/** The text with the case of its first letter changed, or null where it has none. */
function otherCase(text: string): string | null {
  const first = /^'*(\p{L})/u.exec(text)
  if (first === null) return null
  const letter = first[1] as string
  const at = first[0].length - letter.length
  const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
  return other === letter || other.length !== letter.length
    ? null
    : text.slice(0, at) + other + text.slice(at + letter.length)
}

/** Whether the source has the first letter of a quotation in the other case. */
function hasOtherCase(stream: HandStream, { stretches }: ParsedQuotation, first: Match): boolean {
  const letter = /\p{L}/u
  const own = letter.exec(stretches[0]?.text ?? '')?.[0] ?? ''
  const there = letter.exec(stream.text.slice(first.start, first.start + 8))?.[0] ?? ''
  return own !== there && own.toLowerCase() === there.toLowerCase()
}

/**
 * Whether a part is too short: one that omissions set off has at least three words or twelve characters, one between two
 * brackets at least three words.
 */
export function hasShortStretch({ stretches, links, lead, trail }: ParsedQuotation): boolean {
  const isBracket = (link: Link | null | undefined) => link != null && link.words !== ''
  const alone = stretches.some(
    (stretch, index) =>
      isBracket(links[index - 1] ?? (index === 0 ? lead : null)) &&
      isBracket(links[index] ?? (index === stretches.length - 1 ? trail : null)) &&
      countWords(stretch.text) < 3,
  )
  if (alone || !links.some(({ gap }) => gap)) return alone
  const segments: string[] = []
  for (const [index, stretch] of stretches.entries()) {
    if (index === 0 || links[index - 1]?.gap === true) segments.push(stretch.text)
    else segments.push(`${segments.pop() ?? ''} ${stretch.text}`)
  }
  return segments.some(isShort)
}

function fromFirst(
  stream: HandStream,
  quotation: ParsedQuotation,
  first: Stretch,
  language: LanguageData | null,
): readonly Located[] {
  const located = placesOf(stream, first, {}).flatMap((match) => {
    const one = follow(stream, quotation, match, language)
    return one === null ? [] : [one]
  })
  // Where the first words stand twice before the next, the nearer ones are meant.
  const ends = new Map<number, number>()
  for (const one of located) {
    const [start, end] = [(one.matches[0] as Match).start, (one.matches.at(-1) as Match).end]
    ends.set(end, Math.max(ends.get(end) ?? 0, start))
  }
  return located.filter(
    ({ matches }) => ends.get((matches.at(-1) as Match).end) === (matches[0] as Match).start,
  )
}

/**
 * All places of a quotation in a hand: as it stands with its dots and brackets, else with its omissions and brackets, else
 * with the case of its first letter changed.
 */
export function locateQuotation(
  stream: HandStream,
  quotation: ParsedQuotation,
  language: LanguageData | null,
): readonly Located[] {
  const plain = (match: Match, cased: boolean): Located => ({
    matches: [match],
    links: [],
    lead: null,
    trail: null,
    leftOut: [],
    turning: [],
    cased,
  })
  const { whole, stretches, links, lead, trail, wellFormed } = quotation
  const [first] = stretches
  const asItStands = matchLiteral(stream, whole)
  if (asItStands.length > 0) return asItStands.map((match) => plain(match, false))
  if (first === undefined || !wellFormed) return []
  const parted = links.length > 0 || lead !== null || trail !== null
  const inParts = parted ? fromFirst(stream, quotation, first, language) : []
  if (inParts.length > 0) return inParts
  const other = otherCase(parted ? first.text : whole)
  if (other === null) return []
  return parted
    ? fromFirst(stream, quotation, { text: other, cased: true }, language)
    : matchLiteral(stream, other).map((match) => plain(match, true))
}

/** Of several places keeps those before and after which the source has the given words; all where that decides nothing. */
export function inContext(
  stream: HandStream,
  located: readonly Located[],
  prefix: string | undefined,
  suffix: string | undefined,
): readonly Located[] {
  const before = prefix === undefined ? '' : fold(prefix).text
  const after = suffix === undefined ? '' : fold(suffix).text
  const room = (text: string) => text.length + 40
  if (located.length < 2) return located
  const fitting = located.filter(({ matches }) => {
    const start = (matches[0] as Match).start
    const end = (matches.at(-1) as Match).end
    const ahead = readingOf(stream, start - room(before), start).trimEnd()
    const behind = readingOf(stream, end, end + room(after))
    const loose = (text: string) => text.replace(/^[\s.,]+/u, '')
    return (
      (before === '' || ahead.endsWith(before)) &&
      (after === '' || loose(behind).startsWith(loose(after)) || behind.startsWith(after))
    )
  })
  return fitting.length > 0 ? fitting : located
}
