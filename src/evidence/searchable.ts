import type { Source } from '../source/source.ts'
import { type HandStream, handStream } from './hand-stream.ts'
import type { LanguageData } from './languages/language-data.ts'
import { type Languages, languageOf, languages } from './languages/languages.ts'

/** A source made ready to be searched. */
export interface SearchableSource {
  readonly source: Source
  readonly streams: readonly HandStream[]
  readonly edition: HandStream
  /** What is known of its language; null where nothing is. */
  readonly language: LanguageData | null
}

const ready = new WeakMap<Source, { readonly known: Languages; readonly made: SearchableSource }>()

/** Makes a source ready: once, however many quotations are looked for. `known` is what is known of languages. */
export function searchable(source: Source, known: Languages = languages): SearchableSource {
  const before = ready.get(source)
  if (before?.known === known) return before.made
  const made = makeSearchable(source, known)
  ready.set(source, { known, made })
  return made
}

function makeSearchable(source: Source, known: Languages): SearchableSource {
  const note = {
    hand: { id: 'edition', who: null, certainty: 'unknown' as const },
    units: source.edition,
    diplomatic: '',
    reading: '',
  }
  const language = languageOf(source.head.lang, known)
  const prefixes = new Set(Object.values(known).flatMap((one) => one.prefixes))
  return {
    source,
    streams: source.hands.map((hand) => handStream(hand, prefixes)),
    edition: handStream(note, prefixes),
    language,
  }
}
