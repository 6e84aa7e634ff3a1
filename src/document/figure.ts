import type { Place } from '../diagnostic.ts'
import type { Run, Voice } from './document.ts'

/** What every figure has: its place in the brief, and a sentence for those who do not see it. */
interface FigureBase {
  /** JSON pointer of the data in the brief. */
  readonly of: string
  readonly alt: string
}

export interface TimelineEvent {
  /** The date as printed, in the label set's form, with "[1981]" where the year is inferred. */
  readonly date: string
  /** First and last day as days since 1970-01-01 (proleptic Gregorian), for drawing to scale. */
  readonly firstDay: number
  readonly lastDay: number
  readonly precision: 'day' | 'month' | 'year' | 'interval'
  readonly approximate: boolean
  readonly inferred: boolean
  readonly runs: readonly Run[]
  readonly voice?: Voice
  readonly place?: Place
}
export interface TimelineFigure extends FigureBase {
  readonly kind: 'timeline'
  readonly events: readonly TimelineEvent[]
  /** Said where there is no room for all events: how many there are. */
  readonly more?: string
}

export interface Actor {
  readonly id: string
  readonly name: string
  /** Office at the time, or the label set's words for one that is not known. */
  readonly office: string
  readonly side: string
  readonly part: readonly Run[]
  readonly relations: readonly { readonly to: string; readonly does: string; readonly label: string }[]
  readonly place?: Place
}
export interface ActorsFigure extends FigureBase {
  readonly kind: 'actors'
  readonly actors: readonly Actor[]
}

export interface ChartFigure extends FigureBase {
  readonly kind: 'chart'
  readonly chart: 'bar' | 'column' | 'line' | 'stacked' | 'share'
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly unit: string
}

export interface TableFigure extends FigureBase {
  readonly kind: 'table'
  readonly columns: readonly (readonly Run[])[]
  readonly rows: readonly (readonly (readonly Run[])[])[]
}

export interface PictureFigure extends FigureBase {
  readonly kind: 'picture'
  /** Path of the picture, inside the brief's folder. */
  readonly file: string
  readonly credit: readonly Run[]
  readonly transcript: readonly Run[]
}

/** One line of a passage: the same words under the same number in every output. */
export interface PassageLine {
  /** From 1, through all paragraphs of the passage. */
  readonly number: number
  readonly runs: readonly Run[]
  /** Whether a paragraph of the passage ends here. */
  readonly last: boolean
}

/** Width of a passage in em of its type: about 46 letters, so that slide and handout can both hold a line. */
export const passageMeasureEm = 22

/** Every fifth line carries its number. */
export const isNumbered = (line: PassageLine): boolean => line.number % 5 === 0

export interface ExcerptFigure extends FigureBase {
  readonly kind: 'excerpt'
  readonly lang: string
  readonly voice: Voice
  readonly paragraphs: readonly (readonly Run[])[]
  /** The paragraphs as lines, broken once for all outputs (layout/excerpt-lines.ts); absent before that is done. */
  readonly lines?: readonly PassageLine[]
  /** The passage in simpler words, every change from the source's own marked as inserted or deleted. */
  readonly adapted?: readonly Run[]
  readonly reference: readonly Run[]
  readonly words: readonly { readonly term: string; readonly meaning: readonly Run[] }[]
  readonly ask: readonly (readonly Run[])[]
  /** What its parts are called where they are printed, and the pattern of "line {n}". */
  readonly captions: {
    readonly words: string
    readonly ask: string
    readonly original: string
    readonly adapted: string
    readonly changes: string
    readonly line: string
  }
}

/** A native object drawn from the brief's data. */
export type Figure = TimelineFigure | ActorsFigure | ChartFigure | TableFigure | PictureFigure | ExcerptFigure
