import type { FileText } from '../file-text.ts'
import type { XmlElement, XmlNode } from './parse-xml.ts'
import { type TeiContext, type TeiFlow, teiFlow } from './tei-flow.ts'
import { elementsOf, markOf, textIn } from './tei-marks.ts'
import { isEditors, noteHand, placeName } from './tei-notes.ts'
import type { BreakKind, Setting, UnitWriter } from './tei-unit.ts'

/** Elements that hold a paragraph where they do not stand in one. */
const paragraphs = new Set([
  ...[
    'p',
    'ab',
    'lg',
    'sp',
    'stage',
    'label',
    'trailer',
    'quote',
    'said',
    'argument',
    'epigraph',
    'docTitle',
  ],
])
/** Letterhead and salutation; signature and addressee. */
const heads = new Set(['opener', 'dateline', 'address', 'byline', 'salute', 'docDate', 'docAuthor'])
const closes = new Set(['closer', 'signed'])
/** Matter of the page, and what stands on it without being written for it. */
const furniture = new Set(['fw', 'stamp', 'metamark'])
/** Holds no words of the document. */
const wordless = new Set([
  'graphic',
  'figDesc',
  'index',
  'desc',
  'certainty',
  'respStmt',
  'teiHeader',
  'rdg',
  'standOff',
])
/** What parts the paragraph that it stands in. */
const parting = new Set(['p', 'ab', 'list', 'table', 'div', 'floatingText', 'body', 'postscript'])
/** Lines of a text that has them. */
const lines = new Set(['l', 'addrLine'])
const underlines = /underlin|underscore/i

const edition: TeiContext = { target: 'edition', hand: null, block: null, setting: {} }
const text: TeiContext = { target: 'units', hand: null, block: null, setting: {} }

interface Walk {
  readonly flow: TeiFlow
  handOf(pointer: string): string
  /** Page breaks with a letter close behind them. */
  readonly goesOn: WeakSet<XmlElement>
}

/** Writes words and marks into a unit, whatever elements they stand in. */
function writeInto(to: UnitWriter, nodes: readonly XmlNode[], page: string, setting: Setting): void {
  for (const node of nodes) {
    if (node.kind === 'text') {
      to.words(node, page, setting)
      continue
    }
    const mark = markOf(node)
    if (mark !== null) to.mark(mark, page, setting)
    else if (!wordless.has(node.name) && node.name !== 'note') writeInto(to, node.children, page, setting)
  }
}

/** "[2]" and "p. 2" are page 2. */
const pageName = (element: XmlElement): string =>
  (element.attributes.get('n') ?? '')
    .trim()
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/^(?:page|p\.)\s*(?=\S)/iu, '')

/** What a break does to the words round it: it parts them, joins the halves of one, or nobody says which. */
function kindOfBreak(element: XmlElement, { flow, goesOn }: Walk): BreakKind {
  const said = element.attributes.get('break')
  if (said !== undefined) return said === 'no' ? 'joins' : 'parts'
  return element.name === 'pb' && goesOn.has(element) && flow.endsInWord() ? 'either' : 'parts'
}

function note(element: XmlElement, context: TeiContext, walk: Walk): void {
  const hand = noteHand(element, walk.flow.handIn(context), walk.handOf)
  const block = placeName(element) ?? 'note'
  const own: TeiContext = hand === null ? edition : { target: 'units', hand, block, setting: {} }
  walk.flow.apart(() => readAll(element.children, own, walk))
}

function added(element: XmlElement, context: TeiContext, walk: Walk): void {
  const { flow, handOf } = walk
  const pointer = element.attributes.get('hand')
  const hand = pointer === undefined ? flow.handIn(context) : handOf(pointer)
  const setting: Setting = { ...context.setting, insertedAbove: true }
  if (hand === flow.handIn(context) || context.target !== 'units') {
    readAll(element.children, { ...context, setting }, walk)
    return
  }
  const words = textIn(element.children)
  if (words === '') return
  const mark = {
    kind: 'inserted',
    raw: `^^${words}^^`,
    offset: element.offset,
    diplomatic: '',
    reading: '',
    hand,
  } as const
  flow.writer(element, context).mark(mark, flow.page(), context.setting)
  flow.insertion(element, hand, (to) => writeInto(to, element.children, flow.page(), setting))
}

/** Page breaks among the items of a list or the rows of a table, and what else may stand between them. */
function readPart(part: XmlElement, context: TeiContext, walk: Walk): void {
  const { flow } = walk
  const sign = (raw: string, offset: number, to: UnitWriter) =>
    to.mark({ kind: 'marker', raw, offset, diplomatic: '', reading: '' }, flow.page(), {})
  if (part.name === 'item') {
    const number = part.attributes.get('n')
    sign(number === undefined ? '- ' : `${number} `, part.offset, flow.belonging(part, 'item', context))
    readAll(part.children, context, walk)
    flow.close()
  } else if (part.name === 'row') {
    const to = flow.belonging(part, 'row', context)
    for (const [index, cell] of elementsOf(part, 'cell').entries()) {
      if (index > 0) sign('|', cell.offset, to)
      readAll(cell.children, context, walk)
    }
    flow.close()
  } else if (part.name === 'head' || part.name === 'label') {
    flow.belonging(part, 'paragraph', context)
    readAll(part.children, context, walk)
    flow.close()
  } else readElement(part, context, walk)
}

function readParts(element: XmlElement, context: TeiContext, walk: Walk): void {
  walk.flow.close()
  for (const node of element.children) if (node.kind === 'element') readPart(node, context, walk)
}

/** A block of the text: its head, its close. What stands in it is parted as the file parts it. */
function block(element: XmlElement, context: TeiContext, walk: Walk): void {
  const { flow } = walk
  const isLate = element.name === 'salute' && flow.counted() > 0
  const name = context.block ?? (closes.has(element.name) || isLate ? 'close' : 'head')
  const own = context.target === 'units' ? { ...context, block: name } : context
  flow.close()
  readAll(element.children, own, walk)
  flow.close()
}

/** What is set in the line: its words go on with those round them. */
function inline(element: XmlElement, context: TeiContext, walk: Walk): void {
  const { flow } = walk
  const looks = ['rend', 'rendition', 'style'].map((name) => element.attributes.get(name) ?? '').join(' ')
  const isUnderlined = element.name === 'hi' && underlines.test(looks)
  const setting: Setting = isUnderlined ? { ...context.setting, underlined: true } : context.setting
  readAll(element.children, { ...context, setting }, walk)
  if (element.name === 'sic' && flow.isOpen(context)) {
    const mark = {
      kind: 'sic',
      raw: '[sic]',
      offset: element.offset,
      diplomatic: '[sic]',
      reading: '[sic]',
    } as const
    flow.writer(element, context).mark(mark, flow.page(), {})
  }
}

/** The version of a variant passage that is read. */
function chosen(element: XmlElement): readonly XmlNode[] {
  if (element.name === 'choice') return element.children.filter(({ kind }) => kind === 'element').slice(0, 1)
  const lemma = elementsOf(element, 'lem')
  return (lemma.length > 0 ? lemma : elementsOf(element, 'rdg'))
    .slice(0, 1)
    .flatMap(({ children }) => children)
}

function readElement(element: XmlElement, context: TeiContext, walk: Walk): void {
  const { name } = element
  const { flow, handOf } = walk
  if (wordless.has(name)) return
  const mark = markOf(element)
  if (mark !== null) flow.writer(element, context).mark(mark, flow.page(), context.setting)
  else if (name === 'pb') flow.turnPage(element, pageName(element), kindOfBreak(element, walk), context)
  else if (name === 'lb' || name === 'cb') flow.breakLine(element, kindOfBreak(element, walk))
  else if (name === 'handShift') {
    const pointer = element.attributes.get('new') ?? element.attributes.get('hand')
    if (pointer !== undefined && context.hand === null) flow.shift(handOf(pointer))
  } else if (name === 'note') note(element, context, walk)
  else if (name === 'add') added(element, context, walk)
  else if (furniture.has(name)) {
    const own: TeiContext = { ...edition, target: 'furniture', block: element.attributes.get('type') ?? name }
    flow.apart(() => readAll(element.children, own, walk))
  } else if (name === 'choice' || name === 'app') readAll(chosen(element), context, walk)
  else if (lines.has(name)) {
    flow.breakLine(element, 'parts')
    readAll(element.children, context, walk)
  } else if (name === 'list' || name === 'table') readParts(element, context, walk)
  else if (name === 'head' && isEditors(element)) flow.apart(() => readAll(element.children, edition, walk))
  else if (flow.isOpen(context) && !parting.has(name)) inline(element, context, walk)
  else if (heads.has(name) || closes.has(name)) block(element, context, walk)
  else if (name === 'head' || paragraphs.has(name)) {
    flow.paragraph(element, name === 'head' ? 'heading' : 'paragraph', context)
    readAll(element.children, context, walk)
    flow.close()
  } else inline(element, context, walk)
}

/** An element in the hand that it names; others in the hand that writes. */
function readInHand(element: XmlElement, context: TeiContext, walk: Walk): void {
  const { flow, handOf } = walk
  const pointer = element.attributes.get('hand')
  const isOwn = element.name === 'note' || element.name === 'add' || element.name === 'handShift'
  const parts = (name: string) =>
    parting.has(name) || (context.block !== null && (heads.has(name) || closes.has(name)))
  const read = (within: TeiContext) => {
    if (flow.isOpen(within) && parts(element.name))
      flow.within(element, () => readElement(element, within, walk))
    else readElement(element, within, walk)
  }
  if (pointer === undefined || isOwn || context.target !== 'units') read(context)
  else if (context.hand !== null) read({ ...context, hand: handOf(pointer) })
  else {
    const before = flow.handIn(context)
    flow.shift(handOf(pointer))
    read(context)
    flow.shift(before)
  }
}

function readAll(nodes: readonly XmlNode[], context: TeiContext, walk: Walk): void {
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'text') {
      if (node.text.trim() !== '' || walk.flow.isOpen(context))
        walk.flow.writer(node, context).words(node, walk.flow.page(), context.setting)
      continue
    }
    const next = nodes[index + 1]
    if (node.name === 'pb' && next?.kind === 'text' && /^\p{L}/u.test(next.text)) walk.goesOn.add(node)
    readInHand(node, context, walk)
  }
}

/**
 * Reads the words of a TEI body. Paragraphs, headings, lists and tables are numbered as in a typed source; notes with a hand
 * or on the margin are the document's, others the edition's.
 * @param main id of the main hand; `handOf` gives the id of the hand that a pointer such as "#pm" names.
 */
export function readTeiBody(
  root: XmlElement,
  file: FileText,
  main: string,
  handOf: (pointer: string) => string,
): Pick<TeiFlow, 'units' | 'edition' | 'furniture' | 'pages'> {
  const flow = teiFlow(file, main)
  readAll(root.children, text, { flow, handOf, goesOn: new WeakSet() })
  flow.close()
  return flow
}
