import type { PieceKind } from './source.ts'

/** A piece of a paragraph, by its offsets in the paragraph's text. */
export interface MarkedPiece {
  readonly kind: PieceKind
  readonly start: number
  readonly end: number
  readonly diplomatic: string
  readonly reading: string
  readonly readings?: readonly string[]
  readonly hand?: string
  readonly insertedAbove?: true
  readonly underlined?: true
}

/** A mark that is opened and not closed. */
export interface MarkProblem {
  readonly at: number
  readonly mark: string
}

type Content = Omit<MarkedPiece, 'start' | 'end' | 'insertedAbove' | 'underlined'>

const same = (kind: PieceKind, words: string): Content => ({ kind, diplomatic: words, reading: words })

/** The bracket that closes each bracket, and those that nothing closes. */
function pairBrackets(text: string): {
  readonly closing: ReadonlyMap<number, number>
  readonly open: readonly number[]
} {
  const closing = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '[') open.push(at)
    else if (character === ']') {
      const start = open.pop()
      if (start !== undefined) closing.set(start, at)
    }
  }
  return { closing, open }
}

/** What stands in one pair of brackets; `inner` is without them. */
function bracketed(inner: string): Content {
  const words = inner.trim()
  if (/^(…|\.\.\.)$/.test(words)) return same('omitted', '[…]')
  if (/^(illegible|\?+)(\s*:.*)?$/s.test(words)) return same('illegible', `[${inner}]`)
  if (/^sic[!.]?$/.test(words)) return same('sic', `[${inner}]`)
  if (words.length > 1 && words.endsWith('?')) {
    const readings = words
      .slice(0, -1)
      .split('/')
      .map((reading) => reading.trim())
      .filter((reading) => reading !== '')
    if (readings.length > 0) return { ...same('doubtful', `[${inner}]`), readings }
  }
  return same('supplied', `[${inner}]`)
}

/**
 * Parts the text of a paragraph into words and marks of the transcription. One pass; a mark that is never closed is
 * reported and its signs stay words.
 */
export function parseMarks(text: string): {
  readonly pieces: readonly MarkedPiece[]
  readonly problems: readonly MarkProblem[]
} {
  if (!/[[{~^_]/.test(text)) {
    const whole = { ...same('text', text), start: 0, end: text.length }
    return { pieces: text === '' ? [] : [whole], problems: [] }
  }
  const pieces: MarkedPiece[] = []
  const problems: MarkProblem[] = []
  const { closing, open } = pairBrackets(text)
  for (const at of open) problems.push({ at, mark: '[' })
  // Where one search found nothing, a later one need not look: this keeps a text of ten thousand openings linear.
  const missing = new Set<string>()
  const find = (mark: string, from: number): number => {
    if (missing.has(mark)) return -1
    const at = text.indexOf(mark, from)
    if (at === -1) missing.add(mark)
    return at
  }
  let insertedUntil = -1
  let underlinedUntil = -1
  let plain = 0
  const flags = (at: number) => ({
    ...(at < insertedUntil ? { insertedAbove: true as const } : {}),
    ...(at < underlinedUntil ? { underlined: true as const } : {}),
  })
  const flush = (to: number) => {
    if (to > plain)
      pieces.push({ ...same('text', text.slice(plain, to)), start: plain, end: to, ...flags(plain) })
  }
  const put = (start: number, end: number, content: Content): number => {
    flush(start)
    pieces.push({ ...content, start, end, ...flags(start) })
    plain = end
    return end
  }
  const skip = (at: number, length: number): number => {
    flush(at)
    plain = at + length
    return plain
  }
  /** Length of the run of one sign; a mark is exactly two of it, a longer run is a line drawn in the document. */
  const run = (at: number): number => {
    let end = at
    while (text[end] === text[at]) end++
    return end - at
  }
  for (let at = 0; at < text.length; ) {
    const character = text[at]
    if (character === '[') {
      const close = closing.get(at)
      if (close === undefined) at++
      else if (text[at + 1] === '[' && closing.get(at + 1) === close - 1)
        at = put(at, close + 1, same('supplied', `[${text.slice(at + 2, close - 1)}]`))
      else at = put(at, close + 1, bracketed(text.slice(at + 1, close)))
      continue
    }
    if (character === '{') {
      const close = find('}', at)
      const inner = close === -1 ? '' : text.slice(at + 1, close)
      const arrow = inner.includes('{') ? -1 : inner.indexOf('=>')
      if (arrow !== -1)
        at = put(at, close + 1, {
          kind: 'corrected',
          diplomatic: inner.slice(0, arrow).trim(),
          reading: inner.slice(arrow + 2).trim(),
        })
      else {
        if (close === -1 && text.slice(at, at + 200).includes('=>')) problems.push({ at, mark: '{' })
        at++
      }
      continue
    }
    if (character === '~' || character === '^' || character === '_') {
      const length = run(at)
      if (length !== 2) {
        at += length
        continue
      }
      if (character === '^' && at + 2 === insertedUntil) {
        at = skip(at, 2)
        continue
      }
      if (character === '_' && at + 2 === underlinedUntil) {
        at = skip(at, 2)
        continue
      }
      const mark = character + character
      const close = find(mark, at + 2)
      if (close === -1) {
        problems.push({ at, mark })
        at += 2
      } else if (character === '~') at = put(at, close + 2, { kind: 'struck', diplomatic: '', reading: '' })
      else if (character === '_') {
        at = skip(at, 2)
        underlinedUntil = close + 2
      } else {
        const by = /^\{([^{}=>\n]+)\}/.exec(text.slice(close + 2, close + 80))
        if (by?.[1] !== undefined)
          at = put(at, close + 2 + by[0].length, {
            kind: 'inserted',
            diplomatic: '',
            reading: '',
            hand: by[1].trim(),
          })
        else {
          at = skip(at, 2)
          insertedUntil = close + 2
        }
      }
      continue
    }
    at++
  }
  flush(text.length)
  return { pieces, problems }
}
