import { compareText } from '../../compare-text.ts'

/** JSON with the keys of every object in the order of their code units, two spaces deep, ended by a line end. */
export function sortedJson(value: unknown): string {
  const sort = (_: string, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)))
      : inner
  return `${JSON.stringify(value, sort, 2)}\n`
}
