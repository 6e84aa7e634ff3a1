import { compareText } from '../../compare-text.ts'
import type { BuildRecord } from '../record/build-record.ts'
import { sha256 } from './hash-book.ts'

/** What outputs are made from, as a record holds it. */
export type MadeFrom = Pick<BuildRecord, 'program' | 'options' | 'inputs'>

const sorted = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).sort(([a], [b]) => compareText(a, b))

/** One hash for all that an output is made from. */
export const hashMadeFrom = ({ program, options, inputs }: MadeFrom): string =>
  sha256(JSON.stringify([program, sorted(options), sorted(inputs)]))
