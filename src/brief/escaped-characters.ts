import type { Diagnostic } from '../diagnostic.ts'
import { isForbidden, nameOf } from './decode-text.ts'
import type { LineIndex } from './line-index.ts'
import { scalarOffset } from './scalar-offsets.ts'
import type { Written, WrittenScalar } from './written.ts'

/** The first character of a text that no output can hold, or null. */
function forbiddenIn(text: string): { readonly codePoint: number; readonly offset: number } | null {
  for (let offset = 0; offset < text.length; offset++) {
    const codePoint = text.codePointAt(offset) ?? 0
    if (isForbidden(codePoint)) return { codePoint, offset }
    if (codePoint > 0xffff) offset++
  }
  return null
}

/**
 * Characters that no output can hold and that only appear when an escape such as "\x07" is read; those that stand in the
 * file as they are have been found before.
 */
export function escapedCharacters(root: Written, index: LineIndex): readonly Diagnostic[] {
  const seen = new Set<Written>()
  const found: Diagnostic[] = []
  const check = (text: string, start: number, end: number, scalar: WrittenScalar | null) => {
    const bad = forbiddenIn(text)
    if (bad === null || index.text.slice(start, end).includes(String.fromCodePoint(bad.codePoint))) return
    const at = scalar === null ? start : scalarOffset(index.text, scalar, bad.offset)
    found.push({
      severity: 'error',
      code: 'control-character',
      message: `The escape for ${nameOf(bad.codePoint)} makes a character that cannot be printed.`,
      place: index.placeOf(at, at + 1),
      hint: 'Delete it.',
    })
  }
  const visit = (value: Written) => {
    if (seen.has(value)) return
    seen.add(value)
    if (value.kind === 'scalar') check(value.text, value.start, value.end, value)
    else if (value.kind === 'list') value.items.forEach(visit)
    else
      for (const [key, entry] of value.entries) {
        check(key, entry.keyStart, entry.keyEnd, null)
        visit(entry.value)
      }
  }
  visit(root)
  return found
}
