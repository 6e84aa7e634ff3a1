import type { Diagnostic } from '../diagnostic.ts'
import { lineIndex } from './line-index.ts'

/** Largest brief that is read, in bytes. A book of briefs is far smaller; what is larger is a mistake or an attack. */
const largestBriefBytes = 1_000_000

const mostControlCharacters = 20

/** Whether a code point can stand in no output: C0 and C1 controls, DEL, surrogates, noncharacters. */
export function isForbidden(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint !== 0x09 && codePoint !== 0x0a && codePoint !== 0x0d
  if (codePoint < 0x7f) return false
  if (codePoint <= 0x9f) return true
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return true
  if (codePoint >= 0xfdd0 && codePoint <= 0xfdef) return true
  return (codePoint & 0xfffe) === 0xfffe
}

/** "U+0007": how a character that cannot be shown is named. */
export const nameOf = (codePoint: number) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** Offset of the first byte that is no UTF-8, and the text before it. */
function firstBadByte(bytes: Uint8Array): { readonly before: string; readonly byte: number } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  let from = 0
  for (let at = lenient.indexOf('�'); at !== -1; at = lenient.indexOf('�', at + 1)) {
    offset += encoder.encode(lenient.slice(from, at)).length
    from = at
    const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (!genuine) return { before: lenient.slice(0, at), byte: bytes[offset] ?? 0 }
  }
  return { before: lenient, byte: 0 }
}

function undecodable(bytes: Uint8Array, file: string): Diagnostic {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const { before, byte } = firstBadByte(bytes)
  return {
    severity: 'error',
    code: 'not-utf8',
    message: utf16
      ? 'The file is saved as UTF-16, not as UTF-8.'
      : `The file is not UTF-8: byte ${byte.toString(16).toUpperCase().padStart(2, '0')} begins no character.`,
    place: lineIndex(toLines(before), file).placeOf(toLines(before).length),
    hint: 'Save it in the editor with the encoding UTF-8.',
  }
}

const toLines = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')

/** A problem for each character that no output can hold, with its place. */
function forbiddenCharacters(text: string, file: string): Diagnostic[] {
  const found: Diagnostic[] = []
  const index = lineIndex(text, file)
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0
    const length = codePoint > 0xffff ? 2 : 1
    if (isForbidden(codePoint)) {
      found.push({
        severity: 'error',
        code: 'control-character',
        message: `The character ${nameOf(codePoint)} cannot be printed and stands in no output.`,
        place: index.placeOf(at, at + length),
        hint: 'Delete it; such characters come with text pasted from a scan or a terminal.',
      })
      if (found.length === mostControlCharacters) break
    }
    at += length - 1
  }
  return found
}

/**
 * The text of a file: UTF-8, byte-order mark dropped, every line end "\n" (so lines and columns stay as an editor counts
 * them). `text` is null when it cannot be read at all.
 */
export function decodeText(
  input: string | Uint8Array,
  file: string,
): { readonly text: string | null; readonly diagnostics: readonly Diagnostic[] } {
  if (input.length > largestBriefBytes)
    return {
      text: null,
      diagnostics: [
        {
          severity: 'error',
          code: 'file-too-large',
          message: `The file has ${input.length} bytes; a brief has at most ${largestBriefBytes}.`,
          place: { file, line: 1, column: 1 },
          hint: 'Put long documents into sources/ and quote from them.',
        },
      ],
    }
  let raw: string
  if (typeof input === 'string') raw = input
  else {
    try {
      raw = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(input)
    } catch {
      return { text: null, diagnostics: [undecodable(input, file)] }
    }
  }
  const text = toLines(raw)
  return { text, diagnostics: forbiddenCharacters(text, file) }
}
