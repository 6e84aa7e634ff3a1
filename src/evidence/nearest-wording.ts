import { fold } from './fold.ts'
import { fork, type HandStream, readingOf } from './hand-stream.ts'

/** One word of an alignment: kept, or what the quotation has for what the source has. */
export type WordChange =
  | { readonly kind: 'same'; readonly word: string }
  | { readonly kind: 'added'; readonly quoted: string }
  | { readonly kind: 'dropped'; readonly source: string }
  | { readonly kind: 'changed'; readonly quoted: string; readonly source: string }

/** The wording of a source that is most like a quotation. It only ever explains a failure. */
export interface NearestWording {
  readonly stream: HandStream
  readonly start: number
  readonly end: number
  readonly changes: readonly WordChange[]
}

interface Word {
  readonly text: string
  readonly key: string
  readonly start: number
  readonly end: number
}

interface WordIndex {
  readonly words: readonly Word[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

const token = /[^\s']+/gu
const keyOf = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

const indexes = new WeakMap<HandStream, WordIndex>()

function indexOf(stream: HandStream): WordIndex {
  const known = indexes.get(stream)
  if (known !== undefined) return known
  const words: Word[] = []
  const places = new Map<string, number[]>()
  const add = (text: string, start: number, end: number) => {
    const key = keyOf(text)
    if (key === '') return
    const list = places.get(key) ?? []
    list.push(words.length)
    places.set(key, list)
    words.push({ text, key, start, end })
  }
  for (const match of stream.text.matchAll(token)) {
    const end = match.index + match[0].length
    if (!match[0].includes(fork)) add(match[0], match.index, end)
    else
      for (const text of readingOf(stream, match.index, end).match(token) ?? []) add(text, match.index, end)
  }
  const made = { words, places }
  indexes.set(stream, made)
  return made
}

/** The fewest words may stand this often to point to a place; commoner ones say nothing of where. */
const mostPlaces = 40
const mostAnchors = 6
/** At least this share of the quotation's words must stand in the nearest wording, in order. */
const leastShare = 0.5
const mostWords = 200

/** Longest common subsequence of two lists of keys, as pairs of indexes. */
function align(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? (best[(i + 1) * width + j + 1] as number) + 1
          : Math.max(best[(i + 1) * width + j] as number, best[i * width + j + 1] as number)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((best[(i + 1) * width + j] as number) >= (best[i * width + j + 1] as number)) i++
    else j++
  }
  return pairs
}

/** Words that agree but for capitals or stops differ too; at the end of a quotation a full stop or a comma may. */
function sameOrChanged(quoted: string, source: string, isLast: boolean): WordChange {
  const bare = (word: string) => (isLast ? word.replace(/[.,]$/u, '') : word)
  return bare(quoted) === bare(source) ? { kind: 'same', word: source } : { kind: 'changed', quoted, source }
}

function changesBetween(
  quoted: readonly string[],
  source: readonly string[],
  pairs: readonly (readonly [number, number])[],
): readonly WordChange[] {
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...pairs, [quoted.length, source.length] as const]) {
    while (i < nextI && j < nextJ)
      changes.push({ kind: 'changed', quoted: quoted[i++] as string, source: source[j++] as string })
    while (i < nextI) changes.push({ kind: 'added', quoted: quoted[i++] as string })
    while (j < nextJ) changes.push({ kind: 'dropped', source: source[j++] as string })
    if (i < quoted.length && j < source.length)
      changes.push(sameOrChanged(quoted[i] as string, source[j] as string, i === quoted.length - 1))
    i++
    j++
  }
  return changes
}

/** How one wording differs from another, word by word. */
export function compareWordings(quoted: string, source: string): readonly WordChange[] {
  const wordsOf = (text: string) =>
    (fold(text).text.match(token) ?? []).filter((word) => keyOf(word) !== '').slice(0, mostWords)
  const [a, b] = [wordsOf(quoted), wordsOf(source)]
  return changesBetween(a, b, align(a.map(keyOf), b.map(keyOf)))
}

/** Finds the wording nearest to a quotation among streams, or null when nothing is near. */
export function nearestWording(exact: string, streams: readonly HandStream[]): NearestWording | null {
  const quoted = [...fold(exact).text.matchAll(token)]
    .map((match) => match[0])
    .filter((word) => keyOf(word) !== '')
    .slice(0, mostWords)
  const keys = quoted.map(keyOf)
  let best: { readonly score: number; readonly near: NearestWording } | null = null
  for (const stream of streams) {
    const { words, places } = indexOf(stream)
    const anchors = [...new Set(keys)]
      .map((key) => ({ key, at: places.get(key) ?? [] }))
      .filter(({ at }) => at.length > 0 && at.length <= mostPlaces)
      .sort((a, b) => a.at.length - b.at.length || (a.key < b.key ? -1 : 1))
      .slice(0, mostAnchors)
    const tried = new Set<number>()
    for (const { key, at } of anchors) {
      for (const place of at) {
        const from = Math.max(0, place - keys.indexOf(key) - 3)
        if (tried.has(from)) continue
        tried.add(from)
        const window = words.slice(from, from + keys.length + 8)
        const pairs = align(
          keys,
          window.map((word) => word.key),
        )
        const score = pairs.length / Math.max(1, keys.length)
        if (score < leastShare || (best !== null && score <= best.score)) continue
        const first = (pairs[0] as readonly [number, number])[1]
        const last = (pairs.at(-1) as readonly [number, number])[1]
        // Words before the first and after the last that agree are the quotation's own change, one for one.
        const head = Math.max(0, first - (pairs[0] as readonly [number, number])[0])
        const tail = Math.min(
          window.length - 1,
          last + (keys.length - 1 - (pairs.at(-1) as readonly [number, number])[0]),
        )
        const shown = window.slice(head, tail + 1)
        const shifted = pairs.map(([i, j]) => [i, j - head] as const)
        best = {
          score,
          near: {
            stream,
            start: (shown[0] as Word).start,
            end: (shown.at(-1) as Word).end,
            changes: changesBetween(
              quoted,
              shown.map((word) => word.text),
              shifted,
            ),
          },
        }
      }
    }
  }
  return best?.near ?? null
}

/** The differences in a sentence: “two” stands for “ten”, “not” is missing. */
export function tellChanges(changes: readonly WordChange[]): string {
  const told = changes.flatMap((change) => {
    if (change.kind === 'added') return [`“${change.quoted}” is not there`]
    if (change.kind === 'dropped') return [`“${change.source}” is left out`]
    if (change.kind === 'changed') return [`“${change.quoted}” is “${change.source}” there`]
    return []
  })
  return told.slice(0, 6).join('; ')
}
