import type { Evidence, QuoteResult, Span } from '../../evidence/evidence.ts'
import type { Hand, HandText, Source, TextUnit } from '../../source/source.ts'

/** One statement of the brief that rests on a paragraph, or a passage for close reading. */
export interface Use {
  /** JSON pointer of the statement or of the excerpt. */
  readonly path: string
  /** Its quotations there; none for an excerpt. */
  readonly quotes: readonly QuoteResult[]
  /** Id of the excerpt. */
  readonly excerpt?: string
  /** Number among the uses of its paragraph, from 1. */
  readonly number: number
  /** Stretches of the hand's reading text that it rests on. */
  readonly spans: readonly Span[]
}

/** A paragraph of a hand, or a block of it that has no number, and what rests on it. */
export interface CoveredParagraph {
  readonly hand: string
  readonly page: string
  readonly n: number | null
  readonly block: string | null
  /** Line of the source file it begins on. */
  readonly line: number
  readonly units: readonly TextUnit[]
  readonly words: number
  /** How many of its words are quoted. */
  readonly quoted: number
  readonly uses: readonly Use[]
  /** Stretches of the hand's reading text that are quoted, in order, none touching another. */
  readonly spans: readonly Span[]
  /** Letterhead, salutation and signature are shown and not counted: nobody misses them. */
  readonly isCounted: boolean
}

/** Sums over paragraphs. */
export interface CoverageSum {
  readonly paragraphs: number
  /** Used by at least one statement, and by at least two. */
  readonly used: number
  readonly twice: number
  readonly unused: number
  readonly words: number
  readonly quoted: number
  /** Share of the words that are quoted, 0 to 1, to four places. */
  readonly share: number
}

export interface HandCoverage extends CoverageSum {
  readonly hand: Hand
}

/** What a brief uses of one source. */
export interface SourceCoverage extends CoverageSum {
  readonly source: Source
  /** In the order of the file. */
  readonly covered: readonly CoveredParagraph[]
  /** In the order of the head; hands without words are left out. */
  readonly hands: readonly HandCoverage[]
}

/** The statement that a value of the brief belongs to: "/risks/0/evidence/1" and "/risks/0/text" are of "/risks/0". */
export function statementOf(path: string): string {
  const bare = path.replace(/\/evidence(?:\/.*)?$/u, '')
  const steps = bare.split('/')
  return bare === path && steps.length > 2 && !/^\d+$/.test(steps.at(-1) ?? '')
    ? steps.slice(0, -1).join('/')
    : bare
}

const startOf = (unit: TextUnit) => unit.pieces[0]?.readingStart ?? 0
const endOf = (unit: TextUnit) => {
  const last = unit.pieces.at(-1)
  return last === undefined ? 0 : last.readingStart + last.reading.length
}
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Spans in order, those that touch joined. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (last !== undefined && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else out.push(span)
  }
  return out
}

/** Words of a stretch of a text, and how many of them a span touches. */
function countWords(text: string, from: number, to: number, spans: readonly Span[]) {
  let [words, quoted, next] = [0, 0, 0]
  for (const match of text.slice(from, to).matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(match[0])) continue
    words++
    const word = { start: from + match.index, end: from + match.index + match[0].length }
    while (next < spans.length && (spans[next] as Span).end <= word.start) next++
    if (next < spans.length && overlaps(word, spans[next] as Span)) quoted++
  }
  return { words, quoted }
}

/** Units of one paragraph together: items and rows with what introduces them; a block's paragraphs by themselves. */
function grouped(units: readonly TextUnit[]): readonly (readonly TextUnit[])[] {
  const groups: TextUnit[][] = []
  for (const unit of units) {
    const last = groups.at(-1)?.[0]
    const isSame =
      last !== undefined &&
      unit.paragraph !== null &&
      last.paragraph === unit.paragraph &&
      last.page === unit.page
    if (isSame) groups.at(-1)?.push(unit)
    else groups.push([unit])
  }
  return groups
}

interface Claimed extends Span {
  readonly path: string
  readonly quote: QuoteResult | null
  readonly excerpt?: string
}

/** What the brief uses of one hand: quotations that pass, and passages for close reading. */
function claimsOn(source: string, hand: string, { quotes, excerpts }: Evidence): readonly Claimed[] {
  const quoted = quotes
    .filter((quote) => quote.passes && quote.where?.source === source && quote.where.hand === hand)
    .flatMap((quote) =>
      quote.spans.map((span): Claimed => ({ ...span, path: statementOf(quote.path), quote })),
    )
  const read = excerpts.flatMap(({ where, path, id }): readonly Claimed[] =>
    where?.source === source && where.hand === hand
      ? [{ start: where.start, end: where.end, path, quote: null, excerpt: id }]
      : [],
  )
  return [...quoted, ...read].sort((a, b) => a.start - b.start)
}

function usesOf(claims: readonly Claimed[]): readonly Use[] {
  const uses = new Map<string, Claimed[]>()
  for (const claim of claims) uses.set(claim.path, [...(uses.get(claim.path) ?? []), claim])
  return [...uses].map(([path, own], index): Use => {
    const excerpt = own.find((claim) => claim.excerpt !== undefined)?.excerpt
    return {
      path,
      quotes: [...new Set(own.flatMap(({ quote }) => quote ?? []))],
      ...(excerpt === undefined ? {} : { excerpt }),
      number: index + 1,
      spans: own.map(({ start, end }) => ({ start, end })),
    }
  })
}

function coverHand(
  { head }: Source,
  text: HandText,
  isMain: boolean,
  evidence: Evidence,
): readonly CoveredParagraph[] {
  const { hand, units, reading } = text
  const claims = claimsOn(head.id, hand.id, evidence)
  return grouped(units).map((group): CoveredParagraph => {
    const first = group[0] as TextUnit
    const own = { start: startOf(first), end: endOf(group.at(-1) as TextUnit) }
    const here = claims.filter((claim) => overlaps(claim, own))
    const spans = merged(
      here.map(({ start, end }) => ({ start: Math.max(start, own.start), end: Math.min(end, own.end) })),
    )
    return {
      hand: hand.id,
      page: first.page,
      n: first.paragraph,
      block: first.block,
      line: first.line,
      units: group,
      ...countWords(reading, own.start, own.end, spans),
      uses: usesOf(here),
      spans,
      isCounted: !(isMain && first.paragraph === null),
    }
  })
}

function sum(paragraphs: readonly CoveredParagraph[]): CoverageSum {
  const counted = paragraphs.filter(({ isCounted, words }) => isCounted && words > 0)
  const total = (of: (one: CoveredParagraph) => number) => counted.reduce((all, one) => all + of(one), 0)
  const [words, quoted] = [total((one) => one.words), total((one) => one.quoted)]
  const used = total(({ uses }) => (uses.length > 0 ? 1 : 0))
  return {
    paragraphs: counted.length,
    used,
    twice: total(({ uses }) => (uses.length > 1 ? 1 : 0)),
    unused: counted.length - used,
    words,
    quoted,
    share: words === 0 ? 0 : Math.round((quoted / words) * 10_000) / 10_000,
  }
}

/** What a brief uses of each of its sources, twice, or never; by paragraph and by hand. */
export function coverSources(sources: readonly Source[], evidence: Evidence): readonly SourceCoverage[] {
  return sources.map((source): SourceCoverage => {
    const byHand = source.hands.map((text, index) => ({
      hand: text.hand,
      covered: coverHand(source, text, index === 0, evidence),
    }))
    const covered = byHand.flatMap((one) => one.covered).sort((a, b) => a.line - b.line)
    const hands = byHand
      .filter((one) => one.covered.length > 0)
      .map(({ hand, covered: own }): HandCoverage => ({ hand, ...sum(own) }))
    return { source, covered, hands, ...sum(covered) }
  })
}
