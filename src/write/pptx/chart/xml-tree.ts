/** An element taken apart: attributes as they are written, words and elements as its children. */
export interface XmlNode {
  readonly name: string
  /** With a space before the first, or nothing. */
  readonly attributes: string
  readonly children: readonly (XmlNode | string)[]
}

const tag = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|<\?[^>]*\?>/g

/**
 * Takes XML apart that a program wrote: elements, attributes in double quotes, words. Space between elements is left out.
 * Throws when tags do not match.
 */
export function parseXml(xml: string): XmlNode {
  const root: XmlNode & { readonly children: (XmlNode | string)[] } = {
    name: '',
    attributes: '',
    children: [],
  }
  const open = [root]
  let at = 0
  for (const found of xml.matchAll(tag)) {
    const [whole, closing, name, attributes = '', alone] = found
    const top = open.at(-1) as typeof root
    const words = xml.slice(at, found.index)
    if (words.trim() !== '') top.children.push(words)
    at = found.index + whole.length
    if (name === undefined) continue
    if (closing === '/') {
      if (open.length === 1 || top.name !== name) throw new Error(`</${name}> where </${top.name}> is due`)
      open.pop()
      continue
    }
    const node = { name, attributes: attributes.replace(/\s+/g, ' '), children: [] }
    top.children.push(node)
    if (alone !== '/') open.push(node)
  }
  const [first] = root.children
  if (open.length > 1 || typeof first !== 'object') throw new Error('XML that does not end')
  return first
}

/** The tree as XML again. */
export function printXml(node: XmlNode | string): string {
  if (typeof node === 'string') return node
  const inside = node.children.map(printXml).join('')
  return inside === ''
    ? `<${node.name}${node.attributes}/>`
    : `<${node.name}${node.attributes}>${inside}</${node.name}>`
}

/** The child elements of one name. */
export function childrenOf(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => typeof child === 'object' && child.name === name) as XmlNode[]
}

/** The only child of one name; a tree without it is not what the caller took it for, and throws. */
export function childOf(node: XmlNode, name: string): XmlNode {
  const [found] = childrenOf(node, name)
  if (found === undefined) throw new Error(`<${node.name}> has no <${name}>`)
  return found
}

/** The words of an element and of all that stands in it, still escaped. */
export function wordsOf(node: XmlNode | string): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('')
}

/**
 * An element with some of its children replaced: `given` takes the place of those of the same name, and `order` says which
 * may stand in it and in which order. Others are left out.
 */
export function rebuilt(
  node: XmlNode,
  order: readonly string[],
  given: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const children = order.flatMap((name) => {
    const own = given[name]
    if (own !== undefined) return own
    return childrenOf(node, name).map(printXml)
  })
  const inside = children.join('')
  return inside === ''
    ? `<${node.name}${node.attributes}/>`
    : `<${node.name}${node.attributes}>${inside}</${node.name}>`
}
