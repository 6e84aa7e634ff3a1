import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { TableNote } from './word-page.ts'

/** Midnight of the first day a zip can tell, as the local time that fflate writes. */
const fixedTime = () => new Date(1980, 0, 1)

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Dates of the properties: the brief's own, or none. */
function coreProperties(xml: string, modified: string | undefined): string {
  const bare = xml.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu, '')
  const empty = bare.replace(/<(dc|cp):(\w+)>(?:Un-named)?<\/\1:\2>/gu, '')
  if (modified === undefined) return empty
  const stamp = ['created', 'modified']
    .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(modified)}</dcterms:${name}>`)
    .join('')
  return empty.replace('</cp:coreProperties>', `${stamp}</cp:coreProperties>`)
}

/** Relationship ids that the library draws by chance, in the order of their use instead. */
function plainIds(parts: Map<string, string>): void {
  for (const [name, xml] of parts) {
    const match = /^word\/_rels\/(.+)\.rels$/u.exec(name)
    if (match === null) continue
    const part = `word/${match[1]}`
    const owner = parts.get(part)
    if (owner === undefined) continue
    const ids = [...xml.matchAll(/\bId="([^"]+)"/gu)].map((found) => found[1] as string)
    const chance = ids.filter((id) => !/^rId\d+$/u.test(id))
    const known = new Map(chance.map((id, i) => [id, `rIdLink${i + 1}`]))
    const renamed = (text: string, attribute: RegExp): string =>
      text.replace(attribute, (whole, before: string, id: string) => {
        const own = known.get(id)
        return own === undefined ? whole : `${before}"${own}"`
      })
    parts.set(name, renamed(xml, /(\bId=)"([^"]+)"/gu))
    parts.set(part, renamed(owner, /(\br:(?:id|embed)=)"([^"]+)"/gu))
  }
}

/** Titles and descriptions of tables, in the order in which tables stand in the body. */
function describeTables(xml: string, notes: readonly TableNote[]): string {
  let at = 0
  return xml.replace(/<\/w:tblPr>/gu, (end) => {
    const note = notes[at++]
    if (note === undefined || (note.title === '' && note.description === '')) return end
    const title = note.title === '' ? '' : `<w:tblCaption w:val="${escapeXml(note.title)}"/>`
    const description =
      note.description === '' ? '' : `<w:tblDescription w:val="${escapeXml(note.description)}"/>`
    return `${title}${description}${end}`
  })
}

/**
 * In a row that may go on over the end of a page nothing is kept with what follows: LibreOffice keeps a whole row together as
 * soon as one of its paragraphs asks for that, and moves it to the next page.
 */
const looseRows = (xml: string): string =>
  xml.replace(/<w:tr>(?:(?!<w:tr>)[\s\S])*?<w:cantSplit w:val="off"\/>[\s\S]*?<\/w:tr>/gu, (row) =>
    row
      .replace(/<w:keepNext(?: w:val="[^"]*")?\/>/gu, '')
      .replace(/<w:pPr>(<w:pStyle [^>]*\/>)?/gu, (begin) => `${begin}<w:keepNext w:val="false"/>`),
  )

/** Numbers of drawings, which the library draws by chance. */
function plainDrawings(xml: string): string {
  let at = 0
  return xml.replace(
    /(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=)"[^"]*"/gu,
    (_, before: string) => `${before}"${++at}"`,
  )
}

/** The package of the library as ours: no clock, no chance, tables told; the same bytes everywhere. */
export function finishDocx(
  packed: Uint8Array,
  notes: readonly TableNote[],
  modified: string | undefined,
): Uint8Array {
  const files = unzipSync(packed)
  const names = Object.keys(files).filter((name) => !name.endsWith('/'))
  const texts = new Map(
    names
      .filter((name) => /\.(?:xml|rels)$/u.test(name))
      .map((name) => [name, strFromU8(files[name] as Uint8Array)]),
  )
  plainIds(texts)
  const edit = (name: string, change: (xml: string) => string): void => {
    const xml = texts.get(name)
    if (xml !== undefined) texts.set(name, change(xml))
  }
  edit('docProps/core.xml', (xml) => coreProperties(xml, modified))
  edit('word/document.xml', (xml) => plainDrawings(looseRows(describeTables(xml, notes))))
  const first = '[Content_Types].xml'
  const order = [first, ...names.filter((name) => name !== first).sort((a, b) => (a < b ? -1 : 1))]
  const mtime = fixedTime()
  const entries = order.map((name) => {
    const text = texts.get(name)
    return [
      name,
      [text === undefined ? (files[name] as Uint8Array) : strToU8(text), { mtime, level: 6 }],
    ] as const
  })
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0])
}
