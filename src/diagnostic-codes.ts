import type { Severity } from './diagnostic.ts'

/** What a code means to a user; docs/diagnostics.md is made from this table. */
interface CodeRow {
  readonly severity: Severity
  readonly means: string
}

/** Every diagnostic that briefdeck can give, one row a code, by the stage that finds it. */
export const diagnosticCodes = {
  'internal-error': { severity: 'error', means: 'A bug in briefdeck, not a fault of the brief.' },
  // brief
  'not-utf8': { severity: 'error', means: 'A file is not saved as UTF-8.' },
  'file-too-large': { severity: 'error', means: 'A brief has more than a million bytes.' },
  'control-character': {
    severity: 'error',
    means:
      'A character that cannot be printed and would break an output: a control, half a surrogate pair, a noncharacter.',
  },
  'yaml-syntax': { severity: 'error', means: 'A line is not YAML that can be read.' },
  'yaml-tab': { severity: 'error', means: 'A tab stands where YAML wants spaces.' },
  'unclosed-quote': { severity: 'error', means: 'A text begins with a quotation mark and never ends.' },
  'unclosed-bracket': { severity: 'error', means: 'A list or mapping between brackets never ends.' },
  'duplicate-key': { severity: 'error', means: 'A key stands twice in one mapping.' },
  'several-documents': { severity: 'error', means: 'A file holds more than one YAML document.' },
  'unknown-alias': { severity: 'error', means: 'A * begins an alias, and nothing has its name.' },
  'alias-bomb': { severity: 'error', means: 'Aliases stand for too many values, or for themselves.' },
  'too-many-values': { severity: 'error', means: 'A brief holds more than twenty thousand values.' },
  'too-deep': { severity: 'error', means: 'Lists and mappings stand in one another too deep.' },
  'brief-empty': { severity: 'error', means: 'A brief holds nothing.' },
  'brief-shape': { severity: 'error', means: 'A brief is a list or a text instead of a mapping.' },
  'unknown-key': { severity: 'error', means: 'A key that a mapping cannot have.' },
  'missing-key': { severity: 'error', means: 'A key that a mapping must have.' },
  'missing-part': { severity: 'error', means: 'A brief has neither objectives nor background nor excerpts.' },
  'wrong-type': {
    severity: 'error',
    means: 'A value is of another kind than its key takes: a text for a number, a list for a text.',
  },
  'unknown-value': { severity: 'error', means: 'A value that is not among those its key takes.' },
  'empty-value': { severity: 'error', means: 'A key, a text or a list holds nothing.' },
  'out-of-range': { severity: 'error', means: 'A number is smaller or larger than its key takes.' },
  'bad-date': { severity: 'error', means: 'A date is not in the form of EDTF, or not in the calendar.' },
  'inferred-part': {
    severity: 'error',
    means: 'A part of a date is said to be inferred, and the date lacks it.',
  },
  'bad-language': { severity: 'error', means: 'A language is not given as a tag of BCP 47.' },
  'path-outside': { severity: 'error', means: 'A path leads out of the folders that may be read.' },
  'duplicate-id': { severity: 'error', means: 'Two things of one kind have the same id.' },
  'unknown-id': { severity: 'error', means: 'An id is used that nothing has.' },
  'status-without-evidence': {
    severity: 'error',
    means: 'A statement of status source quotes no words of the source.',
  },
  'status-without-reference': { severity: 'error', means: 'A statement of status context has no reference.' },
  'lesson-sum': {
    severity: 'error',
    means: 'The parts of a lesson plan do not add up to the minutes of the lesson.',
  },
  'lesson-part': {
    severity: 'warning',
    means: 'A lesson plan gives time to a part that the brief does not have.',
  },
  'level-missing': { severity: 'warning', means: 'A question for discussion has no level.' },
  'series-length': {
    severity: 'error',
    means: 'A series of a chart has more or fewer values than there are categories.',
  },
  'chart-without-numbers': { severity: 'error', means: 'A chart has no number in any of its series.' },
  'timeline-one-date': { severity: 'note', means: 'A timeline has one event, which is no run of events.' },
  'timeline-order': {
    severity: 'note',
    means: 'Events of a timeline do not stand in the order of their dates.',
  },
  'timeline-same-date': { severity: 'note', means: 'Two events of a timeline have the same date.' },
  'row-length': {
    severity: 'error',
    means: 'A row of a table has more or fewer cells than there are columns.',
  },
  'more-problems': { severity: 'note', means: 'A file has more problems than are shown.' },
  'allow-unused': { severity: 'note', means: 'An entry of allow silences nothing.' },
  // source
  'source-empty': { severity: 'error', means: 'A source file holds no words of a document.' },
  'source-kind': { severity: 'error', means: 'A source file is of a kind that is not read.' },
  'source-head': {
    severity: 'error',
    means: 'The head of a source file cannot be read, or a value in it means nothing.',
  },
  'head-missing': { severity: 'warning', means: 'A source file has no head that says what document it is.' },
  'head-unclosed': { severity: 'error', means: 'The head of a source file begins with --- and never ends.' },
  'head-alias': {
    severity: 'error',
    means: 'The head of a source file uses aliases of YAML, which it never needs.',
  },
  'basis-missing': {
    severity: 'warning',
    means: 'A hand is attributed with some doubt, and nothing says on what grounds.',
  },
  'page-unnamed': { severity: 'error', means: 'A page line does not name its page.' },
  'page-repeated': { severity: 'warning', means: 'Two pages of a source have the same name.' },
  'block-unknown': { severity: 'error', means: 'A block of a source is of a kind that does not exist.' },
  'block-unclosed': { severity: 'error', means: 'A block of a source is opened and not closed.' },
  'block-nested': { severity: 'error', means: 'A block of a source is opened inside another.' },
  'block-not-open': { severity: 'error', means: 'A block of a source is closed that was never opened.' },
  'hand-unknown': { severity: 'error', means: 'A source gives words to a hand that its head does not list.' },
  'mark-unclosed': {
    severity: 'error',
    means: 'A mark of the transcription is opened and not closed in its paragraph.',
  },
  'correction-not-found': {
    severity: 'error',
    means: 'A correction is declared for words that the source does not have.',
  },
  'xml-broken': { severity: 'error', means: 'A TEI source is not well-formed XML.' },
  'xml-entity': {
    severity: 'error',
    means:
      'A TEI source refers to an entity that is not declared in it, lies outside it or grows beyond measure.',
  },
  // evidence: quotations
  'quote-unreadable': {
    severity: 'error',
    means: 'A quotation cannot be looked for: its source is missing, empty or broken.',
  },
  'quote-editorial': {
    severity: 'error',
    means: 'Words that are quoted are those of the editor, not of the document.',
  },
  'quote-wrong-hand': {
    severity: 'error',
    means: 'Words that are quoted stand in the document, in another hand than is said.',
  },
  'quote-other-source': {
    severity: 'error',
    means: 'Words that are quoted stand in another source of the brief.',
  },
  'quote-ambiguous': {
    severity: 'error',
    means: 'A quotation stands more than once and nothing says where it is meant.',
  },
  'quote-elided-sense': {
    severity: 'error',
    means: 'An omission leaves out a negation or a limit, and nobody has signed for it.',
  },
  'quote-too-short': { severity: 'error', means: 'A quotation is too short to point to a place.' },
  'quote-near': {
    severity: 'error',
    means: 'A quotation does not stand in its source; the nearest wording is shown.',
  },
  'quote-not-found': {
    severity: 'error',
    means: 'A quotation does not stand in its source, nor anything like it.',
  },
  'source-unknown': { severity: 'error', means: 'A quotation names a source that the brief does not have.' },
  'excerpt-not-found': {
    severity: 'error',
    means: 'A passage for close reading does not begin or end with the words given.',
  },
  'quotation-unclosed': {
    severity: 'error',
    means: 'A quotation begins in a text of the brief, and no mark ends it.',
  },
  'name-not-in-words': {
    severity: 'warning',
    means: 'The words quoted for an actor do not name the actor.',
  },
  'inference-quoted': {
    severity: 'error',
    means: 'A statement is said to be an inference and stands between quotation marks.',
  },
  'date-contradicted': {
    severity: 'error',
    means: 'The words quoted for a date of the timeline give another one.',
  },
  'date-not-in-words': {
    severity: 'warning',
    means: 'The words quoted for a date of the timeline do not give a part of it.',
  },
  'language-invalid': {
    severity: 'error',
    means: 'A list of words of a language (sources/languages) cannot be read.',
  },
  drifted: {
    severity: 'warning',
    means:
      'A quotation stands elsewhere or otherwise than when the brief was last built; an error where it does not stand any more.',
  },
  'omission-not-judged': {
    severity: 'warning',
    means: 'Omissions were not judged: there is no list of negations for the language.',
  },
  // theme
  'theme-file': {
    severity: 'error',
    means: 'The file of `theme: {from: …}` is missing, lies elsewhere, or cannot be read as an Office theme.',
  },
  'theme-colour': {
    severity: 'note',
    means: 'A colour of the Office theme was changed so that text in it can be read, or is not used.',
  },
  'theme-font': {
    severity: 'note',
    means: 'A font of the Office theme is not used, because there is no file of it to measure with.',
  },
  'theme-logo': { severity: 'note', means: 'The logo of the Office theme cannot be shown.' },
  'theme-syntax': { severity: 'error', means: 'A theme.yaml is not YAML that can be read.' },
  'theme-invalid': {
    severity: 'error',
    means: 'A theme lacks a key, has one that is not known, or a value that cannot be.',
  },
  'below-floor': { severity: 'error', means: 'A theme asks for type smaller than can be read.' },
  'low-contrast': {
    severity: 'error',
    means: 'A colour of text is too like the ground it stands on: under 4.5 to 1, or 3 to 1 for large type.',
  },
  'labels-syntax': { severity: 'error', means: 'A label set is not YAML that can be read.' },
  'labels-missing': { severity: 'error', means: 'A label set leaves out words that an output needs.' },
  'labels-invalid': {
    severity: 'error',
    means: 'A label set has a key that is not known, or a pattern whose {places} are wrong.',
  },
  // compose
  'template-syntax': { severity: 'error', means: 'A template is not Handlebars that can be read.' },
  'template-missing': { severity: 'error', means: 'A template has no file for what is to be made.' },
  'template-unknown-helper': { severity: 'error', means: 'A template calls a helper that there is not.' },
  'template-unknown-partial': {
    severity: 'error',
    means: 'A template uses a partial that there is not, or one that uses itself.',
  },
  'template-unknown-field': {
    severity: 'error',
    means: 'A template names a field that a brief cannot have there.',
  },
  'template-unknown-label': {
    severity: 'error',
    means: 'A template asks for a label that no label set has.',
  },
  'template-markup': { severity: 'error', means: 'A template yields markup outside the documented subset.' },
  'link-refused': { severity: 'error', means: 'A link goes elsewhere than to http, https or mailto.' },
  'not-shown': { severity: 'warning', means: 'The brief says something that no output shows.' },
  'duplicate-headline': { severity: 'warning', means: 'Two slides have the same headline.' },
  'mark-not-found': {
    severity: 'warning',
    means: 'Words to be marked do not stand in the passage of a close reading.',
  },

  // layout: slides
  'text-overflow': { severity: 'error', means: 'A text does not fit its slide even at the least type size.' },
  'headline-too-long': {
    severity: 'error',
    means: 'A headline does not fit on two lines at its least type size.',
  },
  'word-too-wide': { severity: 'error', means: 'A single word is wider than the room it must stand in.' },
  'glyph-missing': { severity: 'error', means: 'No font of the theme has a letter that a text uses.' },
  'layout-unknown': { severity: 'error', means: 'A slide asks for a layout that does not exist.' },
  'actor-map-crossings': {
    severity: 'note',
    means: 'Lines of an actor map cross, and no order of the actors was found in which fewer do.',
  },
  'actors-as-table': {
    severity: 'warning',
    means: 'There are more actors or relations than a map can show, so they stand in a table by side.',
  },
  'chart-as-table': {
    severity: 'warning',
    means: 'A chart has more categories or series than a slide can show, so its numbers stand in a table.',
  },
  'table-too-wide': {
    severity: 'error',
    means: 'The columns of a table need more width than a slide has, even at the least type size.',
  },
  'chart-too-many': { severity: 'error', means: 'A chart has more categories than anybody could read.' },
  'figure-not-drawn': {
    severity: 'error',
    means: 'A slide holds a kind of figure that its layout cannot draw.',
  },

  // review: what is found in finished files
  'instructor-only': {
    severity: 'error',
    means: 'A student’s file holds words that only the instructor may see.',
  },

  // review: slide lint
  'headline-not-sentence': {
    severity: 'warning',
    means:
      'A headline is no sentence and no question (English, French, German, Polish; other languages are not judged).',
  },
  'headline-long': { severity: 'warning', means: 'A headline has more than 15 words or 90 characters.' },
  'slide-wordy': {
    severity: 'warning',
    means: 'A slide has more than 40 words; quotations, notes, tables and figures are not counted.',
  },
  'slide-items': { severity: 'warning', means: 'A slide has more than six items.' },
  'claim-without-evidence': {
    severity: 'warning',
    means:
      'A headline claims something, and nothing on its slide comes from a source or from outside knowledge.',
  },
  'notes-repeat': { severity: 'warning', means: 'Notes say what stands on their slide.' },
  'lesson-part-short': {
    severity: 'warning',
    means: 'The questions or passages of a part of the lesson take longer than the plan gives them.',
  },
  'near-miss': { severity: 'warning', means: 'Two boxes of a slide almost share their left edge.' },
  'uneven-gaps': {
    severity: 'warning',
    means: 'Boxes of one kind under each other stand at uneven distances.',
  },
  'empty-band': {
    severity: 'warning',
    means: 'A slide has a wide empty band between two things, or is almost empty.',
  },
  'small-type': {
    severity: 'warning',
    means: 'A word of a slide is smaller than 12 pt, or most of its words are smaller than 14 pt.',
  },

  // build: files, templates, the page
  'source-missing': { severity: 'error', means: 'The brief names a source file that is not there.' },
  'source-outside': {
    severity: 'error',
    means: 'A source lies outside the folder of its brief, perhaps behind a link.',
  },
  'source-too-large': { severity: 'error', means: 'A source file is larger than any document that is read.' },
  'brief-unreadable': { severity: 'error', means: 'The file of the brief cannot be read.' },
  'picture-missing': { severity: 'error', means: 'The brief names a picture that is not there.' },
  'picture-outside': {
    severity: 'error',
    means: 'A picture lies outside the folder of its brief, perhaps behind a link.',
  },
  'picture-too-large': { severity: 'error', means: 'A picture has more bytes or pixels than a slide needs.' },
  'picture-unreadable': {
    severity: 'error',
    means: 'A file that the brief names as a picture is no PNG, JPEG or SVG, or breaks off.',
  },
  'picture-unsafe': {
    severity: 'error',
    means: 'A drawing (SVG) holds script, entities or links to the outside.',
  },
  'settings-syntax': { severity: 'error', means: 'A briefdeck.yaml is not YAML that can be read.' },
  'settings-invalid': {
    severity: 'error',
    means: 'A briefdeck.yaml has a key that is not known, or a value that cannot be.',
  },
  'template-unknown': { severity: 'error', means: 'There is no template of this name, and no folder.' },
  'labels-unknown': { severity: 'error', means: 'The template has no label set of this name.' },
  'font-missing': { severity: 'error', means: 'The theme names a font file that is not there.' },
  'page-overflow': {
    severity: 'error',
    means: 'The briefing or the handout does not fit on its pages at its least type size.',
  },
  'page-underfull': {
    severity: 'warning',
    means: 'The briefing or the handout leaves much of its pages empty.',
  },
  'word-pages': {
    severity: 'warning',
    means: 'The Word file of a handout takes more pages than its PDF.',
  },
  'room-shortened': {
    severity: 'note',
    means: 'A handout is full, and its room to write has fewer lines than was wanted.',
  },
  'event-left-out': {
    severity: 'note',
    means: 'A handout shows eight dates at most, and the timeline has more.',
  },
  'statement-left-out': {
    severity: 'note',
    means: 'The page is full, so an optional statement is not on it.',
  },
  'word-measure-guessed': {
    severity: 'note',
    means:
      'Some lines of the Word file could not be measured as Word sets them, so more of its page is kept free.',
  },

  // build: what stands in the folder of outputs
  'brief-name-twice': {
    severity: 'error',
    means: 'Two briefs of one run stand in folders of one name, and their outputs would be in one folder.',
  },
  'output-edited': {
    severity: 'error',
    means: 'Somebody has edited an output since it was built; it is not overwritten without --force.',
  },
  'output-missing': { severity: 'error', means: 'With --check: an output is not there.' },
  'output-stale': { severity: 'error', means: 'With --check: an output is not what a build would give now.' },
  'record-unusable': {
    severity: 'note',
    means: 'The record of the last build is damaged or from another version, and was made again.',
  },
  'file-foreign': {
    severity: 'note',
    means: 'A file that no build has made stands among the outputs; it is left alone.',
  },
  'brief-gone': {
    severity: 'note',
    means: 'Outputs stand there whose brief is gone; --prune removes those that nobody has edited.',
  },
} as const satisfies Record<string, CodeRow>

/** A stable kebab-case name of one kind of problem. */
export type DiagnosticCode = keyof typeof diagnosticCodes
