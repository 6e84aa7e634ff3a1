import type { Run } from '../../document/document.ts'

/** Words with the white space that follows them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*/gu) ?? []

/** Two words are the same whatever shape their quotation marks and dashes have. */
const folded = (word: string): string =>
  word
    .trim()
    .replace(/[‘’‚‛′`]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‐-―]/gu, '-')

interface Change {
  readonly kept: readonly string[]
  readonly out: readonly string[]
  readonly put: readonly string[]
}

/** Lengths of the longest common subsequences of what follows each pair of words. */
function table(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, next] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array]
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
  }
  return rows
}

/** The changes that lead from one list of words to the other, each after the words that stay. */
function changes(before: readonly string[], after: readonly string[]): readonly Change[] {
  const [a, b] = [before.map(folded), after.map(folded)]
  const rows = table(a, b)
  const found: { kept: string[]; out: string[]; put: string[] }[] = [{ kept: [], out: [], put: [] }]
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const last = found.at(-1) as (typeof found)[number]
    if (i < a.length && j < b.length && a[i] === b[j]) {
      if (last.out.length + last.put.length > 0) found.push({ kept: [], out: [], put: [] })
      found.at(-1)?.kept.push(before[i] as string)
      i++
      j++
    } else if (j >= b.length || (i < a.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0)))
      last.out.push(before[i++] as string)
    else last.put.push(after[j++] as string)
  }
  return found
}

const spaced = (text: string): string => (/\s$/u.test(text) ? text : `${text} `)

/**
 * A passage in other words, with every word that was left out or put in marked as deleted or inserted. Words are compared
 * whole; those that stay are the source's own. `base` is what the source's words have of style.
 */
export function wordDiff(
  before: string,
  after: string,
  base: Partial<Run>,
  own: Partial<Run>,
): readonly Run[] {
  const runs: Run[] = []
  for (const { kept, out, put } of changes(wordsOf(before), wordsOf(after))) {
    if (kept.length > 0) runs.push({ ...base, text: spaced(kept.join('')) })
    if (out.length > 0) {
      runs.push({ ...base, text: out.join('').trimEnd(), deleted: true })
      runs.push({ text: ' ' })
    }
    if (put.length > 0) {
      runs.push({ ...own, text: put.join('').trimEnd(), inserted: true })
      runs.push({ text: ' ' })
    }
  }
  const last = runs.at(-1)
  if (last?.text === ' ') runs.pop()
  else if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() }
  return runs
}
