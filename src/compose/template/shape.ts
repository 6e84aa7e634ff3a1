import type { z } from 'zod'

/** What a template can find at a place of its data; `any` is not looked into. */
export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'any' }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'mapping'; readonly keys: ReadonlyMap<string, Shape> }

export const text: Shape = { is: 'text' }
export const any: Shape = { is: 'any' }
export const list = (of: Shape): Shape => ({ is: 'list', of })
export const mapping = (keys: Readonly<Record<string, Shape>>): Shape => ({
  is: 'mapping',
  keys: new Map(Object.entries(keys)),
})

interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

const merge = (shapes: readonly Shape[]): Shape => {
  const keys = new Map<string, Shape>()
  for (const shape of shapes) {
    if (shape.is === 'mapping') for (const [key, value] of shape.keys) keys.set(key, value)
  }
  if (keys.size > 0) return { is: 'mapping', keys }
  return shapes.find(({ is }) => is === 'list') ?? shapes.find(({ is }) => is === 'text') ?? any
}

/**
 * The shape of what a schema yields: of a short and a long form, the long one; of several kinds, all keys of all.
 * Mappings have the `path` that a located brief gives them.
 */
export const shapeOf = (schema: z.ZodType): Shape => {
  const def = schema.def as unknown as Definition
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return def.innerType ? shapeOf(def.innerType) : any
    case 'array':
      return list(def.element ? shapeOf(def.element) : any)
    case 'union':
      return merge((def.options ?? []).map(shapeOf))
    case 'object': {
      const keys = Object.entries(def.shape ?? {}).map(([key, value]) => [key, shapeOf(value)] as const)
      return { is: 'mapping', keys: new Map([...keys, ['path', text]]) }
    }
    case 'pipe':
    case 'record':
    case 'transform':
      return any
    default:
      return text
  }
}
