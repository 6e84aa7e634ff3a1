import { breaksInside, needsEastAsianBreaks, softHyphen, type Word, wordAt } from './break-opportunities.ts'
import { clusters, isBreakingSpaceAt, zeroWidth } from './characters.ts'
import { measureSpans, type SpanMeasure } from './measure-spans.ts'
import type { FontBook, Line, StyledSpan } from './text.ts'

export interface BreakOptions {
  /** Taken from the room of the first line. */
  readonly firstIndentPt?: number
  /** Share of the width that text may use; office programs differ from shaped widths by up to 1 %. Default 0.99. */
  readonly safety?: number
}

/** A stretch without a place to break that is wider than a line: it was broken between two characters. */
export interface TooLong {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly widthPt: number
}

export interface BrokenLines {
  readonly lines: readonly Line[]
  readonly tooLong: readonly TooLong[]
}

/** Nothing longer than this is measured in one go to learn whether it fits: the rest cannot matter. */
const longestProbe = 512

/**
 * Breaks a paragraph into lines, first fit, as PowerPoint and LibreOffice do: at spaces, after hyphens and dashes, at soft
 * hyphens, between East Asian characters; "\n" always. Trailing spaces take no room. A text without words is one empty line.
 */
export function breakLines(
  spans: readonly StyledSpan[],
  widthPt: number,
  book: FontBook,
  options: BreakOptions = {},
): BrokenLines {
  const text = spans.map((span) => span.text).join('')
  const measure = measureSpans(spans, book)
  const safety = options.safety ?? 0.99
  const lines: Line[] = []
  const tooLong: TooLong[] = []
  let start = 0
  for (;;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const indentPt = start === 0 ? (options.firstIndentPt ?? 0) : 0
    const room = { firstPt: (widthPt - indentPt) * safety, restPt: widthPt * safety }
    breakStretch({ text, start, end, forced: newline >= 0, measure, room }, lines, tooLong)
    if (newline < 0) return { lines, tooLong }
    start = newline + 1
  }
}

interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly forced: boolean
  readonly measure: SpanMeasure
  readonly room: { readonly firstPt: number; readonly restPt: number }
}

/** Fills lines with the words between two forced breaks. */
function breakStretch(stretch: Stretch, lines: Line[], tooLong: TooLong[]): void {
  const { text, measure } = stretch
  const eastAsian = needsEastAsianBreaks(text)
  let roomPt = stretch.room.firstPt
  let lineStart = stretch.start
  let lineEnd = lineStart
  /** Width up to `lineEnd`, and of the spaces after it that count once another word follows. */
  let usedPt = 0
  let spacePt = 0
  /** End of the stretch that is just being broken between characters. */
  let tooLongTo = -1

  const take = (end: number, pt: number): void => {
    usedPt += spacePt + pt
    spacePt = 0
    lineEnd = end
  }
  const endLine = (nextStart: number, forced: boolean, hyphen = ''): void => {
    const seen = shown(text, lineStart, lineEnd) + hyphen
    lines.push({ text: seen, widthPt: usedPt, start: lineStart, end: lineEnd, forced })
    roomPt = stretch.room.restPt
    lineStart = nextStart
    lineEnd = nextStart
    usedPt = 0
    spacePt = 0
  }

  let at = stretch.start
  while (at < stretch.end && isBreakingSpaceAt(text, at)) at++
  spacePt = measure(lineStart, at)

  while (at < stretch.end) {
    const word = wordAt(text, at, stretch.end, eastAsian)
    let from = word.start
    while (from < word.end) {
      const leftPt = roomPt - usedPt - spacePt
      const wholePt = fittingWidth(measure, from, word.end, leftPt)
      if (wholePt !== undefined) {
        take(word.end, wholePt)
        break
      }
      const inside = lastBreakThatFits(text, { ...word, start: from }, leftPt, measure)
      if (inside !== undefined) {
        take(inside.at, inside.widthPt)
        endLine(inside.at, false, hyphenAt(text, inside.at))
        from = inside.at
      } else if (usedPt + spacePt > 0) {
        endLine(from, false)
      } else {
        if (from >= tooLongTo) {
          tooLongTo = firstBreak(text, { ...word, start: from })
          const unbroken = { start: from, end: tooLongTo }
          const seen = shown(text, from, tooLongTo) + hyphenAt(text, tooLongTo)
          tooLong.push({ ...unbroken, text: seen, widthPt: widthTo(text, from, tooLongTo, measure) })
        }
        const cut = longestPrefix(text, from, tooLongTo, leftPt, measure)
        take(cut, measure(from, cut))
        from = cut
        if (cut < word.end) endLine(cut, false)
      }
    }
    spacePt += measure(word.end, word.next)
    at = word.next
  }
  endLine(stretch.end, stretch.forced)
}

/** The hyphen that a break at a soft hyphen shows. */
function hyphenAt(text: string, at: number): string {
  return text[at - 1] === softHyphen ? '-' : ''
}

/** Width of a stretch at whose end a line breaks. */
function widthTo(text: string, start: number, end: number, measure: SpanMeasure): number {
  return measure(start, end) + (text[end - 1] === softHyphen ? measure.hyphenPt(end - 1) : 0)
}

/** The characters that are seen. */
function shown(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(zeroWidth, '')
}

/** Width of a stretch if it fits, undefined if not. */
function fittingWidth(measure: SpanMeasure, start: number, end: number, roomPt: number): number | undefined {
  if (end - start > longestProbe && measure(start, start + longestProbe) > roomPt) return undefined
  const widthPt = measure(start, end)
  return widthPt <= roomPt ? widthPt : undefined
}

/** The last place inside a word up to which it fits, a hyphen that appears there included. */
function lastBreakThatFits(
  text: string,
  word: Word,
  roomPt: number,
  measure: SpanMeasure,
): { readonly at: number; readonly widthPt: number } | undefined {
  let found: { at: number; widthPt: number } | undefined
  for (let at = word.start + 2; at < Math.min(word.end, word.start + longestProbe); at++) {
    if (!breaksInside(text, word, at)) continue
    const widthPt = widthTo(text, word.start, at, measure)
    if (widthPt <= roomPt) found = { at, widthPt }
    else if (measure(word.start, at) > roomPt) break
  }
  return found
}

/** Where the first stretch of a word that has no place to break ends. */
function firstBreak(text: string, word: Word): number {
  for (let at = word.start + 2; at < word.end; at++) if (breaksInside(text, word, at)) return at
  return word.end
}

/** End of the longest run of whole characters that fits: one at least. */
function longestPrefix(
  text: string,
  start: number,
  end: number,
  roomPt: number,
  measure: SpanMeasure,
): number {
  const ends: number[] = []
  let at = start
  for (const cluster of clusters(text.slice(start, Math.min(end, start + longestProbe)))) {
    at += cluster.length
    ends.push(at)
  }
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(start, ends[middle] as number) <= roomPt) low = middle
    else high = middle - 1
  }
  return ends[low] ?? end
}
