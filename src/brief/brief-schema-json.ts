import { z } from 'zod'
import { briefSchema } from './brief.ts'

/** The part of JSON Schema (draft 2020-12) that the schema of a brief needs. */
export interface JsonSchema {
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

let made: JsonSchema | null = null

/** JSON Schema of what a teacher writes, short forms included: for editors, the reference page and the messages. */
export function briefSchemaJson(): JsonSchema {
  made ??= {
    title: 'briefdeck: brief.yaml',
    ...z.toJSONSchema(briefSchema, { io: 'input', target: 'draft-2020-12' }),
  } as JsonSchema
  return made
}
