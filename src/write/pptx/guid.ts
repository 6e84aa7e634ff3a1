import { createHash } from 'node:crypto'

/** A GUID that depends on nothing but a name, in the braced capitals that the office formats write. */
export function guid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex').toUpperCase()
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`
}
