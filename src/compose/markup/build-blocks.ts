import type { Block, ListItem, Run, TableCell } from '../../document/document.ts'
import type { QuoteResult } from '../../evidence/evidence.ts'
import { quotationBase, quotationRuns } from '../words/quotation-runs.ts'
import { placeReference, quotationReference } from '../words/references.ts'
import type { BuildContext } from './build-context.ts'
import { buildWords, isWords } from './build-words.ts'
import type { Element, Node } from './parse-markup.ts'

/** References of quotations that stand in words which print none themselves, each place once. */
export const placeRuns = (quotes: readonly QuoteResult[], context: BuildContext): Run[] => {
  const places = new Map<string, string>()
  for (const { where, path } of quotes) {
    if (!where) continue
    const text = placeReference(where, context.world)
    if (!places.has(text)) places.set(text, path)
  }
  const sign = context.world.labels.references.join.trimEnd()
  return [...places].flatMap(([text, path], at): Run[] => [
    { text: at === 0 ? '\u00A0' : ' ' },
    { text: at < places.size - 1 ? text + sign : text, reference: { path, status: 'source' } },
  ])
}

/** Words with the references that they lack. */
const placedWords = (nodes: readonly Node[], context: BuildContext): Run[] => {
  const { runs, unplaced } = buildWords(nodes, context)
  return [...runs, ...placeRuns(unplaced, context)]
}

const classOf = (element: Element) => element.attributes.get('class')
const elements = (nodes: readonly Node[]): Element[] => nodes.filter((node) => node.is === 'element')

const placeOf = (runs: readonly Run[]) => {
  const place = runs.find((run) => run.place)?.place
  return place ? { place } : {}
}
const placeOfBlocks = (blocks: readonly Block[]) => {
  for (const block of blocks) if ('place' in block && block.place) return { place: block.place }
  return {}
}

const tableRows = (parts: readonly Element[], context: BuildContext): TableCell[][] =>
  parts
    .flatMap((part) => elements(part.children))
    .map((row) =>
      elements(row.children).map((cell): TableCell => {
        const scope = cell.attributes.get('scope')
        const runs = placedWords(cell.children, context)
        return scope === 'col' || scope === 'row' ? { runs, scope } : { runs }
      }),
    )

const buildQuotation = (element: Element, context: BuildContext): Block[] => {
  const path = element.attributes.get('data-quote') ?? ''
  const { world } = context
  const quote = world.claims.get(path)
  if (!quote) {
    context.report(element.at, `There is no quotation at ${path}.`)
    return []
  }
  const base = quotationBase(world, quote.where?.source ?? quote.source, quote.where?.hand ?? quote.hand)
  const place = world.locate(path)
  const placed = place ? { place } : {}
  const reference = quotationReference(quote, world)
  return [
    { type: 'quotation', path, ...base, runs: quotationRuns(quote, world, placed), reference, ...placed },
  ]
}

const buildDiv = (element: Element, context: BuildContext): Block[] => {
  const kind = classOf(element)
  if (kind === 'room') {
    const lines = Number(element.attributes.get('data-lines') ?? 0)
    if (lines === 0) context.report(element.at, 'Room to write says how many lines it has: data-lines.')
    if (lines === 0) return []
    const [label] = buildBlocks(element.children, context)
    if (label?.type === 'paragraph') return [{ type: 'room', lines: 1, label: label.runs }]
    const least = Number(element.attributes.get('data-least') ?? lines)
    return [{ type: 'room', lines, ...(least < lines ? { least } : {}) }]
  }
  if (kind === 'columns') {
    const columns = element.children.filter((node) => node.is !== 'words' || node.text.trim() !== '')
    for (const node of columns) {
      if (node.is !== 'element' || node.name !== 'div' || node.attributes.size > 0) {
        context.report(node.at, 'Inside div.columns stand columns alone: <div> without a class.')
      }
    }
    const built = elements(columns).map(({ children }) => buildBlocks(children, context))
    const filled = built.filter((blocks) => blocks.length > 0)
    return filled.length === 0 ? [] : [{ type: 'columns', columns: filled, ...placeOfBlocks(filled.flat()) }]
  }
  const blocks = buildBlocks(element.children, context)
  if (kind === undefined)
    context.report(element.at, 'A <div> has the class columns, box or room, or stands in div.columns.')
  return blocks.length === 0 ? [] : [{ type: 'box', blocks, ...placeOfBlocks(blocks) }]
}

const buildElement = (element: Element, context: BuildContext): Block[] => {
  for (const text of element.attributeTexts) context.world.shown.add(text.pointer)
  switch (element.name) {
    case 'p': {
      const runs = placedWords(element.children, context)
      if (runs.length === 0) return []
      const kicker = classOf(element) === 'kicker' ? { kicker: true as const } : {}
      return [{ type: 'paragraph', runs, ...kicker, ...placeOf(runs) }]
    }
    case 'h1':
    case 'h2':
    case 'h3': {
      const { runs, unplaced } = buildWords(element.children, context)
      context.loose.push(...unplaced)
      const level = element.name === 'h1' ? 1 : element.name === 'h2' ? 2 : 3
      return runs.length === 0 ? [] : [{ type: 'heading', level, runs, ...placeOf(runs) }]
    }
    case 'ul':
    case 'ol': {
      const items = elements(element.children)
        .map((item): ListItem => {
          const blocks = buildBlocks(item.children, context)
          return { blocks, ...placeOfBlocks(blocks) }
        })
        .filter(({ blocks }) => blocks.length > 0)
      if (items.length === 0) return []
      const start = element.attributes.get('start')
      const from = start === undefined ? {} : { start: Number(start) }
      const boxes = classOf(element) === 'boxes' ? { boxes: true as const } : {}
      if (boxes.boxes && context.isSlide)
        context.report(element.at, 'Boxes to tick stand on pages, not on slides.')
      return [
        {
          type: 'list',
          ordered: element.name === 'ol',
          ...from,
          ...boxes,
          items,
          ...placeOfBlocks(items[0]?.blocks ?? []),
        },
      ]
    }
    case 'dl': {
      const entries: { term: readonly Run[]; meaning: Block[] }[] = []
      for (const part of elements(element.children)) {
        if (part.name === 'dt') entries.push({ term: placedWords(part.children, context), meaning: [] })
        else entries.at(-1)?.meaning.push(...buildBlocks(part.children, context))
      }
      const filled = entries.filter(({ meaning }) => meaning.length > 0)
      return filled.length === 0 ? [] : [{ type: 'definitions', entries: filled }]
    }
    case 'table': {
      const parts = elements(element.children)
      const caption = parts.find(({ name }) => name === 'caption')
      const head = tableRows(
        parts.filter(({ name }) => name === 'thead'),
        context,
      )
      const body = tableRows(
        parts.filter(({ name }) => name === 'tbody'),
        context,
      )
      if (body.length === 0) return []
      const words = caption ? { caption: placedWords(caption.children, context) } : {}
      return [{ type: 'table', ...words, head, body }]
    }
    case 'blockquote':
      return buildQuotation(element, context)
    case 'figure': {
      const kind = element.attributes.get('data-kind') ?? ''
      const of = element.attributes.get('data-of') ?? ''
      const most = Number(element.attributes.get('data-most') ?? Number.POSITIVE_INFINITY)
      const figure = context.figure(kind, of, most)
      if (!figure) {
        context.report(element.at, `The brief has nothing at "${of}" that could be drawn as ${kind}.`)
        return []
      }
      const caption = elements(element.children).find(({ name }) => name === 'figcaption')
      const place = context.world.locate(of)
      const words = caption ? { caption: placedWords(caption.children, context) } : {}
      return [{ type: 'figure', figure, ...words, ...(place ? { place } : {}) }]
    }
    case 'div':
      return buildDiv(element, context)
    case 'aside': {
      if (classOf(element) !== 'legend') {
        context.report(element.at, 'An <aside> has the class notes or legend, and stands in a section.')
      }
      const blocks = buildBlocks(element.children, context)
      return blocks.length === 0 ? [] : [{ type: 'legend', blocks }]
    }
    default:
      return buildBlocks(element.children, context)
  }
}

/** Blocks from markup; words that stand among blocks become paragraphs, what is empty goes. */
export const buildBlocks = (nodes: readonly Node[], context: BuildContext): Block[] => {
  const blocks: Block[] = []
  let words: Node[] = []
  const flush = (): void => {
    const runs = placedWords(words, context)
    words = []
    if (runs.length > 0) blocks.push({ type: 'paragraph', runs, ...placeOf(runs) })
  }
  for (const node of nodes) {
    if (isWords(node)) words.push(node)
    else if (node.is === 'element') {
      flush()
      blocks.push(...buildElement(node, context))
    }
  }
  flush()
  return blocks
}
