import type { Diagnostic } from '../diagnostic.ts'
import { type Labels, labelsSchema } from './labels.ts'
import { isMapping, overlay } from './overlay.ts'
import { findPrepared, type PreparedFiles } from './prepared-files.ts'
import { readYaml, type TextFile, type YamlFile } from './read-yaml.ts'
import { schemaProblems } from './schema-problems.ts'

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((here, key) => (isMapping(here) ? here[String(key)] : undefined), value)

const noneRead: PreparedFiles<never> = new Map()

/**
 * Reads a label set, laid over those it extends. Without `extends` it must hold every word itself.
 * @param load gives the text of a label set by the name that `extends` uses.
 * @param prepared label sets that were found sound before.
 * @returns the labels, or null and what is wrong; words left out are listed in one diagnostic.
 */
export const readLabels = (
  first: TextFile,
  load: (name: string) => TextFile | undefined = () => undefined,
  prepared: PreparedFiles<Labels> = noneRead,
): { readonly labels: Labels | null; readonly diagnostics: readonly Diagnostic[] } => {
  const known = findPrepared(prepared, first.text, load)
  if (known !== undefined) return { labels: known, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const files: YamlFile[] = []
  const seen = new Set<string>()
  for (let next: TextFile | undefined = first; next; ) {
    seen.add(next.file)
    const file = readYaml(next)
    files.push(file)
    for (const { message, place } of file.mistakes) {
      diagnostics.push({ severity: 'error', code: 'labels-syntax', message, place })
    }
    const parent: unknown = isMapping(file.value) ? file.value['extends'] : undefined
    const found: TextFile | undefined = typeof parent === 'string' ? load(parent) : undefined
    if (typeof parent === 'string' && (!found || seen.has(found.file))) {
      const message = found
        ? 'This label set extends itself.'
        : `There is no label set "${parent}" to extend.`
      diagnostics.push({
        severity: 'error',
        code: 'labels-invalid',
        message,
        place: file.placeOf(['extends']),
      })
    }
    next = found && !seen.has(found.file) ? found : undefined
  }
  const [own] = files
  if (!own || diagnostics.length > 0) return { labels: null, diagnostics }
  const merged = files.map(({ value }) => value).reduceRight((base, over) => overlay(base, over))
  const parsed = labelsSchema.safeParse(merged)
  if (parsed.success) return { labels: parsed.data, diagnostics: [] }
  const isMissing = ({ path }: { path: readonly PropertyKey[] }) => valueAt(merged, path) === undefined
  const missing = parsed.error.issues.filter(
    (issue) => issue.code === 'invalid_type' && isMissing(issue) && isMapping(merged),
  )
  if (missing.length > 0) {
    const names = missing.map(({ path }) => path.map(String).join('.')).sort()
    diagnostics.push({
      severity: 'error',
      code: 'labels-missing',
      message: `The label set leaves out ${names.join(', ')}.`,
      place: own.placeOf([]),
      hint: 'A line "extends: neutral" takes what is left out from the neutral set.',
    })
  }
  const others = parsed.error.issues.filter((issue) => !missing.includes(issue))
  diagnostics.push(...schemaProblems(others, labelsSchema, own, 'labels-invalid'))
  return { labels: null, diagnostics }
}
