import type { Bitmap } from './office/bitmap.ts'

/** Hex colours, six digits without "#". */
export interface ThemeColours {
  readonly paper: string
  readonly ink: string
  readonly muted: string
  readonly rule: string
  readonly wash: string
  readonly source: string
  readonly other_hand: string
  readonly mark: string
}

/** A family as office programs name it, and the file that draws and measures it here. */
export interface FontFamily {
  /** The name written into files: Georgia, Calibri, Times New Roman. */
  readonly name: string
  /** The metric twin's own name, for engines that embed it: Gelasio, Carlito, Tinos. */
  readonly twin: string
  /** Paths of the four faces; relative ones stand in the template's folder, "pkg:" ones in a font package. */
  readonly files: {
    readonly regular: string
    readonly italic: string
    readonly bold: string
    readonly boldItalic: string
  }
  /** Line pitch to plan with, in em: the larger of the family's own and its twin's. */
  readonly pitchEm: number
}

/** A role of design.md's table of type: the size wanted and the floor, in points. */
export interface TypeSize {
  readonly wantedPt: number
  readonly floorPt: number
}

export type TypeRole =
  | 'headline'
  | 'body'
  | 'quotation'
  | 'cell'
  | 'reference'
  | 'page_body'
  | 'page_label'
  | 'page_title'
  | 'page_lead'
  | 'large_print'

export interface Theme {
  readonly name: string
  readonly shape: '16:9' | '4:3'
  readonly paper: 'a4' | 'letter'
  readonly variant: 'light' | 'dark'
  readonly labels: string
  readonly references: 'plain' | 'chicago' | 'mhra' | 'tna'
  /** The colours of the chosen variant. */
  readonly colours: ThemeColours
  /** Families in order of trial: a run takes the first whose face has all its letters. */
  readonly fonts: { readonly serif: readonly FontFamily[]; readonly sans: readonly FontFamily[] }
  readonly sizes: Readonly<Record<TypeRole, TypeSize>>
  /** Parts of the brief that leave the briefing when its page is full, after optional statements: the first first. */
  readonly yields: readonly string[]
  readonly roomMm: number
  /** The logo of the house whose theme was taken; it stands in the master of the slides. */
  readonly logo?: Bitmap
}
