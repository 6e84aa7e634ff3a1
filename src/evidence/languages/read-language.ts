import { isMap, isScalar, parseDocument } from 'yaml'
import type { Diagnostic, Place } from '../../diagnostic.ts'
import { nearestHint } from '../../nearest.ts'
import type { LanguageData } from './language-data.ts'

/** Keys of a language's file, and how many entries a list of it must have. */
const keys: Readonly<Record<string, number | null>> = {
  limits: null,
  phrases: null,
  numbers: null,
  prefixes: null,
  common: null,
  months: 12,
}

const nothing: LanguageData = {
  ...{ limits: [], phrases: [], numbers: [], prefixes: [], months: [], otherMonths: [], common: [] },
}

/** Offset to line and column. */
function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/**
 * Reads what a user's file says of a language: lists of words in YAML, by the keys of `LanguageData`. What it says is added to
 * what is known of the language; a language that nothing is known of begins with it.
 */
export function readLanguage(
  text: string,
  file: string,
  base: LanguageData | null,
): { readonly language: LanguageData | null; readonly diagnostics: readonly Diagnostic[] } {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    version: '1.2',
    schema: 'failsafe',
    prettyErrors: false,
  })
  const diagnostics: Diagnostic[] = []
  const add = (message: string, offset: number, hint?: string) =>
    diagnostics.push({
      severity: 'error',
      code: 'language-invalid',
      message,
      place: placeAt(file, text, offset),
      ...(hint === undefined ? {} : { hint }),
    })
  for (const fault of document.errors)
    add(`The file cannot be read: ${fault.message.split('\n')[0]}`, fault.pos[0])
  const root = document.contents
  if (diagnostics.length === 0 && !isMap(root))
    add('The file holds no lists of words.', 0, 'Begin with `limits: [not, never]`.')
  if (diagnostics.length > 0 || !isMap(root)) return { language: base, diagnostics }
  const lists: Record<string, readonly string[]> = {}
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const offset = (isScalar(key) && key.range?.[0]) || 0
    const most = keys[name]
    if (!Object.hasOwn(keys, name)) {
      add(`A language has no \`${name}\`.`, offset, nearestHint(name, Object.keys(keys)))
      continue
    }
    const words: unknown = (value as { toJSON?: () => unknown } | null)?.toJSON?.()
    const isList =
      Array.isArray(words) && words.every((word) => typeof word === 'string' && word.trim() !== '')
    if (!isList) add(`\`${name}\` is a list of words.`, offset, `Write \`${name}: [one, two]\`.`)
    else if (most !== null && words.length !== most)
      add(`\`${name}\` has ${words.length} words and needs ${most}.`, offset)
    else lists[name] = words.map((word: string) => word.trim().toLowerCase())
  }
  const known = base ?? nothing
  const both = (name: 'limits' | 'phrases' | 'numbers' | 'prefixes' | 'common') => [
    ...known[name],
    ...(lists[name] ?? []),
  ]
  const months = lists['months']
  const isNew = months !== undefined && known.months.length === 0
  return {
    language: {
      limits: both('limits'),
      phrases: both('phrases'),
      numbers: both('numbers'),
      prefixes: both('prefixes'),
      common: both('common'),
      months: isNew ? months : known.months,
      otherMonths: months === undefined || isNew ? known.otherMonths : [...known.otherMonths, months],
    },
    diagnostics,
  }
}
