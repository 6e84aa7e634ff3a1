import { strToU8, type Zippable, zipSync } from 'fflate'

/** The content types come first and the root's relationships second, as readers of streams expect; the rest is sorted. */
const first = ['[Content_Types].xml', '_rels/.rels']

function rank(name: string): number {
  const place = first.indexOf(name)
  return place === -1 ? first.length : place
}

/** Order by code units: the same on every machine. */
const byName = (one: string, other: string) =>
  rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0)

/** Parts of a package by name: XML as words, pictures and workbooks as bytes. */
export type PackageParts = ReadonlyMap<string, string | Uint8Array>

/** What is packed already gains nothing from being packed again. */
const packed = /\.(png|jpe?g|xlsx)$/

/**
 * Packs the parts of a package: no folders, no clock. The date is a local one, because the packer writes local time: so
 * the bytes are the same in every time zone.
 */
export function zipParts(parts: PackageParts): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = {}
  for (const name of [...parts.keys()].sort(byName)) {
    const part = parts.get(name) ?? ''
    entries[name] = [
      typeof part === 'string' ? strToU8(part) : part,
      { mtime, level: packed.test(name) ? 0 : 6 },
    ]
  }
  return zipSync(entries)
}
