import type { Locate } from '../../brief/locate.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { foldWords } from './fold-words.ts'
import type { InstructorText, PartedTexts } from './instructor-texts.ts'
import type { FileWords } from './words-of-file.ts'

/** Words that must not stand in a student's file. */
interface Secret {
  readonly path: string
  /** As the brief writes them. */
  readonly shown: string
  readonly folded: string
}

const longWords = (folded: string) => folded.split(' ').filter((word) => word.length >= 3).length
const letters = (folded: string) => folded.replaceAll(' ', '').length

/** Bold, italic and links are marks of the brief; the words are what remains of them. */
const withoutMarkup = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '')

/** Sentences and lines of a text. */
const sentences = (text: string) => text.split(/\n+|(?<=[.!?…:;][»”’"')\]]*)\s+/u)

/**
 * What of a text can be looked for. Each sentence with three words of three letters or more; where a text has none, the
 * whole of it when it has at least four letters and no number: a number or "yes" stands on slides for reasons of its own.
 */
function secretsOf({ path, text }: InstructorText): readonly Secret[] {
  const made = (words: string): Secret => ({
    path,
    shown: words.trim(),
    folded: foldWords(withoutMarkup(words)),
  })
  const long = sentences(text)
    .map(made)
    .filter(({ folded }) => longWords(folded) >= 3)
  if (long.length > 0) return long
  const whole = made(text)
  return letters(whole.folded) >= 4 && !/\p{N}/u.test(whole.folded) ? [whole] : []
}

/** What students are given by right: their part of the brief, the sources, the words of labels and template. */
export interface Given {
  readonly texts: readonly string[]
}

/** Searches files for what is the instructor's; made once for a brief, whatever the number of its files. */
export type Prover = (file: string, words: readonly FileWords[]) => readonly Diagnostic[]

const longestShown = 60
const shorten = (text: string) => (text.length <= longestShown ? text : `${text.slice(0, longestShown - 1)}…`)

/**
 * Makes the search for what only the instructor may see. Words count when they are the instructor's and not also part of
 * what students are given: an answer that quotes the letter is no secret as far as it quotes. Each hit is an error at the
 * line of the brief, with the part of the file that holds it.
 */
export function absenceProver({ instructor, students }: PartedTexts, given: Given, locate: Locate): Prover {
  const known = [...students.map(withoutMarkup), ...given.texts].map(foldWords).join('|')
  const seen = new Set<string>()
  const secrets = instructor
    .flatMap(secretsOf)
    .filter(({ folded }) => !known.includes(folded) && !seen.has(folded) && seen.add(folded))
  return (file, words) =>
    words.flatMap(({ part, text }) => {
      const folded = foldWords(text)
      return secrets
        .filter((secret) => folded.includes(secret.folded))
        .map(
          (secret): Diagnostic => ({
            severity: 'error',
            code: 'instructor-only',
            message: `What only the instructor may see stands in a student’s file: “${shorten(secret.shown)}”, in ${file === part ? file : `${file} (${part})`}.`,
            hint: 'If students may read these words, let a part of the brief say them that is theirs too.',
            place: locate(secret.path),
          }),
        )
    })
}
