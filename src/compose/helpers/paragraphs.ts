import { escaped, type Helper, markupOf, safe } from './helper.ts'

/** `{{paragraphs x}}`: a text whose blank lines part paragraphs, each as a `<p>`. */
export const paragraphs: Helper =
  ({ marker }) =>
  (value: unknown) => {
    if (typeof value !== 'string')
      return safe(value === null || value === undefined ? '' : `<p>${markupOf(value)}</p>`)
    const marked = marker.unmark(value)
    if (!marked) return safe(`<p>${escaped(value)}</p>`)
    const made: string[] = []
    for (const match of marked.text.matchAll(/\S[\s\S]*?(?=\n[ \t]*\n|\s*$)/g)) {
      made.push(`<p>${escaped(marker.mark(marked.pointer, match[0], marked.offset + match.index))}</p>`)
    }
    return safe(made.join('\n'))
  }
