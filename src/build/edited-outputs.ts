import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { Disk } from './disk.ts'
import type { HashBook } from './fresh/hash-book.ts'
import type { BuildRecord } from './record/build-record.ts'

/** An output that somebody has changed since it was written, as a problem of its brief. */
export interface EditedOutput extends Diagnostic {
  /** Name in the folder of the brief's outputs. */
  readonly name: string
}

/** Outputs whose bytes are not those that the record says were written. */
export function editedOutputs(
  record: BuildRecord,
  folder: string,
  names: readonly string[],
  tools: { readonly book: HashBook; called(path: string): string },
): readonly EditedOutput[] {
  return names.flatMap((name): readonly EditedOutput[] => {
    const path = join(folder, name)
    const there = tools.book.of(path)
    const written = record.outputs[name]?.sha256
    if (there === null || written === undefined || there === written) return []
    return [
      {
        name,
        severity: 'error',
        code: 'output-edited',
        message: 'Somebody has edited this output since it was built, and it is left as it is.',
        hint: `Take what was changed into the brief, or build with --force: the edited file is then kept as ${editedName(name)}.`,
        place: { file: tools.called(path), line: 1, column: 1 },
      },
    ]
  })
}

/** "port-deck-student.pptx" → "port-deck-student.edited.pptx". */
export const editedName = (name: string): string => name.replace(/(\.[^.]*)$/, '.edited$1')

/** Moves edited outputs beside, so that new ones can take their place. */
export function keepEdited(edited: readonly EditedOutput[], folder: string, disk: Disk): void {
  for (const { name } of edited) disk.rename(join(folder, name), join(folder, editedName(name)))
}
