import { fold } from './fold.ts'
import { languageOf } from './languages/languages.ts'

const word = /[\p{L}\p{M}\p{N}']+/gu

/** Words of negation or limit among words that a quotation leaves out, in the language of the source. */
export function limitsIn(words: string, lang: string): readonly string[] {
  const data = languageOf(lang)
  if (data === null) return []
  const text = fold(words).text.toLowerCase()
  const limits = new Set(data.limits.map((limit) => fold(limit).text))
  const single = [...text.matchAll(word)]
    .map((match) => match[0])
    .filter((one) => {
      // Folding draws words together at quotation marks, so each part of such a word is looked at.
      const parts = one.split("'")
      return (
        limits.has(one) ||
        /n't$/u.test(one) ||
        parts.some((part, index) => limits.has(part) || (index < parts.length - 1 && limits.has(`${part}'`)))
      )
    })
  const padded = ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `
  return [...single, ...data.phrases.filter((phrase) => padded.includes(` ${fold(phrase).text} `))]
}

/** Numbers and names among words that a bracket replaces or holds: what must not be exchanged unseen. */
export function numbersAndNames(words: string): readonly string[] {
  return [...words.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,'-]*/gu)]
    .map((match) => match[0])
    .filter((one) => /\p{N}/u.test(one) || /^\p{Lu}/u.test(one))
}
