import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, type Table } from 'docx'
import { lowColumnBreak } from './low-column-break.ts'

/** What stands in the body of a file: a paragraph that can still be moved, or a table. */
export type WordItem =
  | {
      readonly kind: 'paragraph'
      readonly options: Omit<IParagraphOptions, 'children' | 'text'>
      readonly children: readonly ParagraphChild[]
    }
  | { readonly kind: 'table'; readonly table: Table }

/** Where an item stands among others: what is written into it besides its own. */
export interface Placing {
  /** Space above in twips, instead of its style's. */
  readonly before?: number
  /** Space below in twips, instead of its style's. */
  readonly after?: number
  readonly columnBreak?: boolean
}

export const paragraph = (
  style: string,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'text' | 'style'> = {},
): WordItem => ({ kind: 'paragraph', options: { style, ...options }, children })

export function fileChild(item: WordItem, placing: Placing = {}): FileChild {
  if (item.kind === 'table') return item.table
  const { before, after } = placing
  const { spacing, ...options } = item.options
  const space = {
    ...spacing,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
  return new Paragraph({
    ...options,
    ...(Object.keys(space).length > 0 ? { spacing: space } : {}),
    children: placing.columnBreak ? [lowColumnBreak(), ...item.children] : item.children,
  })
}

/** A low paragraph, where Word wants one: between two tables, and where a column begins with a table. */
export const lowParagraph = (): WordItem => ({
  kind: 'paragraph',
  options: { style: 'Normal', spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' } },
  children: [],
})

/** Items as the file wants them: tables parted from one another, and a space under each. */
export function fileChildren(
  items: readonly WordItem[],
  underTable: number,
  first: Placing = {},
  last: Placing = {},
): readonly FileChild[] {
  const whole: WordItem[] = []
  items.forEach((item, i) => {
    const startsColumn = i === 0 && first.columnBreak === true
    if (item.kind === 'table' && (whole.at(-1)?.kind === 'table' || startsColumn)) whole.push(lowParagraph())
    whole.push(item)
  })
  if (last.after !== undefined && whole.at(-1)?.kind === 'table') whole.push(lowParagraph())
  return whole.map((item, i) =>
    fileChild(item, {
      ...(i > 0 && whole[i - 1]?.kind === 'table' ? { before: underTable } : {}),
      ...(i === 0 ? first : {}),
      ...(i === whole.length - 1 ? last : {}),
    }),
  )
}
