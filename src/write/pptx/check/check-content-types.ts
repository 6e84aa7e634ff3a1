import type { PackageParts } from '../finish/zip-parts.ts'
import { type Add, attributesOf } from './finding.ts'

const name = '[Content_Types].xml'

/** OPC: every part has a type of its own, and no type is given to a part that is not there. */
export function checkContentTypes(parts: PackageParts, add: Add): void {
  const xml = parts.get(name)
  if (typeof xml !== 'string') {
    add('types.missing', name, 'there is no list of content types')
    return
  }
  const overrides = new Set<string>()
  const defaults = new Set<string>()
  for (const [tag, kind] of xml.matchAll(/<(Default|Override) [^>]*>/g)) {
    const { Extension, PartName, ContentType } = attributesOf(tag)
    const known = kind === 'Default' ? defaults : overrides
    const key = (kind === 'Default' ? Extension?.toLowerCase() : PartName) ?? ''
    if (known.has(key)) add('types.duplicate', name, `${kind} ${key} twice`)
    known.add(key)
    if (ContentType === 'image/jpg') add('types.unknown', name, 'image/jpg is no type of a file')
    if (kind === 'Override' && !parts.has(key.slice(1))) add('types.phantom', name, `${key} is not there`)
  }
  for (const part of parts.keys()) {
    if (part === name || overrides.has(`/${part}`)) continue
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
    if (extension === 'xml' || !defaults.has(extension)) add('types.missing', part, 'has no content type')
  }
}
