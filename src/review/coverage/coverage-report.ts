import type { Hand, TextUnit } from '../../source/source.ts'
import type { CoverageSum, SourceCoverage } from './coverage.ts'

/** A paragraph in the report: where it stands, how it begins, how much of it the brief uses. */
export interface ParagraphReport {
  readonly page: string
  /** Number on its page; null for blocks, which are named by `block`. */
  readonly n: number | null
  readonly block: string | null
  readonly hand: string
  /** Line of the source file. */
  readonly line: number
  readonly words: number
  /** How many of them are quoted. */
  readonly quoted: number
  /** How many statements rest on it, passages for close reading among them. */
  readonly uses: number
  readonly begins: string
}

/** What a run says of one source: what it holds, and what the brief uses of it. */
export interface CoverageReport {
  readonly file: string
  readonly kind: string
  readonly lang: string
  readonly pages: readonly string[]
  readonly hands: readonly (CoverageSum & Pick<Hand, 'who' | 'certainty'> & { readonly hand: string })[]
  readonly paragraphs: readonly ParagraphReport[]
  /** Share of the words that are quoted, 0 to 1. */
  readonly share: number
}

const mostLetters = 60

function beginningOf(units: readonly TextUnit[]): string {
  const words = units
    .flatMap(({ pieces }) => pieces.map((piece) => (piece.kind === 'marker' ? ' ' : piece.diplomatic)))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
  const letters = [...words]
  return letters.length <= mostLetters ? words : `${letters.slice(0, mostLetters - 1).join('')}…`
}

/** Coverage as plain data, for reports. */
export function reportCoverage({ source, covered, hands, share }: SourceCoverage): CoverageReport {
  const { head, file, pages } = source
  return {
    file,
    kind: head.kind,
    lang: head.lang,
    pages,
    hands: hands.map(({ hand: { id, who, certainty }, ...sum }) => ({ ...sum, hand: id, who, certainty })),
    paragraphs: covered.map(({ page, n, block, hand, line, units, words, quoted, uses }) => ({
      page,
      n,
      block,
      hand,
      line,
      words,
      quoted,
      uses: uses.length,
      begins: beginningOf(units),
    })),
    share,
  }
}
