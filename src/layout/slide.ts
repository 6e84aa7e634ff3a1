import type { Place } from '../diagnostic.ts'

/** A rectangle on the slide, in points from its top left corner. */
export interface FramePt {
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
}

/** The theme's colours by name; a writer maps them to the file's colour scheme, never to fixed values. */
export type ColourName = 'paper' | 'ink' | 'muted' | 'rule' | 'wash' | 'source' | 'other_hand' | 'mark'

/** Words set alike on a slide: everything is explicit and was measured so. */
export interface SlideRun {
  /** "\n" is a line break inside the paragraph. */
  readonly text: string
  /** The office name of the family ("Georgia", "Calibri", "Times New Roman"), one whose face has every letter of `text`. */
  readonly family: string
  readonly sizePt: number
  readonly colour: ColourName
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  readonly superscript?: true
  readonly highlight?: ColourName
  /** Extra space between letters, in points. */
  readonly trackingPt?: number
  readonly lang: string
  /** An address outside the deck. */
  readonly href?: string
  /** The id of the slide that the words lead to. A run has this or `href`, not both. */
  readonly slide?: string
}

/** A line as it was measured; kept so that a test can hold a rendered slide against it. */
export interface MeasuredLine {
  readonly text: string
  readonly widthPt: number
}

/** What hangs before a paragraph: a native bullet, or a native number. */
export type Marker =
  | { readonly kind: 'bullet'; readonly char: string; readonly colour: ColourName }
  | {
      readonly kind: 'number'
      readonly start: number
      readonly colour: ColourName
      readonly family?: string
      /** Size as a share of the text's. */
      readonly sizePercent?: number
    }

export interface SlideParagraph {
  readonly runs: readonly SlideRun[]
  readonly align: 'left' | 'centre' | 'right'
  /** Line pitch: a share of the font's own, or exact points (where lines of two boxes must stand level). */
  readonly spacing: { readonly percent: number } | { readonly exactPt: number }
  readonly spaceBeforePt: number
  readonly spaceAfterPt: number
  /** Left edge of the text; `hangingPt` is how far the marker stands out to its left. */
  readonly indentPt: number
  readonly hangingPt: number
  readonly marker?: Marker
  readonly lines: readonly MeasuredLine[]
}

/** The places of the master that a text can fill. A text of a placeholder inherits what it does not say. */
export type PlaceholderName = 'title' | 'subtitle' | 'kicker' | 'body' | 'body2' | 'foot' | 'number'

interface ShapeBase {
  /** Unique on its slide; what the selection pane of an office program shows. */
  readonly name: string
  /** What it tells to those who do not see it; null marks it as decoration. Texts say it themselves and leave it out. */
  readonly alt?: string | null
  readonly place?: Place
}

export interface TextShape extends ShapeBase {
  readonly kind: 'text'
  readonly frame: FramePt
  readonly placeholder?: PlaceholderName
  readonly paragraphs: readonly SlideParagraph[]
  readonly anchor: 'top' | 'middle' | 'bottom'
  /** Distance of the text from each side of the frame. */
  readonly insetPt: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  readonly fill?: ColourName
  readonly line?: LineStyle
  /** Height of the measured text, insets included: never more than the frame's. */
  readonly textHeightPt: number
}

export interface LineStyle {
  readonly colour: ColourName
  readonly weightPt: number
  readonly dash: 'solid' | 'dot' | 'dash'
}

/** A rectangle, ellipse or diamond without words. */
export interface BoxShape extends ShapeBase {
  readonly kind: 'box'
  readonly frame: FramePt
  readonly geometry: 'rectangle' | 'ellipse' | 'diamond' | 'triangle'
  readonly fill?: ColourName
  readonly line?: LineStyle
}

export interface LineShape extends ShapeBase {
  readonly kind: 'line'
  readonly fromPt: { readonly x: number; readonly y: number }
  readonly toPt: { readonly x: number; readonly y: number }
  readonly style: LineStyle
  readonly arrow?: 'end' | 'start' | 'both'
}

export interface SlideTableCell {
  readonly paragraphs: readonly SlideParagraph[]
  readonly header: boolean
  /** Height of the measured text with the table's insets: never more than the row's. */
  readonly textHeightPt?: number
  readonly fill?: ColourName
}
export interface TableShape extends ShapeBase {
  readonly kind: 'table'
  readonly frame: FramePt
  readonly columnWidthsPt: readonly number[]
  readonly rowHeightsPt: readonly number[]
  readonly rows: readonly (readonly SlideTableCell[])[]
  readonly insetPt: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Lines between rows; there are none between columns. */
  readonly rule: LineStyle
  /** How many rows at the top are heads: 0 or 1. */
  readonly headRows: number
}

export type Side = 'top' | 'left' | 'bottom' | 'right'

/** The end of a connector: the middle of one side of a shape, by the shape's name. */
export interface ConnectorEnd {
  readonly shape: string
  readonly side: Side
}

/**
 * A line glued to two named shapes of the same slide, or of the same group: two points are straight, four an elbow.
 * LibreOffice bends every elbow half way, and runs one that leaves and enters on the same side along the shapes' edges: so
 * only elbows between facing sides that bend half way look the same everywhere.
 */
export interface ConnectorShape extends ShapeBase {
  readonly kind: 'connector'
  readonly from: ConnectorEnd
  readonly to: ConnectorEnd
  readonly pointsPt: readonly { readonly x: number; readonly y: number }[]
  readonly style: LineStyle
  readonly arrow?: 'end' | 'start' | 'both'
}

/** Shapes that belong together: named, with one alternative text, moved as one. */
export interface GroupShape extends ShapeBase {
  readonly kind: 'group'
  readonly shapes: readonly (TextShape | BoxShape | LineShape | ConnectorShape)[]
}

/** One row of numbers of a chart: a value for each category, null where there is none. */
export interface ChartSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly colour: ColourName
}

/**
 * A native chart. `drawn` is the same chart as plain shapes, for writers that have no charts of their own; so that both look
 * alike, every chart is drawn by these rules:
 * - `column` and `stacked` stand, `bar` and `share` lie with the first category on top; the points of a `line` stand in the
 *   middle of their categories. `share` fills the whole length with each category, whatever its sum.
 * - The plot is parted evenly among the categories; of each part the bars take 0.64. Bars of one
 *   category touch each other.
 * - The unit stands in the upper left corner of the frame. Several series have a legend, which begins at `legend`.
 * - There are no lines but that of the categories, and with `labels: 'axis'` a thin one at each step.
 * - Series are told apart without colour: bars by hatching (the first is full), lines by dashes and by the marks of points.
 */
export interface ChartShape extends ShapeBase {
  readonly kind: 'chart'
  readonly frame: FramePt
  readonly chart: 'bar' | 'column' | 'line' | 'stacked' | 'share'
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly unit: string
  readonly text: {
    readonly family: string
    readonly sizePt: number
    readonly colour: ColourName
    readonly lang: string
  }
  /** The inner plot area, so that the native chart stands where the drawn one does. */
  readonly plot: FramePt
  /** Where the legend of several series stands; left out, it fills what the frame has above the plot, right of the unit. */
  readonly legend?: FramePt
  /** Whether each value is written at its bar or point, which is what is meant when it is left out, or the steps of the axis. */
  readonly labels?: 'values' | 'axis'
  readonly axis: { readonly min: number; readonly max: number; readonly step: number }
  readonly drawn: readonly (TextShape | BoxShape | LineShape)[]
}

/** The file of a picture, checked: it is what `mediaType` says, and an svg holds no script and nothing from outside. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  readonly widthPx: number
  readonly heightPx: number
  /** What programs that draw no svg show in its place. */
  readonly fallbackPng?: Uint8Array
}

export interface PictureShape extends ShapeBase {
  readonly kind: 'picture'
  readonly frame: FramePt
  readonly picture: Picture
  /** An address that the picture leads to. */
  readonly href?: string
}

export type Shape =
  | TextShape
  | BoxShape
  | LineShape
  | TableShape
  | GroupShape
  | ChartShape
  | PictureShape
  | ConnectorShape

/** Which layout of the master a slide stands on. */
export type MasterLayout = 'Title' | 'Headline and body' | 'Headline and two columns' | 'Headline only'

/** One slide with absolute boxes; shapes are in reading order, the title first. */
export interface Slide {
  /** Stable: from the section's id, with -2, -3 … for continuations. */
  readonly id: string
  /** Name of the layout that drew it (a row of slide-layouts.ts). */
  readonly layout: string
  readonly master: MasterLayout
  readonly title: string
  readonly hidden: boolean
  readonly shapes: readonly Shape[]
  /** Paragraphs the teacher speaks; empty in the student's edition. */
  readonly notes: readonly string[]
  readonly notesLang: string
  readonly place?: Place
}

/** A deck laid out: what the pptx writer, and later the pdf and png writers, draw. */
export interface Deck {
  readonly lang: string
  readonly title: string
  readonly properties: {
    readonly author: string
    readonly subject: string
    readonly keywords: readonly string[]
    readonly modified?: string
  }
  readonly widthPt: number
  readonly heightPt: number
  readonly slides: readonly Slide[]
  /** Named stretches of slides, by the id of each one's first slide. */
  readonly sections: readonly { readonly name: string; readonly firstSlide: string }[]
  /** Frames and type of each placeholder of each layout of the master, from the same numbers that the slides use. */
  readonly masters: Readonly<Record<MasterLayout, readonly MasterPlaceholder[]>>
  /** What a layout of the master draws behind every slide that stands on it: the rule of the foot, the band of the title. Decoration only. */
  readonly masterShapes: Readonly<Record<MasterLayout, readonly MasterShape[]>>
}

/** What stands behind slides. A picture that every layout has, as a logo, is one of the master itself. */
export type MasterShape = BoxShape | LineShape | PictureShape

export interface MasterPlaceholder {
  readonly placeholder: PlaceholderName
  readonly frame: FramePt
  readonly anchor: 'top' | 'middle' | 'bottom'
  readonly family: string
  readonly sizePt: number
  readonly colour: ColourName
  readonly bold?: true
  readonly trackingPt?: number
  readonly align: 'left' | 'centre' | 'right'
  readonly spacingPercent: number
  /** What an empty placeholder says in an office program ("Headline: a sentence that claims"). */
  readonly prompt: string
}
