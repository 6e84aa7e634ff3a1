import { relationshipsOf } from '../finish/relationships.ts'
import type { PackageParts } from '../finish/zip-parts.ts'
import { type Add, attributesOf, resolveTarget, withoutWords } from './finding.ts'

/** Parts that relationships lead to, step by step from the package's own. */
function reachable(leadsTo: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...(leadsTo.get('') ?? [])]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (reached.has(part)) continue
    reached.add(part)
    open.push(...(leadsTo.get(part) ?? []))
  }
  return reached
}

/** Where the relationships of one part lead; what is wrong with them goes to `add`. */
function targetsOf(
  part: string,
  owner: string,
  xml: string,
  parts: PackageParts,
  add: Add,
): readonly string[] {
  const ids = new Set<string>()
  const targets: string[] = []
  for (const [tag] of xml.matchAll(/<Relationship [^>]*>/g)) {
    const { Id = '', Target = '', TargetMode } = attributesOf(tag)
    if (ids.has(Id)) add('rels.duplicate', part, `${Id} twice`)
    ids.add(Id)
    if (TargetMode === 'External') {
      if (!/^(https?:|mailto:)/.test(Target))
        add('rels.scheme', part, `${Target} is no address that a deck may hold`)
      continue
    }
    const target = resolveTarget(owner, Target)
    targets.push(target)
    if (!parts.has(target)) add('rels.dangling', part, `${Target} is not there`)
  }
  return targets
}

/** Relationships that a part uses are there, and a jump to a slide leads to a slide. */
function checkUses(part: string, xml: string, related: string, add: Add): void {
  const types = new Map(
    [...related.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => {
      const { Id = '', Type = '' } = attributesOf(tag)
      return [Id, Type.slice(Type.lastIndexOf('/') + 1)]
    }),
  )
  const markup = withoutWords(xml)
  for (const [, id = ''] of markup.matchAll(/\sr:(?:id|embed|link|pict)="([^"]*)"/g)) {
    if (!types.has(id)) add('rels.unknown', part, `uses the unknown relationship ${id}`)
  }
  for (const [tag] of markup.matchAll(/<a:hlinkClick [^>]*>/g)) {
    const { 'r:id': id = '', action } = attributesOf(tag)
    const expected = action === 'ppaction://hlinksldjump' ? 'slide' : 'hyperlink'
    if (types.has(id) && types.get(id) !== expected)
      add('rels.jump', part, `the link ${id} is no ${expected}`)
  }
}

/** OPC: relationships lead to parts that are there, from a part that is there, and every part is reached by one. */
export function checkRelationships(parts: PackageParts, add: Add): void {
  const leadsTo = new Map<string, readonly string[]>()
  for (const [part, xml] of parts) {
    if (!part.endsWith('.rels') || typeof xml !== 'string') continue
    const owner = part.replace('_rels/', '').replace(/\.rels$/, '')
    if (owner !== '' && !parts.has(owner)) add('rels.orphan', part, `${owner} is not there`)
    leadsTo.set(owner, targetsOf(part, owner, xml, parts, add))
  }
  const reached = reachable(leadsTo)
  for (const [part, xml] of parts) {
    if (part.endsWith('.rels') || part === '[Content_Types].xml') continue
    if (!reached.has(part)) add('rels.unreached', part, 'no relationship leads to it')
    if (typeof xml !== 'string') continue
    const related = parts.get(relationshipsOf(part))
    checkUses(part, xml, typeof related === 'string' ? related : '', add)
  }
}
