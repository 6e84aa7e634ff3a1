import { unzipSync } from 'fflate'

/** A zip that is not taken apart, and why: a phrase that follows "it". */
export interface Refused {
  readonly refused: string
}

/** The entries of a package that somebody sent: names known, each inflated only when it is asked for, and within bounds. */
export interface BoundedZip {
  readonly names: readonly string[]
  /** The bytes of an entry; null when there is none, or when it is larger than `mostBytes` or not as large as it says. */
  read(name: string, mostBytes: number): Uint8Array | null
}

const mostEntries = 10_000
/** A large entry that unfolds to more times its size is made to fill a disk, not to hold XML or a picture. */
const mostRatio = 500

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b
/** What Office wraps a package in that is encrypted, and what .ppt files are: a compound file. */
const isCompound = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11

const leadsOutside = (name: string) =>
  /^[/\\]|^[A-Za-z]:|[\\\0]/.test(name) || name.split('/').some((part) => part === '..')

/**
 * Opens a zip without trusting it. Nothing is inflated here: names and sizes are those of its directory, and an entry that
 * is inflated later gets no more memory than it declared.
 */
export function unzipBounded(bytes: Uint8Array): BoundedZip | Refused {
  if (isCompound(bytes)) return { refused: 'is an old .ppt file, or locked with a password' }
  if (!isZip(bytes)) return { refused: 'is no Office file' }
  const entries = new Map<string, { readonly packed: number; readonly unpacked: number }>()
  let count = 0
  let twice = ''
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        count += 1
        if (entries.has(name)) twice = name
        if (count <= mostEntries) entries.set(name, { packed: size, unpacked: originalSize })
        return false
      },
    })
  } catch {
    return { refused: 'is damaged: its table of contents cannot be read' }
  }
  if (count > mostEntries) return { refused: `holds ${count} parts; no theme has more than ${mostEntries}` }
  const names = [...entries.keys()]
  const outside = names.find(leadsOutside)
  if (outside !== undefined)
    return { refused: `holds a part whose name leads outside of it: ${JSON.stringify(outside)}` }
  if (twice !== '') return { refused: `holds a part twice: ${JSON.stringify(twice)}` }
  const bomb = names.find((name) => {
    const { packed, unpacked } = entries.get(name) ?? { packed: 1, unpacked: 0 }
    return unpacked > 10_000_000 && unpacked > packed * mostRatio
  })
  if (bomb !== undefined)
    return { refused: `holds a part that unfolds to hundreds of times its size: ${JSON.stringify(bomb)}` }
  return {
    names,
    read(name, mostBytes) {
      const entry = entries.get(name)
      if (entry === undefined || entry.unpacked > mostBytes) return null
      try {
        return unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? null
      } catch {
        return null
      }
    },
  }
}
