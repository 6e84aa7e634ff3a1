import { type ForkEffect, type ForkWay, fork, type HandStream } from './hand-stream.ts'
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

/** Letters before a fork by which it is found. */
const mostBehind = 4

/** Forks by what stands close before them, and by what a quotation that begins there begins with. */
interface ForkIndex {
  readonly behind: ReadonlyMap<string, readonly number[]>
  readonly first: ReadonlyMap<string, readonly number[]>
}

const indexes = new WeakMap<HandStream, ForkIndex>()

function indexOf(stream: HandStream): ForkIndex {
  const known = indexes.get(stream)
  if (known !== undefined) return known
  const behind = new Map<string, number[]>()
  const first = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, position: number) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [position])
    else if (list.at(-1) !== position) list.push(position)
  }
  for (const [position, { ways }] of stream.forks) {
    for (let length = 1; length <= Math.min(mostBehind, position); length++)
      put(behind, stream.text.slice(position - length, position), position)
    for (const way of ways) put(first, way.text.trimStart().charAt(0), position)
  }
  const made = { behind, first }
  indexes.set(stream, made)
  return made
}

/** Matches that run through at least one fork: each is anchored at its first. */
function throughForks(
  stream: HandStream,
  literal: string,
  { from, until, most }: Range,
  found: Match[],
): void {
  const { text, forks } = stream
  const index = indexOf(stream)
  const through = (position: number, before: number, ways: readonly ForkWay[]): Match | null => {
    for (const way of ways) {
      // What may be left out brings its space with it; a quotation that begins there does not.
      const words = before === 0 ? way.text.trimStart() : way.text
      if (words === '' && before === 0) continue
      if (before + words.length > literal.length || !literal.startsWith(words, before)) continue
      // A match that ends before a fork which it passes over does not run through it.
      if (way.text === '' && before === literal.length) continue
      const match = follow(stream, literal, before + words.length, position + 1, [way.effect])
      if (match !== null) return match
    }
    return null
  }
  for (let before = 0; before <= literal.length; before++) {
    // The words before the fork must be the beginning of the literal.
    const near = literal.slice(Math.max(0, before - mostBehind), before)
    const positions = before === 0 ? index.first.get(literal.charAt(0)) : index.behind.get(near)
    for (const position of positions ?? []) {
      const start = position - before
      if (start < from) continue
      if (start >= until || found.length >= most) break
      if (before > mostBehind && text.slice(start, position) !== literal.slice(0, before)) continue
      const match = through(position, before, forks.get(position)?.ways ?? [])
      if (match !== null && standsByWords(stream, literal, start, match.end)) found.push({ ...match, start })
    }
  }
}

/** A stretch of a stream in which matches begin, and how many are looked for: a literal that stands oftener points nowhere. */
interface Range {
  readonly from: number
  readonly until: number
  readonly most: number
}

/** All places of a folded literal in a stream, in order: whole words, never parts of them. */
export function matchLiteral(
  stream: HandStream,
  literal: string,
  { from = 0, until = Number.POSITIVE_INFINITY, most = mostMatches }: Partial<Range> = {},
): readonly Match[] {
  if (literal === '') return []
  const found: Match[] = []
  for (
    let at = stream.text.indexOf(literal, from);
    at >= 0 && at < until && found.length < most;
    at = stream.text.indexOf(literal, at + 1)
  )
    if (standsByWords(stream, literal, at, at + literal.length))
      found.push({ start: at, end: at + literal.length, effects: [] })
  if (stream.forks.size > 0) throughForks(stream, literal, { from, until, most: found.length + most }, found)
  const known = new Set<number>()
  return found
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((match) => !known.has(match.start) && known.add(match.start))
    .slice(0, most)
}
