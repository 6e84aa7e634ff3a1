import { fold } from './fold.ts'
import type { LanguageData } from './languages/language-data.ts'

const word = /[\p{L}\p{M}\p{N}']+/gu

interface Judge {
  readonly limits: ReadonlySet<string>
  /** Beginnings of words: "alleg*" of the list. */
  readonly stems: readonly string[]
  readonly phrases: readonly string[]
  readonly numbers: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly common: ReadonlySet<string>
}

const judges = new Map<LanguageData, Judge>()

function judgeOf(data: LanguageData): Judge {
  const known = judges.get(data)
  if (known !== undefined) return known
  const folded = (list: readonly string[]) => list.map((one) => fold(one).text)
  const limits = folded(data.limits)
  const made: Judge = {
    limits: new Set(limits.filter((one) => !one.endsWith('*'))),
    stems: limits.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1)),
    phrases: folded(data.phrases),
    numbers: new Set(folded(data.numbers)),
    months: new Set(folded([...data.months, ...data.otherMonths.flat()])),
    common: new Set(folded(data.common)),
  }
  judges.set(data, made)
  return made
}

/** Words of negation or limit among words that a quotation leaves out, in the language of the source. */
export function limitsIn(words: string, data: LanguageData | null): readonly string[] {
  if (data === null) return []
  const { limits, stems, phrases } = judgeOf(data)
  const text = fold(words).text.toLowerCase()
  const turns = (part: string) => limits.has(part) || stems.some((stem) => part.startsWith(stem))
  const single = [...text.matchAll(word)]
    .map((match) => match[0])
    .filter((one) => {
      // Folding draws words together at quotation marks, so each part of such a word is looked at.
      const parts = one.split("'")
      return (
        turns(one) ||
        /n't$/u.test(one) ||
        parts.some((part, index) => turns(part) || (index < parts.length - 1 && limits.has(`${part}'`)))
      )
    })
  const padded = ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `
  const plain = (phrase: string) => ` ${phrase.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `
  return [...single, ...phrases.filter((phrase) => padded.includes(plain(phrase)))]
}

/**
 * Numbers and names among words that a bracket replaces or holds: what must not be exchanged unseen. A capital that a
 * sentence begins with is no name where the source has the word without it too.
 * @param beginsSentence whether the first of the words may begin a sentence.
 * @param standsSmall whether the source has a word in small letters.
 */
export function numbersAndNames(
  words: string,
  data: LanguageData | null,
  beginsSentence: boolean,
  standsSmall: (word: string) => boolean,
): readonly string[] {
  const judge = data === null ? null : judgeOf(data)
  return [...words.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,'-]*/gu)]
    .map((match) => ({ one: match[0].replace(/[.,'-]+$/u, ''), index: match.index }))
    .filter(({ one, index }) => {
      const small = one.toLowerCase()
      if (/\p{N}/u.test(one)) return true
      if (judge?.numbers.has(small) || (judge?.months.has(small) && one !== small)) return true
      if (!/^\p{Lu}/u.test(one) || /^I(?:'|$)/u.test(one)) return false
      const begins = (index === 0 && beginsSentence) || /[.!?]\s*'?$/u.test(words.slice(0, index))
      return !(begins && (judge?.common.has(small) === true || standsSmall(small)))
    })
    .map(({ one }) => one)
}
