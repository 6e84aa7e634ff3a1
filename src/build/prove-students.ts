import type { Brief } from '../brief/brief.ts'
import type { Locate } from '../brief/locate.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { partTexts } from '../review/absence/instructor-texts.ts'
import { absenceProver } from '../review/absence/prove-absence.ts'
import { wordsOfFile } from '../review/absence/words-of-file.ts'
import { wordsOfPdf } from '../review/absence/words-of-pdf.ts'
import type { Source } from '../source/source.ts'
import type { ReadyTemplate } from './workshop.ts'

/** A finished file, and whether students get it. */
export interface FinishedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly forStudents: boolean
}

/** Names of parts and places that every file of a format has: a word of these that is also an answer gives nothing away. */
const namesOfFormats = [
  'slide slides layout layouts master masters notes theme media image charts chart embeddings presentation document',
  'content types relationships properties application core settings styles fonts numbering table headline title body',
  'number foot kicker subtitle picture placeholder group text box line connector briefdeck office sheet worksheet workbook',
]
  .join(' ')
  .split(' ')

/** All texts in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** What a source gives to everybody: its head and the words of its hands and editors. */
function textsOfSource({ head, hands, edition }: Source): readonly string[] {
  const texts = hands.flatMap(({ diplomatic, reading }) => [diplomatic, reading])
  const notes = edition.map(({ pieces }) => pieces.map((piece) => piece.diplomatic).join(''))
  return [...textsIn(head), ...texts, ...notes]
}

/** Searches every finished file that students get for what is the instructor's. */
export function proveStudents(
  files: readonly FinishedFile[],
  brief: Brief,
  locate: Locate,
  sources: readonly Source[],
  { labels, template, theme }: ReadyTemplate,
): readonly Diagnostic[] {
  const { partials, deck, briefing, handout } = template.files
  const pages = [deck, briefing, handout, ...Object.values(partials)].map((page) => page?.text ?? '')
  const names = [
    theme.name,
    ...[...theme.fonts.serif, ...theme.fonts.sans].flatMap(({ name, twin }) => [name, twin]),
  ]
  const texts = [...sources.flatMap(textsOfSource), ...textsIn(labels), ...pages, ...names, ...namesOfFormats]
  const prove = absenceProver(partTexts(brief), { texts }, locate)
  return files
    .filter(({ forStudents }) => forStudents)
    .flatMap(({ name, bytes }) =>
      prove(name, name.endsWith('.pdf') ? wordsOfPdf(name, bytes) : wordsOfFile(name, bytes)),
    )
}
