import type { Brief } from '../brief/brief.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearestHint } from '../nearest.ts'
import type { Source } from '../source/source.ts'
import { checkDates } from './check-dates.ts'
import { type Claim, collectClaims, type TextValue } from './collect-claims.ts'
import type { Evidence, QuotePlace, QuoteResult } from './evidence.ts'
import { findExcerpts } from './find-excerpts.ts'
import { fold } from './fold.ts'
import { languageOf } from './languages/languages.ts'
import { quotedRuns } from './quoted-runs.ts'
import { tellVerdict } from './tell-verdict.ts'
import {
  type Quotation,
  type SearchableSource,
  searchable,
  type Verdict,
  verifyQuotation,
} from './verify-quotation.ts'

/** The place of a value by its JSON pointer, or of a letter in it. */
export type Locate = (path: string, offset?: number) => Place

function resultOf(id: string, path: string, exact: string, place: Place, verdict: Verdict): QuoteResult {
  return {
    id,
    path,
    place,
    exact,
    source: verdict.source,
    hand: verdict.hand,
    verdict: verdict.verdict,
    passes: verdict.passes,
    also: verdict.also,
    where: verdict.where,
    printed: verdict.printed,
    ...(verdict.note === undefined ? {} : { note: verdict.note }),
  }
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

/** The hand of a dissent is said once for all of its evidence. */
function isNotQuoted(words: string, brief: Brief): boolean {
  const folded = fold(words).text
  return brief.not_quoted.some((entry) => fold(entry.words).text === folded)
}

/**
 * Verifies every quotation of a brief: those in `evidence`, and every run between double quotation marks in its texts; finds
 * the passages for close reading; holds dates against the words quoted for them.
 */
export function verifyBrief(brief: Brief, locate: Locate, sources: readonly Source[]): Evidence {
  const homes = sources.map(searchable)
  const whole = sources.length >= brief.sources.length
  const { claims, texts } = collectClaims(brief)
  const quotes: QuoteResult[] = []
  const diagnostics: Diagnostic[] = []
  const places = new Map<string, QuotePlace>()
  const take = (
    path: string,
    exact: string,
    place: Place,
    quotation: Quotation,
    verdict: Verdict,
    more: Partial<QuoteResult>,
  ) => {
    quotes.push({ ...resultOf(`q${quotes.length + 1}`, path, exact, place, verdict), ...more })
    if (!verdict.passes) diagnostics.push(tellVerdict(verdict, quotation, place, homes))
    if (verdict.passes && verdict.where !== null) places.set(path, verdict.where)
  }
  for (const claim of claims) {
    const unknown = unknownNames(claim, homes, whole, locate)
    diagnostics.push(...unknown)
    if (unknown.length > 0) continue
    const verdict = verifyQuotation(claim, homes)
    take(
      claim.path,
      claim.exact,
      locate(claim.path),
      claim,
      verdict,
      claim.id === undefined ? {} : { id: claim.id },
    )
  }
  for (const text of texts) verifyText(text, brief, homes, places, locate, take, diagnostics)
  const excerpts = findExcerpts(brief, locate, homes)
  const langs = new Map(homes.map(({ source }) => [source.head.id, source.head.lang]))
  const dates = checkDates(brief, quotes, (id) => langs.get(id ?? '') ?? 'und', locate)
  return {
    sources: sources.map(({ head }) => head),
    quotes,
    excerpts: excerpts.excerpts,
    diagnostics: [...diagnostics, ...excerpts.diagnostics, ...dates, ...unjudged(quotes, homes)],
  }
}

function verifyText(
  text: TextValue,
  brief: Brief,
  homes: readonly SearchableSource[],
  places: ReadonlyMap<string, QuotePlace>,
  locate: Locate,
  take: (
    path: string,
    exact: string,
    place: Place,
    quotation: Quotation,
    verdict: Verdict,
    more: Partial<QuoteResult>,
  ) => void,
  diagnostics: Diagnostic[],
): void {
  const runs = quotedRuns(text.text)
  if (runs.length === 0) return
  const own = text.evidence.flatMap((path) => places.get(path) ?? [])
  for (const { words, start, end } of runs) {
    if (isNotQuoted(words, brief)) continue
    const from = locate(text.path, start)
    const to = locate(text.path, end)
    const place: Place = {
      file: from.file,
      line: from.line,
      column: from.column,
      ...(to.line === from.line && to.column > from.column ? { endLine: to.line, endColumn: to.column } : {}),
    }
    const isWhole =
      fold(text.text).text.replaceAll("'", '').trim() === fold(words).text.replaceAll("'", '').trim()
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
    take(text.path, words, place, quotation, verifyQuotation(quotation, homes, own), {
      inText: { start, end },
    })
  }
}

/** Says once for each source whose language has no list of negations and limits that its omissions were not judged. */
function unjudged(quotes: readonly QuoteResult[], homes: readonly SearchableSource[]): readonly Diagnostic[] {
  return homes.flatMap(({ source }): readonly Diagnostic[] => {
    const { id, lang } = source.head
    const elided = quotes.some(
      (quote) => quote.source === id && (quote.verdict === 'elided' || quote.also.includes('elided')),
    )
    if (!elided || languageOf(lang) !== null) return []
    return [
      {
        severity: 'warning',
        code: 'omission-not-judged',
        message: `Quotations from “${id}” leave words out, and there is no list of negations for its language (${lang}).`,
        place: { file: source.file, line: 1, column: 1 },
        hint: 'Read the omissions yourself; the head may lack `lang`.',
      },
    ]
  })
}
