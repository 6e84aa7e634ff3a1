import type { Place } from '../diagnostic.ts'
import type { LineIndex } from './line-index.ts'
import { scalarOffset } from './scalar-offsets.ts'
import { childOf, fromPointer, type Written } from './written.ts'

/**
 * Place of the value at a JSON pointer, or of its nearest ancestor that the file holds (`/objectives/0/text` is the
 * string itself where the statement is written as a string). With an offset: the place of that UTF-16 unit of the text.
 */
export type Locate = (path: string, offset?: number) => Place

/** Place of a value, without the white space and line ends that follow it. */
export function placeOf(value: Written, index: LineIndex): Place {
  const words = index.text.slice(value.start, value.end).trimEnd()
  return index.placeOf(value.start, value.start + words.length)
}

/** The function that finds places in a brief. */
export function locator(root: Written | null, index: LineIndex): Locate {
  return (path, offset) => {
    if (root === null) return index.placeOf(0)
    let value: Written = root
    for (const segment of fromPointer(path)) {
      const inner = childOf(value, segment)
      if (inner === null) break
      value = inner
    }
    if (offset === undefined || value.kind !== 'scalar') return placeOf(value, index)
    const at = scalarOffset(index.text, value, offset)
    return index.placeOf(at, at + 1)
  }
}
