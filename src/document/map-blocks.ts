import type { Block, Document } from './document.ts'

/** A document with every block changed by `change`, from the inside outwards; what it gives back unchanged stays. */
export function mapBlocks(document: Document, change: (block: Block) => Block): Document {
  const all = (blocks: readonly Block[]): Block[] => blocks.map((block) => change(inside(block)))
  const inside = (block: Block): Block => {
    switch (block.type) {
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: all(item.blocks) })) }
      case 'definitions':
        return {
          ...block,
          entries: block.entries.map((entry) => ({ ...entry, meaning: all(entry.meaning) })),
        }
      case 'columns':
        return { ...block, columns: block.columns.map(all) }
      case 'box':
      case 'legend':
        return { ...block, blocks: all(block.blocks) }
      default:
        return block
    }
  }
  const sections = document.sections.map((section) => ({
    ...section,
    header: all(section.header),
    blocks: all(section.blocks),
    notes: all(section.notes),
  }))
  return { ...document, sections }
}
