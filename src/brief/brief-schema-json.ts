import { z } from 'zod'
import { briefSchema } from './brief.ts'

/** The part of JSON Schema (draft 2020-12) that the schema of a brief needs. */
export interface JsonSchema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | JsonSchema
  readonly items?: JsonSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly default?: unknown
}

/** JSON Schema of what a teacher writes, short forms included; parts with a name of their own stand under `$defs`. */
export const briefSchemaJson = (): JsonSchema =>
  ({
    title: 'briefdeck: brief.yaml',
    ...z.toJSONSchema(briefSchema, { io: 'input', target: 'draft-2020-12' }),
  }) as JsonSchema

let resolved: JsonSchema | null = null

/** The same with every `$ref` replaced by what it means, for walking. Made once, and only when it is asked for. */
export function resolvedBriefSchema(): JsonSchema {
  if (resolved !== null) return resolved
  const schema = briefSchemaJson()
  const resolve = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(resolve)
    if (typeof part !== 'object' || part === null) return part
    const { $ref, ...own } = part as JsonSchema
    const meant = $ref === undefined ? {} : schema.$defs?.[$ref.replace('#/$defs/', '')]
    return Object.fromEntries(
      Object.entries({ ...meant, ...own }).map(([key, inner]) => [key, resolve(inner)]),
    )
  }
  const { $defs: _, ...root } = schema
  resolved = resolve(root) as JsonSchema
  return resolved
}
