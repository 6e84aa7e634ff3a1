import type {
  Block,
  Columns,
  Definitions,
  Heading,
  List,
  Paragraph,
  Quotation,
  Run,
  Voice,
} from '../../document/document.ts'
import { passageMeasureEm } from '../../document/figure.ts'
import { figureBlocks } from '../../document/figure-blocks.ts'
import { type BlockGroup, columnGroups, groupBlocks, isHeadedText } from '../../document/group-blocks.ts'
import {
  type Base,
  type InlineContext,
  type InlineData,
  inlineData,
  languageOf,
  withReference,
} from './page-inlines.ts'
import { passageData } from './page-passage.ts'
import { tableData } from './page-table.ts'
import type { BlockData } from './page-tree.ts'

/** Turns blocks of the tree into data for page.typ. One reader serves one page: it keeps the heading levels in order. */
export class BlockReader {
  private level = 0
  /** Whether what is read stands above the first group: there a list of terms or a table is the strip of From, To, Date. */
  private inStrip: boolean
  /** Whether what helps to read a passage stands beside it already. */
  private besidePassage = false
  private readonly context: InlineContext
  private readonly isSheet: boolean

  /** @param isSheet whether it is a handout, whose head has no strip and whose questions have levels. */
  constructor(context: InlineContext, isSheet = false) {
    this.context = context
    this.isSheet = isSheet
    this.inStrip = !isSheet
  }

  groups(blocks: readonly Block[]): BlockData[] {
    return groupBlocks(blocks).map((group) => this.group(group))
  }

  private group({ blocks, voice, spoken, goesOn }: BlockGroup): BlockData {
    const inside = blocks.map((block, i) => {
      if (i >= spoken) return this.block(block)
      if (block.type === 'quotation') return this.quotation(block, false)
      return this.opening(block as Heading | Paragraph, voice)
    })
    const ruled: BlockData[] = voice ? [{ k: 'group', voice, blocks: inside.slice(0, spoken) }] : []
    const data = [...ruled, ...inside.slice(spoken)]
    if (goesOn) return { k: 'group', goesOn, blocks: data }
    return data.length === 1 ? (data[0] as BlockData) : { k: 'group', blocks: data }
  }

  private block(block: Block, base: Base = 'sans'): BlockData {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return this.opening(block, undefined, base)
      case 'list':
        return this.list(block)
      case 'definitions':
        return this.definitions(block)
      case 'table':
        return tableData(block, this.inStrip, (runs) => this.inlines(runs))
      case 'quotation':
        return this.quotation(block, true)
      case 'columns':
        return this.columns(block)
      case 'box':
        this.inStrip = false
        return { k: 'box', blocks: this.boxed(block.blocks) }
      case 'room':
        return { k: 'room', lines: block.lines, label: this.inlines(block.label ?? []) }
      case 'legend':
        return { k: 'group', blocks: block.blocks.map((inner) => this.small(inner)) }
      case 'figure': {
        const caption = block.caption ?? []
        const { figure } = block
        if (figure.kind === 'excerpt' && figure.lines !== undefined) {
          this.inStrip = false
          const passage = this.besidePassage ? { ...figure, words: [], ask: [] } : figure
          return passageData(passage, (runs, base, voice) => this.inlines(runs, base, voice))
        }
        const told = figureBlocks(figure)
        if (told === undefined && figure.kind === 'picture') {
          return {
            k: 'picture',
            file: figure.file,
            alt: figure.alt,
            caption: this.inlines([...caption, ...figure.credit]),
          }
        }
        const inner = (told ?? []).map((inner) => this.block(inner))
        const label = { k: 'text' as const, role: 'small' as const, runs: this.inlines(caption) }
        return { k: 'group', blocks: caption.length > 0 ? [label, ...inner] : inner }
      }
      default:
        return block satisfies never
    }
  }

  private inlines(runs: readonly Run[], base: Base = 'sans', voice?: Voice): InlineData[] {
    return inlineData(this.context, runs, base, voice)
  }

  private opening(block: Heading | Paragraph, given: Voice | undefined, base: Base = 'sans'): BlockData {
    if (block.type === 'paragraph') {
      const role = this.inStrip && this.level === 1 ? 'subtitle' : 'body'
      if (!block.kicker) return { k: 'text', role, runs: this.inlines(block.runs, base) }
      const voice = given ?? sharedVoice(block.runs)
      return {
        k: 'text',
        role: 'kicker',
        ...(voice ? { voice } : {}),
        runs: this.inlines(withoutVoice(block.runs)),
      }
    }
    if (block.level > 1) this.inStrip = false
    this.level = Math.min(block.level, this.level + 1)
    const voice = given ?? sharedVoice(block.runs)
    const runs = this.inlines(withoutVoice(block.runs), block.level === 1 ? 'serif' : 'sans')
    return { k: 'heading', level: this.level, look: block.level, ...(voice ? { voice } : {}), runs }
  }

  /** The bottom line is set larger; paragraphs among other things in a box are not. */
  private boxed(blocks: readonly Block[]): BlockData[] {
    const leads = blocks.every((block) => block.type === 'paragraph' || block.type === 'heading')
    return blocks.map((block) => {
      if (!leads || block.type !== 'paragraph' || block.kicker) return this.block(block)
      return { k: 'text', role: 'lead', runs: this.inlines(block.runs, 'serif') }
    })
  }

  private small(block: Block): BlockData {
    return block.type === 'paragraph'
      ? { k: 'text', role: 'small', runs: this.inlines(block.runs) }
      : this.block(block)
  }

  private list({ ordered, start, boxes, items }: List): BlockData {
    const data = items.map(({ blocks }) => blocks.map((block) => this.plain(block)))
    return { k: 'list', ordered, start: start ?? 1, boxes: boxes === true, items: data }
  }

  /** A block inside of another: its paragraphs are no subtitle, wherever they stand. */
  private plain(block: Block): BlockData {
    if (block.type !== 'paragraph' || block.kicker) return this.block(block)
    return { k: 'text', role: 'body', runs: this.inlines(block.runs) }
  }

  private definitions({ entries }: Definitions): BlockData {
    const data = entries.map(({ term, meaning }) => ({
      term: this.inlines(term),
      meaning: meaning.map((block) => this.plain(block)),
    }))
    return { k: 'terms', strip: this.inStrip, entries: data }
  }

  private quotation({ voice, runs, reference, lang }: Quotation, ruled: boolean): BlockData {
    const inlines = withReference(this.context, this.inlines(runs, 'serif', voice), reference)
    return { k: 'quotation', voice, ruled, language: languageOf(lang ?? ''), runs: inlines }
  }

  /** The level of a question is a quiet word above it. */
  private besideRoom(block: Block): BlockData {
    return block.type === 'paragraph' && block.kicker
      ? { k: 'text', role: 'small', runs: this.inlines(block.runs) }
      : this.plain(block)
  }

  private answers(columns: readonly { blocks: readonly Block[]; lines: number }[]): BlockData {
    const cells = columns.map(({ blocks, lines }) => ({
      blocks: blocks.map((block) => this.besideRoom(block)),
      lines,
    }))
    return { k: 'answers', cells }
  }

  private reading(passages: readonly Block[], beside: readonly Block[]): BlockData {
    this.besidePassage = true
    const left = this.groups(passages)
    this.besidePassage = false
    const right = this.groups(beside)
    if (this.context.large) return { k: 'group', blocks: [...left, ...right] }
    return { k: 'reading', measure: passageMeasureEm, left, right }
  }

  private columns({ columns }: Columns): BlockData {
    const [passages = [], beside = [], ...more] = columns
    if (more.length === 0 && beside.length > 0 && passages.some(isPassage))
      return this.reading(passages, beside)
    const answers = columns.map((column) => splitRoom(column) ?? (this.isSheet ? question(column) : null))
    if (answers.every((one) => one !== null)) {
      if (!this.context.large) return this.answers(answers)
      return { k: 'group', blocks: answers.map((one) => this.answers([one])) }
    }
    if (this.context.large) return { k: 'group', blocks: columns.flatMap((column) => this.groups(column)) }
    // Columns of headed groups are one text in columns that end level, two at least; cards side by side stay where they are.
    const level = isHeadedText(columns)
    const data = columns.map((column) =>
      (level ? columnGroups(column) : groupBlocks(column)).map((group) => this.group(group)),
    )
    if (level && data.length === 1) data.push([])
    return { k: 'columns', level, columns: data }
  }
}

/** A question under its level that has no room to write. */
function question(column: readonly Block[]): { blocks: readonly Block[]; lines: number } | null {
  const [first] = column
  const asks = first?.type === 'paragraph' && first.kicker === true && column.at(-1)?.type === 'list'
  return asks ? { blocks: column, lines: 0 } : null
}

const isPassage = (block: Block): boolean => block.type === 'figure' && block.figure.kind === 'excerpt'

/** A column that ends in ruled room, parted from it; null where it does not. The last item of a list may hold the room. */
function splitRoom(column: readonly Block[]): { blocks: readonly Block[]; lines: number } | null {
  const last = column.at(-1)
  if (last?.type === 'room' && last.label === undefined)
    return { blocks: column.slice(0, -1), lines: last.lines }
  const item = last?.type === 'list' ? last.items.at(-1) : undefined
  const inside = item === undefined ? null : splitRoom(item.blocks)
  if (last?.type !== 'list' || item === undefined || inside === null) return null
  const items = [...last.items.slice(0, -1), { ...item, blocks: inside.blocks }]
  return { blocks: [...column.slice(0, -1), { ...last, items }], lines: inside.lines }
}

/** The voice that all words of a label share colours the whole label. */
function sharedVoice(runs: readonly Run[]): Voice | undefined {
  const voice = runs[0]?.voice
  return runs.every((run) => run.voice === voice) ? voice : undefined
}

function withoutVoice(runs: readonly Run[]): readonly Run[] {
  return runs.map(({ voice: _, ...run }) => run)
}
