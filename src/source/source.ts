/** How sure an attribution or a date is. */
export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown'

/** Somebody who wrote, received or is named in a document; what is not known is null. */
export interface Person {
  readonly name: string | null
  readonly office?: string | null
}

/** A date as the document gives it. `when` is EDTF; it keeps the precision it has. */
export interface SourceDate {
  readonly when: string | null
  readonly asWritten?: string
  readonly certainty: Certainty
}

/** One writer or instrument whose words stand in the document. The first hand of a source is its main one. */
export interface Hand {
  readonly id: string
  readonly who: string | null
  readonly suggested?: string
  readonly kind?: string
  readonly certainty: Certainty
  readonly basis?: string
}

/** Where the original is kept; null means that it is not known. */
export interface Archive {
  readonly repository: string | null
  readonly reference: string | null
  readonly folio?: string | null
  readonly note?: string
}

/** A correction that the head declares: words of the transcript, and what they should read. */
export interface Correction {
  readonly from: string
  readonly to: string
  /** Page or page and paragraph it is limited to, such as "p. 2" or "p. 2 ¶ 1"; left out, it holds wherever the words stand. */
  readonly at?: string
  readonly reason?: string
  readonly certainty?: Certainty
}

/** Another copy or transcript of the same text. */
export interface Witness {
  readonly id: string
  readonly file?: string
  readonly quality?: string
  readonly note?: string
}

/** What the head of a source file says of its document. */
export interface SourceHead {
  readonly id: string
  readonly kind: string
  readonly title: string | null
  readonly date: SourceDate | null
  readonly from: Person | null
  readonly to: Person | null
  readonly copy: readonly string[]
  readonly archive: Archive
  readonly marking: string | null
  /** BCP 47; "und" where the head does not say. */
  readonly lang: string
  readonly rights: string | null
  readonly url: string | null
  readonly hands: readonly Hand[]
  readonly corrections?: readonly Correction[]
  readonly witnesses?: readonly Witness[]
}

/** What a piece of a transcription is: words as they stand, or one of the transcriber's marks. */
export type PieceKind =
  | 'text'
  | 'doubtful'
  | 'illegible'
  | 'supplied'
  | 'corrected'
  | 'sic'
  | 'omitted'
  | 'struck'
  /** Words that another hand put between these; they are a unit of that hand. */
  | 'inserted'
  /** What sets off an item of a list ("- ", "2. ") or a cell of a table ("|"). */
  | 'marker'
  /** A page ends here, in the middle of a word or between two: the file does not say. */
  | 'break'

/**
 * A stretch of a unit of text. `raw` is what the file has (for a mark of TEI, the same mark as it is typed in a transcript); `diplomatic` and `reading` are what the two texts have for it
 * (the same as `raw` for words; nothing for words that were struck out).
 */
export interface Piece {
  readonly kind: PieceKind
  readonly raw: string
  /** Of `raw` in the file's text: UTF-16 units, line ends counted as one, without a byte-order mark. */
  readonly offset: number
  readonly diplomatic: string
  readonly reading: string
  /** Where this piece begins in the two texts of its hand. */
  readonly diplomaticStart: number
  readonly readingStart: number
  /** The possible readings of a doubtful passage, the first one first. */
  readonly readings?: readonly string[]
  /** Whose words were inserted. */
  readonly hand?: string
  readonly insertedAbove?: true
  readonly underlined?: true
  /** The page that these words stand on; a unit that runs over a page end has pieces of both. */
  readonly page: string
}

export type UnitKind = 'paragraph' | 'heading' | 'item' | 'row' | 'block' | 'insertion'

/** A paragraph, an item of a list, a row of a table, a paragraph of a block. */
export interface TextUnit {
  readonly kind: UnitKind
  /** The page it begins on. */
  readonly page: string
  /** Its number on that page, from 1; null in blocks. An item or a row has the number of the paragraph that introduces it. */
  readonly paragraph: number | null
  readonly item: number | null
  /** Place of the block it stands in: "foot", "head", "close" …; null outside blocks and where a block has no place. */
  readonly block: string | null
  /** Line of the file it begins on, from 1. */
  readonly line: number
  readonly pieces: readonly Piece[]
}

/**
 * All words of one hand, in the order of the document. `diplomatic` has them as they stand, `reading` with declared
 * corrections applied; both keep the marks of doubt, and part units by an empty line.
 */
export interface HandText {
  readonly hand: Hand
  readonly units: readonly TextUnit[]
  readonly diplomatic: string
  readonly reading: string
}

/** A document as read. */
export interface Source {
  readonly head: SourceHead
  /** Name of its file, as places give it. */
  readonly file: string
  /** Pages in their order, as the file names them. */
  readonly pages: readonly string[]
  /** One for each hand of the head, in its order: the first is the main one. A hand may have no units. */
  readonly hands: readonly HandText[]
  /** Notes of the edition: never quotable. */
  readonly edition: readonly TextUnit[]
  /** Page numbers, catchwords, stamps: never quotable. */
  readonly furniture: readonly TextUnit[]
  /** Offset of the first character of each line of the file. */
  readonly lineStarts: readonly number[]
}
