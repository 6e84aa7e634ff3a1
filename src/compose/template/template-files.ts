/** A text file by the name that messages call it. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/** A template's folder, read: the page each kind of document is made from, and what these include. */
export interface TemplateFiles {
  readonly deck?: TextFile
  readonly briefing?: TextFile
  readonly handout?: TextFile
  /** By name: `partials/heading.hbs` is "heading". */
  readonly partials: Readonly<Record<string, TextFile>>
}
