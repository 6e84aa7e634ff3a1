import type { Block, Run } from './document.ts'
import type { Figure } from './figure.ts'

const figureRuns = (figure: Figure): Run[] => {
  switch (figure.kind) {
    case 'excerpt':
      return [
        ...figure.paragraphs.flat(),
        ...(figure.adapted ?? []),
        ...figure.reference,
        ...figure.words.flatMap(({ term, meaning }) => [{ text: term }, ...meaning]),
        ...figure.ask.flat(),
      ]
    case 'timeline':
      return figure.events.flatMap(({ date, runs }) => [{ text: date }, ...runs])
    case 'actors':
      return figure.actors.flatMap(({ name, office, part }) => [{ text: name }, { text: office }, ...part])
    case 'table':
      return [figure.columns, ...figure.rows].flat(2)
    case 'picture':
      return [...figure.credit, ...figure.transcript]
    case 'chart':
      return figure.categories.map((text) => ({ text }))
  }
}

/** Every run in a block, in order; of a figure, the words that it prints. */
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
      return [...figureRuns(block.figure), ...(block.caption ?? [])]
    case 'room':
      return [...(block.label ?? [])]
  }
}
