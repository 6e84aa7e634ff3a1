import type { XmlElement, XmlNode } from './parse-xml.ts'
import type { Mark } from './tei-unit.ts'

/** All text inside nodes, white space as one space; notes and page matter are no part of it. */
export function textIn(nodes: readonly XmlNode[]): string {
  const parts: string[] = []
  const visit = (node: XmlNode): void => {
    if (node.kind === 'text') parts.push(node.text)
    else if (node.name === 'lb' || node.name === 'pb')
      parts.push(node.attributes.get('break') === 'no' ? '' : ' ')
    else if (node.name !== 'note' && node.name !== 'fw' && node.name !== 'del') node.children.forEach(visit)
  }
  nodes.forEach(visit)
  return parts.join('').replace(/\s+/gu, ' ').trim()
}

export const elementsOf = (element: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  element.children.filter((node): node is XmlElement => node.kind === 'element' && names.includes(node.name))

const unknownReasons = /illegible|damage|torn|faded|lost|blot|unreadable|cut|missing|binding/i

/** "2 words", "3 lines" of a gap, or nothing. */
function extentOf({ attributes }: XmlElement): string {
  const quantity = attributes.get('quantity')
  const unit = attributes.get('unit')
  if (quantity !== undefined && unit !== undefined)
    return `${quantity} ${unit}${quantity === '1' || unit.endsWith('s') ? '' : 's'}`
  return attributes.get('extent') ?? ''
}

function gap(element: XmlElement): Omit<Mark, 'raw' | 'offset'> {
  const reason = element.attributes.get('reason') ?? ''
  const isOmitted = reason !== '' && !unknownReasons.test(reason)
  const extent = extentOf(element)
  const words = isOmitted ? '[…]' : extent === '' ? '[illegible]' : `[illegible: ${extent}]`
  return { kind: isOmitted ? 'omitted' : 'illegible', diplomatic: words, reading: words }
}

function doubtful(readings: readonly string[]): Omit<Mark, 'raw' | 'offset'> | null {
  const given = readings.filter((reading) => reading !== '')
  if (given.length === 0) return null
  const words = `[${given.join('/')}?]`
  return { kind: 'doubtful', diplomatic: words, reading: words, readings: given }
}

/** The first pair of a choice: what stands there, and what the editor reads instead. */
const pairs = [
  ['sic', 'corr'],
  ['orig', 'reg'],
  ['abbr', 'expan'],
] as const

function choice(element: XmlElement): Omit<Mark, 'raw' | 'offset'> | null {
  const unclear = elementsOf(element, 'unclear')
  if (unclear.length > 0) return doubtful(unclear.map(({ children }) => textIn(children)))
  for (const [asWritten, asRead] of pairs) {
    const [from] = elementsOf(element, asWritten)
    const [to] = elementsOf(element, asRead)
    if (from === undefined || to === undefined) continue
    return { kind: 'corrected', diplomatic: textIn(from.children), reading: textIn(to.children) }
  }
  return null
}

const supplied = (words: string): Omit<Mark, 'raw' | 'offset'> | null =>
  words === '' ? null : { kind: 'supplied', diplomatic: `[${words}]`, reading: `[${words}]` }

/**
 * What an element says of the transcription, as the marks of a typed source say it; null where it is no mark and its
 * words are words of the document.
 */
export function markOf(element: XmlElement): Mark | null {
  const at = { raw: `<${element.name}>`, offset: element.offset }
  const made = (content: Omit<Mark, 'raw' | 'offset'> | null) =>
    content === null ? null : { ...content, ...at }
  const words = textIn(element.children)
  switch (element.name) {
    case 'unclear':
      return made(doubtful([words]))
    case 'gap':
      return made(gap(element))
    case 'supplied':
    case 'corr':
    case 'ex':
      return made(supplied(words))
    case 'del':
      return { ...at, kind: 'struck', raw: `~~${textIn(element.children)}~~`, diplomatic: '', reading: '' }
    case 'choice':
      return made(choice(element))
    default:
      return null
  }
}
