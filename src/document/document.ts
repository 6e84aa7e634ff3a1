import type { Place } from '../diagnostic.ts'
import type { Figure } from './figure.ts'

/** Who speaks: the document's main hand, another hand on it; left out, the author of the brief. */
export type Voice = 'source' | 'other'

/** Whether a statement rests on the source, on named outside knowledge, or on the author's reading. */
export type Status = 'source' | 'context' | 'inference'

/** Words set alike. A run whose text is "\n" is a forced line break. */
export interface Run {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  readonly mark?: true
  readonly inserted?: true
  readonly deleted?: true
  readonly underlined?: true
  readonly superscript?: true
  readonly lang?: string
  readonly href?: string
  /** The long form of an abbreviation. */
  readonly title?: string
  readonly datetime?: string
  readonly voice?: Voice
  /** This run is a printed reference: small, muted, never broken over lines, never parted from the words before it. */
  readonly reference?: { readonly path: string; readonly status: Status }
  /** Where the words stand in brief.yaml, or else in the template. */
  readonly place?: Place
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly runs: readonly Run[]
  /** A small label above what it names. */
  readonly kicker?: true
  readonly place?: Place
}
export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly runs: readonly Run[]
  readonly place?: Place
}
export interface ListItem {
  readonly blocks: readonly Block[]
  readonly place?: Place
}
export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start?: number
  /** Each item, a few words, stands beside an empty box to tick: drawn, since no text face has one. On pages alone. */
  readonly boxes?: true
  readonly items: readonly ListItem[]
  readonly place?: Place
}
export interface Definitions {
  readonly type: 'definitions'
  readonly entries: readonly { readonly term: readonly Run[]; readonly meaning: readonly Block[] }[]
  readonly place?: Place
}
export interface TableCell {
  readonly runs: readonly Run[]
  readonly scope?: 'col' | 'row'
}
export interface Table {
  readonly type: 'table'
  readonly caption?: readonly Run[]
  readonly head: readonly (readonly TableCell[])[]
  readonly body: readonly (readonly TableCell[])[]
  readonly place?: Place
}
/** A verified quotation that stands as a block of its own; `reference` says where it stands and whose it is. */
export interface Quotation {
  readonly type: 'quotation'
  readonly path: string
  readonly voice: Voice
  readonly runs: readonly Run[]
  readonly reference: readonly Run[]
  readonly lang?: string
  readonly place?: Place
}
export interface FigureBlock {
  readonly type: 'figure'
  readonly figure: Figure
  readonly caption?: readonly Run[]
  readonly place?: Place
}
export interface Columns {
  readonly type: 'columns'
  readonly columns: readonly (readonly Block[])[]
  readonly place?: Place
}
export interface Box {
  readonly type: 'box'
  readonly blocks: readonly Block[]
  readonly place?: Place
}
/** Ruled room to write in. */
export interface Room {
  readonly type: 'room'
  /** Lines wanted. */
  readonly lines: number
  /** Lines that a full page must leave it; left out, all that are wanted. */
  readonly least?: number
  /** What is to be written there, before the rule of its one line: "Name". Such room neither grows nor shrinks. */
  readonly label?: readonly Run[]
  readonly place?: Place
}
export interface Legend {
  readonly type: 'legend'
  readonly blocks: readonly Block[]
  readonly place?: Place
}
export type Block =
  | Paragraph
  | Heading
  | List
  | Definitions
  | Table
  | Quotation
  | FigureBlock
  | Columns
  | Box
  | Room
  | Legend

/** A slide of a deck, or a part of a page. */
export interface Section {
  readonly id: string
  /** Name of a layout; the template gives it, the brief may override it. */
  readonly layout: string
  readonly audience: 'all' | 'instructor'
  /** Kept for the end of the deck, hidden. */
  readonly spare: boolean
  readonly minutes?: number
  readonly header: readonly Block[]
  readonly kicker: readonly Run[]
  /** The h2 of a slide. */
  readonly headline: readonly Run[]
  readonly blocks: readonly Block[]
  /** The quiet line at the foot. */
  readonly footer: readonly Run[]
  /** What the teacher says: instructor's edition only. */
  readonly notes: readonly Block[]
  readonly place?: Place
}

export interface Document {
  readonly kind: 'deck' | 'briefing' | 'handout'
  readonly lang: string
  readonly title: string
  readonly subtitle?: string
  /** Names and dates for the file's properties; the only clock is `modified`. */
  readonly properties: {
    readonly author: string
    readonly subject: string
    readonly keywords: readonly string[]
    /** ISO 8601 in UTC, or left out when the brief gives none. */
    readonly modified?: string
  }
  readonly sections: readonly Section[]
  /** What stands at the foot of every page of a handout: its words, and the pattern of "page {n} of {total}". */
  readonly running?: { readonly words: string; readonly folio: string }
}
