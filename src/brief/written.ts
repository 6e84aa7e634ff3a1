/*
 * A brief.yaml as it is written: each value with the stretch of the file it stands in. Offsets count UTF-16 units of the
 * decoded text. An alias is the value it stands for, so a value may have several parents.
 */

interface Stretch {
  readonly start: number
  readonly end: number
  /** How many values it holds, itself included; an alias counts as all it stands for. */
  readonly size: number
}
export interface WrittenScalar extends Stretch {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The value as text: of a plain number or date exactly what stands in the file. */
  readonly text: string
  readonly style: 'plain' | 'single' | 'double' | 'block'
}
export interface WrittenList extends Stretch {
  readonly kind: 'list'
  readonly items: readonly Written[]
}
export interface WrittenEntry {
  readonly keyStart: number
  readonly keyEnd: number
  readonly value: Written
}
export interface WrittenMapping extends Stretch {
  readonly kind: 'mapping'
  readonly entries: ReadonlyMap<string, WrittenEntry>
}
export type Written = WrittenScalar | WrittenList | WrittenMapping

export type PathSegment = string | number

/** A JSON pointer (RFC 6901) of a path. */
export const toPointer = (path: readonly PathSegment[]) =>
  path.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** The path of a JSON pointer; all segments are strings. */
export const fromPointer = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))

/** The value one step down, or null when there is none. */
export function childOf(value: Written, segment: PathSegment): Written | null {
  if (value.kind === 'mapping') return value.entries.get(String(segment))?.value ?? null
  if (value.kind === 'list' && /^\d+$/.test(String(segment))) return value.items[Number(segment)] ?? null
  return null
}

/** The value at a path, or null when there is none. */
export function valueAt(root: Written, path: readonly PathSegment[]): Written | null {
  let value: Written | null = root
  for (const segment of path) {
    if (value === null) return null
    value = childOf(value, segment)
  }
  return value
}

/** For some pointers of a file what stands in for the value there; undefined leaves the key or the item out. */
export type Replacements = ReadonlyMap<string, unknown>

/** The numbers, in the file, of the items of a list that are not left out. */
export function keptItems(list: WrittenList, replace: Replacements, pointer: string): readonly number[] {
  const isKept = (at: string) => !replace.has(at) || replace.get(at) !== undefined
  return [...list.items.keys()].filter((index) => isKept(`${pointer}/${index}`))
}

/** Plain data of a value. */
export function toPlain(value: Written, replace: Replacements, pointer = ''): unknown {
  if (replace.has(pointer)) return replace.get(pointer)
  if (value.kind === 'scalar') return value.value
  if (value.kind === 'list')
    return keptItems(value, replace, pointer).map((index) =>
      toPlain(value.items[index] as Written, replace, `${pointer}/${index}`),
    )
  const plain: Record<string, unknown> = {}
  for (const [key, entry] of value.entries) {
    const inner = toPlain(entry.value, replace, pointer + toPointer([key]))
    if (inner === undefined) continue
    // A key such as __proto__ is data as any other and must not change the object.
    Object.defineProperty(plain, key, { value: inner, enumerable: true, configurable: true, writable: true })
  }
  return plain
}
