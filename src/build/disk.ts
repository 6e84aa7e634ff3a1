import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { compareText } from '../compare-text.ts'

/** What a file system says of a file without its being read. Times are milliseconds since 1970. */
export interface Stamp {
  readonly modifiedMs: number
  readonly size: number
  readonly inode: number
}

/** All that the build asks of a file system; paths are absolute. Every method but `kind`, `exists` and `stamp` throws what the system says. */
export interface Disk {
  read(path: string): Uint8Array
  exists(path: string): boolean
  kind(path: string): 'file' | 'folder' | 'other' | null
  /** Size of a file in bytes. */
  size(path: string): number
  /** Null where there is no file. */
  stamp(path: string): Stamp | null
  /** Names in a folder, in the order of their code units. */
  list(path: string): readonly string[]
  /** The path with every link in it followed. */
  real(path: string): string
  makeFolder(path: string): void
  write(path: string, bytes: Uint8Array): void
  rename(from: string, to: string): void
  remove(path: string): void
}

function kindOf(path: string): 'file' | 'folder' | 'other' | null {
  if (!existsSync(path)) return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : 'other'
  const stat = statSync(path)
  return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other'
}

function stampOf(path: string): Stamp | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? { modifiedMs: stat.mtimeMs, size: stat.size, inode: stat.ino } : null
}

/** The file system of this machine. */
export const nodeDisk: Disk = {
  read: (path) => readFileSync(path),
  exists: existsSync,
  kind: kindOf,
  size: (path) => statSync(path).size,
  stamp: stampOf,
  list: (path) => readdirSync(path).sort(compareText),
  real: (path) => realpathSync(path),
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true })
  },
  write: writeFileSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true, recursive: true }),
}
