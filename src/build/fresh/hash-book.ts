import { createHash } from 'node:crypto'
import type { Disk, Stamp } from '../disk.ts'

/** SHA-256 of bytes, hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A file's hash with the stamp under which it was read, as it is kept between runs. */
export type KeptHash = readonly [sha256: string, modifiedMs: number, size: number, inode: number]

/** Hashes of files, each made once in a run and, where the stamp of a file is as it was, not even once. */
export interface HashBook {
  /** SHA-256 of a file's content, or null where there is no file. */
  of(path: string): string | null
  /** Notes what a file holds that this run has written. */
  put(path: string, hash: string): void
  /** What is known now, for the next run. */
  kept(): ReadonlyMap<string, KeptHash>
}

/**
 * How near two times may lie and still mean one moment: some file systems count whole seconds (two of them, FAT), others
 * ticks of some milliseconds.
 */
const grainMs = (modifiedMs: number) => (modifiedMs % 1000 === 0 ? 2000 : 20)

/**
 * Opens the book. A stamp may spare the reading of a file; it never says that a file has changed, for then it is read.
 * As in git's index, a stamp is not trusted when the file may have been written again in the moment in which it was kept.
 * @param keptAtMs when the hashes were kept, by the clock of the file system.
 * @param trustsStamps false to read everything.
 */
export function openHashBook(
  disk: Disk,
  kept: ReadonlyMap<string, KeptHash>,
  keptAtMs: number,
  trustsStamps: boolean,
): HashBook {
  const known = new Map(kept)
  const seen = new Set<string>()
  const isAsItWas = ([, modifiedMs, size, inode]: KeptHash, stamp: Stamp) =>
    modifiedMs === stamp.modifiedMs &&
    size === stamp.size &&
    inode === stamp.inode &&
    modifiedMs + grainMs(modifiedMs) < keptAtMs
  const keep = (path: string, hash: string, stamp: Stamp) => {
    known.set(path, [hash, stamp.modifiedMs, stamp.size, stamp.inode])
    seen.add(path)
  }
  return {
    of(path) {
      const before = known.get(path)
      if (before !== undefined && seen.has(path)) return before[0]
      const stamp = disk.stamp(path)
      if (stamp === null) {
        known.delete(path)
        return null
      }
      const hash =
        trustsStamps && before !== undefined && isAsItWas(before, stamp) ? before[0] : sha256(disk.read(path))
      keep(path, hash, stamp)
      return hash
    },
    put(path, hash) {
      const stamp = disk.stamp(path)
      if (stamp !== null) keep(path, hash, stamp)
    },
    kept: () => known,
  }
}
