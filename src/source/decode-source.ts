import type { Diagnostic } from '../diagnostic.ts'
import { type FileText, fileText, placeAt, problems } from './file-text.ts'

/** The largest source that is read, in bytes: what is longer is no document that somebody teaches from. */
export const mostSourceBytes = 20 * 1024 * 1024

/** Controls, half surrogate pairs and noncharacters. Form feed and vertical tab, which scans leave, count as white space. */
const forbidden =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const nameOf = (character: string) =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** UTF-16 shows by its mark or, without one, by a zero in every other of the first bytes. */
function isUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const length = Math.min(bytes.length, 400)
  const zeros = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  return (
    length >= 4 && (even > length / 8 || odd > length / 8) && Math.min(even, odd) < Math.max(even, odd) / 4
  )
}

/** Number of whole characters' bytes before the first byte that is no UTF-8. */
function goodBytes(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  const decodes = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodes(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/**
 * The text of a source file: strictly UTF-8, byte-order mark dropped, every line end one "\n". Null, with the reason, for
 * another encoding and for more than `mostSourceBytes`.
 */
export function decodeSource(
  bytes: Uint8Array,
  file: string,
): { readonly text: FileText | null; readonly diagnostics: readonly Diagnostic[] } {
  const start = { file, line: 1, column: 1 }
  const refuse = (diagnostic: Diagnostic) => ({ text: null, diagnostics: [diagnostic] })
  if (bytes.length > mostSourceBytes)
    return refuse({
      severity: 'error',
      code: 'source-too-large',
      message: `The source has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; at most ${mostSourceBytes / 1024 / 1024} MB are read.`,
      place: start,
      hint: 'Keep the document the brief quotes from, and leave the rest of the collection out.',
    })
  if (isUtf16(bytes))
    return refuse({
      severity: 'error',
      code: 'not-utf8',
      message: 'The source is saved as UTF-16, not as UTF-8.',
      place: start,
      hint: 'Save it in the editor with the encoding UTF-8.',
    })
  let raw: string
  try {
    raw = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // What is decoded as a stream leaves a character out that has begun and does not end: that is where the fault is.
    const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, goodBytes(bytes)), {
      stream: true,
    })
    const good = new TextEncoder().encode(whole).length
    const before = fileText(file, whole.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
    const byte = (bytes[good] ?? bytes.at(-1) ?? 0).toString(16).toUpperCase().padStart(2, '0')
    return refuse({
      severity: 'error',
      code: 'not-utf8',
      message: `The source is not UTF-8: byte ${byte} begins no character.`,
      place: placeAt(before, before.text.length),
      hint: 'It may be Latin-1 or Windows-1252. Save it in the editor with the encoding UTF-8.',
    })
  }
  const text = fileText(file, raw.replace(/\r\n?/g, '\n'))
  const { found, add } = problems()
  for (const match of text.text.matchAll(forbidden))
    add(
      'control-character',
      `The character ${nameOf(match[0])} cannot be printed and stands in no output.`,
      placeAt(text, match.index, match.index + 1),
      'Delete it; such characters come with text pasted from a scan or a terminal.',
    )
  return { text, diagnostics: found }
}
