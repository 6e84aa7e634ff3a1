import type { Disk } from '../disk.ts'
import { type HashBook, sha256 } from './hash-book.ts'
import type { Trace } from './trace-disk.ts'

/** What stands at a path, in a word: the SHA-256 of a file, "names " and a hash of a folder's names, "folder", "other" or "missing". */
export type Observation = string

const prefix = 'names '

/** Looks at a path as closely as was asked: a folder's names count only where they were read. */
export function observe(path: string, isListed: boolean, book: HashBook, disk: Disk): Observation {
  const content = book.of(path)
  if (content !== null) return content
  const kind = disk.kind(path)
  if (kind === 'folder' && isListed) return prefix + sha256(disk.list(path).join('\n'))
  return kind ?? 'missing'
}

/** Looks again at what an observation came from: the same word means that nothing has changed. */
export const observeAgain = (path: string, before: Observation, book: HashBook, disk: Disk): Observation =>
  observe(path, before.startsWith(prefix), book, disk)

/** What a run saw, by path. A path of which only the presence mattered is still hashed where it is a file: that errs to building. */
export const observeTrace = (trace: Trace, book: HashBook, disk: Disk): ReadonlyMap<string, Observation> =>
  new Map([...trace].map(([path, look]) => [path, observe(path, look === 'names', book, disk)]))
