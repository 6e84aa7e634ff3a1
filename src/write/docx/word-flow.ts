import type { Block, Columns } from '../../document/document.ts'
import { columnGroups, groupBlocks, isHeadedText } from '../../document/group-blocks.ts'
import type { WordBlocks } from './word-blocks.ts'
import type { WordItem } from './word-items.ts'
import type { WordPaper } from './word-paper.ts'

/** Items that stay together; `goesOn` are the further ones of a list that the group before begins. */
export interface WordGroup {
  readonly items: readonly WordItem[]
  readonly goesOn: boolean
}

/** A stretch of the body over its whole width, or one in columns, which hold groups of items. */
export type Stretch =
  | { readonly columns: null; readonly items: readonly WordItem[] }
  | {
      readonly columns: readonly (readonly WordGroup[])[]
      /** Columns of headed groups are one text, whose groups may move so that the columns end level. */
      readonly level: boolean
      readonly gapPt: number
    }

/** Columns beside one another are narrower than reading wants when there are more. */
const mostColumns = 4

/** The body in stretches: columns of Word's own, which read in order and can be edited, wherever the tree has columns. */
export function wordFlow(
  blocks: readonly Block[],
  reader: WordBlocks,
  paper: WordPaper,
  bodyPt: number,
  sheet: boolean,
): readonly Stretch[] {
  const flow: Stretch[] = []
  const whole = (items: readonly WordItem[]): void => {
    const last = flow.at(-1)
    if (items.length === 0) return
    if (last?.columns === null) flow[flow.length - 1] = { columns: null, items: [...last.items, ...items] }
    else flow.push({ columns: null, items })
  }
  const gapPt = bodyPt * 2.2
  for (const group of groupBlocks(blocks)) {
    const at = group.blocks.findIndex((block) => block.type === 'columns')
    const columns = group.blocks[at] as Columns | undefined
    const level = columns !== undefined && isHeadedText(columns.columns)
    const count = Math.max(columns?.columns.length ?? 0, level ? 2 : 0)
    if (columns === undefined || count < 2 || count > mostColumns) {
      whole(reader.group(group, paper.textWidthPt))
      continue
    }
    if (sheet) {
      // A handout has several pages: columns of a section would fill the first of them before the second.
      whole(reader.group({ ...group, blocks: group.blocks.slice(0, at) }, paper.textWidthPt))
      whole([reader.sideBySide(columns, paper.textWidthPt)])
      whole(reader.group({ spoken: 0, blocks: group.blocks.slice(at + 1) }, paper.textWidthPt))
      continue
    }
    const before = { ...group, blocks: group.blocks.slice(0, at) }
    whole(reader.group(before, paper.textWidthPt))
    const widthPt = (paper.textWidthPt - gapPt * (count - 1)) / count
    const made = columns.columns.map((column) =>
      (level ? columnGroups(column) : groupBlocks(column)).map(
        (one): WordGroup => ({ items: reader.group(one, widthPt), goesOn: one.goesOn === true }),
      ),
    )
    if (made.length < count) made.push([])
    flow.push({ columns: made, level, gapPt })
    whole(reader.group({ spoken: 0, blocks: group.blocks.slice(at + 1) }, paper.textWidthPt))
  }
  return flow
}
