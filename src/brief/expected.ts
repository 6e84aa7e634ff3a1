import type { JsonSchema } from './brief-schema-json.ts'
import { childOf, type PathSegment, type Written } from './written.ts'

/** Each form that a value may take: unions opened, so that each has one type. */
function forms(schema: JsonSchema): readonly JsonSchema[] {
  const inner = schema.anyOf ?? schema.oneOf
  if (inner) return inner.flatMap(forms)
  const { type } = schema
  return typeof type === 'object' ? type.map((one) => ({ ...schema, type: one })) : [schema]
}

/** Whether the keys that tell forms apart (`kind: table`) speak for this one. */
function agrees(form: JsonSchema, written: Written): boolean {
  if (written.kind !== 'mapping') return true
  return Object.entries(form.properties ?? {}).every(([key, { const: one, enum: several }]) => {
    const value = childOf(written, key)
    if (value?.kind !== 'scalar' || (one === undefined && key !== 'kind')) return true
    return one !== undefined ? value.value === one : (several ?? [value.value]).includes(value.value)
  })
}

function under(form: JsonSchema, segment: PathSegment): readonly JsonSchema[] {
  if (typeof segment === 'number') return form.items ? forms(form.items) : []
  const known = form.properties?.[segment]
  if (known) return forms(known)
  const others = form.additionalProperties
  return typeof others === 'object' ? forms(others) : []
}

/** The forms that the value at a path may take; where mappings of several kinds are known, those its `kind` names. */
export function formsAt(
  schema: JsonSchema,
  root: Written,
  path: readonly PathSegment[],
): readonly JsonSchema[] {
  let current = forms(schema)
  let written: Written | null = root
  for (const segment of path) {
    const here: Written | null = written
    const agreeing = here === null ? current : current.filter((form) => agrees(form, here))
    current = (agreeing.length > 0 ? agreeing : current).flatMap((form) => under(form, segment))
    written = here && childOf(here, segment)
  }
  const last = written
  const agreeing = last === null ? current : current.filter((form) => agrees(form, last))
  return agreeing.length > 0 ? agreeing : current
}

const unique = (names: readonly string[]) => [...new Set(names)]

/** Keys that a mapping of these forms may have. */
export const keysOf = (some: readonly JsonSchema[]) =>
  unique(some.flatMap((form) => Object.keys(form.properties ?? {})))

/** Values that these forms list. */
export const valuesOf = (some: readonly JsonSchema[]) =>
  unique(
    some.flatMap((form) =>
      form.const !== undefined ? [String(form.const)] : (form.enum ?? []).map((value) => String(value)),
    ),
  )

export const takesText = (some: readonly JsonSchema[]) =>
  some.some((form) => form.type === 'string' && form.enum === undefined && form.const === undefined)
export const takesNull = (some: readonly JsonSchema[]) => some.some((form) => form.type === 'null')

function describe(form: JsonSchema): string {
  switch (form.type) {
    case 'string':
      return 'a text'
    case 'integer':
      return 'a whole number'
    case 'number':
      return 'a number'
    case 'boolean':
      return 'true or false'
    case 'array':
      return 'a list'
    case 'null':
      return 'null'
    default: {
      const wanted = (form.required ?? []).map((key) => `\`${key}\``)
      return wanted.length > 0 ? `a mapping with ${wanted.join(' and ')}` : 'a mapping'
    }
  }
}

/** "a text, or a mapping with `text`": the forms in words, listed values first. */
export function describeForms(some: readonly JsonSchema[]): string {
  const values = valuesOf(some)
  const listed =
    values.length === 1 ? [`the word ${values[0]}`] : values.length > 1 ? [`one of ${values.join(', ')}`] : []
  const others = some.filter((form) => form.enum === undefined && form.const === undefined)
  return unique([...listed, ...others.map(describe)]).join(', or ')
}
