import type { Block, Document, Run } from '../../src/document/document.ts'
import type { ExcerptFigure } from '../../src/document/figure.ts'

const inside = (block: Block): readonly Block[] => {
  switch (block.type) {
    case 'list':
      return [block, ...block.items.flatMap((item) => item.blocks.flatMap(inside))]
    case 'columns':
      return [block, ...block.columns.flat().flatMap(inside)]
    case 'box':
    case 'legend':
      return [block, ...block.blocks.flatMap(inside)]
    default:
      return [block]
  }
}

/** Every block of a document, those inside others after them. */
const blocksOf = (document: Document): readonly Block[] =>
  document.sections.flatMap(({ header, blocks }) => [...header, ...blocks].flatMap(inside))

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** The passages of a document. */
export const passagesOf = (document: Document): readonly ExcerptFigure[] =>
  blocksOf(document).flatMap((block) =>
    block.type === 'figure' && block.figure.kind === 'excerpt' ? [block.figure] : [],
  )

/** The lines of a passage, each with its number. */
export const linesOf = (figure: ExcerptFigure): readonly string[] =>
  (figure.lines ?? []).map(({ number, runs }) => `${number} ${textOf(runs)}`)

/** The questions for discussion, each with its number. */
export const questionsOf = (document: Document): readonly string[] =>
  document.sections
    .filter(({ layout }) => layout === 'discussion')
    .flatMap(({ blocks }) => blocks.flatMap(inside))
    .flatMap((block) => {
      if (block.type !== 'list' || !block.ordered) return []
      return block.items.map(({ blocks: [first] }, at) => {
        const runs = first?.type === 'paragraph' ? first.runs : []
        const asked = textOf(runs.filter((run) => run.reference === undefined)).split('?')[0] ?? ''
        return `${(block.start ?? 1) + at} ${asked.trim()}`
      })
    })
