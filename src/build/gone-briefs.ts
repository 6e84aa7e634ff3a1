import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { Disk } from './disk.ts'
import type { BriefFile } from './find-briefs.ts'
import type { HashBook } from './fresh/hash-book.ts'
import { localFolder } from './fresh/local-index.ts'
import { recordName } from './record/build-record.ts'
import { loadRecord } from './record/record-file.ts'
import type { BriefReport } from './report.ts'

interface GoneTools {
  readonly disk: Disk
  readonly book: HashBook
  called(path: string): string
  readonly prunes: boolean
}

/** Removes what the record says was built and nobody has edited since; a folder that is empty then goes as well. */
function prune(name: string, folder: string, { disk, book }: GoneTools): void {
  const record = loadRecord(name, folder, disk)?.record
  for (const [file, output] of Object.entries(record?.outputs ?? {}))
    if (book.of(join(folder, file)) === output.sha256) disk.remove(join(folder, file))
  if (disk.list(folder).every((file) => file === recordName(name))) disk.remove(folder)
}

/**
 * Finds folders of outputs whose brief is gone: their record leads to no file. They are told, and removed where that is asked.
 */
export function forgetGone(
  out: string,
  briefs: readonly BriefFile[],
  tools: GoneTools,
): readonly BriefReport[] {
  const { disk, called, prunes } = tools
  if (disk.kind(out) !== 'folder') return []
  const known = new Set([localFolder, ...briefs.map(({ name }) => name)])
  return disk.list(out).flatMap((name): readonly BriefReport[] => {
    const folder = join(out, name)
    if (known.has(name) || disk.stamp(join(folder, recordName(name))) === null) return []
    const record = loadRecord(name, folder, disk)?.record
    if (!record) return []
    const brief = resolve(folder, record.brief)
    if (disk.exists(brief)) return []
    if (prunes) prune(name, folder, tools)
    const left = prunes && disk.kind(folder) === 'folder'
    const problem: Diagnostic = {
      severity: 'note',
      code: 'brief-gone',
      message: `The brief of ${called(folder)} is gone${prunes ? (left ? '; what nobody has edited was removed' : '; its outputs were removed') : ''}.`,
      ...(prunes ? {} : { hint: 'Build with --prune to remove its outputs.' }),
      place: { file: called(join(folder, recordName(name))), line: 1, column: 1 },
    }
    return [{ brief: called(brief), outputs: [], quotes: [], coverage: {}, diagnostics: [problem] }]
  })
}
