import type { Disk } from '../disk.ts'
import type { BuildRecord, RecordedOutput } from '../record/build-record.ts'
import type { HashBook } from './hash-book.ts'
import { inputPath } from './input-names.ts'
import { hashMadeFrom } from './made-from.ts'
import { observeAgain } from './observe.ts'

/** Why outputs must be made again; `name` tells which option, input or output it is. */
export type Reason =
  | { readonly kind: 'program' }
  | { readonly kind: 'option' | 'input' | 'missing' | 'older' | 'lost'; readonly name: string }

/** What this run would make outputs from, as far as it is known without reading the brief. */
export interface Asked {
  readonly program: string
  readonly options: BuildRecord['options']
}

const changedKeys = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>) =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]).sort()

/** Every input of the record whose content is another now, by name. */
function changedInputs(
  record: BuildRecord,
  briefFolder: string,
  book: HashBook,
  disk: Disk,
): readonly string[] {
  return Object.entries(record.inputs).flatMap(([name, before]) =>
    observeAgain(inputPath(name, briefFolder), before, book, disk) === before ? [] : [name],
  )
}

/** The files that a record has for rows of outputs, in the order of the rows. */
export const filesOfRows = (
  record: BuildRecord,
  rows: readonly string[],
): readonly (readonly [string, RecordedOutput])[] =>
  rows.flatMap((key) => Object.entries(record.outputs).filter(([, { row }]) => row === key))

/** Why the outputs of a brief are not what its inputs give now; nothing means that they are, if nobody has edited them. */
export function whyStale(
  record: BuildRecord,
  asked: Asked,
  rows: readonly string[],
  briefFolder: string,
  book: HashBook,
  disk: Disk,
): readonly Reason[] {
  if (record.program !== asked.program) return [{ kind: 'program' }]
  const from = hashMadeFrom(record)
  return [
    ...changedKeys(record.options, asked.options).map((name): Reason => ({ kind: 'option', name })),
    ...changedInputs(record, briefFolder, book, disk).map((name): Reason => ({ kind: 'input', name })),
    ...rows.flatMap((row): readonly Reason[] => {
      const made = filesOfRows(record, [row])
      if (made.length === 0) return [{ kind: 'missing', name: row }]
      return made.flatMap(([name, output]) => (output.from === from ? [] : [{ kind: 'older', name }]))
    }),
  ]
}

const words: Readonly<Record<Reason['kind'], (name: string) => string>> = {
  program: () => 'the program, its templates or its fonts are others',
  option: (name) => `the option ${name} is another`,
  input: (name) => `${name} has changed`,
  missing: (name) => `${name} was not made then`,
  lost: (name) => `${name} is gone`,
  older: (name) => `${name} was made from an earlier state`,
}

/** "sources/letter.md has changed; the option paper is another": why outputs are older than what they are made from. */
export const tellReasons = (reasons: readonly Reason[]): string =>
  reasons.length === 0
    ? 'it was changed by hand'
    : reasons.map((reason) => words[reason.kind]('name' in reason ? reason.name : '')).join('; ')
