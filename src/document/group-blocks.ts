import type { Block, Voice } from './document.ts'

/** A label or heading with what it names, or a block that stands alone. */
export interface BlockGroup {
  readonly blocks: readonly Block[]
  /** The one voice of the quotations that follow the label: label and quotations then stand beside one rule. */
  readonly voice?: Voice
  /** How many blocks, from the first, stand beside that rule. */
  readonly spoken: number
  /** Set where this is the further part of a list that the group before it begins. */
  readonly goesOn?: true
}

/** A list from this many items on may be parted between columns. */
const longList = 8
/** As many items at least stand in each part. */
const partOfList = 4

/**
 * The groups of a column that may be parted from one another: a group that ends in a long list is several, so that columns can
 * end level.
 */
export function columnGroups(blocks: readonly Block[]): BlockGroup[] {
  return groupBlocks(blocks).flatMap((group) => {
    const last = group.blocks.at(-1)
    if (last?.type !== 'list' || last.items.length < longList) return [group]
    const { items, start = 1 } = last
    const parts = Math.floor(items.length / partOfList)
    return Array.from({ length: parts }, (_, i): BlockGroup => {
      const from = Math.round((items.length * i) / parts)
      const to = Math.round((items.length * (i + 1)) / parts)
      const part: Block = { ...last, start: start + from, items: items.slice(from, to) }
      if (i === 0) return { ...group, blocks: [...group.blocks.slice(0, -1), part] }
      return { blocks: [part], spoken: 0, goesOn: true }
    })
  })
}

/** Whether columns are one text of headed groups, whose columns may end level; cards side by side stay where they are. */
export function isHeadedText(columns: readonly (readonly Block[])[]): boolean {
  const filled = columns.filter((column) => column.length > 0)
  return (
    filled.every((column) => opensGroup(column[0] as Block)) &&
    filled.some((column) => columnGroups(column).length > 1)
  )
}

/** Whether a block begins a group: a heading down to the second level, or a small label. */
export function opensGroup(block: Block): boolean {
  return (block.type === 'heading' && block.level <= 2) || isKicker(block)
}

/**
 * Blocks of a page as groups, for the spaces between them, for columns that are parted between groups only, and for labels
 * that must not be parted from what they name. The title, boxes and columns without a label stand alone.
 */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const parts: Block[][] = []
  for (const block of blocks) {
    const part = parts.at(-1)
    if (part === undefined || !continues(part, block)) parts.push([block])
    else part.push(block)
  }
  return parts.map((part) => ({ blocks: part, ...spoken(part) }))
}

/** Quotations of one voice that follow a label at once. What the author of the brief adds stays outside of their rule. */
function spoken(part: readonly Block[]): { voice?: Voice; spoken: number } {
  const labels = part.findIndex((block) => !opensGroup(block))
  const first = part[labels]
  if (labels < 1 || first?.type !== 'quotation') return { spoken: 0 }
  const end = part.findIndex(
    (block, i) => i >= labels && !(block.type === 'quotation' && block.voice === first.voice),
  )
  return { voice: first.voice, spoken: end < 0 ? part.length : end }
}

function continues(part: readonly Block[], block: Block): boolean {
  const last = part.at(-1) as Block
  if (opensGroup(block)) return isKicker(last) && !isKicker(block)
  if (isTitle(last) || standsAlone(last)) return false
  return !standsAlone(block) || opensGroup(last)
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.level === 1
}

function isKicker(block: Block): boolean {
  return block.type === 'paragraph' && block.kicker === true
}

function standsAlone(block: Block): boolean {
  return block.type === 'columns' || block.type === 'box'
}
