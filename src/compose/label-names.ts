import type { Labels } from '../theme/labels.ts'

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The words at a dotted name of a label set, or null. */
export const labelAt = (labels: Labels, name: string): string | null => {
  const value = name
    .split('.')
    .reduce<unknown>(
      (here, key) => (isMapping(here) && Object.hasOwn(here, key) ? here[key] : undefined),
      labels,
    )
  return typeof value === 'string' ? value : null
}

/** The dotted names of every label. */
export const labelNames = (labels: Labels): readonly string[] => {
  const names = (value: unknown, prefix: string): string[] => {
    if (typeof value === 'string') return [prefix]
    if (!isMapping(value)) return []
    return Object.entries(value).flatMap(([key, inner]) =>
      names(inner, prefix === '' ? key : `${prefix}.${key}`),
    )
  }
  return names(labels, '')
}
