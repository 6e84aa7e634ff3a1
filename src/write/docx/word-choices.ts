import { BorderStyle, type ParagraphChild, TextRun } from 'docx'
import type { List, ListItem, Run } from '../../document/document.ts'
import { inlineChildren } from './word-inlines.ts'
import type { WordPage } from './word-page.ts'

const wordsOf = ({ blocks }: ListItem): readonly Run[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))

/** A box to tick: a bordered space, which nobody takes for a character. */
const emptyBox = (): TextRun =>
  new TextRun({
    text: '\u2002\u2002',
    border: { style: BorderStyle.SINGLE, size: 8, color: 'auto', space: 0 },
  })

/** Boxes to tick, each before its words. */
export function choiceBoxes({ items }: List, { context }: WordPage): ParagraphChild[] {
  return items.flatMap((item, i) => {
    const space = i > 0 ? [new TextRun('\u2003')] : []
    const words = inlineChildren(context, wordsOf(item), { base: 'sans', widthPt: 0 })
    return [...space, emptyBox(), new TextRun('\u00a0'), ...words]
  })
}

/** Room that boxes to tick take in a line, in points. */
export function choicesWidthPt({ items }: List, { context, type }: WordPage): number {
  const family = context.theme.fonts.sans[0]?.name ?? 'Calibri'
  const style = { family, bold: false, italic: false, sizePt: type.bodyPt }
  return items.reduce((sum, item) => {
    const text = wordsOf(item)
      .map((run) => run.text)
      .join('')
    return sum + context.book.widthPt(text, style) + type.bodyPt * 2.6
  }, 0)
}
