import type { Source } from '../source/source.ts'
import { type PrintedPart, type QuotePlace, type Span, type VerdictName, verdicts } from './evidence.ts'
import { fold } from './fold.ts'
import type { HandStream } from './hand-stream.ts'
import { hasSameUnits } from './has-same-units.ts'
import { hasShortStretch, inContext, type Located, locateQuotation } from './locate-quotation.ts'
import type { Match } from './match-literal.ts'
import { type NearestWording, nearestWording } from './nearest-wording.ts'
import { otherWritings } from './other-writings.ts'
import { isShort, parseQuotation, withoutSetting } from './parse-quotation.ts'
import { placeOfMatch, printQuotation, spanOfMatch } from './print-quotation.ts'
import { type SearchableSource, searchable } from './searchable.ts'

/** A quotation as a brief or a program claims it: the TextQuoteSelector of the W3C Web Annotation model. */
export interface Quotation {
  readonly exact: string
  readonly source?: string | undefined
  /** Id of a hand; left out, the main one; "any" looks into every hand and source. */
  readonly hand?: string | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly omission?: 'reviewed' | undefined
}

/** What is found of a quotation. */
export interface Verdict {
  readonly verdict: VerdictName
  readonly passes: boolean
  readonly also: readonly VerdictName[]
  readonly source: string | null
  readonly hand: string | null
  readonly where: QuotePlace | null
  /** The stretches of the hand's reading text that it quotes. */
  readonly spans: readonly Span[]
  readonly printed: readonly PrintedPart[]
  /** Every place, when there is more than one. */
  readonly places: readonly QuotePlace[]
  /** Words left out that turn the sense. */
  readonly turning: readonly string[]
  readonly leftOut: readonly string[]
  readonly near: NearestWording | null
  readonly note?: string
}

const firstFailing = verdicts.indexOf('uncertain')
const isPassing = (name: VerdictName) => verdicts.indexOf(name) >= firstFailing
const bySeverity = (a: VerdictName, b: VerdictName) => verdicts.indexOf(a) - verdicts.indexOf(b)
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()

interface Found {
  readonly home: SearchableSource
  readonly stream: HandStream
  readonly located: Located
}

const placeOf = ({ home, stream, located: { matches } }: Found): QuotePlace =>
  placeOfMatch(stream, home.source, matches[0] as Match, matches.at(-1) as Match)

const spansOf = ({ stream, located }: Found): readonly Span[] =>
  located.matches.map((match) => spanOfMatch(stream, match))

/** What holds of a quotation that stands at one place. */
function holdsAt(
  { stream, located }: Found,
  quotation: Quotation,
  printed: readonly PrintedPart[],
): readonly VerdictName[] {
  const effects = located.matches.flatMap((match) => match.effects)
  const holds: VerdictName[] = []
  const onlyEditor =
    printed.length > 0 && printed.every((part) => part.editorial === true || part.text.trim() === '')
  if (effects.includes('editorial') || onlyEditor) holds.push('editorial')
  if (effects.includes('other-hand')) holds.push('wrong-hand')
  if (located.turning.length > 0) holds.push('elided-sense')
  if (
    effects.includes('uncertain') ||
    located.leftOut.some((words) => /\[illegible/u.test(words)) ||
    passesDoubt(stream, located)
  )
    holds.push('uncertain')
  if (effects.includes('corrected')) holds.push('corrected')
  if (located.links.length > 0 || located.lead !== null || located.trail !== null) holds.push('elided')
  if (located.cased) holds.push('case')
  const asItStands = plain(printed.map((part) => (part.struck ? `~~${part.text}~~` : part.text)).join(''))
  const given = plain(withoutSetting(quotation.exact)).replace(/\[\[/gu, '[').replace(/\]\]/gu, ']')
  const withoutSic = /\[sic\]/u.test(given) ? asItStands : asItStands.replace(/ \[sic\]/gu, '')
  // A final stop is not part of the match; it counts as standing there when the source goes on with it.
  const next = stream.text[(located.matches.at(-1) as Match).end] ?? ''
  const isLineEnd = effects.includes('joined') || effects.includes('kept')
  holds.push(!isLineEnd && [withoutSic, withoutSic + next].includes(given) ? 'exact' : 'typographic')
  return holds
}

/** Whether words that an omission passes over hold a doubtful or an unreadable place: the forks of doubt between stretches. */
function passesDoubt(stream: HandStream, { matches }: Located): boolean {
  for (const [index, match] of matches.slice(1).entries()) {
    const before = matches[index] as Match
    for (let at = before.end; at < match.start; at++)
      if (stream.forks.get(at)?.ways.some((way) => way.text.startsWith('[illegible'))) return true
  }
  return false
}

const nothing = {
  where: null,
  spans: [],
  printed: [],
  places: [],
  turning: [],
  leftOut: [],
  near: null,
} as const

function fail(name: VerdictName, also: readonly VerdictName[], more: Partial<Verdict> = {}): Verdict {
  return { verdict: name, passes: false, also, source: null, hand: null, ...nothing, ...more }
}

function search(
  quotation: Quotation,
  homes: readonly SearchableSource[],
  pick: (home: SearchableSource, stream: HandStream, index: number) => boolean,
): readonly Found[] {
  const parsed = parseQuotation(quotation.exact)
  return homes.flatMap((home) =>
    home.streams.flatMap((stream, index) =>
      pick(home, stream, index)
        ? inContext(
            stream,
            locateQuotation(stream, parsed, home.language),
            quotation.prefix,
            quotation.suffix,
          )
            .map((located): Found => ({ home, stream, located }))
            .filter(({ located }) => hasSameUnits(stream, located, quotation.exact))
        : [],
    ),
  )
}

/**
 * Places without those in a witness of a document that has the words too: two copies of one text do not make it doubtful
 * which is meant. The source that lists the other under `witnesses` is the one that is cited.
 */
function withoutWitnesses(found: readonly Found[]): readonly Found[] {
  const homes = new Set(found.map(({ home }) => home.source.head))
  if (homes.size < 2) return found
  const witnesses = new Set([...homes].flatMap((head) => (head.witnesses ?? []).map(({ id }) => id)))
  const cited = found.filter(({ home }) => !witnesses.has(home.source.head.id))
  return cited.length > 0 ? cited : found
}

/** The verdict on a quotation that stands somewhere it may: at one place, or at several. */
function judge(found: readonly Found[], quotation: Quotation): Verdict {
  const first = found[0] as Found
  const printed = printQuotation(first.stream, first.located)
  const where = placeOf(first)
  const places = found.map(placeOf)
  const base = {
    source: where.source,
    hand: where.hand,
    where,
    spans: spansOf(first),
    printed,
    places,
    turning: first.located.turning,
    leftOut: first.located.leftOut,
    near: null,
  }
  const holds = new Set(holdsAt(first, quotation, printed))
  const parsed = parseQuotation(quotation.exact)
  if (found.length > 1) holds.add('ambiguous')
  const { links, lead, trail } = first.located
  const isParted = links.length > 0 || lead !== null || trail !== null
  const isTooShort = isParted ? hasShortStretch(parsed) : found.length > 1 && isShort(parsed.whole)
  if (isTooShort) holds.add('too-short')
  const reviewed = quotation.omission === 'reviewed'
  const standing = [...holds].filter((name) => !(reviewed && name === 'elided-sense')).sort(bySeverity)
  const verdict = standing[0] as VerdictName
  const note = verdict === 'corrected' ? noteOfCorrection(first) : undefined
  return {
    ...base,
    verdict,
    passes: isPassing(verdict),
    also: [...holds].filter((name) => name !== verdict).sort(bySeverity),
    ...(note === undefined ? {} : { note }),
  }
}

/** Both readings of the corrections in a passage. */
function noteOfCorrection({ stream, located }: Found): string {
  const first = stream.pointAt((located.matches[0] as Match).start)
  const last = stream.pointAt(Math.max(0, (located.matches.at(-1) as Match).end - 1))
  const units = stream.hand.units.slice(first.unit, last.unit + 1)
  return units
    .flatMap((unit) => unit.pieces)
    .filter((piece) => piece.kind === 'corrected')
    .map((piece) => `“${piece.reading}”: “${piece.diplomatic}”`)
    .join('; ')
}

/**
 * Verifies one quotation against sources, the first of which is meant where the quotation names none. Never passes by
 * similarity; what fails carries the nearest real wording. A source that is not there makes the quotation `unreadable`.
 * @param quotation its words, or a selector.
 * @param sources as `readSource` gives them; each is made ready for searching once.
 * @param within places that are meant first where the words stand more than once: those of a statement's own evidence.
 */
export function verifyQuotation(
  quotation: string | Quotation,
  sources: readonly (Source | SearchableSource)[],
  within: readonly QuotePlace[] = [],
): Verdict {
  const selector = typeof quotation === 'string' ? { exact: quotation } : quotation
  const homes = sources.map((source) => ('streams' in source ? source : searchable(source)))
  const verdict = verify(selector, homes, within)
  if (verdict.passes) return verdict
  for (const exact of otherWritings(selector.exact)) {
    const other = verify({ ...selector, exact }, homes, within)
    if (other.passes || other.places.length > verdict.places.length) return other
  }
  return verdict
}

function verify(
  quotation: Quotation,
  sources: readonly SearchableSource[],
  within: readonly QuotePlace[],
): Verdict {
  const home =
    quotation.source === undefined
      ? sources[0]
      : sources.find(({ source }) => source.head.id === quotation.source)
  if (home === undefined) return fail('unreadable', [])
  const parsed = parseQuotation(quotation.exact)
  const isAny = quotation.hand === 'any'
  const claimed = quotation.hand === undefined || isAny ? home.streams[0]?.hand.hand.id : quotation.hand
  const short = () => fail('too-short', [], { source: home.source.head.id, hand: claimed ?? null })
  if (!/[\p{L}\p{N}]/u.test(fold(quotation.exact).text)) return short()
  const here = withoutWitnesses(
    search(quotation, isAny ? sources : [home], (_, stream) => isAny || stream.hand.hand.id === claimed),
  )
  const preferred = here.filter((found) => {
    const place = placeOf(found)
    return within.some(
      (own) =>
        own.source === place.source &&
        own.hand === place.hand &&
        own.start <= place.start &&
        place.end <= own.end,
    )
  })
  if (preferred.length > 0) return judge(preferred.slice(0, 1), quotation)
  if (here.length > 0) return judge(here, quotation)
  if (parsed.stretches.length === 0) return short()

  const holds: { readonly name: VerdictName; readonly more: Partial<Verdict> }[] = []
  const inNotes = sources.flatMap((one) =>
    locateQuotation(one.edition, parsed, one.language).map(
      (located): Found => ({ home: one, stream: one.edition, located }),
    ),
  )
  if (inNotes.length > 0)
    holds.push({
      name: 'editorial',
      more: {
        where: placeOf(inNotes[0] as Found),
        spans: spansOf(inNotes[0] as Found),
        printed: printQuotation((inNotes[0] as Found).stream, (inNotes[0] as Found).located),
      },
    })
  const otherHand = search(quotation, [home], (_, stream) => stream.hand.hand.id !== claimed)
  const otherSource = search(
    quotation,
    sources.filter((one) => one !== home),
    () => true,
  )
  for (const [name, found] of [
    ['wrong-hand', otherHand],
    ['other-source', otherSource],
  ] as const) {
    const first = found[0]
    if (first !== undefined)
      holds.push({
        name,
        more: {
          where: placeOf(first),
          spans: spansOf(first),
          places: found.map(placeOf),
          printed: printQuotation(first.stream, first.located),
        },
      })
  }
  if (hasShortStretch(parsed) || isShort(parsed.whole)) holds.push({ name: 'too-short', more: {} })
  const claimedStream = home.streams.filter((stream) => stream.hand.hand.id === claimed)
  const near =
    nearestWording(quotation.exact, claimedStream) ??
    nearestWording(
      quotation.exact,
      sources.flatMap((one) => one.streams),
    )
  holds.push({ name: near === null ? 'not-found' : 'near', more: { near } })
  holds.sort((a, b) => bySeverity(a.name, b.name))
  const worst = holds[0] as (typeof holds)[number]
  const at = { source: home.source.head.id, hand: claimed ?? null }
  return fail(
    worst.name,
    holds.slice(1).map(({ name }) => name),
    { ...at, near, ...worst.more },
  )
}
