import { basename, dirname, join, resolve } from 'node:path'
import type { Disk } from './disk.ts'

/** A brief on disk. `name` is that of its folder and stands at the head of every output's name. */
export interface BriefFile {
  readonly path: string
  readonly folder: string
  readonly name: string
}

export const briefFileName = 'brief.yaml'

const briefAt = (path: string): BriefFile => ({ path, folder: dirname(path), name: basename(dirname(path)) })

/**
 * Finds the briefs that paths mean: a brief.yaml, a folder that holds one, or a folder of such folders.
 * @returns the briefs, each once, in the order of the paths, and a sentence for each path that leads to none.
 */
export function findBriefs(
  paths: readonly string[],
  cwd: string,
  disk: Disk,
): { readonly briefs: readonly BriefFile[]; readonly mistakes: readonly string[] } {
  const briefs = new Map<string, BriefFile>()
  const mistakes: string[] = []
  for (const path of paths) {
    const full = resolve(cwd, path)
    const found = briefsAt(full, disk)
    if (found === null) mistakes.push(`There is no file or folder “${path}”.`)
    else if (found.length === 0) mistakes.push(`“${path}” holds no ${briefFileName}.`)
    for (const brief of found ?? []) briefs.set(brief.path, brief)
  }
  return { briefs: [...briefs.values()], mistakes }
}

function briefsAt(path: string, disk: Disk): readonly BriefFile[] | null {
  const kind = disk.kind(path)
  if (kind === null) return null
  if (kind !== 'folder') return /\.ya?ml$/.test(path) ? [briefAt(path)] : []
  const own = join(path, briefFileName)
  if (disk.exists(own)) return [briefAt(own)]
  return disk
    .list(path)
    .map((name) => join(path, name, briefFileName))
    .filter((file) => disk.exists(file))
    .map(briefAt)
}
