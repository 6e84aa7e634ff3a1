import { join, relative, resolve, sep } from 'node:path'
import type { Disk } from '../disk.ts'
import { writeOutputs } from '../write-outputs.ts'
import { type HashBook, type KeptHash, openHashBook } from './hash-book.ts'

/** The folder, among the outputs, of what is kept for this machine alone; it tells git to pass it over. */
export const localFolder = '.briefdeck'
const indexName = 'index.json'
const version = 1

interface Index {
  readonly version: typeof version
  readonly hashes: Readonly<Record<string, KeptHash>>
}

const isKept = (value: unknown): value is KeptHash =>
  Array.isArray(value) &&
  value.length === 4 &&
  typeof value[0] === 'string' &&
  /^[0-9a-f]{64}$/.test(value[0])

function readIndex(text: string): Index['hashes'] {
  try {
    const value = JSON.parse(text) as Partial<Index> | null
    return value?.version === version && typeof value.hashes === 'object' ? value.hashes : {}
  } catch {
    return {}
  }
}

const nameOf = (path: string, out: string) => relative(out, path).split(sep).join('/')

/** Opens the hashes that the last run on this machine kept. Without them, or with `trustsStamps` false, all files are read. */
export function openIndex(out: string, disk: Disk, trustsStamps: boolean): HashBook {
  const path = join(out, localFolder, indexName)
  const stamp = disk.stamp(path)
  const hashes = stamp === null ? {} : readIndex(new TextDecoder().decode(disk.read(path)))
  const kept = Object.entries(hashes).flatMap(([name, hash]) =>
    isKept(hash) ? [[resolve(out, name), hash] as const] : [],
  )
  return openHashBook(disk, new Map(kept), stamp?.modifiedMs ?? 0, trustsStamps)
}

/** Keeps the hashes for the next run; those of files that are gone are forgotten. */
export function keepIndex(book: HashBook, out: string, disk: Disk): void {
  const hashes = Object.fromEntries([...book.kept()].map(([path, hash]) => [nameOf(path, out), hash]))
  const index: Index = { version, hashes }
  const encoder = new TextEncoder()
  writeOutputs(
    [
      { file: '.gitignore', bytes: encoder.encode('*\n') },
      { file: indexName, bytes: encoder.encode(`${JSON.stringify(index)}\n`) },
    ],
    join(out, localFolder),
    disk,
  )
}
