import { strFromU8, unzipSync } from 'fflate'
import { type XmlAttribute, XmlDocument, type XmlElement } from 'libxml2-wasm'

/** The namespaces that the questions below name by prefix. */
const prefixes = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  rel: 'http://schemas.openxmlformats.org/package/2006/relationships',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
}

/** The parts of a finished file by name, in the order in which it holds them: XML as words, all else as bytes. */
export function openParts(bytes: Uint8Array): Map<string, string | Uint8Array> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strFromU8(part) : part,
    ]),
  )
}

/** The XML parts alone. */
export function openPackage(bytes: Uint8Array): Map<string, string> {
  return new Map(
    [...openParts(bytes)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** What an XPath finds in a part: the values of attributes, the words of elements. Throws when the part is not well formed. */
export function ask(xml: string | undefined, path: string): readonly string[] {
  const doc = XmlDocument.fromString(xml ?? '')
  try {
    return doc
      .find(path, prefixes)
      .map((node) => ('value' in node ? (node as XmlAttribute).value : (node as XmlElement).content))
  } finally {
    doc.dispose()
  }
}

/** Whether an XPath finds anything. */
export const has = (xml: string | undefined, path: string): boolean => ask(xml, path).length > 0
