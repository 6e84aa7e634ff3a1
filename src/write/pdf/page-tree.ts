import type { Voice } from '../../document/document.ts'
import type { InlineData } from './page-inlines.ts'

export type TextRole = 'body' | 'subtitle' | 'lead' | 'kicker' | 'small'

/** A block as page.typ reads it: plain data, nothing that is Typst markup. */
export type BlockData =
  | {
      readonly k: 'text'
      readonly role: TextRole
      readonly voice?: Voice
      readonly runs: readonly InlineData[]
    }
  | {
      readonly k: 'heading'
      readonly level: number
      readonly look: number
      readonly voice?: Voice
      readonly runs: readonly InlineData[]
    }
  | {
      readonly k: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly boxes: boolean
      readonly items: readonly (readonly BlockData[])[]
    }
  | { readonly k: 'terms'; readonly strip: boolean; readonly entries: readonly TermData[] }
  | TableData
  | {
      readonly k: 'quotation'
      readonly voice: Voice
      readonly ruled: boolean
      readonly language: { readonly lang?: string; readonly region?: string }
      readonly runs: readonly InlineData[]
    }
  | {
      readonly k: 'picture'
      readonly file: string
      readonly alt: string
      readonly caption: readonly InlineData[]
    }
  | { readonly k: 'columns'; readonly level: boolean; readonly columns: readonly (readonly BlockData[])[] }
  | { readonly k: 'box'; readonly blocks: readonly BlockData[] }
  | { readonly k: 'room'; readonly lines: number; readonly label: readonly InlineData[] }
  | {
      /** Columns that end in ruled room, side by side on one height. */
      readonly k: 'answers'
      readonly cells: readonly { readonly blocks: readonly BlockData[]; readonly lines: number }[]
    }
  | PassageData
  | {
      /** Passages in a column as wide as their lines, and beside it what helps to read them. */
      readonly k: 'reading'
      readonly measure: number
      readonly left: readonly BlockData[]
      readonly right: readonly BlockData[]
    }
  | {
      readonly k: 'group'
      readonly voice?: Voice
      /** The further part of a list that the group before it begins. */
      readonly goesOn?: true
      readonly blocks: readonly BlockData[]
    }

/** A passage as its numbered lines, with what stands beside it. */
export interface PassageData {
  readonly k: 'passage'
  readonly voice: Voice
  readonly language: { readonly lang?: string; readonly region?: string }
  /** Width of a line in em of the passage's type. */
  readonly measure: number
  readonly lines: readonly {
    /** Printed before the line; null at lines that are not numbered. */
    readonly number: number | null
    readonly runs: readonly InlineData[]
    readonly last: boolean
  }[]
  readonly reference: readonly InlineData[]
  /** Labels and what they name, beside the passage. */
  readonly aside: readonly BlockData[]
  readonly adapted: {
    readonly original: string
    readonly title: string
    readonly changes: string
    readonly runs: readonly InlineData[]
  } | null
}
export interface TermData {
  readonly term: readonly InlineData[]
  readonly meaning: readonly BlockData[]
}
export interface TableData {
  readonly k: 'table'
  readonly strip: boolean
  readonly caption: readonly InlineData[]
  readonly head: readonly (readonly CellData[])[]
  readonly body: readonly (readonly CellData[])[]
  /** What each column takes of the width that is left over; 0 is a column as wide as what it holds. */
  readonly shares: readonly number[]
  /** Columns of numbers, which stand to the right. */
  readonly right: readonly boolean[]
}
export interface CellData {
  readonly heads: boolean
  readonly runs: readonly InlineData[]
}
