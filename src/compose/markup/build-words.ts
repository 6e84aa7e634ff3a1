import type { Run } from '../../document/document.ts'
import type { QuoteResult } from '../../evidence/evidence.ts'
import { quotationRuns } from '../words/quotation-runs.ts'
import { placeReference, referenceRuns } from '../words/references.ts'
import { textRuns } from '../words/text-runs.ts'
import type { BuildContext } from './build-context.ts'
import { collapseSpace, type Words } from './collapse-space.ts'
import type { Element, Node } from './parse-markup.ts'

/** Words set from markup, the quotations among them, and the places that references in them already print. */
export interface BuiltWords {
  readonly runs: readonly Run[]
  /** Places of quotations that no reference in these words prints. */
  readonly unplaced: readonly QuoteResult[]
}

const styles: Readonly<Record<string, Partial<Run>>> = {
  strong: { strong: true },
  em: { emphasis: true },
  mark: { mark: true },
  ins: { inserted: true },
  del: { deleted: true },
  sup: { superscript: true },
}
const attributeStyles: Readonly<
  Record<string, readonly [attribute: string, key: 'lang' | 'href' | 'title' | 'datetime']>
> = {
  span: ['lang', 'lang'],
  a: ['href', 'href'],
  abbr: ['title', 'title'],
  time: ['datetime', 'datetime'],
}

/** Elements that stand among words. */
export const isWords = (node: Node): boolean =>
  node.is !== 'element' ||
  node.name in styles ||
  node.name in attributeStyles ||
  ['br', 'q', 'cite'].includes(node.name)

const styleOf = (element: Element, base: Partial<Run>): Partial<Run> => {
  const own = attributeStyles[element.name]
  const value = own ? element.attributes.get(own[0]) : undefined
  return { ...base, ...styles[element.name], ...(own && value !== undefined ? { [own[1]]: value } : {}) }
}

/** Sets words: runs with their styles, quotations, references and the numbers of footnotes. */
export const buildWords = (nodes: readonly Node[], context: BuildContext): BuiltWords => {
  const { world, markup } = context
  const words: Words[] = []
  const quotes: QuoteResult[] = []
  const referred = new Set<string>()
  const add = (runs: readonly Run[]): void => {
    for (const run of runs) words.push({ run })
  }
  const walk = (list: readonly Node[], base: Partial<Run>): void => {
    for (const node of list) {
      if (node.is === 'words') add([{ ...base, text: node.text, place: markup.placeOf(node.at) }])
      else if (node.is === 'brief') {
        const set = textRuns(node.text, world, base)
        add(set.runs)
        quotes.push(...set.quotes)
      } else if (node.name === 'br') words.push('break')
      else if (node.name === 'q') {
        const path = node.attributes.get('data-quote') ?? ''
        const quote = world.claims.get(path)
        const place = world.locate(path)
        if (quote) add(quotationRuns(quote, world, { ...base, ...(place ? { place } : {}) }))
        else context.report(node.at, `There is no quotation at ${path}.`)
      } else if (node.name === 'cite') {
        const path = node.attributes.get('data-ref') ?? ''
        const number = context.footnote(path)
        if (number !== null) add([{ text: String(number), superscript: true }])
        const reference = referenceRuns(path, world)
        for (const run of reference) referred.add(run.text.replace(/[;,]$/, ''))
        add(reference)
      } else {
        for (const text of node.attributeTexts) world.shown.add(text.pointer)
        walk(node.children, styleOf(node, base))
      }
    }
  }
  walk(nodes, {})
  const unplaced = quotes.filter(
    ({ where }) =>
      where !== null && ![...referred].some((text) => text.includes(placeReference(where, world))),
  )
  return { runs: collapseSpace(words), unplaced }
}
