/** What decides how wide and how high letters are. */
export interface TextStyle {
  /** Office name of the family, as in the theme. */
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  readonly sizePt: number
  readonly trackingPt?: number
}

/** Words with a style; whatever else the caller hangs on a span comes back with its pieces. */
export interface StyledSpan {
  readonly text: string
  readonly style: TextStyle
}

/** Faces that measure text. Pure once made: the same question has the same answer on every machine. */
export interface FontBook {
  /** Shaped width in points, kerning on, ligatures off (office programs set none by default). */
  widthPt(text: string, style: TextStyle): number
  /** Line pitch of a family at 100 % spacing, in em. */
  pitchEm(family: string): number
  /** Whether a family's faces have a letter for this code point: all of them, or the one of a style. */
  has(family: string, codePoint: number, style?: Pick<TextStyle, 'bold' | 'italic'>): boolean
}

/** A line as broken. `text` ends without its trailing spaces; `forced` says that a "\n" ended it. */
export interface Line {
  readonly text: string
  readonly widthPt: number
  /** Offsets into the joined text of the spans. */
  readonly start: number
  readonly end: number
  readonly forced: boolean
}
