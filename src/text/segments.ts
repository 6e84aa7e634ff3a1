import { breaksBetween, clusters, isBreakingSpaceAt, mayBeEastAsian } from './characters.ts'

/** Longest stretch that is shaped in one go; a longer word is shaped in pieces, so that no input makes shaping slow. */
const longestSegment = 128

/** Pieces of a word between which a line may end without a hyphen, and no longer than the limit. */
function wordPieces(word: string): string[] {
  if (word.length <= longestSegment && !mayBeEastAsian(word)) return [word]
  const out: string[] = []
  let current = ''
  let before = ''
  for (const cluster of clusters(word)) {
    const first = String.fromCodePoint(cluster.codePointAt(0) as number)
    const full = current.length + cluster.length > longestSegment
    if (current !== '' && (full || breaksBetween(before, first))) {
      out.push(current)
      current = ''
    }
    current += cluster
    before = first
  }
  if (current !== '') out.push(current)
  return out
}

/**
 * Cuts text into the pieces that are shaped one by one: words, single spaces, East Asian characters. A width is the sum of
 * its segments' widths, so breaking a line at a segment's edge changes no other width. The price is kerning against a space:
 * in the shipped faces it is nil (Carlito, Gelasio) or a narrowing of few pairs (Tinos, Arimo), so widths err to the wide side.
 */
export function segments(text: string): string[] {
  const out: string[] = []
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const isEnd = i === text.length
    if (!isEnd && !isBreakingSpaceAt(text, i)) continue
    if (i > start) out.push(...wordPieces(text.slice(start, i)))
    if (!isEnd) out.push(text.charAt(i))
    start = i + 1
  }
  return out
}
