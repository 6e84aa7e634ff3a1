import { execFileSync } from 'node:child_process'
import { join, relative, sep } from 'node:path'
import { compareText } from '../../compare-text.ts'
import type { Disk } from '../disk.ts'

/** The largest file of a revision that is read. */
const mostBytes = 64 * 1024 * 1024

const git = (folder: string, ...args: readonly string[]): Buffer =>
  execFileSync('git', ['-C', folder, ...args], { maxBuffer: mostBytes, stdio: ['ignore', 'pipe', 'pipe'] })

/** Top folder of the repository that a folder lies in, or null where there is none, or no git. */
function repositoryOf(folder: string): string | null {
  try {
    return git(folder, 'rev-parse', '--show-toplevel').toString().trim()
  } catch {
    return null
  }
}

/** Whether a word names a commit of the repository of a folder. */
export function isRevision(word: string, folder: string): boolean {
  try {
    git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${word}^{commit}`)
    return true
  } catch {
    return false
  }
}

/** Files of a revision by path, each with the name of its blob; links are left out, since they lead who knows where. */
function filesOf(revision: string, top: string): ReadonlyMap<string, string> {
  const listed = git(top, 'ls-tree', '-r', '-z', '--full-tree', revision).toString()
  return new Map(
    listed.split('\0').flatMap((line) => {
      const [, mode, blob, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
      return mode === undefined || blob === undefined || path === undefined || mode === '120000'
        ? []
        : [[path, blob] as const]
    }),
  )
}

/**
 * The files of a repository as a commit has them, to read only. What lies outside the repository, and what the program brings
 * along, is that of this machine.
 * @param own folders that are read as they are, wherever they lie.
 */
export function gitDisk(revision: string, folder: string, own: readonly string[], disk: Disk): Disk {
  const top = repositoryOf(folder)
  if (top === null) throw new Error('this folder is in no git repository')
  const files = filesOf(revision, top)
  const folders = new Map<string, Set<string>>()
  for (const path of files.keys()) {
    const steps = path.split('/')
    for (let at = 0; at < steps.length; at++) {
      const parent = steps.slice(0, at).join('/')
      folders.set(parent, (folders.get(parent) ?? new Set()).add(steps[at] as string))
    }
  }
  const isOwn = (path: string) => own.some((one) => path === one || path.startsWith(one + sep))
  const inside = (path: string): string | null => {
    const way = relative(top, path)
    return way === '..' || way.startsWith(`..${sep}`) || isOwn(path) ? null : way.split(sep).join('/')
  }
  const blobs = new Map<string, Uint8Array>()
  const read = (way: string): Uint8Array => {
    const blob = files.get(way)
    if (blob === undefined) throw new Error(`${way} is not in ${revision}`)
    const bytes = blobs.get(blob) ?? git(top, 'cat-file', 'blob', blob)
    blobs.set(blob, bytes)
    return bytes
  }
  const kind = (way: string) => (files.has(way) ? 'file' : folders.has(way) ? 'folder' : null)
  const either =
    <T>(there: (way: string) => T, here: (path: string) => T) =>
    (path: string): T => {
      const way = inside(path)
      return way === null ? here(path) : there(way)
    }
  const refuse = (path: string): never => {
    throw new Error(`${join(path)} cannot be changed: a revision is only read`)
  }
  return {
    read: either(read, disk.read),
    exists: either((way) => kind(way) !== null, disk.exists),
    kind: either(kind, disk.kind),
    size: either((way) => read(way).length, disk.size),
    stamp: either(() => null, disk.stamp),
    list: either((way) => [...(folders.get(way) ?? [])].sort(compareText), disk.list),
    real: either((way) => join(top, way), disk.real),
    makeFolder: refuse,
    write: refuse,
    rename: refuse,
    remove: refuse,
  }
}
