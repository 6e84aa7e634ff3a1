import type { Brief } from '../brief/brief.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearestHint } from '../nearest.ts'
import type { Source } from '../source/source.ts'
import { checkDates } from './check-dates.ts'
import { checkNames } from './check-names.ts'
import { type Claim, collectClaims, type TextValue } from './collect-claims.ts'
import type { Evidence, NearWording, QuotePlace, QuoteResult } from './evidence.ts'
import { findExcerpts } from './find-excerpts.ts'
import { fold } from './fold.ts'
import type { Languages } from './languages/languages.ts'
import { placeOfMatch, printMatch } from './print-quotation.ts'
import { quotedRuns } from './quoted-runs.ts'
import { type SearchableSource, searchable } from './searchable.ts'
import { tellVerdict } from './tell-verdict.ts'
import { type Quotation, type Verdict, verifyQuotation } from './verify-quotation.ts'

/** The place of a value by its JSON pointer, or of a letter in it. */
export type Locate = (path: string, offset?: number) => Place

/** The nearest wording as data, with its place. */
function nearOf({ verdict, near }: Verdict, homes: readonly SearchableSource[]): NearWording | null {
  if (near === null || verdict !== 'near') return null
  const { stream, start, end, changes } = near
  const home = homes.find(({ streams }) => streams.includes(stream))
  if (home === undefined) return null
  const match = { start, end, effects: [] }
  return {
    wording: printMatch(stream, match)
      .map(({ text }) => text)
      .join(''),
    where: placeOfMatch(stream, home.source, match, match),
    changes: changes.map((change) => ({
      kind: change.kind,
      quoted: change.kind === 'same' ? change.word : 'quoted' in change ? change.quoted : null,
      source: change.kind === 'same' ? change.word : 'source' in change ? change.source : null,
    })),
  }
}

function resultOf(
  path: string,
  exact: string,
  place: Place,
  verdict: Verdict,
  homes: readonly SearchableSource[],
): Omit<QuoteResult, 'id'> {
  const near = nearOf(verdict, homes)
  return {
    path,
    place,
    exact,
    source: verdict.source,
    hand: verdict.hand,
    verdict: verdict.verdict,
    passes: verdict.passes,
    also: verdict.also,
    where: verdict.where,
    spans: verdict.spans,
    printed: verdict.printed,
    ...(near === null ? {} : { near }),
    ...(verdict.note === undefined ? {} : { note: verdict.note }),
  }
}

/** Writes down what is found of one quotation. */
type Take = (
  path: string,
  exact: string,
  place: Place,
  quotation: Quotation,
  verdict: Verdict,
  more: {
    readonly id?: string | undefined
    readonly inText?: { readonly start: number; readonly end: number }
  },
) => void

/**
 * The sources with the one first that the brief names first, since that is meant where a quotation names none. Nothing at
 * all when it was not read: another must not stand in for it.
 */
function inOrderOf(brief: Brief, homes: readonly SearchableSource[]): readonly SearchableSource[] {
  const first = brief.sources[0]
  if (first === undefined || homes.length >= brief.sources.length) return homes
  const name = first.replace(/^(?:\.?\/)+/u, '')
  const main = homes.find(({ source }) => source.file === name || source.file.endsWith(`/${name}`))
  return main === undefined ? [] : [main, ...homes.filter((home) => home !== main)]
}

/** Two sources of one id: a quotation that names it would mean either. */
function sameIds(homes: readonly SearchableSource[]): readonly Diagnostic[] {
  return homes.flatMap(({ source }, index): readonly Diagnostic[] => {
    const before = homes.slice(0, index).find((home) => home.source.head.id === source.head.id)
    if (before === undefined) return []
    const place = { file: source.file, line: 1, column: 1 }
    return [
      {
        severity: 'error',
        code: 'duplicate-id',
        message: `Two sources have the id “${source.head.id}”.`,
        place,
        hint: `The other one is ${before.source.file}: give each an id of its own.`,
      },
    ]
  })
}

/** Results in the order of the brief, each with its own id or else q1, q2 … by its place. */
function numbered(
  found: readonly Omit<QuoteResult, 'id'>[],
  ids: ReadonlyMap<Omit<QuoteResult, 'id'>, string>,
): readonly QuoteResult[] {
  const given = new Set(ids.values())
  const sorted = [...found].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
  let last = 0
  return sorted.map((result) => {
    const own = ids.get(result)
    if (own !== undefined) return { id: own, ...result }
    do last++
    while (given.has(`q${last}`))
    return { id: `q${last}`, ...result }
  })
}

/** Ids of sources and hands that a claim names and the brief does not have. */
function unknownNames(
  claim: Claim,
  sources: readonly SearchableSource[],
  whole: boolean,
  locate: Locate,
): readonly Diagnostic[] {
  const ids = sources.map(({ source }) => source.head.id)
  if (claim.source !== undefined && !ids.includes(claim.source)) {
    // A source that was not read may be the one that is meant.
    if (!whole) return []
    return [
      {
        severity: 'error',
        code: 'source-unknown',
        message: `No source of this brief has the id “${claim.source}”.`,
        place: locate(`${claim.path}/source`),
        hint: nearestHint(claim.source, ids),
      },
    ]
  }
  const home = sources.find(({ source }) => source.head.id === claim.source) ?? sources[0]
  const hands = home?.streams.map((stream) => stream.hand.hand.id) ?? []
  if (claim.hand === undefined || home === undefined || hands.includes(claim.hand)) return []
  return [
    {
      severity: 'error',
      code: 'hand-unknown',
      message: `The source “${home.source.head.id}” has no hand “${claim.hand}”.`,
      place: locate(`${claim.path}/hand`),
      hint: nearestHint(claim.hand, hands),
    },
  ]
}

/** Whether the brief says of words between quotation marks that they are no claim. */
function isNotQuoted(words: string, brief: Brief): boolean {
  const folded = fold(words).text
  return brief.not_quoted.some((entry) => fold(entry.words).text === folded)
}

/** How a brief is verified. */
export interface VerifyOptions {
  /** Whether single quotation marks in a text are a claim too: `quotes: single` of the label set. */
  readonly singleMarks?: boolean
  /** What is known of languages; left out, what ships. */
  readonly languages?: Languages | undefined
}

/**
 * Verifies every quotation of a brief: those in `evidence`, and every run between double quotation marks in its texts; finds
 * the passages for close reading; holds dates against the words quoted for them.
 */
export function verifyBrief(
  brief: Brief,
  locate: Locate,
  sources: readonly Source[],
  { singleMarks = false, languages }: VerifyOptions = {},
): Evidence {
  const homes = sources.map((source) => searchable(source, languages))
  const whole = sources.length >= brief.sources.length
  const ordered = inOrderOf(brief, homes)
  const { claims, texts } = collectClaims(brief)
  const found: Omit<QuoteResult, 'id'>[] = []
  const ids = new Map<Omit<QuoteResult, 'id'>, string>()
  const diagnostics: Diagnostic[] = [...sameIds(homes)]
  const places = new Map<string, QuotePlace>()
  const take: Take = (path, exact, place, quotation, verdict, more) => {
    const result = {
      ...resultOf(path, exact, place, verdict, homes),
      ...(more.inText ? { inText: more.inText } : {}),
    }
    found.push(result)
    if (more.id !== undefined) ids.set(result, more.id)
    if (!verdict.passes) diagnostics.push(tellVerdict(verdict, quotation, place, homes))
    if (verdict.passes && verdict.where !== null) places.set(path, verdict.where)
  }
  for (const claim of claims) {
    const unknown = unknownNames(claim, ordered, whole, locate)
    diagnostics.push(...unknown)
    if (unknown.length > 0) continue
    const verdict = verifyQuotation(claim, claim.source === undefined ? ordered : homes)
    take(claim.path, claim.exact, locate(claim.path), claim, verdict, { id: claim.id })
  }
  for (const text of texts)
    verifyText(text, singleMarks, brief, homes, whole, places, locate, take, diagnostics)
  const quotes = numbered(found, ids)
  const excerpts = findExcerpts(brief, locate, homes)
  const known = new Map(
    homes.map(
      ({ source, language }) => [source.head.id, { lang: source.head.lang, data: language }] as const,
    ),
  )
  const dates = checkDates(brief, quotes, (id) => known.get(id ?? '') ?? { lang: 'und', data: null }, locate)
  const names = checkNames(brief, quotes, locate)
  return {
    sources: sources.map(({ head }) => head),
    quotes,
    excerpts: excerpts.excerpts,
    diagnostics: [...diagnostics, ...excerpts.diagnostics, ...dates, ...names, ...unjudged(quotes, homes)],
  }
}

function verifyText(
  text: TextValue,
  singleMarks: boolean,
  brief: Brief,
  homes: readonly SearchableSource[],
  whole: boolean,
  places: ReadonlyMap<string, QuotePlace>,
  locate: Locate,
  take: Take,
  diagnostics: Diagnostic[],
): void {
  const runs = quotedRuns(text.text, singleMarks)
  if (runs.length === 0) return
  const own = text.evidence.flatMap((path) => places.get(path) ?? [])
  for (const { words, start, end, closed } of runs) {
    if (isNotQuoted(words, brief)) continue
    const from = locate(text.path, start)
    const to = locate(text.path, end)
    const place: Place = {
      file: from.file,
      line: from.line,
      column: from.column,
      ...(to.line === from.line && to.column > from.column ? { endLine: to.line, endColumn: to.column } : {}),
    }
    if (!closed)
      diagnostics.push({
        severity: 'error',
        code: 'quotation-unclosed',
        message: 'A quotation begins here, and no mark ends it.',
        place,
        hint: 'Close it where the words of the source end.',
      })
    const bare = (one: string) =>
      fold(one)
        .text.replace(/['.!?,]/gu, '')
        .trim()
    const isWhole = bare(text.text) === bare(words)
    if (text.status === 'inference' && isWhole) {
      diagnostics.push({
        severity: 'error',
        code: 'inference-quoted',
        message: 'This is said to be an inference and stands between quotation marks.',
        place,
        hint: 'Take the marks away, or let it be a quotation with evidence.',
      })
      continue
    }
    const quotation: Quotation = { exact: words, hand: 'any' }
    const verdict = verifyQuotation(quotation, homes, own)
    // What is not found may stand in a source that could not be read.
    const told = verdict.passes || verdict.where !== null || whole ? verdict : verifyQuotation(quotation, [])
    take(text.path, words, place, quotation, told, { inText: { start, end } })
  }
}

/** Says once for each source whose language has no list of negations and limits that its omissions were not judged. */
function unjudged(quotes: readonly QuoteResult[], homes: readonly SearchableSource[]): readonly Diagnostic[] {
  return homes.flatMap(({ source, language }): readonly Diagnostic[] => {
    const { id, lang } = source.head
    const elided = quotes.some(
      (quote) => quote.source === id && (quote.verdict === 'elided' || quote.also.includes('elided')),
    )
    if (!elided || language !== null) return []
    return [
      {
        severity: 'warning',
        code: 'omission-not-judged',
        message: `Quotations from “${id}” leave words out, and there is no list of negations for its language (${lang}).`,
        place: { file: source.file, line: 1, column: 1 },
        hint: 'Read the omissions yourself. The head may lack `lang`; a list of your own is sources/languages/LANG.yaml.',
      },
    ]
  })
}
