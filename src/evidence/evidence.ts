import type { Diagnostic, Place } from '../diagnostic.ts'
import type { SourceHead } from '../source/source.ts'

/** What is known of a document's head comes with its quotations: later stages print it. */
export type { Hand, Person, SourceDate, SourceHead } from '../source/source.ts'

/** What the build says of a quotation, worst first among failing, then worst first among passing: evidence.md's order. */
export const verdicts = [
  'unreadable',
  'editorial',
  'wrong-hand',
  'other-source',
  'ambiguous',
  'elided-sense',
  'too-short',
  'near',
  'not-found',
  'uncertain',
  'corrected',
  'elided',
  'case',
  'typographic',
  'exact',
] as const
export type VerdictName = (typeof verdicts)[number]

/** A stretch of a quotation as it is to be printed, with the marks of the transcription. */
export interface PrintedPart {
  readonly text: string
  readonly struck?: true
  readonly inserted?: true
  readonly underlined?: true
  /** Words of the editor or the quoter, printed in brackets (the brackets are in `text`). */
  readonly editorial?: true
}

/** Where a quotation stands in its source. Offsets count UTF-16 units of the hand's reading text. */
export interface QuotePlace {
  readonly source: string
  readonly hand: string
  readonly file: string
  readonly line: number
  readonly page: string
  /** Paragraph on its page, from 1; null for blocks that are named by their `block` place. */
  readonly paragraph: number | null
  readonly item: number | null
  /** "foot", "head of page", "close" …: the place of a block that has no paragraph number. */
  readonly block: string | null
  readonly start: number
  readonly end: number
}

/** A stretch of the reading text of a hand, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The wording of a source that is nearest to a quotation that does not stand there, word by word, with its place. */
export interface NearWording {
  readonly wording: string
  readonly where: QuotePlace
  readonly changes: readonly {
    readonly kind: 'same' | 'added' | 'dropped' | 'changed'
    readonly quoted: string | null
    readonly source: string | null
  }[]
}

/** One quotation of the brief, judged. */
export interface QuoteResult {
  /** The brief's own id, or q1, q2 … in the order of the brief. */
  readonly id: string
  /** JSON pointer of the value in brief.yaml that holds it. */
  readonly path: string
  /** The stretch of that value's string, when the claim is a run between quotation marks in a text (without the marks). */
  readonly inText?: { readonly start: number; readonly end: number }
  /** Place in brief.yaml. */
  readonly place: Place
  /** The words as the brief gives them. */
  readonly exact: string
  readonly source: string | null
  readonly hand: string | null
  readonly verdict: VerdictName
  readonly passes: boolean
  /** What else held. */
  readonly also: readonly VerdictName[]
  readonly where: QuotePlace | null
  /** The stretches of the hand's reading text that it quotes: without what an omission leaves out. */
  readonly spans: readonly Span[]
  /** Of a failing quotation: the nearest wording, where there is one. */
  readonly near?: NearWording
  /** What an output prints between its own quotation marks: the source's wording, its marks, our ellipses and brackets. */
  readonly printed: readonly PrintedPart[]
  /** A note to print with the quotation: both readings of a correction, the doubt of a reading. */
  readonly note?: string
}

/** A passage from its first words to its last, for close reading. */
export interface ExcerptResult {
  readonly path: string
  readonly id: string
  readonly where: QuotePlace | null
  readonly lang: string
  /** The passage's paragraphs, each as printed parts; empty when it was not found. */
  readonly paragraphs: readonly (readonly PrintedPart[])[]
}

/** All that is known of a brief's quotations. */
export interface Evidence {
  readonly sources: readonly SourceHead[]
  readonly quotes: readonly QuoteResult[]
  readonly excerpts: readonly ExcerptResult[]
  readonly diagnostics: readonly Diagnostic[]
}
