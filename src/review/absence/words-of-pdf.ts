import { inflateSync } from 'node:zlib'
import type { FileWords } from './words-of-file.ts'

/*
 * The words of a PDF as Typst writes one (ISO 32000-1): objects one after another with a plain cross-reference table, streams
 * plain or packed by Flate, text shown as glyphs of fonts whose ToUnicode maps say what they mean.
 */

interface PdfObject {
  readonly number: string
  readonly dictionary: string
  /** What its stream holds, unpacked when it is asked for, a character a byte; null where it has none. */
  readonly stream: (() => string) | null
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

function objectsOf(pdf: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  const opening = /(\d+) 0 obj\s/g
  for (let found = opening.exec(pdf); found; found = opening.exec(pdf)) {
    const start = found.index + found[0].length
    const end = pdf.indexOf('endobj', start)
    const streamAt = pdf.slice(start, end).search(/stream\r?\n/)
    const number = found[1] as string
    if (streamAt < 0) objects.set(number, { number, dictionary: pdf.slice(start, end), stream: null })
    else {
      const dictionary = pdf.slice(start, start + streamAt)
      const from = pdf.indexOf('\n', start + streamAt) + 1
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
      const packed = pdf.slice(from, from + length)
      const isFlate = dictionary.includes('/FlateDecode')
      const stream = () => (isFlate ? latin1(inflateSync(Buffer.from(packed, 'latin1'))) : packed)
      objects.set(number, { number, dictionary, stream })
      opening.lastIndex = from + length
    }
  }
  return objects
}

/** Characters of UTF-16BE, given as hexadecimal digits. */
const ofHex = (hex: string): string => {
  const units = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}

const nextHex = (hex: string, by: number): string => {
  const unit = (Number.parseInt(hex.slice(-4), 16) + by).toString(16).padStart(4, '0')
  return ofHex(hex.slice(0, -4) + unit)
}

/** What the glyphs of a font mean, by their two-byte numbers. */
function unicodeMap(map: string): ReadonlyMap<number, string> {
  const means = new Map<number, string>()
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of body.matchAll(/<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g))
      means.set(Number.parseInt(glyph, 16), ofHex(hex))
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = '', high = '', hex = ''] of body.matchAll(
      /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>/g,
    )) {
      const first = Number.parseInt(low, 16)
      for (let glyph = first; glyph <= Number.parseInt(high, 16); glyph++)
        means.set(glyph, nextHex(hex, glyph - first))
    }
  return means
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string between parentheses. */
const literal = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, char?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    return /^[\r\n]/.test(char ?? '') ? '' : (escapes[char ?? ''] ?? char ?? '')
  })

const hexBytes = (hex: string): string =>
  latin1(Buffer.from(hex.replace(/\s+/g, '').replace(/^(.(?:..)*)$/, '$10'), 'hex'))

/** A string for people: UTF-16 where it begins with a byte order mark. */
const spoken = (bytes: string): string =>
  bytes.startsWith('\u00FE\u00FF')
    ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')
    : bytes

/** Where the string that begins with the parenthesis at `at` ends: inside of it others may stand, in pairs. */
function endOfLiteral(text: string, at: number): number {
  let depth = 0
  for (let end = at; end < text.length; end++) {
    const char = text[end]
    if (char === '\\') end++
    else if (char === '(') depth++
    else if (char === ')' && --depth === 0) return end
  }
  return text.length
}

/** Strings, names and operators of a content stream or a dictionary, in their order. */
type Token = { readonly is: 'string' | 'name' | 'operator'; readonly text: string }

function* tokensOf(text: string): Generator<Token> {
  const plain = /\/(\w+)|<([\dA-Fa-f\s]+)>(?!>)|\(|([A-Za-z]+\*?)/g
  for (let found = plain.exec(text); found; found = plain.exec(text)) {
    const [whole, name, hex, operator] = found
    if (name !== undefined) yield { is: 'name', text: name }
    else if (hex !== undefined) yield { is: 'string', text: hexBytes(hex) }
    else if (operator !== undefined) yield { is: 'operator', text: operator }
    else if (whole === '(') {
      const end = endOfLiteral(text, found.index)
      yield { is: 'string', text: literal(text.slice(found.index + 1, end)) }
      plain.lastIndex = end + 1
    }
  }
}

const stringsIn = (dictionary: string): readonly string[] =>
  [...tokensOf(dictionary)].filter(({ is }) => is === 'string').map(({ text }) => spoken(text))

/** The words that a page shows, a piece for each run of glyphs. */
function shown(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): readonly string[] {
  let font: ReadonlyMap<number, string> = new Map()
  let name = ''
  let bytes = ''
  const pieces: string[] = []
  for (const token of tokensOf(content)) {
    if (token.is === 'name') name = token.text
    else if (token.is === 'string') bytes += token.text
    else if (token.text === 'Tf') font = fonts.get(name) ?? new Map()
    else if (token.text === 'TJ' || token.text === 'Tj') {
      let piece = ''
      for (let at = 0; at + 1 < bytes.length; at += 2)
        piece += font.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? ''
      pieces.push(piece)
      bytes = ''
    } else bytes = ''
  }
  return pieces
}

/**
 * What a PDF says: the text layer of every page, with its runs parted and joined (a word may go on in another face); the
 * strings of its structure, outline and properties; its metadata.
 */
export function wordsOfPdf(name: string, bytes: Uint8Array): readonly FileWords[] {
  const objects = objectsOf(latin1(bytes))
  const fontOf = (number: string | undefined): ReadonlyMap<number, string> => {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number ?? '')?.dictionary ?? '')?.[1]
    return unicodeMap(objects.get(map ?? '')?.stream?.() ?? '')
  }
  const known = new Map<string, ReadonlyMap<number, string>>()
  const words: FileWords[] = []
  const said: string[] = []
  let page = 0
  for (const { dictionary, stream } of objects.values()) {
    said.push(...stringsIn(dictionary))
    if (stream !== null && /\/Type \/Metadata/.test(dictionary))
      said.push(
        Buffer.from(stream(), 'latin1')
          .toString('utf8')
          .replace(/<[^>]*>/g, ' '),
      )
    const contents = /\/Contents (\d+) 0 R/.exec(dictionary)?.[1]
    if (contents === undefined) continue
    page += 1
    const fonts = new Map<string, ReadonlyMap<number, string>>()
    const resources = /\/Resources (\d+) 0 R/.exec(dictionary)?.[1]
    const held = resources === undefined ? dictionary : (objects.get(resources)?.dictionary ?? '')
    for (const [, font = '', number = ''] of held.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const means = known.get(number) ?? fontOf(number)
      known.set(number, means)
      fonts.set(font, means)
    }
    const pieces = shown(objects.get(contents)?.stream?.() ?? '', fonts)
    words.push({ part: `${name}, ${page}`, text: `${pieces.join(' ')}\n${pieces.join('')}` })
  }
  return [...words, { part: name, text: said.join('\n') }]
}
