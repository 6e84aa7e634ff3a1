/** A paragraph that a reader meets, and what it is. */
export interface SnapshotLine {
  readonly text: string
  /** Whether it is spoken by the teacher rather than shown. */
  readonly isNote: boolean
}

/** A slide, or a part of a page, as its words. */
export interface SnapshotSlide {
  /** Stable over edits of the words: the id of a slide; of a finished file that has none, its title. */
  readonly key: string
  readonly title: string
  readonly isHidden: boolean
  readonly lines: readonly SnapshotLine[]
}

/** A fact that the brief states beside its words: the status of a statement, the date of an event, minutes. */
export interface SnapshotFact {
  readonly kind: 'status' | 'verdict' | 'date' | 'actor' | 'minutes' | 'place' | 'priority'
  /** What it is a fact of, in the brief's words. */
  readonly of: string
  readonly value: string
}

/** How full the one page is, in the settings that it was fitted with. */
export interface SnapshotPage {
  /** 0 to 1. */
  readonly fill: number
  readonly bodyPt: number
}

/** One state of a brief or of a finished deck, as readers meet it: what two states are compared by. */
export interface Snapshot {
  readonly slides: readonly SnapshotSlide[]
  readonly facts: readonly SnapshotFact[]
  /** Null where the state has no page: of a finished deck. */
  readonly page: SnapshotPage | null
}
