import type { Block, Voice } from './document.ts'

/** A label or heading with what it names, or a block that stands alone. */
export interface BlockGroup {
  readonly blocks: readonly Block[]
  /** The one voice of the quotations that follow the label: label and quotations then stand beside one rule. */
  readonly voice?: Voice
  /** How many blocks, from the first, stand beside that rule. */
  readonly spoken: number
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
