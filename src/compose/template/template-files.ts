/** A text file by the name that messages call it. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

/** A template that was checked and compiled when the package was built, and the texts that it was made from. */
export interface CompiledTemplate {
  readonly text: string
  readonly partials: readonly { readonly name: string; readonly text: string }[]
  /** What Handlebars made: of the page, then of each partial in order. */
  readonly load: () => readonly TemplateSpecification[]
}

/** A template's folder, read: the page each kind of document is made from, and what these include. */
export interface TemplateFiles {
  readonly deck?: TextFile
  readonly briefing?: TextFile
  readonly handout?: TextFile
  /** By name: `partials/heading.hbs` is "heading". */
  readonly partials: Readonly<Record<string, TextFile>>
  /** Templates that need not be compiled where they are as they were. */
  readonly compiled?: readonly CompiledTemplate[]
}
