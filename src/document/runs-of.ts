import type { Block, Run } from './document.ts'

/** Every run in a block, in order; of a figure, its caption and reference. */
export const runsOf = (block: Block): Run[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [...block.runs]
    case 'quotation':
      return [...block.runs, ...block.reference]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(runsOf))
    case 'definitions':
      return block.entries.flatMap((entry) => [...entry.term, ...entry.meaning.flatMap(runsOf)])
    case 'table':
      return [...block.head, ...block.body].flat().flatMap((cell) => [...cell.runs])
    case 'columns':
      return block.columns.flat().flatMap(runsOf)
    case 'box':
    case 'legend':
      return block.blocks.flatMap(runsOf)
    case 'figure':
      return block.figure.kind === 'excerpt' ? [...block.figure.reference] : [...(block.caption ?? [])]
    case 'room':
      return []
  }
}
