import { dirname, join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { type Languages, languageOf, languages, primaryTag } from '../evidence/languages/languages.ts'
import { readLanguage } from '../evidence/languages/read-language.ts'
import type { Source } from '../source/source.ts'
import type { Disk } from './disk.ts'
import type { BriefFile } from './find-briefs.ts'
import { isInside } from './load-sources.ts'

/** More words than any language has of negation and limit. */
const mostLanguageBytes = 256 * 1024

/**
 * What is known of the languages of a brief's sources: what ships, and what a user adds in sources/languages/LANG.yaml, beside
 * the brief or beside all briefs.
 */
export function loadLanguages(
  sources: readonly Source[],
  file: BriefFile,
  disk: Disk,
  called: (path: string) => string,
): { readonly languages: Languages; readonly diagnostics: readonly Diagnostic[] } {
  const known: Record<string, Languages[string]> = { ...languages }
  const diagnostics: Diagnostic[] = []
  const folders = [file.folder, dirname(dirname(file.folder))].map((folder) => join(folder, 'sources'))
  for (const tag of new Set(sources.map(({ head }) => primaryTag(head.lang)))) {
    if (!/^[a-z]{2,8}$/.test(tag)) continue
    for (const folder of folders) {
      const path = join(folder, 'languages', `${tag}.yaml`)
      if (disk.kind(path) !== 'file' || disk.size(path) > mostLanguageBytes) continue
      if (!isInside(disk.real(path), disk.real(folder))) continue
      const text = new TextDecoder().decode(disk.read(path))
      const read = readLanguage(text, called(path), languageOf(tag, known))
      diagnostics.push(...read.diagnostics)
      if (read.language !== null) known[tag] = read.language
    }
  }
  return { languages: known, diagnostics }
}
