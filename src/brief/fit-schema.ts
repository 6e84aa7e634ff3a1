import { type Brief, type BriefData, briefSchema } from './brief.ts'
import { resolvedBriefSchema } from './brief-schema-json.ts'
import { formsAt, takesNull, takesText } from './expected.ts'
import { withPaths } from './with-paths.ts'
import {
  childOf,
  keptItems,
  type PathSegment,
  type Replacements,
  toPlain,
  toPointer,
  valueAt,
  type Written,
} from './written.ts'
import { type PlainIssue, plainIssues } from './zod-issues.ts'

/** With more problems than this a file is no brief with mistakes but something else. */
const mostProblems = 200

/** What became of a file that was held against the schema. */
export interface Fitted {
  /** All that fits: the whole brief where there are no issues, else without the parts at fault; null if nothing is left. */
  readonly brief: Brief | null
  readonly issues: readonly PlainIssue[]
}

const isRequired = (root: Written, path: readonly PathSegment[]) =>
  formsAt(resolvedBriefSchema(), root, path.slice(0, -1)).some(({ required = [] }) =>
    required.includes(String(path.at(-1))),
  )

/** The pointer of a value that YAML reads as another type than was meant, and what stands in for it; or null. */
function mendingOf(root: Written, { path, fault }: PlainIssue): readonly [string, unknown] | null {
  const value = valueAt(root, path)
  if (fault !== 'type' || value?.kind !== 'scalar' || typeof value.value === 'string') return null
  const forms = formsAt(resolvedBriefSchema(), root, path)
  if (value.value !== null) return takesText(forms) ? [toPointer(path), value.text] : null
  const isEntry = valueAt(root, path.slice(0, -1))?.kind === 'mapping'
  return isEntry && !isRequired(root, path) && !takesNull(forms) ? [toPointer(path), undefined] : null
}

/** Stand-ins for two values that a brief must have and that nothing else is checked against. */
const standIns = { title: '-', lang: 'und' }

/** What to leave out because of an issue: the smallest part around it that the schema can do without. */
function partAtFault(root: Written, { path, fault, keys = [] }: PlainIssue): readonly string[] {
  if (fault === 'keys') return keys.map((key) => toPointer([...path, key]))
  let part = path
  const isNeeded = () =>
    typeof part.at(-1) === 'string' &&
    isRequired(root, part) &&
    !(part.length === 1 && String(part[0]) in standIns)
  while (part.length > 0 && isNeeded()) part = part.slice(0, -1)
  return part.length === 0 ? [] : [toPointer(part)]
}

/** The path in the file of a path in data from which parts are left out. */
function pathInFile(
  root: Written,
  path: readonly PathSegment[],
  replaced: Replacements,
): readonly PathSegment[] {
  const found: PathSegment[] = []
  let written: Written | null = root
  for (const segment of path) {
    const isItem: boolean = written?.kind === 'list' && typeof segment === 'number'
    const number: PathSegment =
      isItem && written?.kind === 'list'
        ? (keptItems(written, replaced, toPointer(found))[Number(segment)] ?? segment)
        : segment
    found.push(number)
    written = written && childOf(written, number)
  }
  return found
}

/** Leaves out one part at fault after another until the rest fits. */
function salvage(root: Written, before: Replacements): Brief | null {
  const replaced = new Map<string, unknown>([...before])
  for (;;) {
    const result = briefSchema.safeParse({ ...standIns, ...Object(toPlain(root, replaced)) })
    if (result.success) return withPaths(result.data, root, replaced)
    const size = replaced.size
    const parts = plainIssues(result.error.issues).flatMap((issue) =>
      partAtFault(root, { ...issue, path: pathInFile(root, issue.path, replaced) }),
    )
    for (const part of parts) replaced.set(part, undefined)
    if (replaced.size === size) return null
  }
}

/**
 * Holds what is written against the schema. What YAML takes for a number or for true and false is text where text is
 * wanted (`title: 1984`), and a key with nothing after it is left out where it may be.
 */
export function fitSchema(root: Written): Fitted {
  const mended = new Map<string, unknown>()
  for (;;) {
    const result = briefSchema.safeParse(toPlain(root, mended))
    if (result.success) return { brief: withPaths(result.data satisfies BriefData, root, mended), issues: [] }
    const issues = plainIssues(result.error.issues)
    const size = mended.size
    for (const issue of issues) {
      const mending = mendingOf(root, issue)
      if (mending) mended.set(...mending)
    }
    if (mended.size === size)
      return { brief: issues.length > mostProblems ? null : salvage(root, mended), issues }
  }
}
