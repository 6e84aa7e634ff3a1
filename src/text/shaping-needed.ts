/**
 * Thrown by a font book that measures by width tables and meets a letter which none of them has. Loading the library that
 * shapes takes a while, most texts never need it, and measuring cannot wait: so whoever builds lets it load and begins anew.
 */
export class ShapingNeeded extends Error {
  override readonly name = 'ShapingNeeded'
  /** Loads the library, once for all that the book measures from then on. */
  readonly load: () => Promise<void>
  constructor(load: () => Promise<void>) {
    super('a letter must be shaped and the library that does is not loaded')
    this.load = load
  }
}

/** Does something that measures text, and does it again from its beginning where shaping was needed after all. */
export async function withShaping<T>(work: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (problem) {
      if (!(problem instanceof ShapingNeeded)) throw problem
      await problem.load()
    }
  }
}
