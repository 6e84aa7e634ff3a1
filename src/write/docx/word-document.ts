import {
  BorderStyle,
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  Document as WordFile,
} from 'docx'
import type { Document, Run } from '../../document/document.ts'
import { pageParts } from '../../document/page-parts.ts'
import type { FontBook } from '../../text/text.ts'
import type { Theme } from '../../theme/theme.ts'
import { WordBlocks } from './word-blocks.ts'
import { type Stretch, wordFlow } from './word-flow.ts'
import { inlineChildren } from './word-inlines.ts'
import { fileChildren, paragraph, type WordItem } from './word-items.ts'
import type { TableNote, WordPage, WordPicture } from './word-page.ts'
import { type WordPaper, wordPaper } from './word-paper.ts'
import { headingBefore, wordStyles } from './word-styles.ts'
import { twips, type WordSettings, wordType } from './word-type.ts'

export interface WordTools {
  readonly book: FontBook
  /** The document's pictures by their path. */
  readonly pictures?: ReadonlyMap<string, WordPicture>
}

/** How the groups of one text in columns are parted, and what is added above each further group, in twips. */
export interface ColumnsPlan {
  readonly way: readonly number[]
  readonly extra: readonly number[]
}

/** How a file is to be set: sizes, parted columns by their number, and the face of signs. */
export interface WordPlan {
  readonly settings: WordSettings
  readonly columns: ReadonlyMap<number, ColumnsPlan>
  readonly plainSigns: boolean
  /** Height of the sheet instead of the paper's own: a measure wants a page without an end. */
  readonly heightPt?: number
}

/** Where the groups of columns are among the paragraphs and tables of the body: first number, and the one after the last. */
export interface ColumnsPlace {
  readonly groups: readonly (readonly [number, number])[]
  /** How many groups the template puts into each column. */
  readonly way: readonly number[]
  readonly level: boolean
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
  const top = stripItem(strip, page, paper, wide)
  const flow = wordFlow([...head, ...blocks], reader, paper, type.bodyPt, document.kind === 'handout')
  const first = flow[0]
  const whole: readonly Stretch[] =
    first?.columns === null
      ? [{ columns: null, items: [...top, ...first.items] }, ...flow.slice(1)]
      : [...(top.length > 0 ? [{ columns: null, items: top }] : []), ...flow]
  const { sections, columns } = place(whole, page, plan)
  const footer = footerOf(foot, page, paper, document.running)
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

/** The line above the title: first words left, the others right; on lines of their own where one is too short. */
function stripItem(
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
function footerOf(
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

type Section = Pick<ISectionOptions, 'children' | 'properties'>

/**
 * Stretches as Word's sections, each continuous with the one before. The space above columns is written under what stands before
 * them, since Word gives none at the top of a further column.
 */
function place(
  flow: readonly Stretch[],
  page: WordPage,
  plan: WordPlan,
): { readonly sections: readonly Section[]; readonly columns: readonly ColumnsPlace[] } {
  const under = page.type.air(0.5)
  const columns: ColumnsPlace[] = []
  let at = 0
  const count = (children: readonly FileChild[]): readonly FileChild[] => {
    at += children.length
    return children
  }
  const sections = flow.map((stretch, i): Section => {
    const type = i === 0 ? {} : { type: SectionType.CONTINUOUS }
    if (stretch.columns === null) {
      const next = flow[i + 1]
      const after = next === undefined || opensNext(stretch.items) ? {} : { after: page.type.air(0.95) }
      const isBelow = i > 0 && !startsGroup(stretch.items)
      const before = isBelow ? { before: page.type.air(0.6) } : {}
      return { properties: type, children: count(fileChildren(stretch.items, under, before, after)) }
    }
    const template = stretch.columns.map((column) => column.length)
    const planned = plan.columns.get(columns.length)
    const all = stretch.columns.flat()
    const way = planned?.way ?? template
    const groups: (readonly [number, number])[] = []
    const children: FileChild[] = []
    let next = 0
    way.forEach((many, column) => {
      all.slice(next, next + many).forEach(({ items, goesOn }, j) => {
        const from = at
        const extra = planned?.extra[column] ?? 0
        const further = goesOn ? {} : { before: headingBefore(page.type) + extra }
        const placing = j > 0 ? further : { before: 0, columnBreak: column > 0 }
        children.push(...count(fileChildren(items, under, placing)))
        groups.push([from, at])
      })
      next += many
    })
    columns.push({ groups, way, level: stretch.level })
    const space = twips(stretch.gapPt)
    return { properties: { ...type, column: { count: way.length, space, equalWidth: true } }, children }
  })
  return { sections, columns }
}

/** Whether items begin with a label, whose own space stands above it, or with a table, which has none. */
function startsGroup(items: readonly WordItem[]): boolean {
  const [first] = items
  return first?.kind !== 'paragraph' || /^(?:Heading|Label)/u.test(first.options.style ?? '')
}

/** Whether items end with a label, whose own small space stands above what it names. */
function opensNext(items: readonly WordItem[]): boolean {
  const last = items.at(-1)
  return last?.kind === 'paragraph' && /^(?:Heading|Label)/u.test(last.options.style ?? '')
}
