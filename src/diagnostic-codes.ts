import type { Severity } from './diagnostic.ts'

/** What a code means to a user; docs/diagnostics.md is made from this table. */
interface CodeRow {
  readonly severity: Severity
  readonly means: string
}

/** Every diagnostic that briefdeck can give, one row a code, by the stage that finds it. */
export const diagnosticCodes = {
  'internal-error': { severity: 'error', means: 'A bug in briefdeck, not a fault of the brief.' },
  // theme
  'theme-syntax': { severity: 'error', means: 'A theme.yaml is not YAML that can be read.' },
  'theme-invalid': { severity: 'error', means: 'A theme lacks a key, has one that is not known, or a value that cannot be.' },
  'below-floor': { severity: 'error', means: 'A theme asks for type smaller than can be read.' },
  'low-contrast': { severity: 'error', means: 'A colour of text is too like the ground it stands on (under 4.5 to 1).' },
  'labels-syntax': { severity: 'error', means: 'A label set is not YAML that can be read.' },
  'labels-missing': { severity: 'error', means: 'A label set leaves out words that an output needs.' },
  'labels-invalid': { severity: 'error', means: 'A label set has a key that is not known, or a pattern whose {places} are wrong.' },
  // compose
  'template-syntax': { severity: 'error', means: 'A template is not Handlebars that can be read.' },
  'template-missing': { severity: 'error', means: 'A template has no file for what is to be made.' },
  'template-unknown-helper': { severity: 'error', means: 'A template calls a helper that there is not.' },
  'template-unknown-partial': { severity: 'error', means: 'A template uses a partial that there is not, or one that uses itself.' },
  'template-unknown-field': { severity: 'error', means: 'A template names a field that a brief cannot have there.' },
  'template-unknown-label': { severity: 'error', means: 'A template asks for a label that no label set has.' },
  'template-markup': { severity: 'error', means: 'A template yields markup outside the documented subset.' },
  'link-refused': { severity: 'error', means: 'A link goes elsewhere than to http, https or mailto.' },
  'not-shown': { severity: 'warning', means: 'The brief says something that no output shows.' },
  'duplicate-headline': { severity: 'warning', means: 'Two slides have the same headline.' },
  'mark-not-found': { severity: 'warning', means: 'Words to be marked do not stand in the passage of a close reading.' },

  // layout: slides
  'text-overflow': { severity: 'error', means: 'A text does not fit its slide even at the least type size.' },
  'headline-too-long': { severity: 'error', means: 'A headline does not fit on two lines at its least type size.' },
  'word-too-wide': { severity: 'error', means: 'A single word is wider than the room it must stand in.' },
  'glyph-missing': { severity: 'error', means: 'No font of the theme has a letter that a text uses.' },
  'layout-unknown': { severity: 'error', means: 'A slide asks for a layout that does not exist.' },
  'figure-not-drawn': { severity: 'error', means: 'A slide holds a kind of figure that its layout cannot draw.' },
} as const satisfies Record<string, CodeRow>

/** A stable kebab-case name of one kind of problem. */
export type DiagnosticCode = keyof typeof diagnosticCodes
