import type { Block, Columns, Document } from '../document/document.ts'
import { groupBlocks } from '../document/group-blocks.ts'
import { runsOf } from '../document/runs-of.ts'

/** Letters on a line of the column beside passages. */
const lettersBeside = 30
/** Lines of small type and space, beside its text, that a passage takes. */
const linesAround = 3

const letters = (block: Block): number =>
  runsOf(block)
    .map(({ text }) => text)
    .join('').length

/** About how many lines a block takes in the column beside passages. */
function linesBeside(block: Block): number {
  if (block.type === 'definitions')
    return block.entries.reduce(
      (sum, { term, meaning }) =>
        sum +
        Math.ceil(
          (term.reduce((count, { text }) => count + text.length, 0) +
            meaning.reduce((count, one) => count + letters(one), 0)) /
            (lettersBeside * 0.8),
        ) +
        0.3,
      0,
    )
  if (block.type === 'figure' && block.figure.kind === 'timeline')
    return block.figure.events.reduce(
      (sum, { runs }) =>
        sum + 1.3 + Math.ceil(runs.reduce((count, { text }) => count + text.length, 0) / lettersBeside),
      0,
    )
  if (block.type === 'list')
    return block.items.reduce(
      (sum, item) =>
        sum + item.blocks.reduce((count, one) => count + Math.ceil(letters(one) / lettersBeside), 0),
      0,
    )
  return Math.ceil(letters(block) / lettersBeside)
}

function linesOfPassage(block: Block): number {
  if (block.type === 'figure' && block.figure.kind === 'excerpt')
    return ((block.figure.lines ?? []).length + linesAround) * 1.15
  return Math.ceil(letters(block) / 44) + 0.5
}

const isPassage = (block: Block): boolean => block.type === 'figure' && block.figure.kind === 'excerpt'

/** A passage without the questions and words that stand beside it already. */
const bare = (block: Block): Block =>
  block.type === 'figure' && block.figure.kind === 'excerpt'
    ? { ...block, figure: { ...block.figure, words: [], ask: [] } }
    : block

/** What of a reading's right column stands beside the passages, and what goes below them. */
function parted(columns: Columns): readonly Block[] {
  const [passages = [], beside = []] = columns.columns
  const room = passages.reduce((sum, block) => sum + linesOfPassage(block), 0) + 1
  const kept: Block[] = []
  const below: (readonly Block[])[] = []
  let taken = 0
  for (const { blocks } of groupBlocks(beside)) {
    const lines = blocks.reduce((sum, block) => sum + linesBeside(block), 1)
    if (below.length > 0 || (taken + lines > room && kept.length > 0)) below.push(blocks)
    else {
      kept.push(...blocks)
      taken += lines
    }
  }
  const first: Columns = { ...columns, columns: [passages.map(bare), kept] }
  if (below.length === 0) return [first]
  return [first, ...(below.length === 1 ? (below[0] ?? []) : [{ type: 'columns' as const, columns: below }])]
}

/**
 * A handout as Word is to set it: a row of a table goes to the next page whole, so beside passages stands only what is about as
 * high as they are, and the rest stands below.
 */
export function handoutForWord(document: Document): Document {
  const isReading = (block: Block): block is Columns =>
    block.type === 'columns' && block.columns.length === 2 && (block.columns[0] ?? []).some(isPassage)
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => (isReading(block) ? parted(block) : [block])),
  }))
  return { ...document, sections }
}
