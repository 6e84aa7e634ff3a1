/** What the bytes of a picture say of themselves. */
export interface MeasuredPicture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  readonly widthPx: number
  readonly heightPx: number
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, index) => bytes[index] === byte)

/** Kind and size of a PNG, JPEG or SVG, from its head; undefined for what is none of them, or breaks off. */
export function measurePicture(bytes: Uint8Array): MeasuredPicture | undefined {
  const size = startsWith(bytes, pngHead)
    ? measurePng(bytes)
    : startsWith(bytes, [0xff, 0xd8, 0xff])
      ? measureJpeg(bytes)
      : measureSvg(bytes)
  return size !== undefined && size.widthPx > 0 && size.heightPx > 0 ? size : undefined
}

/** Walks the chunks of a PNG (ISO 15948) to its end. */
function measurePng(bytes: Uint8Array): MeasuredPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: MeasuredPicture | undefined
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return undefined
    if (name === 'IHDR' && length === 13)
      size = { mediaType: 'image/png', widthPx: view.getUint32(at + 8), heightPx: view.getUint32(at + 12) }
    if (name === 'IEND') return size
    at += 12 + length
  }
  return undefined
}

/** Finds the frame header of a JPEG (ITU-T T.81, B.2.2). */
function measureJpeg(bytes: Uint8Array): MeasuredPicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return { mediaType: 'image/jpeg', widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) }
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Pixels of a length in an SVG; percentages and other units say nothing here. */
function pixels(value: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)(px|pt|mm|cm|in)?\s*$/u.exec(value ?? '')
  if (match === null) return undefined
  const unit = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 }[match[2] ?? 'px'] ?? 1
  return Math.round(Number(match[1]) * unit)
}

function measureSvg(bytes: Uint8Array): MeasuredPicture | undefined {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  const body = text
    .replace(/^\uFEFF/u, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?>/gu, '')
  const root = /^\s*<(?:\w+:)?svg\b([^>]*)>/u.exec(body)?.[1]
  if (root === undefined || !/<\/(?:\w+:)?svg>\s*$/u.test(body)) return undefined
  const attribute = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(root)?.[1]
  const box =
    attribute('viewBox')
      ?.trim()
      .split(/[\s,]+/u)
      .map(Number) ?? []
  const widthPx = pixels(attribute('width')) ?? Math.round(box[2] ?? 0)
  const heightPx = pixels(attribute('height')) ?? Math.round(box[3] ?? 0)
  return { mediaType: 'image/svg+xml', widthPx, heightPx }
}
