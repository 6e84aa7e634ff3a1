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
  readonly lang: string
  readonly rights: string | null
  readonly url: string | null
  readonly hands: readonly Hand[]
}
