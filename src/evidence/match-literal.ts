import { type ForkEffect, fork, type HandStream } from './hand-stream.ts'
import { standsByWords } from './word-edges.ts'

/** A stretch of a stream that a literal text equals; `end` is exclusive. */
export interface Match {
  readonly start: number
  readonly end: number
  readonly effects: readonly ForkEffect[]
}

/** How many places are looked at: a stretch that stands oftener points nowhere. */
const mostMatches = 2000

/** Follows a literal from a place on, through the forks that stand there. */
function follow(
  stream: HandStream,
  literal: string,
  from: number,
  at: number,
  effects: readonly ForkEffect[],
): Match | null {
  let index = at
  let next = from
  while (next < literal.length) {
    const character = stream.text[index]
    if (character === undefined) return null
    if (character === fork) {
      for (const way of stream.forks.get(index)?.ways ?? []) {
        if (!literal.startsWith(way.text, next)) continue
        const rest = follow(stream, literal, next + way.text.length, index + 1, [...effects, way.effect])
        if (rest !== null) return rest
      }
      return null
    }
    if (character !== literal[next]) return null
    index++
    next++
  }
  return { start: at, end: index, effects }
}

/** Matches that run through at least one fork: each is anchored at its first. */
function throughForks(stream: HandStream, literal: string, from: number, found: Match[]): void {
  for (const [position, { ways }] of stream.forks) {
    if (position < from || found.length >= mostMatches) continue
    const most = Math.min(literal.length, position - from)
    // The words before the fork must be the beginning of the literal: compared backwards, most stop at once.
    for (let before = 0; before <= most; before++) {
      if (before > 0 && stream.text[position - 1] !== literal[before - 1]) continue
      if (!literal.startsWith(stream.text.slice(position - before, position))) continue
      let best: Match | null = null
      for (const way of ways) {
        // What may be left out brings its space with it; a quotation that begins there does not.
        const text = before === 0 ? way.text.trimStart() : way.text
        if (text === '' && before === 0) continue
        if (!literal.startsWith(text, before) || before + text.length > literal.length) continue
        // A match that ends before a fork which it passes over does not run through it.
        if (way.text === '' && before === literal.length) continue
        best = follow(stream, literal, before + text.length, position + 1, [way.effect])
        if (best !== null) break
      }
      if (best !== null && standsByWords(stream, literal, position - before, best.end))
        found.push({ ...best, start: position - before })
    }
  }
}

/** All places of a folded literal in a stream at or after `from`, in order: whole words, never parts of them. */
export function matchLiteral(stream: HandStream, literal: string, from = 0): readonly Match[] {
  if (literal === '') return []
  const found: Match[] = []
  for (
    let at = stream.text.indexOf(literal, from);
    at >= 0 && found.length < mostMatches;
    at = stream.text.indexOf(literal, at + 1)
  )
    if (standsByWords(stream, literal, at, at + literal.length))
      found.push({ start: at, end: at + literal.length, effects: [] })
  if (stream.forks.size > 0) throughForks(stream, literal, from, found)
  const known = new Set<number>()
  return found
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((match) => !known.has(match.start) && known.add(match.start))
}
