import type { Place } from '../../diagnostic.ts'

/*
 * Words of the brief go through Handlebars between marks, and so do the lines of the template, so that the markup which
 * comes out still knows where each of its parts came from. The marks are noncharacters (Unicode, U+FDD0 to U+FDEF), which
 * no brief can hold, and are taken out again before the markup is parsed.
 */

const open = '\uFDD0'
const opened = '\uFDD1'
const close = '\uFDD2'
const line = '\uFDD3'
const lined = '\uFDD4'

/** A text of the brief, or a part of one: `offset` is where the part begins in the value at `pointer`. */
export interface MarkedText {
  readonly pointer: string
  readonly text: string
  readonly offset: number
}

/** Puts marks round texts and remembers which is which. */
export interface Marker {
  mark(pointer: string, text: string, offset?: number): string
  /** The text that a marked string holds, if it holds exactly one. */
  unmark(marked: string): MarkedText | undefined
  readonly texts: readonly MarkedText[]
}

const noncharacters = /[\uFDD0-\uFDEF]/g

export const createMarker = (): Marker => {
  const texts: MarkedText[] = []
  return {
    texts,
    mark: (pointer, text, offset = 0) => {
      const clean = text.replace(noncharacters, '')
      texts.push({ pointer, text: clean, offset })
      return `${open}${texts.length - 1}${opened}${clean}${close}`
    },
    unmark: (marked) => {
      const index = /^\uFDD0(\d+)\uFDD1[^\uFDD0]*\uFDD2$/.exec(marked)?.[1]
      return index === undefined ? undefined : texts[Number(index)]
    },
  }
}

/** A marked string without its marks. */
export const withoutMarks = (text: string): string =>
  text.replace(/\uFDD0\d+\uFDD1/g, '').replace(noncharacters, '')

/** The mark that says from where in a template the following characters come. */
export const placeMark = (file: number, { line: at, column }: { line: number; column: number }): string =>
  `${line}${file}:${at}:${column}${lined}`

/** What came out of Handlebars, without marks, and what the marks said. */
export interface Markup {
  readonly text: string
  /** Stretches that are texts of the brief, in order. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly text: MarkedText }[]
  /** The place in a template of the character at this offset, or of the last one before it that came from a template. */
  placeOf(offset: number): Place
}

/** Index of the last entry whose `start` is at or before the offset, or -1. */
export const lastBefore = (starts: readonly { readonly start: number }[], offset: number): number => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Takes the marks out of what Handlebars wrote. */
export const readMarks = (output: string, marker: Marker, files: readonly string[]): Markup => {
  const spans: { start: number; end: number; text: MarkedText }[] = []
  const lines: { start: number; file: string; line: number; column: number }[] = []
  const begun: { start: number; text: MarkedText }[] = []
  const pieces: string[] = []
  let length = 0
  let from = 0
  for (const match of output.matchAll(/\uFDD0(\d+)\uFDD1|\uFDD2|\uFDD3(\d+):(\d+):(\d+)\uFDD4/g)) {
    const piece = output.slice(from, match.index)
    pieces.push(piece)
    length += piece.length
    from = match.index + match[0].length
    if (match[1] !== undefined) {
      const text = marker.texts[Number(match[1])]
      if (text) begun.push({ start: length, text })
    } else if (match[2] !== undefined) {
      const file = files[Number(match[2])] ?? ''
      lines.push({ start: length, file, line: Number(match[3]), column: Number(match[4]) })
    } else {
      const span = begun.pop()
      if (span && begun.length === 0) spans.push({ ...span, end: length })
    }
  }
  pieces.push(output.slice(from))
  return {
    text: pieces.join(''),
    spans,
    placeOf: (offset) => {
      const mark = lines[lastBefore(lines, offset)]
      if (!mark) return { file: files[0] ?? '', line: 1, column: 1 }
      return { file: mark.file, line: mark.line, column: mark.column + offset - mark.start }
    },
  }
}
