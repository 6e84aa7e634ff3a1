import type { Source } from '../source/source.ts'
import { type HandStream, handStream } from './hand-stream.ts'

/** A source made ready to be searched. */
export interface SearchableSource {
  readonly source: Source
  readonly streams: readonly HandStream[]
  readonly edition: HandStream
}

const ready = new WeakMap<Source, SearchableSource>()

/** Makes a source ready: once, however many quotations are looked for. */
export function searchable(source: Source): SearchableSource {
  const known = ready.get(source)
  if (known !== undefined) return known
  const made = makeSearchable(source)
  ready.set(source, made)
  return made
}

function makeSearchable(source: Source): SearchableSource {
  const note = {
    hand: { id: 'edition', who: null, certainty: 'unknown' as const },
    units: source.edition,
    diplomatic: '',
    reading: '',
  }
  return { source, streams: source.hands.map(handStream), edition: handStream(note) }
}
