import { type BreakOptions, breakLines } from './break-lines.ts'
import { isBreakingSpaceAt } from './characters.ts'
import type { FontBook, Line, StyledSpan } from './text.ts'

/** A last line shorter than this share of the width looks lost. */
const shortestLastLine = 0.15

/** How many words at the end are tried to be kept together. */
const joinedWords = [2, 3]

/** Whether the last line is one word or nearly nothing, and the line before it ended for want of room. */
function endsInWidow(lines: readonly Line[], widthPt: number): boolean {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (last === undefined || before === undefined || before.forced || last.text === '') return false
  const isOneWord = ![...last.text].some((_, at) => isBreakingSpaceAt(last.text, at))
  return isOneWord || last.widthPt < widthPt * shortestLastLine
}

/** Replaces the last spaces of the joined text by no-break spaces, as many as keep `words` words together. */
function joinLastWords<S extends StyledSpan>(spans: readonly S[], words: number): S[] | undefined {
  const out = [...spans]
  let wanted = words - 1
  for (let i = out.length - 1; i >= 0 && wanted > 0; i--) {
    const span = out[i] as S
    const units = [...span.text]
    for (let k = units.length - 1; k >= 0 && wanted > 0; k--) {
      if (units[k] !== ' ') continue
      units[k] = '\u00A0'
      wanted--
    }
    out[i] = { ...span, text: units.join('') }
  }
  return wanted === 0 ? out : undefined
}

/**
 * Keeps the last words of a headline together with no-break spaces when its last line would be a single word or very short.
 * The spans come back as they are when that needs another line, breaks a word, or does not help.
 */
export function joinWidow<S extends StyledSpan>(
  spans: readonly S[],
  widthPt: number,
  book: FontBook,
  options: BreakOptions = {},
): readonly S[] {
  const plain = breakLines(spans, widthPt, book, options)
  if (!endsInWidow(plain.lines, widthPt)) return spans
  for (const words of joinedWords) {
    const joined = joinLastWords(spans, words)
    if (joined === undefined) return spans
    const broken = breakLines(joined, widthPt, book, options)
    const last = broken.lines.at(-1) as Line
    const helps = broken.lines.length === plain.lines.length && broken.tooLong.length === plain.tooLong.length
    if (helps && last.text.includes('\u00A0') && last.widthPt >= widthPt * shortestLastLine) return joined
  }
  return spans
}
