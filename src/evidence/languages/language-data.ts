/** What the judging of quotations needs to know of a language; lower case throughout. */
export interface LanguageData {
  /** Words of negation and limit. "alleg*" is every word that begins so; "n'" stands before a word, "n't" behind one. */
  readonly limits: readonly string[]
  /** The same in several words. */
  readonly phrases: readonly string[]
  /** Numbers in words; what a quoter's bracket may not exchange unseen. */
  readonly numbers: readonly string[]
  /** First parts of hyphened words that turn the sense of the second: non-, un-. */
  readonly prefixes: readonly string[]
  /** January to December, in the form they have in a date. */
  readonly months: readonly string[]
  /** The same in other forms: abbreviated, or in another case. Each list has twelve. */
  readonly otherMonths: readonly (readonly string[])[]
  /** Words of everywhere, pronouns and articles: with a capital they begin a sentence and are no name. */
  readonly common: readonly string[]
}
