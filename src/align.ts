/** A step from one list to another: an item that both have, or that only one has, with its place in each. */
export type Step<T> =
  | { readonly kind: 'same'; readonly before: T; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }
  | { readonly kind: 'added'; readonly after: T }

/** Lengths of the longest common subsequences of what follows each pair of items. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, next] = [rows[i] as Uint32Array, rows[i + 1] as Uint32Array]
    for (let j = after.length - 1; j >= 0; j--)
      row[j] =
        before[i] === after[j]
          ? (next[j + 1] as number) + 1
          : Math.max(next[j] as number, row[j + 1] as number)
  }
  return rows
}

/**
 * The fewest steps that lead from one list to another, by a longest common subsequence of their keys. What both begin and end
 * with is set aside first, so that long lists with few changes cost little. Removed items come before those added in their place.
 */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
): readonly Step<T>[] {
  const [a, b] = [before.map(key), after.map(key)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const same = (i: number, j: number): Step<T> => ({
    kind: 'same',
    before: before[i] as T,
    after: after[j] as T,
  })
  const steps: Step<T>[] = Array.from({ length: start }, (_, at) => same(at, at))
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const rows = commonLengths(midA, midB)
  let [i, j] = [0, 0]
  while (i < midA.length || j < midB.length) {
    if (i < midA.length && j < midB.length && midA[i] === midB[j]) steps.push(same(start + i++, start + j++))
    else if (j >= midB.length || (i < midA.length && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0)))
      steps.push({ kind: 'removed', before: before[start + i++] as T })
    else steps.push({ kind: 'added', after: after[start + j++] as T })
  }
  for (let at = end; at > 0; at--) steps.push(same(a.length - at, b.length - at))
  return steps
}
