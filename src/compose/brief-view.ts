import type { Brief } from '../brief/brief.ts'
import { instructorKeys } from '../brief/instructor-keys.ts'
import type { Marker } from './template/marks.ts'
import type { Shape } from './template/shape.ts'

/** What a template reads: the brief with every field it could have (null where it has none) and its words marked. */
export interface BriefView {
  readonly data: Readonly<Record<string, unknown>>
  /** The brief's own mappings that are in the view, by JSON pointer. */
  readonly parts: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

export interface ViewOptions {
  readonly instructor: boolean
  /** Pointers of mappings to leave out. */
  readonly omit: ReadonlySet<string>
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** One step of a JSON pointer (RFC 6901). */
export const pointerStep = (key: string | number): string =>
  `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Makes the view. Whatever the edition must not hold is left out here, before any template sees it. */
export const viewBrief = (brief: Brief, shape: Shape, marker: Marker, options: ViewOptions): BriefView => {
  const parts = new Map<string, Readonly<Record<string, unknown>>>()
  const hidden = (value: unknown): boolean =>
    isMapping(value) &&
    ((!options.instructor && value['audience'] === 'instructor') ||
      (typeof value['path'] === 'string' && value['path'] !== '' && options.omit.has(value['path'])))

  const view = (value: unknown, at: Shape, pointer: string, section: string): unknown => {
    if (value === null || value === undefined || hidden(value)) return null
    if (typeof value === 'string') return marker.mark(pointer, value)
    if (Array.isArray(value)) {
      const of: Shape = at.is === 'list' ? at.of : { is: 'any' }
      return value.flatMap((item: unknown, index) =>
        hidden(item) ? [] : [view(item, of, isMapping(item) ? '' : pointer + pointerStep(index), section)],
      )
    }
    if (!isMapping(value)) return value
    const path = typeof value['path'] === 'string' ? value['path'] : pointer
    const keys =
      at.is === 'mapping' ? [...at.keys] : Object.keys(value).map((key) => [key, { is: 'any' }] as const)
    const withheld = options.instructor ? [] : instructorKeys(section)
    const made: Record<string, unknown> = Object.create(null)
    for (const [key, inner] of keys) {
      if (key === 'path') made[key] = path
      else if (withheld.includes(key)) made[key] = null
      else made[key] = view(value[key], inner, path + pointerStep(key), section === '' ? key : section)
    }
    // A section whose every item is withheld has nothing left to head.
    if (Array.isArray(value['items']) && Array.isArray(made['items']) && made['items'].length === 0)
      return null
    parts.set(path, value)
    return made
  }
  const data = view(brief, shape, '', '') as Readonly<Record<string, unknown>>
  return { data, parts }
}
