/** A mapping of a brief with whatever keys it has. */
export type Mapping = Readonly<Record<string, unknown>> & { readonly path: string }

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && 'path' in value && typeof value.path === 'string'

/** Calls `see` for each mapping of a brief that has a path, in the order of the brief. */
export function visitMappings(value: unknown, see: (mapping: Mapping) => void): void {
  if (Array.isArray(value)) for (const item of value) visitMappings(item, see)
  else if (isMapping(value)) {
    see(value)
    for (const inner of Object.values(value)) visitMappings(inner, see)
  }
}
