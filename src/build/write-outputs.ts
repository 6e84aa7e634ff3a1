import { dirname, join } from 'node:path'
import type { Disk } from './disk.ts'

/** A file that a build has made and not yet written; `file` is its name in the output folder of its brief. */
export interface MadeFile {
  readonly file: string
  readonly bytes: Uint8Array
}

/**
 * Writes files beside their places and then renames them, so that a run that fails leaves the old ones whole.
 * A file whose bytes stand there already is left alone.
 * @returns the names of those that were written.
 */
export function writeOutputs(files: readonly MadeFile[], folder: string, disk: Disk): readonly string[] {
  disk.makeFolder(folder)
  const changed = files.filter(({ file, bytes }) => !same(join(folder, file), bytes, disk))
  const beside = (file: string) => join(folder, `.${file}.new`)
  try {
    for (const { file, bytes } of changed) disk.write(beside(file), bytes)
    for (const { file } of changed) disk.rename(beside(file), join(folder, file))
  } finally {
    for (const { file } of changed) if (disk.exists(beside(file))) disk.remove(beside(file))
  }
  return changed.map(({ file }) => file)
}

function same(path: string, bytes: Uint8Array, disk: Disk): boolean {
  return (
    disk.kind(path) === 'file' &&
    disk.size(path) === bytes.length &&
    Buffer.from(disk.read(path)).equals(bytes)
  )
}

/** Whether a folder can be made and written: a sentence that says why not, or null. */
export function whyNotWritable(folder: string, disk: Disk): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const kind = disk.kind(at)
    if (kind === 'folder') break
    if (kind !== null) return `“${at}” is a file, and outputs need a folder there.`
    if (dirname(at) === at) break
  }
  try {
    disk.makeFolder(folder)
    const probe = join(folder, '.briefdeck-probe')
    disk.write(probe, new Uint8Array())
    disk.remove(probe)
    return null
  } catch (error) {
    return `The folder “${folder}” cannot be written (${error instanceof Error ? error.message : String(error)}).`
  }
}
