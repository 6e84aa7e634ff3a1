import { type ParagraphChild, Tab, TabStopType, TextRun } from 'docx'
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
  Run,
  Voice,
} from '../../document/document.ts'
import { figureBlocks } from '../../document/figure-blocks.ts'
import { type BlockGroup, groupBlocks } from '../../document/group-blocks.ts'
import { passageMeasureEm } from './passage-measure.ts'
import { choiceBoxes, choicesWidthPt } from './word-choices.ts'
import { inlineChildren, type Surroundings } from './word-inlines.ts'
import { fileChildren, paragraph, type WordItem } from './word-items.ts'
import { listIndent, listNumbering } from './word-lists.ts'
import type { WordPage } from './word-page.ts'
import { wordPassage } from './word-passage.ts'
import { wordPicture } from './word-picture.ts'
import { wordRoom } from './word-room.ts'
import { aroundBox, wordIndents } from './word-styles.ts'
import { wordBox, wordRows, wordTable } from './word-table.ts'
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
    const table = wordRows(
      widths,
      [columns.map((column, i) => () => this.cell(this.groups(column, widths[i] as number).flat()))],
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
        return wordRoom(block)
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

  private list(list: List, standing: Standing): WordItem[] {
    if (list.boxes) return [paragraph('BodyText', choiceBoxes(list, this.page), { alignment: 'right' })]
    const asks = list.items.some(({ blocks }) => {
      const last = blocks.at(-1)
      return last?.type === 'list' && last.boxes === true
    })
    return asks && standing.level === 0 ? this.asked(list, standing.widthPt) : this.plainList(list, standing)
  }

  private plainList(list: List, standing: Standing): WordItem[] {
    if (list.ordered) this.page.numbered++
    const instance = this.page.numbered
    return list.items.flatMap(({ blocks }) => this.item(list, blocks, instance, standing))
  }

  private item(
    { ordered, start = 1 }: List,
    blocks: readonly Block[],
    instance: number,
    { widthPt, level }: Standing,
  ): WordItem[] {
    const indent = listIndent(this.page, ordered, level)
    const inner: Standing = { widthPt, level: level + 1, indent }
    const numbering = listNumbering(this.page, ordered, start, level, instance)
    const [first, ...more] = blocks
    const opens = first?.type === 'paragraph' && !first.kicker
    const words = opens ? this.inlines(first.runs, widthPt - indent / 20) : []
    const rest = opens ? more : blocks
    return [
      paragraph(ordered ? 'ListNumber' : 'ListBullet', words, {
        numbering,
        ...(rest.length > 0 ? { keepNext: true } : {}),
      }),
      ...rest.flatMap((block) => this.block(block, inner)),
    ]
  }

  /** What is asked, and its boxes to tick at the right of it. */
  private asked(list: List, widthPt: number): WordItem[] {
    const parts = list.items.map(({ blocks, ...item }) => {
      const last = blocks.at(-1)
      const choices = last?.type === 'list' && last.boxes ? last : null
      return { item: { ...item, blocks: choices === null ? blocks : blocks.slice(0, -1) }, choices }
    })
    const besidePt = Math.max(
      ...parts.map(({ choices }) => (choices === null ? 0 : choicesWidthPt(choices, this.page))),
    )
    const gapPt = this.page.type.bodyPt * 1.6
    if (besidePt > widthPt * 0.45) return this.plainList(list, { widthPt, level: 0, indent: 0 })
    const widths = [widthPt - besidePt - gapPt, besidePt]
    this.page.numbered += list.ordered ? 1 : 0
    const instance = this.page.numbered
    const rows = parts.map(({ item, choices }) => [
      () =>
        this.cell(
          this.item(list, item.blocks, instance, { widthPt: widths[0] as number, level: 0, indent: 0 }),
        ),
      () =>
        this.cell(
          choices === null
            ? []
            : [paragraph('BodyText', choiceBoxes(choices, this.page), { alignment: 'right' })],
        ),
    ])
    return [{ kind: 'table', table: wordRows(widths, rows, gapPt, this.page, false) }]
  }

  private cell(items: readonly WordItem[]) {
    return fileChildren(items, this.page.type.air(0.5), { before: 0 })
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

  private figure({ figure, caption = [] }: FigureBlock, standing: Standing): WordItem[] {
    const { widthPt } = standing
    if (figure.kind === 'picture')
      return wordPicture(figure, caption, this.page, widthPt, (runs) => this.inlines(runs, widthPt))
    if (figure.kind === 'excerpt' && figure.lines !== undefined) {
      const further = figureBlocks({ ...figure, paragraphs: [] }) ?? []
      return [
        ...wordPassage(figure, figure.lines, this.page, widthPt),
        ...further.flatMap((block) => this.block(block, standing)),
      ]
    }
    const told = figureBlocks(figure) ?? []
    const above = caption.length > 0 ? [paragraph('Caption', this.inlines(caption, widthPt))] : []
    return [
      ...above,
      ...told.flatMap((block) =>
        block.type === 'table' ? this.table(block, standing, figure.alt) : this.block(block, standing),
      ),
    ]
  }
}

/** Items with room above the first and below the last, and what the last has below its words beside that. */
function spaced(items: readonly WordItem[], around: number, end: number): WordItem[] {
  return items.map((item, i) => {
    if (item.kind === 'table') return item
    const first = i === 0 ? { before: around } : {}
    const last = i === items.length - 1 ? { after: end } : {}
    return { ...item, options: { ...item.options, spacing: { ...item.options.spacing, ...first, ...last } } }
  })
}

/** The voice that all words of a label share colours the whole label. */
function sharedVoice(runs: readonly Run[]): Voice | undefined {
  const voice = runs[0]?.voice
  return runs.every((run) => run.voice === voice) ? voice : undefined
}

function withoutVoice(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ voice: _, ...run }) => run)
}
