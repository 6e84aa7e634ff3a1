import type { Brief, BriefData } from './brief.ts'
import { childOf, keptItems, type Replacements, toPointer, type Written } from './written.ts'

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Dictionaries are made without a prototype (brief-parts.ts); their keys are the author's, so they get no path. */
const isDictionary = (value: object) => Object.getPrototypeOf(value) === null

/** Follows normalised data and what the file holds side by side; where the file is silent, the pointer just goes on. */
function located(value: unknown, written: Written | null, pointer: string, replaced: Replacements): unknown {
  if (Array.isArray(value)) {
    // One item written without its list stands where the list would.
    if (written !== null && written.kind !== 'list')
      return value.map((item) => located(item, written, pointer, replaced))
    const numbers = written === null ? [] : keptItems(written, replaced, pointer)
    return value.map((item, index) => {
      const number = numbers[index] ?? index
      return located(item, written && childOf(written, number), `${pointer}/${number}`, replaced)
    })
  }
  if (!isMapping(value) || isDictionary(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    // A section written as a plain list has its items there, not under a key `items`.
    if (key === 'items' && written?.kind === 'list') return [key, located(inner, written, pointer, replaced)]
    return [key, located(inner, written && childOf(written, key), pointer + toPointer([key]), replaced)]
  })
  return { ...Object.fromEntries(entries), path: pointer }
}

/** Gives each mapping of a brief the JSON pointer under which the file holds it as written. */
export function withPaths(data: BriefData, root: Written, replaced: Replacements): Brief {
  return located(data, root, '', replaced) as Brief
}
