import { compareText } from '../compare-text.ts'

/** A part of a run: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads "2/3"; null where that is no part of a whole. */
export function parseShard(text: string): Shard | null {
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text)?.map(Number) ?? []
  return index === undefined || count === undefined || index > count ? null : { index, count }
}

/** The things of a shard, in their order. Each thing is in just one shard, whatever order the machines found them in. */
export function shardOf<T extends { readonly path: string }>(
  things: readonly T[],
  { index, count }: Shard,
): readonly T[] {
  const order = [...things].sort((a, b) => compareText(a.path, b.path))
  const mine = new Set(order.filter((_, at) => at % count === index - 1))
  return things.filter((one) => mine.has(one))
}
