/** A picture that every program draws, as it is stored. */
export interface Bitmap {
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly widthPx: number
  readonly heightPx: number
}

const sixteen = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const thirtyTwo = (bytes: Uint8Array, at: number) => sixteen(bytes, at) * 65_536 + sixteen(bytes, at + 2)

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Segments of a JPEG that say its size: "start of frame", but for those numbers that mean tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegSize(bytes: Uint8Array): { readonly widthPx: number; readonly heightPx: number } | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { heightPx: sixteen(bytes, at + 5), widthPx: sixteen(bytes, at + 7) }
    const length = sixteen(bytes, at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}

/** Takes bytes for a PNG or JPEG by how they begin, and reads its size; null when they are neither or have none. */
export function readBitmap(bytes: Uint8Array): Bitmap | null {
  if (pngHead.every((value, at) => bytes[at] === value) && bytes.length > 33) {
    const widthPx = thirtyTwo(bytes, 16)
    const heightPx = thirtyTwo(bytes, 20)
    return widthPx > 0 && heightPx > 0 ? { bytes, mediaType: 'image/png', widthPx, heightPx } : null
  }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const size = jpegSize(bytes)
  if (size === null || size.widthPx === 0 || size.heightPx === 0) return null
  return { bytes, mediaType: 'image/jpeg', ...size }
}
