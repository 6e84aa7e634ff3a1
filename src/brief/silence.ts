import type { Diagnostic, Place } from '../diagnostic.ts'
import { nearest } from '../nearest.ts'
import type { Brief } from './brief.ts'
import type { Locate } from './locate.ts'
import { fromPointer, toPointer } from './written.ts'

const isBefore = (line: number, column: number, otherLine: number, otherColumn: number) =>
  line < otherLine || (line === otherLine && column < otherColumn)

function holds(outer: Place, inner: Place): boolean {
  if (outer.file !== inner.file || isBefore(inner.line, inner.column, outer.line, outer.column)) return false
  const endLine = outer.endLine ?? outer.line
  const endColumn = outer.endColumn ?? outer.column
  return !isBefore(endLine, endColumn, inner.line, inner.column)
}

/** Whether the brief has a value at this path; a section's `items` may be named or left out. */
function exists(brief: Brief, path: readonly string[]): string | null {
  let value: unknown = brief
  let pointer = ''
  for (const segment of path) {
    const section =
      typeof value === 'object' && value !== null && 'items' in value && /^\d+$/.test(segment)
        ? value.items
        : value
    if (typeof section !== 'object' || section === null || !Object.hasOwn(section, segment)) return null
    value = Object.entries(section).find(([key]) => key === segment)?.[1]
    const own = typeof value === 'object' && value !== null && 'path' in value ? value.path : undefined
    pointer = typeof own === 'string' ? own : pointer + toPointer([segment])
  }
  return pointer
}

/** The pointer that `at` of an `allow` means: a pointer, a dotted path, or the id of a figure, excerpt or actor. */
function pointerOf(at: string, brief: Brief): string | null {
  const named = [...brief.figures, ...brief.excerpts, ...(brief.actors?.items ?? [])].find(
    ({ id }) => id === at,
  )
  if (named) return named.path
  const path = at.startsWith('/') ? fromPointer(at) : at.replace(/\[(\d+)\]/g, '.$1').split('.')
  return exists(brief, path)
}

/**
 * Drops the warnings and notes that the brief allows. An `allow` that silences nothing is a note of its own, and so is one
 * that means an error: errors cannot be allowed.
 */
export function silence(
  diagnostics: readonly Diagnostic[],
  brief: Brief,
  locate: Locate,
): readonly Diagnostic[] {
  const dropped = new Set<Diagnostic>()
  const notes = brief.allow.flatMap(({ rule, at, path }): Diagnostic[] => {
    const pointer = pointerOf(at, brief)
    const within = pointer === null ? null : locate(pointer)
    const meant = diagnostics.filter(
      ({ code, place }) => code === rule && within !== null && place !== undefined && holds(within, place),
    )
    const silenced = meant.filter(({ severity }) => severity !== 'error')
    for (const diagnostic of silenced) dropped.add(diagnostic)
    if (silenced.length > 0) return []
    const near = nearest(
      rule,
      diagnostics.map(({ code }) => code),
    )
    const why =
      pointer === null
        ? `The brief has nothing at \`${at}\`.`
        : meant.length > 0
          ? 'An error cannot be allowed.'
          : near !== null && near !== rule
            ? `Did you mean \`${near}\`?`
            : 'Take it out, or look whether `rule` and `at` are what the message says.'
    return [
      {
        severity: 'note',
        code: 'allow-unused',
        message: `Nothing is silenced by allowing \`${rule}\` at \`${at}\`.`,
        place: locate(path),
        hint: why,
      },
    ]
  })
  return [...diagnostics.filter((diagnostic) => !dropped.has(diagnostic)), ...notes]
}
