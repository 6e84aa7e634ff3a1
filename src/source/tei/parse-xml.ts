import { type FileText, type Problems, placeAt } from '../file-text.ts'
import { type EntityTable, expandReference, readDoctype } from './xml-entities.ts'

/** A stretch of text: `raw` is what the file has, and differs from `text` where it refers to a character. */
export interface XmlText {
  readonly kind: 'text'
  readonly text: string
  readonly raw: string
  readonly offset: number
}

/** An element, by its name without a prefix; of attributes only those of `xml:` keep theirs. */
export interface XmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Of its start tag in the file. */
  readonly offset: number
}

export type XmlNode = XmlText | XmlElement

/** Deeper than any edition nests; what goes on deeper is an attack on those who walk the tree. */
const mostDepth = 300

const name = /[\p{L}_:][\p{L}\p{N}\p{M}._:\u00B7-]*/uy
const attribute = /\s+([\p{L}_:][\p{L}\p{N}\p{M}._:\u00B7-]*)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/uy
const tagEnd = /\s*(\/?)>/y
const endTag = /\s*>/y

const localName = (full: string) => full.slice(full.indexOf(':') + 1)
const attributeName = (full: string) =>
  full.startsWith('xml:') || full.startsWith('xmlns') ? full : localName(full)

interface Open {
  readonly full: string
  readonly element: XmlElement
  readonly children: XmlNode[]
}

/** Says what is wrong at an offset, and ends the reading: behind a fault nothing in XML is sure. */
class Broken extends Error {
  readonly offset: number
  readonly hint: string | undefined
  constructor(message: string, offset: number, hint?: string) {
    super(message)
    this.offset = offset
    this.hint = hint
  }
}

/**
 * Parses XML that must be well-formed. External DTDs and entities are never fetched nor expanded; entities that the file
 * declares with plain text are. Null, with a problem at its place, when the file is broken or refers outside itself.
 */
export function parseXml(file: FileText, problems: Problems): XmlElement | null {
  const { text } = file
  const sticky = (expression: RegExp, at: number) => {
    expression.lastIndex = at
    return expression.exec(text)
  }
  const behind = (mark: string, from: number, what: string) => {
    const at = text.indexOf(mark, from)
    if (at === -1) throw new Broken(`${what} begins here and does not end.`, from, `It ends with ${mark}.`)
    return at + mark.length
  }
  let entities: EntityTable = new Map()
  const stack: Open[] = []
  let root: XmlElement | null = null
  let failed = false

  const refer = (at: number): { readonly text: string; readonly end: number } => {
    const end = text.indexOf(';', at)
    const reference = end === -1 ? '' : text.slice(at + 1, end)
    if (!/^(?:#\d{1,7}|#x[\da-f]{1,6}|[\p{L}_:][\p{L}\p{N}._:-]*)$/iu.test(reference))
      throw new Broken('This & refers to nothing.', at, 'An ampersand is written &amp;.')
    const expanded = expandReference(reference, entities)
    if (expanded.ok) return { text: expanded.text, end: end + 1 }
    failed = true
    problems.add(expanded.code, expanded.message, placeAt(file, at, end + 1), expanded.hint)
    return { text: '', end: end + 1 }
  }
  const attributeValue = (raw: string, at: number): string => {
    let value = ''
    for (let from = 0; from < raw.length; ) {
      const next = raw.indexOf('&', from)
      if (next === -1) return `${value}${raw.slice(from)}`
      const found = refer(at + next)
      value += raw.slice(from, next) + found.text
      from = found.end - at
    }
    return value
  }
  const put = (node: XmlNode) => stack.at(-1)?.children.push(node)
  const putText = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const next = text.indexOf('&', at)
      const plainEnd = next === -1 || next >= to ? to : next
      const raw = text.slice(at, plainEnd)
      if (raw !== '' && stack.length === 0 && raw.trim() !== '')
        throw new Broken('Text stands outside the root element.', at + (raw.length - raw.trimStart().length))
      if (raw !== '') put({ kind: 'text', text: raw, raw, offset: at })
      if (plainEnd === to) return
      const found = refer(plainEnd)
      put({ kind: 'text', text: found.text, raw: text.slice(plainEnd, found.end), offset: plainEnd })
      at = found.end
    }
  }
  const openElement = (at: number): number => {
    const full = sticky(name, at + 1)?.[0]
    if (full === undefined)
      throw new Broken('This < begins no tag.', at, 'A sign “less than” is written &lt;.')
    if (stack.length === 0 && root !== null) throw new Broken('A second root element begins here.', at)
    if (stack.length >= mostDepth)
      throw new Broken(`Elements stand in one another more than ${mostDepth} deep.`, at)
    const attributes = new Map<string, string>()
    let next = at + 1 + full.length
    for (let found = sticky(attribute, next); found !== null; found = sticky(attribute, next)) {
      const key = attributeName(found[1] as string)
      if (attributes.has(key)) throw new Broken(`The attribute ${key} stands twice in this tag.`, next)
      const raw = found[2] ?? found[3] ?? ''
      attributes.set(key, attributeValue(raw, next + found[0].length - raw.length - 1))
      next += found[0].length
    }
    const end = sticky(tagEnd, next)
    if (end === null)
      throw new Broken(
        `The tag <${full}> is not well-formed.`,
        at,
        'Attributes are name="value"; a tag ends with >.',
      )
    const children: XmlNode[] = []
    const element: XmlElement = { kind: 'element', name: localName(full), attributes, children, offset: at }
    if (stack.length === 0) root = element
    put(element)
    if (end[1] === '') stack.push({ full, element, children })
    return next + end[0].length
  }
  const closeElement = (at: number): number => {
    const full = sticky(name, at + 2)?.[0] ?? ''
    const end = sticky(endTag, at + 2 + full.length)
    if (end === null) throw new Broken('This end tag is not well-formed.', at)
    const open = stack.pop()
    if (open === undefined) throw new Broken(`</${full}> ends an element that is not open.`, at)
    if (open.full !== full) {
      const line = placeAt(file, open.element.offset).line
      throw new Broken(
        `</${full}> stands where </${open.full}> is due.`,
        at,
        `<${open.full}> begins in line ${line}.`,
      )
    }
    return at + 2 + full.length + end[0].length
  }

  try {
    for (let at = 0; at < text.length; ) {
      const next = text.indexOf('<', at)
      putText(at, next === -1 ? text.length : next)
      if (next === -1) break
      if (text.startsWith('<!--', next)) at = behind('-->', next, 'A comment')
      else if (text.startsWith('<?', next)) at = behind('?>', next, 'An instruction')
      else if (text.startsWith('<![CDATA[', next)) {
        at = behind(']]>', next, 'A CDATA section')
        const raw = text.slice(next + 9, at - 3)
        put({ kind: 'text', text: raw, raw, offset: next + 9 })
      } else if (text.startsWith('<!DOCTYPE', next)) {
        const doctype = readDoctype(file, next, problems)
        if (doctype === null) throw new Broken('The DOCTYPE begins here and does not end.', next)
        entities = doctype.entities
        failed ||= doctype.failed
        at = doctype.end
      } else at = text[next + 1] === '/' ? closeElement(next) : openElement(next)
    }
    const open = stack.at(-1)
    if (open !== undefined)
      throw new Broken(`<${open.full}> begins here and does not end.`, open.element.offset)
    if (root === null) throw new Broken('The file holds no element.', 0)
  } catch (problem) {
    if (!(problem instanceof Broken)) throw problem
    problems.add(
      'xml-broken',
      `This is not well-formed XML: ${problem.message}`,
      placeAt(file, problem.offset),
      problem.hint,
    )
    return null
  }
  return failed ? null : root
}
