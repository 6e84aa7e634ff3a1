import { BorderStyle, Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Document, Run } from '../../document/document.ts'
import { inlineChildren } from './word-inlines.ts'
import { paragraph, type WordItem } from './word-items.ts'
import type { WordPage } from './word-page.ts'
import type { WordPaper } from './word-paper.ts'
import { twips } from './word-type.ts'

/** The line above the title: first words left, the others right; on lines of their own where one is too short. */
export function wordStrip(
  strip: readonly (readonly Run[])[],
  page: WordPage,
  paper: WordPaper,
  wide: (runs: readonly Run[]) => number,
): readonly WordItem[] {
  if (strip.length === 0) return []
  const widthPt = paper.textWidthPt
  const words = (runs: readonly Run[]) => inlineChildren(page.context, runs, { base: 'sans', widthPt })
  const fits = strip.reduce((sum, runs) => sum + wide(runs) + 20, 0) < widthPt
  if (!fits)
    return strip.map((runs, i) =>
      paragraph('Strip', words(runs), i < strip.length - 1 ? { border: {}, spacing: { after: 0 } } : {}),
    )
  const [left = [], ...right] = strip
  const tab = new TextRun({ children: [new Tab()] })
  const rest = right.flatMap((runs, i) =>
    i === 0 ? [tab, ...words(runs)] : [new TextRun('\u2003'), ...words(runs)],
  )
  return [
    paragraph('Strip', [...words(left), ...rest], {
      tabStops: [{ type: TabStopType.RIGHT, position: twips(widthPt) }],
    }),
  ]
}

/** The foot of every page: the document's own lines, then its running words and the count of its pages. */
export function wordFoot(
  foot: readonly (readonly Run[])[],
  page: WordPage,
  paper: WordPaper,
  running: Document['running'],
): Footer | undefined {
  const around = { base: 'sans', widthPt: paper.textWidthPt } as const
  const lines = foot.map((runs) => inlineChildren(page.context, runs, around))
  if (running !== undefined) {
    const words = inlineChildren(page.context, [{ text: running.words }], around)
    lines.push([...words, new TextRun({ children: [new Tab()] }), ...folio(running.folio)])
  }
  if (lines.length === 0) return undefined
  const { colours } = page.context.theme
  const rule = { top: { style: BorderStyle.SINGLE, size: 4, color: colours.rule, space: 6 } }
  const right = [{ type: TabStopType.RIGHT, position: twips(paper.textWidthPt) }]
  const children = lines.map(
    (children, i) =>
      new Paragraph({ style: 'Footer', tabStops: right, ...(i === 0 ? { border: rule } : {}), children }),
  )
  return new Footer({ children })
}

/** A pattern of "{n} of {total}" with the fields that Word counts. */
const folio = (pattern: string): readonly TextRun[] =>
  pattern.split(/(\{n\}|\{total\})/u).map((part) => {
    if (part === '{n}') return new TextRun({ children: [PageNumber.CURRENT] })
    return part === '{total}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(part)
  })
