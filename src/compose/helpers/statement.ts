import { escaped, type Helper, partOf, safe } from './helper.ts'

/** `{{statement x}}`: the text of a part with its footnote and its reference, or the mark of its status. */
export const statement: Helper = () => (value: unknown) => {
  const part = partOf(value, 'statement')
  if (!part || typeof part['text'] !== 'string') return ''
  return safe(`${escaped(part['text'])}<cite data-ref="${escaped(part.path)}"></cite>`)
}
