import { TextRun } from 'docx'
import type { Room } from '../../document/document.ts'
import { paragraph, type WordItem } from './word-items.ts'

/** More lines than this need not stand on one page. */
const heldTogether = 20

/** Ruled lines to write on, each the lower border of an empty paragraph, held together as far as a page can. */
export function wordRoom({ lines, label = [] }: Room): WordItem[] {
  const count = label.length > 0 ? 1 : Math.max(0, lines)
  const words = label.map(({ text }) => new TextRun({ text, style: 'FactLabel' }))
  return Array.from({ length: count }, (_, i) =>
    paragraph('WritingLine', words, { keepNext: i < Math.min(count, heldTogether) - 1 }),
  )
}
