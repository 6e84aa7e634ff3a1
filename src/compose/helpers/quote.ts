import { claimPaths, escaped, type Helper, partOf, safe } from './helper.ts'

/** `{{quote x}}`: each quotation that a part carries, as a block with its reference. */
export const quote: Helper = () => (value: unknown) => {
  const part = partOf(value, 'quote')
  if (!part) return ''
  const blocks = claimPaths(part).map((path) => {
    const pointer = escaped(path)
    return `<blockquote data-quote="${pointer}"><cite data-ref="${pointer}"></cite></blockquote>`
  })
  return safe(blocks.join('\n'))
}
