import { claimPaths, escaped, type Helper, partOf, safe } from './helper.ts'

/** `{{quotes x}}`: the quotations that a part carries, in a line, each with its reference. */
export const quotes: Helper =
  ({ labels }) =>
  (value: unknown) => {
    const part = partOf(value, 'quotes')
    if (!part) return ''
    const line = claimPaths(part).map((path) => {
      const pointer = escaped(path)
      return `<q data-quote="${pointer}"></q><cite data-ref="${pointer}"></cite>`
    })
    return safe(line.join(escaped(labels.lists.also)))
  }
