import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import type { LanguageData } from './language-data.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'

/** Languages whose words of negation and limit are known, by the first part of their tag; a new one is a file and a row. */
export const languages: Readonly<Record<string, LanguageData>> = { de, en, es, fr, it, pl, ru }

/** The data of a language by its tag (BCP 47), or null where there is none. */
export function languageOf(tag: string): LanguageData | null {
  return languages[tag.toLowerCase().split('-')[0] ?? ''] ?? null
}
