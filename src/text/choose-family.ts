import { anySpace, clusters, isIgnorable } from './characters.ts'
import type { FontBook, TextStyle } from './text.ts'

/** A stretch of text that one family draws. */
export interface FamilyPiece {
  readonly text: string
  readonly family: string
}

/** A character that no family has. `offset` is that of its first use, in UTF-16 units. */
export interface MissingGlyph {
  readonly codePoint: number
  readonly char: string
  readonly offset: number
}

export interface ChosenFamilies {
  /** Joined, they are the text again. */
  readonly pieces: readonly FamilyPiece[]
  /** Each missing character once, in order of first use. */
  readonly missing: readonly MissingGlyph[]
}

const wordsAndSpaces =
  /[\t\n\r \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+|[^\t\n\r \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu
const letter = /\p{L}/u

/**
 * Chooses who draws what: a word stands in the first family that has all its letters, combining marks with their base.
 * Spaces, punctuation and numbers keep to the word before them, or else after them, so that "12 марта" is of one face.
 *
 * @param families office names in order of trial; the first also takes what none can draw. At least one.
 * @param style when given, only the face of that style is asked, not all of a family's faces.
 */
export function chooseFamilies(
  text: string,
  families: readonly string[],
  book: FontBook,
  style?: Style,
): ChosenFamilies {
  const first = families[0]
  if (first === undefined) throw new Error('No family to choose from')
  if (drawsEach(text, first, book, style))
    return { pieces: text === '' ? [] : [{ text, family: first }], missing: [] }
  const draws = memo((cluster) => families.filter((family) => drawsCluster(cluster, family, book, style)))
  const ableFor = (word: string): readonly string[] => {
    const parts = clusters(word)
    return families.filter((family) => parts.every((part) => draws(part).includes(family)))
  }
  const words = text.match(wordsAndSpaces) ?? []

  const chosen: FamilyPiece[] = []
  const missing = new Map<number, MissingGlyph>()
  let neighbour = leadingFamily(words, ableFor)
  let offset = 0
  for (const word of words) {
    const able = ableFor(word)
    const lettered = letter.test(word)
    const whole = !lettered && neighbour !== undefined && able.includes(neighbour) ? neighbour : able[0]
    if (whole !== undefined) {
      chosen.push({ text: word, family: whole })
      if (lettered) neighbour = whole
      offset += word.length
      continue
    }
    for (const part of clusters(word)) {
      const family = draws(part)[0]
      chosen.push({ text: part, family: family ?? first })
      if (family === undefined) noteMissing(part, offset, families, book, style, missing)
      offset += part.length
    }
  }
  return { pieces: merged(chosen), missing: [...missing.values()] }
}

type Style = Pick<TextStyle, 'bold' | 'italic'>

/** Units of a family that were asked for before, by book and style: 1 where it draws them, 2 where not. */
const asked = new WeakMap<FontBook, Map<string, Uint8Array>>()
/** Nearly all text stands below this: letters, punctuation, arrows, signs. */
const firstRareUnit = 0x2800

function askedOf(family: string, book: FontBook, style: Style | undefined): Uint8Array {
  const known = asked.get(book) ?? new Map<string, Uint8Array>()
  asked.set(book, known)
  const key = style === undefined ? family : `${family} ${style.bold} ${style.italic}`
  const units = known.get(key) ?? new Uint8Array(firstRareUnit)
  known.set(key, units)
  return units
}

/** Whether a family draws each character of a text by itself. */
function drawsEach(text: string, family: string, book: FontBook, style: Style | undefined): boolean {
  const known = askedOf(family, book, style)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= firstRareUnit)
      return [...new Set(text)].every((char) => drawsCluster(char, family, book, style))
    if (known[unit] === 0) known[unit] = hasCodePoint(unit, family, book, style) ? 1 : 2
    if (known[unit] === 2) return false
  }
  return true
}

/** The family in which the first word with letters stands whole: what comes before it keeps to it. */
function leadingFamily(
  words: readonly string[],
  ableFor: (word: string) => readonly string[],
): string | undefined {
  for (const word of words) {
    const family = letter.test(word) ? ableFor(word)[0] : undefined
    if (family !== undefined) return family
  }
  return undefined
}

function hasCodePoint(codePoint: number, family: string, book: FontBook, style: Style | undefined): boolean {
  if (book.has(family, codePoint, style)) return true
  // A face without the no-break hyphen draws it as the plain one (U+2010).
  if (codePoint === 0x2011) return book.has(family, 0x2010, style)
  return isIgnorable(codePoint) || (codePoint <= 0xffff && anySpace.test(String.fromCharCode(codePoint)))
}

/** Whether a family draws a letter with its marks, as written or composed: shaping composes where it can. */
function drawsCluster(cluster: string, family: string, book: FontBook, style: Style | undefined): boolean {
  const all = (text: string): boolean =>
    [...text].every((char) => hasCodePoint(char.codePointAt(0) as number, family, book, style))
  return all(cluster) || (cluster.length > 1 && all(cluster.normalize('NFC')))
}

/** Notes which characters of a cluster no family has; when each has another part of it, the marks are at fault. */
function noteMissing(
  cluster: string,
  offset: number,
  families: readonly string[],
  book: FontBook,
  style: Style | undefined,
  missing: Map<number, MissingGlyph>,
): void {
  let at = offset
  let noted = false
  for (const char of cluster) {
    const codePoint = char.codePointAt(0) as number
    const known = families.some((family) => hasCodePoint(codePoint, family, book, style))
    if (!known && !missing.has(codePoint)) missing.set(codePoint, { codePoint, char, offset: at })
    noted ||= !known
    at += char.length
  }
  const codePoint = cluster.codePointAt(0) as number
  if (!noted && !missing.has(codePoint)) missing.set(codePoint, { codePoint, char: cluster, offset })
}

function merged(pieces: readonly FamilyPiece[]): FamilyPiece[] {
  const out: FamilyPiece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last?.family === piece.family)
      out[out.length - 1] = { text: last.text + piece.text, family: last.family }
    else out.push(piece)
  }
  return out
}

function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key) as T
  }
}
