import type { core, z } from 'zod'
import type { Diagnostic } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { nearest } from '../nearest.ts'
import type { YamlFile } from './read-yaml.ts'

const known = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] => {
  let here: unknown = schema
  for (const key of path) {
    const shape = (here as { shape?: Record<string, unknown> } | undefined)?.shape
    here = shape?.[String(key)]
  }
  return Object.keys((here as { shape?: object } | undefined)?.shape ?? {})
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, key) =>
      here !== null && typeof here === 'object'
        ? (here as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  )

/** What a schema found wrong with a file, each with its place and, for a key that is none, the nearest that is one. */
export const schemaProblems = (
  issues: readonly core.$ZodIssue[],
  schema: z.ZodType,
  file: YamlFile,
  code: DiagnosticCode,
): Diagnostic[] =>
  issues.flatMap((issue): Diagnostic[] => {
    const at = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = nearest(key, known(schema, issue.path))
        return {
          severity: 'error',
          code,
          message: `"${[...issue.path, key].map(String).join('.')}" is not a key that is known here.`,
          place: file.placeOf([...issue.path, key]),
          ...(near ? { hint: `Did you mean "${near}"?` } : {}),
        }
      })
    }
    const given = issue.code === 'invalid_value' ? valueAt(file.value, issue.path) : undefined
    const near =
      issue.code === 'invalid_value' && typeof given === 'string'
        ? nearest(given, issue.values.map(String))
        : undefined
    return [
      {
        severity: 'error',
        code,
        ...(near ? { hint: `Did you mean "${near}"?` } : {}),
        message: at ? `"${at}": ${issue.message}.` : `${issue.message}.`,
        place: file.placeOf(issue.path),
      },
    ]
  })
