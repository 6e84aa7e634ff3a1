import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { LanguageData } from './language-data.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'

/** What is known of languages, by the first part of their tags. */
export type Languages = Readonly<Record<string, LanguageData>>

/** Languages whose words of negation and limit are known, by the first part of their tag; a new one is a file and a row. */
export const languages: Languages = { de, en, es, fr, it, pl, ru }

/** "pl-PL" is pl. */
export const primaryTag = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The data of a language by its tag (BCP 47), or null where there is none. */
export function languageOf(tag: string, known: Languages = languages): LanguageData | null {
  const primary = primaryTag(tag)
  return Object.hasOwn(known, primary) ? (known[primary] ?? null) : null
}
