/**
 * The least whole number up to `most` for which something holds that also holds for all larger ones; null where it does not
 * even hold for `most`. Small numbers are tried first, in growing steps, since mostly few are needed; then the gap is halved.
 */
export async function leastThat(
  most: number,
  holds: (count: number) => Promise<boolean>,
): Promise<number | null> {
  if (await holds(0)) return 0
  let fails = 0
  for (let step = 1; fails < most; step *= 2) {
    const next = Math.min(most, fails + step)
    if (await holds(next)) return between(fails, next, holds)
    fails = next
  }
  return null
}

async function between(
  fails: number,
  enough: number,
  holds: (count: number) => Promise<boolean>,
): Promise<number> {
  let [low, high] = [fails, enough]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await holds(middle)) high = middle
    else low = middle
  }
  return high
}
