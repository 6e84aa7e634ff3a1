import type { Block, Quotation, Voice } from './document.ts'

/** A label or heading with what it names, or a block that stands alone. */
export interface BlockGroup {
  readonly blocks: readonly Block[]
  /** The one voice that speaks in all that follows the label: label and words then stand beside one rule. */
  readonly voice?: Voice
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
  return parts.map((part) => {
    const [first, ...rest] = part
    const voice = first && opensGroup(first) ? spokenBy(rest) : undefined
    return voice === undefined ? { blocks: part } : { blocks: part, voice }
  })
}

function continues(part: readonly Block[], block: Block): boolean {
  const last = part.at(-1) as Block
  if (opensGroup(block)) return isKicker(last) && !isKicker(block)
  if (isTitle(last) || standsAlone(last)) return false
  return !standsAlone(block) || opensGroup(last)
}

function spokenBy(blocks: readonly Block[]): Voice | undefined {
  const voice = blocks[0]?.type === 'quotation' ? blocks[0].voice : undefined
  return blocks.every((block): block is Quotation => block.type === 'quotation' && block.voice === voice)
    ? voice
    : undefined
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
