import type { Diagnostic, Place } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { nearest, nearestHint } from '../nearest.ts'
import type { JsonSchema } from './brief-schema-json.ts'
import { dateHint } from './date-hint.ts'
import { describeForms, formsAt, keysOf, valuesOf } from './expected.ts'
import type { LineIndex } from './line-index.ts'
import { placeOf } from './locate.ts'
import { colonHint, commaHint, describeWritten, short, typeHint } from './shape-hints.ts'
import { type PathSegment, toPointer, valueAt, type Written } from './written.ts'
import type { PlainIssue } from './zod-issues.ts'

/** What the messages are made from: what is written, what the schema knows, and where things stand. */
export interface ShapeContext {
  readonly root: Written
  readonly schema: JsonSchema
  readonly index: LineIndex
}

/** "`minutes`", "item 2 of `steps`", "the brief". */
function nameOf(path: readonly PathSegment[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'the brief'
  if (typeof last === 'string') return `\`${last}\``
  const parent = path.at(-2) === 'items' ? path.slice(0, -2) : path.slice(0, -1)
  return `item ${last + 1} of ${nameOf(parent)}`
}
const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Place of a value, or of its key where nothing stands after it, or of the mapping that should have held it. */
function placeAt({ root, index }: ShapeContext, path: readonly PathSegment[]): Place {
  const value = valueAt(root, path)
  const parent = path.length > 0 ? valueAt(root, path.slice(0, -1)) : null
  const key = path.at(-1)
  const entry = parent?.kind === 'mapping' ? parent.entries.get(String(key)) : undefined
  if (entry && (value === null || value.start === value.end))
    return index.placeOf(entry.keyStart, entry.keyEnd)
  return value ? placeOf(value, index) : index.placeOf(0)
}

/** Where a mapping begins: its own key, or its first key where it is an item of a list. */
function beginningOf(context: ShapeContext, path: readonly PathSegment[]): Place {
  const { root, index } = context
  const parent = path.length > 0 ? valueAt(root, path.slice(0, -1)) : null
  const own = parent?.kind === 'mapping' ? parent.entries.get(String(path.at(-1))) : undefined
  if (own) return index.placeOf(own.keyStart, own.keyEnd)
  const mapping = valueAt(root, path)
  const first = mapping?.kind === 'mapping' ? [...mapping.entries.values()][0] : undefined
  return first ? index.placeOf(first.keyStart, first.keyEnd) : placeAt(context, path)
}

const error = (code: DiagnosticCode, message: string, place: Place, hint?: string): Diagnostic => ({
  severity: 'error',
  code,
  message: sentence(message),
  place,
  ...(hint === undefined ? {} : { hint }),
})

function typeProblem(context: ShapeContext, path: readonly PathSegment[]): Diagnostic {
  const value = valueAt(context.root, path)
  const forms = formsAt(context.schema, context.root, path)
  const what = describeForms(forms)
  if (value === null)
    return error(
      'missing-key',
      `${nameOf(path.slice(0, -1))} has no \`${path.at(-1)}\`.`,
      beginningOf(context, path.slice(0, -1)),
      forms
        .flatMap(({ description }) => description ?? [])
        .map((words) => `\`${path.at(-1)}\`: ${words}.`)[0] ?? `\`${path.at(-1)}\` is ${what}.`,
    )
  if (value.kind === 'scalar' && value.value === null) {
    const hidden = /^[ \t]*#/.test(context.index.text.slice(value.end).split('\n', 1)[0] ?? '')
    const hint = hidden
      ? 'What stands behind # is a comment; put the text between quotation marks if it is meant.'
      : `It is ${what}.`
    return error('empty-value', `${nameOf(path)} is empty.`, placeAt(context, path), hint)
  }
  return error(
    'wrong-type',
    `${nameOf(path)} is ${what}; here stands ${describeWritten(value)}.`,
    placeAt(context, path),
    typeHint(value, forms),
  )
}

function unknownKeys(context: ShapeContext, { path, keys = [] }: PlainIssue): Diagnostic[] {
  const mapping = valueAt(context.root, path)
  if (mapping?.kind !== 'mapping') return []
  const known = keysOf(formsAt(context.schema, context.root, path))
  const colon = colonHint(mapping)
  return keys.map((key) => {
    const entry = mapping.entries.get(key)
    const place = entry ? context.index.placeOf(entry.keyStart, entry.keyEnd) : placeAt(context, path)
    const free = known.filter((name) => !mapping.entries.has(name))
    const hint =
      key === '<<'
        ? 'Merge keys belong to YAML 1.1; write the keys out.'
        : (colon ??
          (entry && commaHint(key, entry.value)) ??
          nearestHint(key, nearest(key, free) === null ? known : free))
    return error('unknown-key', `${nameOf(path)} has no key \`${short(key)}\`.`, place, hint)
  })
}

function valueProblem(context: ShapeContext, path: readonly PathSegment[]): Diagnostic {
  const value = valueAt(context.root, path)
  if (value === null || (value.kind === 'scalar' && value.value === null)) return typeProblem(context, path)
  const forms = formsAt(context.schema, context.root, path)
  const known = valuesOf(forms.length > 0 ? forms : formsAt(context.schema, context.root, path))
  const written = value.kind === 'scalar' ? value.text : ''
  if (value.kind !== 'scalar') return typeProblem(context, path)
  return error(
    'unknown-value',
    `${nameOf(path)} cannot be '${short(written)}'.`,
    placeAt(context, path),
    nearestHint(written, known),
  )
}

function rangeProblem(context: ShapeContext, path: readonly PathSegment[]): Diagnostic {
  const value = valueAt(context.root, path)
  const form = formsAt(context.schema, context.root, path).find(({ maximum }) => maximum !== undefined)
  const bounds = form ? ` from ${form.minimum} to ${form.maximum}` : ' in its bounds'
  return error(
    'out-of-range',
    `${nameOf(path)} is a whole number${bounds}; here stands ${value ? describeWritten(value) : 'nothing'}.`,
    placeAt(context, path),
  )
}

function emptyProblem(context: ShapeContext, path: readonly PathSegment[]): Diagnostic {
  const value = valueAt(context.root, path)
  const what = value?.kind === 'list' ? 'a list without items' : 'a text without words'
  return error(
    'empty-value',
    `${nameOf(path)} is ${what}.`,
    placeAt(context, path),
    'Fill it, or leave the key out.',
  )
}

function dateProblem(context: ShapeContext, path: readonly PathSegment[]): Diagnostic {
  const value = valueAt(context.root, path)
  const written = value?.kind === 'scalar' ? value.text : ''
  return error(
    'bad-date',
    `'${short(written)}' is no date that ${nameOf(path)} can have.`,
    placeAt(context, path),
    dateHint(written),
  )
}

function problemsOf(context: ShapeContext, issue: PlainIssue): readonly Diagnostic[] {
  switch (issue.fault) {
    case 'keys':
      return unknownKeys(context, issue)
    case 'type':
      return [typeProblem(context, issue.path)]
    case 'value':
      return [valueProblem(context, issue.path)]
    case 'range':
      return [rangeProblem(context, issue.path)]
    case 'empty':
      return [emptyProblem(context, issue.path)]
    case 'date':
      return [dateProblem(context, issue.path)]
  }
}

/** A key that is missing because it is misspelt is said once, as the unknown key. */
function isMisspelt(
  root: Written,
  { path, fault }: PlainIssue,
  unknown: ReadonlyMap<string, readonly string[]>,
) {
  const key = path.at(-1)
  if (fault !== 'type' || typeof key !== 'string' || valueAt(root, path) !== null) return false
  const keys = unknown.get(toPointer(path.slice(0, -1)))
  const parent = valueAt(root, path.slice(0, -1))
  if (keys === undefined || parent?.kind !== 'mapping') return false
  return keys.some((written) => nearest(written, [key]) !== null) || colonHint(parent) !== null
}

/** What the schema found, in a teacher's words, each with its place; up to `most` of them. */
export function shapeProblems(
  context: ShapeContext,
  issues: readonly PlainIssue[],
  most: number,
): readonly Diagnostic[] {
  const unknown = new Map(
    issues.flatMap(({ path, fault, keys = [] }) =>
      fault === 'keys' ? [[toPointer(path), keys.slice(0, most)] as const] : [],
    ),
  )
  return issues
    .filter((issue) => !isMisspelt(context.root, issue, unknown))
    .slice(0, most)
    .flatMap((issue) => problemsOf(context, { ...issue, keys: issue.keys?.slice(0, most) ?? [] }))
}
