/** One piece of markup: a declaration, a comment, a closing or an opening tag with its attributes. */
const markup =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y

const badReference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/

const badCharacter =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

function repeatedAttribute(attributes: string): string | undefined {
  const seen = new Set<string>()
  for (const [, name = ''] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (seen.has(name)) return name
    seen.add(name)
  }
  return undefined
}

/** The first reason why a part is not well formed, or undefined. Declared namespaces are checked for prefixes in use. */
export function malformed(xml: string): string | undefined {
  if (badCharacter.test(xml)) return 'a character that XML forbids'
  if (badReference.test(xml)) return 'an ampersand that is no reference'
  const open: string[] = []
  let roots = 0
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const words = xml.slice(at, next === -1 ? undefined : next)
    if (open.length === 0 && words.trim() !== '') return 'words outside the root element'
    if (next === -1) break
    markup.lastIndex = next
    const found = markup.exec(xml)
    if (found === null) return `markup that cannot be read: ${xml.slice(next, next + 60)}`
    const [whole, closing, opening, attributes = '', slash] = found
    at = next + whole.length
    if (closing !== undefined) {
      const expected = open.pop()
      if (expected !== closing) return `</${closing}> where </${expected}> is due`
    } else if (opening !== undefined) {
      if (open.length === 0) roots += 1
      const repeated = repeatedAttribute(attributes)
      if (repeated !== undefined) return `the attribute ${repeated} twice in <${opening}>`
      const prefix = opening.split(':')[1] === undefined ? undefined : opening.split(':')[0]
      if (prefix !== undefined && !xml.includes(`xmlns:${prefix}="`))
        return `the prefix ${prefix} is not declared`
      if (slash === '') open.push(opening)
    }
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`
  return roots === 1 ? undefined : `${roots} root elements`
}
