/** How alike two names may be written: capitals, hyphens, underscores and spaces do not count. */
const plain = (name: string) => name.toLowerCase().replace(/[-_ ]/g, '')

/**
 * Edits between two words: a letter added, dropped, changed, or two neighbours exchanged
 * (optimal string alignment). Stops counting above `limit` and then gives `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      current.push(best)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}

/** How many edits may lie between a name and what was meant by it. */
const mostEdits = (letters: number) => (letters < 2 ? 0 : Math.max(1, Math.floor(letters / 3)))

/** The known name that was most likely meant, or null when none is near: one edit in three letters at most. */
export function nearest(written: string, known: readonly string[]): string | null {
  const wanted = plain(written)
  if (wanted === '' || wanted.length > 60) return null
  let best: string | null = null
  let bestDistance = mostEdits(wanted.length) + 1
  for (const name of known) {
    const candidate = plain(name)
    const distance = editDistance(wanted, candidate, bestDistance)
    if (distance < bestDistance) {
      best = name
      bestDistance = distance
    }
  }
  if (best !== null || wanted.length < 3) return best
  const begun = known.filter((name) => plain(name).startsWith(wanted))
  return begun.length === 1 ? (begun[0] ?? null) : null
}

/** A hint that names the nearest known name, or else all of them while they are few enough to read. */
export function nearestHint(written: string, known: readonly string[], many = 14): string {
  const meant = nearest(written, known)
  if (meant !== null) return `Did you mean \`${meant}\`?`
  const shown = known.slice(0, many).map((name) => `\`${name}\``)
  return `Known here: ${shown.join(', ')}${known.length > many ? ' …' : ''}.`
}
