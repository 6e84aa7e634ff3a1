import type { Block, List, ListItem, Quotation, Run } from '../../document/document.ts'
import { byIdentity } from '../by-identity.ts'
import type { Marker } from '../slide.ts'
import { partReferences } from './references.ts'
import { type FlowStyle, hangingEm, markerOf } from './text-specs.ts'

/** One row of a ledger: what is said, what belongs to it, and what stands beside it in the margin. */
export interface Row {
  readonly kind: 'item' | 'paragraph' | 'label' | 'heading'
  readonly words: readonly Run[]
  readonly references: readonly (readonly Run[])[]
  /** Small labels of an item: the level of a question, its minutes. */
  readonly labels: readonly (readonly Run[])[]
  /** Facts about the item: who bears a risk, why a question is open. */
  readonly facts: readonly Block[]
  readonly quotations: readonly Quotation[]
  readonly marker?: Marker
  /** Room for the marker, as a share of the type size: alike for all items of a list. */
  readonly hangingEm: number
}

/** Blocks that a ledger draws as rows. */
export type RowBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'list' }>

export const isRowBlock = (block: Block): block is RowBlock =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'list'

const bare = { labels: [], facts: [], quotations: [], hangingEm: 0 }

/** The rows that blocks make: one for each paragraph and each item of a list. */
export function rowsOf(blocks: readonly RowBlock[], style: FlowStyle): readonly Row[] {
  return blocks.flatMap((block): readonly Row[] => {
    if (block.type === 'heading') return [{ ...bare, kind: 'heading', words: block.runs, references: [] }]
    if (block.type === 'list') return block.items.map((item, index) => itemRow(block, item, index, style))
    const { words, references } = partReferences(block.runs)
    return [{ ...bare, kind: block.kicker ? 'label' : 'paragraph', words, references }]
  })
}

/** What an item of a list says, whatever number it has. */
const partsOf = byIdentity((item: ListItem) => {
  const labels = item.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.kicker ? [block.runs] : [],
  )
  const quotations = item.blocks.filter((block) => block.type === 'quotation')
  const rest = item.blocks.filter(
    (block) => block.type !== 'quotation' && !(block.type === 'paragraph' && block.kicker),
  )
  const [first, ...others] = rest
  const main = first?.type === 'paragraph' ? first : undefined
  const { words, references } = partReferences(main?.runs ?? none)
  const ofQuotations =
    references.length > 0 ? [] : quotations.flatMap((one) => partReferences(one.reference).references)
  return {
    kind: 'item' as const,
    words,
    references: [...references, ...ofQuotations],
    labels,
    facts: main === undefined ? rest : others.map((block) => withoutKnown(block, references)),
    quotations,
  }
})

const none: readonly Run[] = []

function itemRow(list: List, item: ListItem, index: number, style: FlowStyle): Row {
  const marker = markerOf(list, index, style)
  const highest = (list.start ?? 1) + list.items.length - 1
  return {
    ...partsOf(item),
    hangingEm:
      marker === undefined ? 0 : hangingEm(marker, list.ordered && style.numerals === 'large', highest),
    ...(marker === undefined ? {} : { marker }),
  }
}

const wordsOf = (runs: readonly Run[]) =>
  runs
    .map((run) => run.text)
    .join('')
    .replace(/[\s;]+/gu, ' ')
    .trim()

/** A fact without the references that its statement has already. */
function withoutKnown(block: Block, known: readonly (readonly Run[])[]): Block {
  if (block.type !== 'paragraph') return block
  const { words, references } = partReferences(block.runs)
  const named = new Set(known.map(wordsOf))
  return references.length > 0 && references.every((one) => named.has(wordsOf(one)))
    ? { ...block, runs: words }
    : block
}

/** Whether items of these blocks show the words that carry them: what goes first when a slide is full. */
export const showsEvidence = (blocks: readonly Block[]): boolean =>
  blocks.some((block) =>
    block.type === 'list'
      ? block.items.some((item) => item.blocks.some((inner) => inner.type === 'quotation'))
      : block.type === 'columns' && block.columns.some(showsEvidence),
  )

/** The same blocks with their statements alone; each keeps the reference to the words that carry it. */
export const withoutEvidence = byIdentity((blocks: readonly Block[]): readonly Block[] => {
  return blocks.map((block): Block => {
    if (block.type === 'columns') return { ...block, columns: block.columns.map(withoutEvidence) }
    if (block.type !== 'list') return block
    const items = block.items.map((item) => {
      const left = item.blocks.filter((inner) => inner.type !== 'quotation')
      return left.length === 0 ? item : { ...item, blocks: left }
    })
    return { ...block, items }
  })
})
