/** First line of every XML part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** What XML 1.0 cannot hold even as a character reference: C0 controls, lone surrogates, the two non-characters. */
const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text without what XML cannot hold. */
export function writable(text: string): string {
  return text.replace(unwritable, '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as the content of an element; what XML cannot hold is left out. */
export function escapeText(text: string): string {
  return writable(text).replace(/[&<>\r]/g, (char) => entities[char] ?? char)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words that escaped ones stand for. */
export function unescapeXml(xml: string): string {
  return xml.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? ''),
  )
}

/** Text as the value of an attribute; line ends and tabs are kept as references. */
function escapeAttribute(text: string): string {
  return writable(text).replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char)
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element as a string; attributes that are undefined are left out, children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let head = name
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    head += ` ${key}="${typeof value === 'number' ? value : escapeAttribute(value)}"`
  }
  const body = children.join('')
  return body === '' ? `<${head}/>` : `<${head}>${body}</${name}>`
}

/** An element that holds words. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeText(text)}</${name}>`
}

export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

/** The three namespaces that every part of a presentation declares. */
export const presentationNamespaces: Attributes = {
  'xmlns:a': namespaces.a,
  'xmlns:r': namespaces.r,
  'xmlns:p': namespaces.p,
}
