import { isGermanSentence } from './de.ts'
import { isEnglishSentence } from './en.ts'
import { isFrenchSentence } from './fr.ts'
import { isPolishSentence } from './pl.ts'

const judges: Readonly<Record<string, (text: string) => boolean>> = {
  de: isGermanSentence,
  en: isEnglishSentence,
  fr: isFrenchSentence,
  pl: isPolishSentence,
}

/**
 * Whether a headline is a sentence, by the forms of its verbs; undefined where the language is not known here. It is meant to
 * doubt few sentences rather than to find every phrase: a word that may be a verb makes a sentence.
 */
export const isSentence = (text: string, lang: string): boolean | undefined =>
  judges[lang.split('-')[0]?.toLowerCase() ?? '']?.(text)
