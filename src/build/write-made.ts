import { join } from 'node:path'
import type { Disk } from './disk.ts'
import type { HashBook } from './fresh/hash-book.ts'
import { sha256 } from './fresh/hash-book.ts'
import type { MadeBrief } from './make-brief.ts'
import { outputName, rowKey } from './outputs.ts'
import type { OutputReport } from './report.ts'
import { type MadeFile, writeOutputs } from './write-outputs.ts'

/** An output that was made, under the name it gets in the folder of its brief. */
export interface NamedOutput extends MadeFile {
  /** Key of its row: rowKey. */
  readonly row: string
  readonly report: Omit<OutputReport, 'file' | 'rebuilt'>
}

/** Gives each file its name and what is reported of it. */
export function nameOutputs(brief: string, { made, paper }: MadeBrief): readonly NamedOutput[] {
  return made.map(({ row, output: { bytes, pages, slides, part } }) => ({
    file: outputName(brief, row, part),
    row: rowKey(row),
    bytes,
    report: {
      edition: row.edition,
      format: row.format,
      paper: row.product === 'deck' ? null : paper,
      bytes: bytes.length,
      sha256: sha256(bytes),
      pages,
      slides,
    },
  }))
}

/** Writes outputs, those that stand there already left alone, and reports each. */
export function writeMade(
  outputs: readonly NamedOutput[],
  folder: string,
  disk: Disk,
  book: HashBook,
  called: (path: string) => string,
): readonly OutputReport[] {
  const changed = new Set(writeOutputs(outputs, folder, disk))
  return outputs.map(({ file, report }) => {
    const path = join(folder, file)
    book.put(path, report.sha256)
    return { file: called(path), ...report, rebuilt: changed.has(file) }
  })
}
