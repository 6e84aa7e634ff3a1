import { BorderStyle, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
import type {
  Block,
  Box,
  Columns,
  Definitions,
  FigureBlock,
  Heading,
  List,
  Paragraph,
  Quotation,
  Room,
  Run,
  Voice,
} from '../../document/document.ts'
import type { ExcerptFigure, PassageLine } from '../../document/figure.ts'
import { figureBlocks } from '../../document/figure-blocks.ts'
import { type BlockGroup, groupBlocks } from '../../document/group-blocks.ts'
import { passageMeasureEm } from './passage-measure.ts'
import { inlineChildren, type Surroundings } from './word-inlines.ts'
import { fileChildren, paragraph, type WordItem } from './word-items.ts'
import { listIndent, listNumbering } from './word-lists.ts'
import type { WordPage } from './word-page.ts'
import { wordPicture } from './word-picture.ts'
import { aroundBox, wordIndents } from './word-styles.ts'
import { wordBox, wordRow, wordTable } from './word-table.ts'
import { twips } from './word-type.ts'

/** How deep a block stands in lists, and how wide it may be. */
interface Standing {
  readonly widthPt: number
  readonly level: number
  /** From the left, in twips: words of an item's further paragraphs, meanings of a term. */
  readonly indent: number
}

/** Turns blocks of the tree into paragraphs and tables. One reader serves one file: it keeps the heading levels in order. */
export class WordBlocks {
  private level = 0
  /** Whether what is read stands above the first group: there a list of terms is the strip of From, To, Date. */
  private inStrip = true
  private readonly page: WordPage

  constructor(page: WordPage) {
    this.page = page
  }

  groups(blocks: readonly Block[], widthPt: number): readonly WordItem[][] {
    return groupBlocks(blocks).map((group) => this.group(group, widthPt))
  }

  /** A label with what it names; label and quotations of one voice stand beside one rule. */
  group({ blocks, voice, spoken }: BlockGroup, widthPt: number): WordItem[] {
    const standing: Standing = { widthPt, level: 0, indent: 0 }
    return blocks.flatMap((block, i) => {
      const isLabel = i < spoken && (block.type === 'heading' || block.type === 'paragraph')
      return isLabel ? [this.opening(block, widthPt, voice)] : this.block(block, standing)
    })
  }

  /** Columns that must keep beside one another over the end of a page: one row, read from cell to cell. */
  sideBySide({ columns }: Columns, widthPt: number): WordItem {
    const gapPt = this.page.type.bodyPt * 1.6
    const freePt = widthPt - gapPt * (columns.length - 1)
    const passagePt = (passageMeasureEm * 1.03 + 3.2) * this.page.type.quotationPt
    const holdsPassage = columns[0]?.some(
      (block) => block.type === 'figure' && block.figure.kind === 'excerpt',
    )
    const widths =
      holdsPassage && columns.length === 2 && freePt - passagePt > widthPt * 0.25
        ? [passagePt, freePt - passagePt]
        : columns.map(() => freePt / columns.length)
    const table = wordRow(
      columns.map((column, i) => ({
        widthPt: widths[i] as number,
        children: () =>
          fileChildren(this.groups(column, widths[i] as number).flat(), this.page.type.air(0.5), {
            before: 0,
          }),
      })),
      gapPt,
      this.page,
      holdsPassage === true,
    )
    return { kind: 'table', table }
  }

  private block(block: Block, standing: Standing): WordItem[] {
    switch (block.type) {
      case 'paragraph':
        return [this.text(block, standing)]
      case 'heading':
        return [this.opening(block, standing.widthPt)]
      case 'list':
        return this.list(block, standing)
      case 'definitions':
        return this.definitions(block, standing)
      case 'table':
        return this.table(block, standing, '')
      case 'quotation':
        return [this.quotation(block, standing.widthPt)]
      case 'columns':
        return block.columns.flatMap((column) => this.groups(column, standing.widthPt).flat())
      case 'box':
        return this.box(block, standing)
      case 'room':
        return this.room(block)
      case 'legend':
        return block.blocks.flatMap((inner) =>
          inner.type === 'paragraph' && !inner.kicker
            ? [paragraph('Legend', this.inlines(inner.runs, standing.widthPt))]
            : this.block(inner, standing),
        )
      case 'figure':
        return this.figure(block, standing)
      default:
        return block satisfies never
    }
  }

  private inlines(
    runs: readonly Run[],
    widthPt: number,
    base: Surroundings['base'] = 'sans',
    voice?: Voice,
  ): ParagraphChild[] {
    return inlineChildren(this.page.context, runs, { base, widthPt, ...(voice ? { voice } : {}) })
  }

  private text(block: Paragraph, { widthPt, level, indent }: Standing): WordItem {
    if (block.kicker) return this.opening(block, widthPt)
    const isSubtitle = this.inStrip && this.level === 1 && indent === 0
    const style = isSubtitle ? 'Subtitle' : level > 0 ? 'ListContinue' : 'BodyText'
    return paragraph(style, this.inlines(block.runs, widthPt - indent / 20), {
      ...(indent > 0 ? { indent: { left: indent } } : {}),
    })
  }

  private opening(block: Heading | Paragraph, widthPt: number, given?: Voice, inBox = false): WordItem {
    const voice = given ?? sharedVoice(block.runs)
    const end = inBox ? 'InBox' : given === 'other' || voice === 'other' ? 'OtherHand' : given ? 'Beside' : ''
    const runs = withoutVoice(block.runs)
    const ruled = given === undefined && voice === 'other' ? { border: {}, indent: { left: 0 } } : {}
    if (block.type === 'paragraph') return paragraph(`Label${end}`, this.inlines(runs, widthPt), ruled)
    if (block.level > 1) this.inStrip = false
    this.level = Math.min(block.level, this.level + 1)
    if (this.level !== 2) {
      const base = this.level === 1 ? 'serif' : 'sans'
      return paragraph(`Heading${this.level}`, this.inlines(runs, widthPt, base))
    }
    return paragraph(end === '' ? 'Heading2' : `Heading${end}`, this.inlines(runs, widthPt), ruled)
  }

  private quotation({ voice, runs, reference, lang }: Quotation, widthPt: number): WordItem {
    const inWords = lang === undefined ? runs : runs.map((run) => ({ lang, ...run }))
    const held = reference.map((run) => ({ reference: { path: '', status: 'source' as const }, ...run }))
    const width = widthPt - wordIndents(this.page.type).rule / 20
    return paragraph(
      voice === 'other' ? 'QuoteOtherHand' : 'Quote',
      this.inlines([...inWords, ...held], width, 'serif', voice),
      { keepLines: true },
    )
  }

  private list(list: List, { widthPt, level }: Standing): WordItem[] {
    const { ordered, start = 1, items, boxes } = list
    const { page } = this
    if (boxes) return [paragraph('BodyText', this.boxes(list), { alignment: 'right' })]
    if (ordered) page.numbered++
    const instance = page.numbered
    const indent = listIndent(page, ordered, level)
    const inner: Standing = { widthPt, level: level + 1, indent }
    return items.flatMap(({ blocks }) => {
      const numbering = listNumbering(page, ordered, start, level, instance)
      const style = ordered ? 'ListNumber' : 'ListBullet'
      const [first, ...more] = blocks
      const opens = first?.type === 'paragraph' && !first.kicker
      const words = opens ? this.inlines(first.runs, widthPt - indent / 20) : []
      const rest = opens ? more : blocks
      const [only] = rest
      // What is asked in one line has its boxes at the right end of it.
      if (
        opens &&
        rest.length === 1 &&
        only?.type === 'list' &&
        only.boxes &&
        this.fitsBeside(first, only, widthPt)
      ) {
        const tab = new TextRun({ children: [new Tab()] })
        const end = [{ type: TabStopType.RIGHT, position: twips(widthPt) }]
        return [paragraph(style, [...words, tab, ...this.boxes(only)], { numbering, tabStops: end })]
      }
      return [
        paragraph(style, words, { numbering, ...(rest.length > 0 ? { keepNext: true } : {}) }),
        ...rest.flatMap((block) => this.block(block, inner)),
      ]
    })
  }

  /** Boxes to tick, each before its words: a bordered space, which nobody takes for a character. */
  private boxes({ items }: List): ParagraphChild[] {
    return items.flatMap(({ blocks }, i) => {
      const words = blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
      const space = i > 0 ? [new TextRun('\u2003')] : []
      return [...space, emptyBox(), new TextRun('\u00a0'), ...this.inlines(words, 0)]
    })
  }

  private fitsBeside(asked: Paragraph, { items }: List, widthPt: number): boolean {
    const { book, theme } = this.page.context
    const family = theme.fonts.sans[0]?.name ?? 'Calibri'
    const style = { family, bold: true, italic: false, sizePt: this.page.type.bodyPt }
    const wide = (runs: readonly Run[]): number => book.widthPt(runs.map(({ text }) => text).join(''), style)
    const boxes = items.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : [])),
    )
    const roomPt = widthPt - this.page.type.bodyPt * (4 + 3 * items.length)
    return wide(asked.runs) + wide(boxes) < roomPt
  }

  /** Terms with a hanging indent: a term that is wider than it stands on a line of its own. */
  private definitions({ entries }: Definitions, { widthPt }: Standing): WordItem[] {
    const { context, type } = this.page
    const { inStrip } = this
    const family = context.theme.fonts.sans[0]?.name ?? 'Calibri'
    const sizePt = inStrip ? type.labelPt : type.bodyPt
    const wide = entries.map(({ term }) =>
      context.book.widthPt(term.map(({ text }) => text).join(''), {
        family,
        bold: !inStrip,
        italic: false,
        sizePt,
      }),
    )
    const gapPt = type.bodyPt * 0.9
    const mostPt = widthPt * 0.34
    const fitting = wide.filter((one) => one + gapPt <= mostPt)
    const indentPt = fitting.length > 0 ? Math.max(...fitting) + gapPt : type.bodyPt * 1.5
    const indent = twips(indentPt)
    const style = inStrip ? 'Fact' : 'Term'
    const hanging = {
      indent: { left: indent, hanging: indent },
      tabStops: [{ type: TabStopType.LEFT, position: indent }],
    }
    return entries.flatMap(({ term, meaning }, i) => {
      const label = inStrip
        ? term.map(({ text }) => new TextRun({ text, style: 'FactLabel' }))
        : this.inlines(
            term.map((run) => ({ ...run, strong: true as const })),
            widthPt,
          )
      const [first, ...more] = meaning
      const goesOn = first?.type === 'paragraph' && !first.kicker && (wide[i] ?? 0) + gapPt <= mostPt
      const standing: Standing = { widthPt, level: 0, indent }
      if (!goesOn)
        return [
          paragraph(style, label, { keepNext: true }),
          ...meaning.flatMap((block) => this.block(block, standing)),
        ]
      const words = this.inlines(first.runs, widthPt - indentPt)
      return [
        paragraph(style, [...label, new TextRun({ children: [new Tab()] }), ...words], hanging),
        ...more.flatMap((block) => this.block(block, standing)),
      ]
    })
  }

  private table(
    block: Extract<Block, { type: 'table' }>,
    { widthPt }: Standing,
    description: string,
  ): WordItem[] {
    return wordTable(block, this.page, widthPt, description)
  }

  /** A box of paragraphs is washed paragraphs; one with lists or quotations in it needs a frame around them. */
  private box({ blocks }: Box, { widthPt }: Standing): WordItem[] {
    this.inStrip = false
    const plain = blocks.every((block) => block.type === 'paragraph' || block.type === 'heading')
    const insetPt = (2 * wordIndents(this.page.type).box) / 20
    if (plain) {
      const items = blocks.map((block) =>
        block.type === 'paragraph' && !block.kicker
          ? paragraph('BottomLine', this.inlines(block.runs, widthPt - insetPt, 'serif'))
          : this.opening(block as Heading | Paragraph, widthPt - insetPt, undefined, true),
      )
      return spaced(items, aroundBox(this.page.type), wordIndents(this.page.type).boxEnd)
    }
    const table = wordBox(
      (innerPt) => {
        const inside = this.groups(blocks, innerPt).flat()
        return fileChildren(inside, this.page.type.air(0.5), { before: 0 })
      },
      this.page,
      widthPt,
    )
    return [{ kind: 'table', table }]
  }

  /** Ruled lines, each the lower border of an empty paragraph, held together as far as a page can. */
  private room({ lines, label = [] }: Room): WordItem[] {
    const count = label.length > 0 ? 1 : Math.max(0, lines)
    const words = label.map(({ text }) => new TextRun({ text, style: 'FactLabel' }))
    return Array.from({ length: count }, (_, i) =>
      paragraph('WritingLine', words, { keepNext: i < Math.min(count, 20) - 1 }),
    )
  }

  private figure({ figure, caption = [] }: FigureBlock, standing: Standing): WordItem[] {
    const { widthPt } = standing
    if (figure.kind === 'picture')
      return wordPicture(figure, caption, this.page, widthPt, (runs) => this.inlines(runs, widthPt))
    if (figure.kind === 'excerpt' && figure.lines !== undefined)
      return this.passage(figure, figure.lines, standing)
    const told = figureBlocks(figure) ?? []
    const above = caption.length > 0 ? [paragraph('Caption', this.inlines(caption, widthPt))] : []
    return [
      ...above,
      ...told.flatMap((block) =>
        block.type === 'table' ? this.table(block, standing, figure.alt) : this.block(block, standing),
      ),
    ]
  }

  /** A passage in lines of our own breaking, so that their numbers agree with those on slides and other copies. */
  private passage(figure: ExcerptFigure, lines: readonly PassageLine[], standing: Standing): WordItem[] {
    const { voice, lang, reference } = figure
    const indents = wordIndents(this.page.type)
    const style = voice === 'other' ? 'PassageOtherHand' : 'Passage'
    const paragraphs: PassageLine[][] = [[]]
    for (const line of lines) {
      paragraphs.at(-1)?.push(line)
      if (line.last) paragraphs.push([])
    }
    const whole = paragraphs.filter((one) => one.length > 0)
    const items = whole.map((own, at) => {
      const children = own.flatMap(({ number, runs }, i) => {
        const counted = number % numberedEvery === 0 ? String(number) : ''
        const label = new TextRun({ style: 'LineNumber', ...(i > 0 ? { break: 1 } : {}), text: counted })
        const words = runs.map((run) => ({ lang, ...run }))
        return [
          label,
          new TextRun({ children: [new Tab()] }),
          ...this.inlines(words, standing.widthPt, 'serif', voice),
        ]
      })
      const held = reference.map((run) => ({ reference: { path: '', status: 'source' as const }, ...run }))
      const end =
        at === whole.length - 1
          ? this.inlines([{ text: ' ' }, ...held], standing.widthPt, 'serif', voice)
          : []
      return paragraph(style, [...children, ...end], {
        tabStops: [{ type: TabStopType.LEFT, position: indents.rule + indents.passage }],
      })
    })
    const adapted = figure.adapted ?? []
    const simpler = adapted.length > 0 ? [paragraph('BodyText', this.inlines(adapted, standing.widthPt))] : []
    const further = figureBlocks({ ...figure, paragraphs: [] }) ?? []
    return [...items, ...simpler, ...further.flatMap((block) => this.block(block, standing))]
  }
}

/** A box to tick. */
const emptyBox = (): TextRun =>
  new TextRun({
    text: '\u2002\u2002',
    border: { style: BorderStyle.SINGLE, size: 8, color: 'auto', space: 0 },
  })

/** Items with room above the first and below the last, and what the last has below its words beside that. */
function spaced(items: readonly WordItem[], around: number, end: number): WordItem[] {
  return items.map((item, i) => {
    if (item.kind === 'table') return item
    const first = i === 0 ? { before: around } : {}
    const last = i === items.length - 1 ? { after: end } : {}
    return { ...item, options: { ...item.options, spacing: { ...item.options.spacing, ...first, ...last } } }
  })
}

/** Every so many lines of a passage carry their number. */
const numberedEvery = 5

/** The voice that all words of a label share colours the whole label. */
function sharedVoice(runs: readonly Run[]): Voice | undefined {
  const voice = runs[0]?.voice
  return runs.every((run) => run.voice === voice) ? voice : undefined
}

function withoutVoice(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ voice: _, ...run }) => run)
}
