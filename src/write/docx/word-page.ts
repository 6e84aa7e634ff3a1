import type { InlineContext } from './word-inlines.ts'
import type { NumberingDefinition } from './word-lists.ts'
import type { WordType } from './word-type.ts'

/** A picture of the document: its bytes and their size in pixels; one of lines comes with the same in dots. */
export interface WordPicture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  readonly widthPx: number
  readonly heightPx: number
  readonly fallbackPng?: Uint8Array
}

/** What a table says of itself to those who do not see it, in the order in which tables stand in the file. */
export interface TableNote {
  readonly title: string
  readonly description: string
}

/** One file in the making: what its blocks share, and what they leave behind. */
export interface WordPage {
  readonly context: InlineContext
  readonly type: WordType
  readonly pictures: ReadonlyMap<string, WordPicture>
  readonly notes: TableNote[]
  readonly lists: Map<string, NumberingDefinition>
  /** How many numbered lists there are so far: each counts for itself. */
  numbered: number
}
