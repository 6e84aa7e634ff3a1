import { element, xmlHead } from '../xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The kinds of relationship that a deck and the workbooks of its charts have, by the word their type ends in. */
type RelationshipKind =
  | 'officeDocument'
  | 'extended-properties'
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'hyperlink'
  | 'chart'
  | 'image'
  | 'package'
  | 'worksheet'
  | 'core-properties'

function typeOf(kind: RelationshipKind): string {
  return kind === 'core-properties'
    ? 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
    : `${office}/${kind}`
}

/** Relationships of one part, numbered rId1, rId2 … as they are asked for; one target is one relationship. */
export interface Relationships {
  add(kind: RelationshipKind, target: string, external?: boolean): string
  xml(): string
}

export function relationships(): Relationships {
  const ids = new Map<string, string>()
  const rows: string[] = []
  return {
    add(kind, target, external = false) {
      const key = `${kind} ${target}`
      const known = ids.get(key)
      if (known !== undefined) return known
      const id = `rId${ids.size + 1}`
      ids.set(key, id)
      const mode = external ? 'External' : undefined
      rows.push(element('Relationship', { Id: id, Type: typeOf(kind), Target: target, TargetMode: mode }))
      return id
    },
    xml: () =>
      xmlHead +
      element(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        ...rows,
      ),
  }
}

/** The name of the part that holds the relationships of another. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}
