import { relationshipsOf } from './finish/relationships.ts'
import { malformed } from './malformed.ts'

/** A rule of the package that a part breaks. */
export interface PackageFinding {
  /** Stable name of the rule: "types.missing", "rels.dangling", "repair.id" … */
  readonly rule: string
  readonly part: string
  readonly message: string
}

type Add = (rule: string, part: string, message: string) => void

const attributePattern = /([\w:]+)="([^"]*)"/g

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...tag.matchAll(attributePattern)].map((match) => [match[1], match[2]]))

/** Markup alone: the words of a slide may say anything, attributes included. */
const withoutWords = (xml: string): string => xml.replace(/>[^<]+</g, '><')

function resolve(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = base.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** OPC: every part has a type of its own, and no type is given to a part that is not there. */
function checkContentTypes(parts: ReadonlyMap<string, string>, add: Add): void {
  const name = '[Content_Types].xml'
  const xml = parts.get(name)
  if (xml === undefined) {
    add('types.missing', name, 'there is no list of content types')
    return
  }
  const overrides = new Set<string>()
  const defaults = new Set<string>()
  for (const [tag, kind] of xml.matchAll(/<(Default|Override) [^>]*>/g)) {
    const { Extension, PartName } = attributesOf(tag)
    const known = kind === 'Default' ? defaults : overrides
    const key = (kind === 'Default' ? Extension?.toLowerCase() : PartName) ?? ''
    if (known.has(key)) add('types.duplicate', name, `${kind} ${key} twice`)
    known.add(key)
    if (kind === 'Override' && !parts.has(key.slice(1))) add('types.phantom', name, `${key} is not there`)
  }
  for (const part of parts.keys()) {
    if (part === name || overrides.has(`/${part}`)) continue
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
    if (extension === 'xml' || !defaults.has(extension)) add('types.missing', part, 'has no content type')
  }
}

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

/** OPC: relationships lead to parts that are there, from a part that is there, and every part is reached by one. */
function checkRelationships(parts: ReadonlyMap<string, string>, add: Add): void {
  const leadsTo = new Map<string, string[]>()
  for (const [part, xml] of parts) {
    if (!part.endsWith('.rels')) continue
    const owner = part.replace('_rels/', '').replace(/\.rels$/, '')
    if (owner !== '' && !parts.has(owner)) add('rels.orphan', part, `${owner} is not there`)
    const ids = new Set<string>()
    const targets: string[] = []
    leadsTo.set(owner, targets)
    for (const [tag] of xml.matchAll(/<Relationship [^>]*>/g)) {
      const { Id = '', Target = '', TargetMode } = attributesOf(tag)
      if (ids.has(Id)) add('rels.duplicate', part, `${Id} twice`)
      ids.add(Id)
      if (TargetMode === 'External') {
        if (!/^(https?:|mailto:)/.test(Target))
          add('rels.scheme', part, `${Target} is no address that a deck may hold`)
        continue
      }
      const target = resolve(owner, Target)
      targets.push(target)
      if (!parts.has(target)) add('rels.dangling', part, `${Target} is not there`)
    }
  }
  const reached = reachable(leadsTo)
  for (const [part, xml] of parts) {
    if (part.endsWith('.rels') || part === '[Content_Types].xml') continue
    if (!reached.has(part)) add('rels.unreached', part, 'no relationship leads to it')
    const ids = new Set(
      [...(parts.get(relationshipsOf(part)) ?? '').matchAll(/ Id="([^"]*)"/g)].map((match) => match[1]),
    )
    for (const [, id] of withoutWords(xml).matchAll(/\sr:(?:id|embed|link|pict)="([^"]*)"/g)) {
      if (!ids.has(id)) add('rels.unknown', part, `uses the unknown relationship ${id}`)
    }
  }
}

/** What is known to make PowerPoint offer a repair although the schemas allow it. */
function checkRepairTriggers(part: string, xml: string, add: Add): void {
  const ids = new Set<string>()
  for (const [tag] of xml.matchAll(/<p:cNvPr [^>]*>/g)) {
    const { id = '' } = attributesOf(tag)
    if (!/^[1-9]\d*$/.test(id)) add('repair.id', part, `a shape's id is "${id}"`)
    if (ids.has(id)) add('repair.id', part, `the shape id ${id} twice`)
    ids.add(id)
  }
  for (const [body] of xml.matchAll(/<([pa]):txBody>[\s\S]*?<\/\1:txBody>/g)) {
    if (!/<a:p[ />]/.test(body)) add('repair.text-body', part, 'a text body without a paragraph')
  }
  for (const [shape] of xml.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)) {
    const picture = shape.includes('type="sldImg"')
    if (!picture && !shape.includes('<p:txBody>'))
      add('repair.text-body', part, 'a shape without a text body')
  }
  for (const [paragraph] of xml.matchAll(/<a:p>[\s\S]*?<\/a:p>/g)) {
    if (paragraph.split(/<a:pPr[ />]/).length > 2) add('repair.paragraph', part, 'paragraph properties twice')
  }
  const markup = withoutWords(xml)
  for (const [, name, value] of markup.matchAll(
    /\s([\w:]+)="((?:-?Infinity|NaN|undefined|null|\[object)[^"]*)"/g,
  )) {
    if (!/^(name|descr|typeface)$/.test(name ?? '')) add('repair.value', part, `${name}="${value}"`)
  }
  for (const [, name, value] of markup.matchAll(/\s(cx|cy|w|h|sz|marL|val)="(-[\d.]+|\d+\.\d+)"/g)) {
    add('repair.value', part, `${name}="${value}"`)
  }
  for (const [background] of xml.matchAll(/<p:bgPr>[\s\S]*?<\/p:bgPr>/g)) {
    if (!/<a:effect(Lst|Dag)/.test(background)) add('repair.background', part, 'a background without effects')
  }
}

/** What briefdeck holds to beyond the formats: themed colours, titles, languages, header rows. */
function checkHouseRules(part: string, xml: string, add: Add): void {
  if (xml.includes('<a:srgbClr')) add('house.colour', part, 'a colour that is not the theme’s')
  if (/<a:(norm|sp)AutoFit|<a:(norm|sp)Autofit/.test(xml)) add('house.autofit', part, 'an autofit flag')
  for (const [tag] of xml.matchAll(/<a:(?:rPr|endParaRPr)[ />][^>]*>?/g)) {
    if (!/ lang="[^"]+"/.test(tag)) add('house.language', part, 'a run without a language')
  }
  if (!part.startsWith('ppt/slides/')) return
  const titles = [...xml.matchAll(/<p:ph type="(?:title|ctrTitle)"[\s\S]*?<\/p:sp>/g)]
  if (titles.length !== 1) add('house.title', part, `${titles.length} titles`)
  else if (!/<a:t>[^<]*[^\s<]/.test(titles[0]?.[0] ?? '')) add('house.title', part, 'an empty title')
}

function checkThemes(parts: ReadonlyMap<string, string>, add: Add): void {
  const owners = new Map<string, string>()
  for (const [part, xml] of parts) {
    if (!/^ppt\/(slide|notes|handout)Masters\/_rels\//.test(part)) continue
    const theme = /theme\/[^"]+\.xml/.exec(xml)?.[0] ?? ''
    if (theme === '') add('repair.theme', part, 'a master without a theme')
    if (owners.has(theme)) add('repair.theme', part, `shares ${theme} with another master`)
    owners.set(theme, part)
  }
}

/**
 * Holds a finished package, its parts by name, against the package rules, the known triggers of PowerPoint's repair and
 * the house's own rules. It knows no schemas; a test with the schemas stands beside it. Cheap enough for every build.
 */
export function checkPackage(parts: ReadonlyMap<string, string>): readonly PackageFinding[] {
  const findings: PackageFinding[] = []
  const add: Add = (rule, part, message) => {
    findings.push({ rule, part, message })
  }
  for (const [part, xml] of parts) {
    if (part.endsWith('/')) add('zip.folder', part, 'a folder as an entry')
    const fault = malformed(xml)
    if (fault !== undefined) add('xml.malformed', part, fault)
    if (part === 'docProps/app.xml' && !xml.includes('<Application>briefdeck</Application>')) {
      add('house.producer', part, 'names another program than briefdeck')
    }
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(part)) {
      checkRepairTriggers(part, xml, add)
      checkHouseRules(part, xml, add)
    }
  }
  checkContentTypes(parts, add)
  checkRelationships(parts, add)
  checkThemes(parts, add)
  return findings
}
