import type { Place } from '../../diagnostic.ts'

/** Columns of a terminal that an excerpt takes at most. */
const widest = 96

/** East Asian wide and emoji, roughly: what a terminal gives two columns (Unicode Annex 11). */
const isWide = (codePoint: number) =>
  (codePoint >= 0x1100 && codePoint <= 0x115f) ||
  (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
  (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
  (codePoint >= 0xff00 && codePoint <= 0xff60) ||
  (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
  (codePoint >= 0x20000 && codePoint <= 0x3fffd)

const columnsOf = (text: string) =>
  [...text].reduce((sum, letter) => {
    if (/\p{M}|\u200b|\u200d/u.test(letter)) return sum
    return sum + (isWide(letter.codePointAt(0) ?? 0) ? 2 : 1)
  }, 0)

/**
 * Words as a terminal may show them: a tab is one space, and every character that could move the cursor, colour the screen
 * or turn the order of letters round is shown as a sign of its own.
 */
export const showable = (text: string): string =>
  text
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (letter) => {
      const codePoint = letter.codePointAt(0) ?? 0
      return codePoint < 0x20 ? String.fromCodePoint(0x2400 + codePoint) : '\ufffd'
    })

/** The line that a place lies in and carets under it; of a long line the part round the place. */
export function excerpt(
  text: string,
  place: Place,
): { readonly line: string; readonly carets: string } | null {
  const line = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)[place.line - 1]
  if (line === undefined || line.trim() === '') return null
  const start = Math.min(place.column - 1, line.length)
  const isOneLine = (place.endLine ?? place.line) === place.line
  const end = Math.max(start + 1, isOneLine ? (place.endColumn ?? place.column) - 1 : line.trimEnd().length)
  const from = line.length <= widest ? 0 : Math.max(0, Math.min(start - 20, line.length - widest))
  const to = Math.min(line.length, from + widest)
  const before = from > 0 ? '…' : ''
  const marked = showable(line.slice(start, Math.min(end, to)))
  return {
    line: before + showable(line.slice(from, to)) + (to < line.length ? '…' : ''),
    carets:
      ' '.repeat(columnsOf(before + showable(line.slice(from, start)))) +
      '^'.repeat(Math.max(1, columnsOf(marked))),
  }
}
