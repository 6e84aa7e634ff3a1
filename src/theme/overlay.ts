type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** A file's value laid over that of the file it extends: mappings key by key, anything else whole. */
export const overlay = (base: unknown, over: unknown): unknown => {
  if (!isMapping(base) || !isMapping(over)) return over === undefined ? base : over
  const keys = [...new Set([...Object.keys(base), ...Object.keys(over)])]
  return Object.fromEntries(keys.map((key) => [key, overlay(base[key], over[key])]))
}
