/** Numbers that look random and are the same for the same seed, on every machine (Marsaglia's xorshift of 32 bits). */
export interface Random {
  /** A whole number from `least` to `most`. */
  int(least: number, most: number): number
  /** Whether something happens that happens so often in a hundred times. */
  chance(percent: number): boolean
  pick<T>(from: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 0x1_0000_0000
  }
  for (let turn = 0; turn < 8; turn++) next()
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    int,
    chance: (percent) => next() * 100 < percent,
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
  }
}
