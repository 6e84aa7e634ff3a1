/** A list of words, parted by spaces and line ends. */
export const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/u).filter((word) => word !== ''))

/** The words of a headline, with the signs that part its clauses. */
export const tokensOf = (text: string): readonly string[] =>
  text.replaceAll('’', "'").match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'-]*|[,;:.!?–—()]/gu) ?? []

export const isWord = (token: string | undefined): token is string =>
  token !== undefined && /^[\p{L}\p{M}]/u.test(token)

export const isCapital = (token: string): boolean => /^\p{Lu}/u.test(token)
