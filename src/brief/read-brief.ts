import type { Diagnostic } from '../diagnostic.ts'
import { type Brief, type BriefData, briefSchema } from './brief.ts'
import { briefSchemaJson } from './brief-schema-json.ts'
import { checkContents } from './checks/check-contents.ts'
import { checkHead } from './checks/check-head.ts'
import { checkIds } from './checks/check-ids.ts'
import { checkLesson } from './checks/check-lesson.ts'
import { decodeText } from './decode-text.ts'
import { escapedCharacters } from './escaped-characters.ts'
import { formsAt, takesNull, takesText } from './expected.ts'
import { type LineIndex, lineIndex } from './line-index.ts'
import { type Locate, locator } from './locate.ts'
import { parseYaml } from './parse-yaml.ts'
import { shapeProblems } from './shape-problems.ts'
import { withPaths } from './with-paths.ts'
import { toPlain, toPointer, valueAt, type Written } from './written.ts'
import { type PlainIssue, plainIssues } from './zod-issues.ts'

/** A brief as read. `brief` is null when its shape is not that of a brief; otherwise it is whole, whatever else is wrong. */
export interface ReadBrief {
  readonly brief: Brief | null
  readonly locate: Locate
  /** All problems of the file, in the order of their places. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The pointer of a value that reads as another type than it was meant to be, and what stands in for it; or null. */
function mendingOf(root: Written, { path, fault }: PlainIssue): readonly [string, unknown] | null {
  const value = valueAt(root, path)
  if (fault !== 'type' || value?.kind !== 'scalar' || typeof value.value === 'string') return null
  const forms = formsAt(briefSchemaJson(), root, path)
  if (value.value !== null) return takesText(forms) ? [toPointer(path), value.text] : null
  const parent = path.slice(0, -1)
  const key = path.at(-1)
  const isRequired = formsAt(briefSchemaJson(), root, parent).some(({ required = [] }) =>
    required.includes(String(key)),
  )
  const isEntry = valueAt(root, parent)?.kind === 'mapping'
  return isEntry && !isRequired && !takesNull(forms) ? [toPointer(path), undefined] : null
}

/**
 * Holds what is written against the schema. What YAML takes for a number or for true and false is text where text is
 * wanted (`title: 1984`), and a key with nothing after it is left out where it may be.
 */
function shapeOf(root: Written): { readonly data: BriefData | null; readonly issues: readonly PlainIssue[] } {
  const mended = new Map<string, unknown>()
  for (;;) {
    const result = briefSchema.safeParse(toPlain(root, mended))
    if (result.success) return { data: result.data, issues: [] }
    const issues = plainIssues(result.error.issues)
    const before = mended.size
    for (const issue of issues) {
      const mending = mendingOf(root, issue)
      if (mending) mended.set(...mending)
    }
    if (mended.size === before) return { data: null, issues }
  }
}

const notABrief = (root: Written | null, index: LineIndex): Diagnostic =>
  root === null
    ? {
        severity: 'error',
        code: 'brief-empty',
        message: 'The brief is empty.',
        place: index.placeOf(0),
        hint: 'Begin with `title`, `lang` and `sources`.',
      }
    : {
        severity: 'error',
        code: 'brief-shape',
        message: `A brief is a mapping of keys such as \`title\`; here stands a ${root.kind === 'list' ? 'list' : 'text'}.`,
        place: index.placeOf(root.start),
        hint: 'Begin each line with a key, a colon and a space: title: Poland',
      }

const byPlace = (a: Diagnostic, b: Diagnostic) =>
  (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0)

/**
 * Reads a brief: YAML 1.2 (core schema), the schema of brief.ts, and what must hold beyond it. `file` is the name that
 * places carry. Never throws for what stands in the file.
 */
export function readBrief(input: string | Uint8Array, file: string): ReadBrief {
  const decoded = decodeText(input, file)
  const index = lineIndex(decoded.text ?? '', file)
  const found: Diagnostic[] = [...decoded.diagnostics]
  let root: Written | null = null
  let brief: Brief | null = null
  if (decoded.text !== null) {
    const parsed = parseYaml(decoded.text, index)
    found.push(...parsed.diagnostics)
    root = parsed.root
    const isBroken = parsed.diagnostics.some(({ code }) => code !== 'duplicate-key')
    const isNothing = root === null || (root.kind === 'scalar' && root.value === null)
    if (root?.kind === 'mapping') {
      found.push(...escapedCharacters(root, index))
      const { data, issues } = shapeOf(root)
      found.push(...shapeProblems({ root, schema: briefSchemaJson(), index }, issues))
      if (data !== null) brief = withPaths(data, root)
    } else if (!isBroken) found.push(notABrief(isNothing ? null : root, index))
  }
  const locate = locator(root, index)
  if (brief !== null)
    for (const check of [checkHead, checkContents, checkIds, checkLesson]) found.push(...check(brief, locate))
  return { brief, locate, diagnostics: found.sort(byPlace) }
}
