import { Document as WordFile } from 'docx'
import type { Document, Run } from '../../document/document.ts'
import { pageParts } from '../../document/page-parts.ts'
import type { FontBook } from '../../text/text.ts'
import type { Theme } from '../../theme/theme.ts'
import { WordBlocks } from './word-blocks.ts'
import { wordFoot, wordStrip } from './word-edges.ts'
import { type Stretch, wordFlow } from './word-flow.ts'
import type { TableNote, WordPage, WordPicture } from './word-page.ts'
import { type WordPaper, wordPaper } from './word-paper.ts'
import { type ColumnsPlace, type ColumnsPlan, wordSections } from './word-sections.ts'
import { wordStyles } from './word-styles.ts'
import { twips, type WordSettings, wordType } from './word-type.ts'

export interface WordTools {
  readonly book: FontBook
  /** The document's pictures by their path. */
  readonly pictures?: ReadonlyMap<string, WordPicture>
}

/** How a file is to be set: sizes, parted columns by their number, and the face of signs. */
export interface WordPlan {
  readonly settings: WordSettings
  readonly columns: ReadonlyMap<number, ColumnsPlan>
  readonly plainSigns: boolean
  /** Height of the sheet instead of the paper's own: a measure wants a page without an end. */
  readonly heightPt?: number
}

export interface WordDraft {
  readonly file: WordFile
  readonly paper: WordPaper
  readonly notes: readonly TableNote[]
  readonly columns: readonly ColumnsPlace[]
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** A document as a Word file in the making: the same draft is measured and written. */
export function wordDraft(document: Document, theme: Theme, tools: WordTools, plan: WordPlan): WordDraft {
  const type = wordType(theme, plan.settings)
  const context = { theme, book: tools.book, labelPt: type.labelPt, plainSigns: plan.plainSigns }
  const page: WordPage = {
    context,
    type,
    pictures: tools.pictures ?? new Map(),
    notes: [],
    lists: new Map(),
    numbered: 0,
  }
  const { strip, head, blocks, foot } = pageParts(document)
  const small = {
    family: theme.fonts.sans[0]?.name ?? 'Calibri',
    bold: false,
    italic: false,
    sizePt: type.labelPt,
  }
  const wide = (runs: readonly Run[]): number => tools.book.widthPt(textOf(runs), small)
  const linePt = (type.labelPt * 1.2207 * type.line) / 240
  const sheet = wordPaper(theme, 0)
  const footLines = foot.reduce(
    (sum, runs) => sum + Math.max(1, Math.ceil((wide(runs) * 1.03) / sheet.textWidthPt)),
    0,
  )
  const counts = document.running === undefined ? 0 : 1
  const paper = wordPaper(theme, (footLines + counts) * linePt + 16)
  const reader = new WordBlocks(page)
  const top = wordStrip(strip, page, paper, wide)
  const flow = wordFlow([...head, ...blocks], reader, paper, type.bodyPt, document.kind === 'handout')
  const first = flow[0]
  const whole: readonly Stretch[] =
    first?.columns === null
      ? [{ columns: null, items: [...top, ...first.items] }, ...flow.slice(1)]
      : [...(top.length > 0 ? [{ columns: null, items: top }] : []), ...flow]
  const { sections, columns } = wordSections(whole, page, plan.columns)
  const footer = wordFoot(foot, page, paper, document.running)
  const { properties } = document
  const file = new WordFile({
    title: document.title,
    subject: properties.subject,
    creator: properties.author,
    lastModifiedBy: properties.author,
    keywords: properties.keywords.join(', '),
    styles: wordStyles(theme, type, document.lang),
    numbering: { config: [...page.lists.values()].map((one) => ({ ...one, levels: one.levels })) },
    ...(theme.variant === 'dark' ? { background: { color: theme.colours.paper } } : {}),
    compatibility: { noColumnBalance: true },
    sections: sections.map((section, i) => ({
      ...section,
      properties: {
        ...section.properties,
        page: {
          size: { width: twips(paper.widthPt), height: twips(plan.heightPt ?? paper.heightPt) },
          margin: {
            top: twips(paper.marginPt),
            bottom: twips(paper.bottomPt),
            left: twips(paper.marginPt),
            right: twips(paper.marginPt),
            header: twips(paper.footPt),
            footer: twips(paper.footPt),
          },
        },
      },
      ...(i === 0 && footer !== undefined ? { footers: { default: footer } } : {}),
    })),
  })
  return { file, paper, notes: page.notes, columns }
}
