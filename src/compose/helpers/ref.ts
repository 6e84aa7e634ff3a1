import { escaped, type Helper, partOf, safe } from './helper.ts'

/** `{{ref x}}`: the reference of a part alone, for words that the template sets itself. */
export const ref: Helper = () => (value: unknown) => {
  const part = partOf(value, 'ref')
  return part ? safe(`<cite data-ref="${escaped(part.path)}"></cite>`) : ''
}
