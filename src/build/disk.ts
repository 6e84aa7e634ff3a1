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

/** All that the build asks of a file system; paths are absolute. Every method but `kind` and `exists` throws what the system says. */
export interface Disk {
  read(path: string): Uint8Array
  exists(path: string): boolean
  kind(path: string): 'file' | 'folder' | 'other' | null
  /** Size of a file in bytes. */
  size(path: string): number
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

/** The file system of this machine. */
export const nodeDisk: Disk = {
  read: (path) => readFileSync(path),
  exists: existsSync,
  kind: kindOf,
  size: (path) => statSync(path).size,
  list: (path) => readdirSync(path).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
  real: (path) => realpathSync(path),
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true })
  },
  write: writeFileSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true, recursive: true }),
}
