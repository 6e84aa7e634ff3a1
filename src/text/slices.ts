import { zeroWidth } from './characters.ts'
import type { Line, StyledSpan } from './text.ts'

/**
 * The pieces of the spans that stand on a line, as they are seen: without soft hyphens but for the one at which the line
 * ended, without trailing spaces. Whatever a span carries besides its text goes with each of its pieces.
 */
export function slices<S extends StyledSpan>(spans: readonly S[], line: Line): S[] {
  const out: S[] = []
  let start = 0
  for (const span of spans) {
    const from = Math.max(line.start, start)
    const to = Math.min(line.end, start + span.text.length)
    const text = from < to ? span.text.slice(from - start, to - start).replace(zeroWidth, '') : ''
    if (text !== '') out.push({ ...span, text })
    start += span.text.length
  }
  const seen = out.reduce((length, piece) => length + piece.text.length, 0)
  const last = out.at(-1)
  // The line's own text is longer by the hyphen that only the break made visible.
  if (last !== undefined && line.text.length > seen)
    out[out.length - 1] = { ...last, text: last.text + line.text.slice(seen) }
  return out
}
