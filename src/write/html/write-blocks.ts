import type {
  Block,
  Columns,
  Definitions,
  FigureBlock,
  Heading,
  List,
  Paragraph,
  Quotation,
  Room,
  Run,
  Table,
  TableCell,
} from '../../document/document.ts'
import { figureBlocks } from '../../document/figure-blocks.ts'
import { type BlockGroup, columnGroups, groupBlocks, isHeadedText } from '../../document/group-blocks.ts'
import { attribute, langAttribute } from './escape.ts'
import { inlinesHtml, type NoteFace, type Surroundings } from './write-inlines.ts'
import { passageHtml } from './write-passage.ts'

const sans: Surroundings = { base: 'sans', bold: false, italic: false }
const sansBold: Surroundings = { base: 'sans', bold: true, italic: false }
const serif: Surroundings = { base: 'serif', bold: false, italic: false }

const facts = ' class="facts"'

/** A picture as a data URI, by its path in the document. */
export type PictureUri = (file: string) => string | undefined

/** Writes blocks as HTML. One writer serves one page: it keeps the heading levels in order. */
export class BlockWriter {
  private level = 0
  /** Whether no group has begun: here a list of terms, or a table without a head, is the strip of From, To, Date. */
  private inStrip: boolean
  /** Whether what helps to read a passage stands beside it already. */
  private besidePassage = false
  private readonly isSheet: boolean
  private readonly note: NoteFace
  private readonly picture: PictureUri

  /** @param isSheet whether it is a handout, whose head has no strip and whose questions have levels. */
  constructor(note: NoteFace, picture: PictureUri, isSheet = false) {
    this.isSheet = isSheet
    this.inStrip = !isSheet
    this.note = note
    this.picture = picture
  }

  groups(blocks: readonly Block[]): string {
    return groupBlocks(blocks)
      .map((group) => this.group(group))
      .join('\n')
  }

  /** Words in the plain face of the page, as those of strip and foot. */
  words(runs: readonly Run[]): string {
    return inlinesHtml(runs, sans, this.note)
  }

  /** The headline of a slide: a sentence, with an id by which its section is called. */
  headline(runs: readonly Run[], id: string): string {
    this.inStrip = false
    this.level = 2
    return `<h2 class="headline"${attribute('id', id)}>${inlinesHtml(runs, serif, this.note)}</h2>`
  }

  /** A small label above what it names. */
  label(runs: readonly Run[]): string {
    return `<p class="label">${inlinesHtml(runs, sansBold, this.note)}</p>`
  }

  private group({ blocks, voice, spoken }: BlockGroup): string {
    const inner = blocks.map((block, i) => this.block(block, i < spoken))
    const beside = voice ? [`<div class="ruled ${voice}">\n${inner.slice(0, spoken).join('\n')}\n</div>`] : []
    const long = columnGroups(blocks).length > 1 ? ' long' : ''
    return `<div class="group${long}">\n${[...beside, ...inner.slice(spoken)].join('\n')}\n</div>`
  }

  private block(block: Block, beside = false): string {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block)
      case 'heading':
        return this.heading(block)
      case 'list':
        return this.list(block)
      case 'definitions':
        return this.definitions(block)
      case 'table':
        return this.table(block)
      case 'quotation':
        return this.quotation(block, !beside)
      case 'figure':
        return this.figure(block)
      case 'columns':
        return this.columns(block)
      case 'box':
        this.inStrip = false
        return `<div class="box">\n${this.boxed(block.blocks)}\n</div>`
      case 'room':
        return this.room(block)
      case 'legend':
        return `<div class="legend">\n${this.all(block.blocks)}\n</div>`
      default:
        return block satisfies never
    }
  }

  private room({ lines, label }: Room): string {
    if (label !== undefined) return `<p class="fill"><span>${this.words(label)}</span></p>`
    return `<div class="room" aria-hidden="true">${'<div></div>'.repeat(Math.max(0, lines))}</div>`
  }

  private all(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n')
  }

  private paragraph({ runs, kicker }: Paragraph): string {
    if (kicker) return this.label(runs)
    const subtitle = this.inStrip && this.level === 1 ? ' class="subtitle"' : ''
    return `<p${subtitle}>${this.words(runs)}</p>`
  }

  /** The bottom line is set larger; paragraphs among other things in a box are not. */
  private boxed(blocks: readonly Block[]): string {
    const leads = blocks.every((block) => block.type === 'paragraph' || block.type === 'heading')
    const write = (block: Block): string =>
      !leads || block.type !== 'paragraph' || block.kicker
        ? this.block(block)
        : `<p class="lead">${inlinesHtml(block.runs, serif, this.note)}</p>`
    return blocks.map(write).join('\n')
  }

  private heading({ level, runs }: Heading): string {
    if (level > 1) this.inStrip = false
    this.level = Math.min(level, this.level + 1)
    const name = `h${this.level}`
    const look = ['title', 'label', 'minor'][level - 1]
    return `<${name} class="${look}">${inlinesHtml(runs, level === 1 ? serif : sansBold, this.note)}</${name}>`
  }

  private list({ ordered, start, boxes, items }: List): string {
    const name = ordered ? 'ol' : 'ul'
    const look = boxes ? ' class="boxes"' : ''
    const first = ordered && start !== undefined && start !== 1 ? attribute('start', String(start)) : ''
    this.note(sansBold, ordered ? '0123456789' : '')
    return `<${name}${look}${first}>\n${items.map((item) => `<li>${this.tight(item.blocks)}</li>`).join('\n')}\n</${name}>`
  }

  /** A single paragraph needs no paragraph of its own inside an item. */
  private tight(blocks: readonly Block[]): string {
    const [only, ...more] = blocks
    if (only?.type === 'paragraph' && !only.kicker && more.length === 0) return this.words(only.runs)
    const last = blocks.at(-1)
    // What is asked has its boxes at the end of the line.
    if (last?.type === 'list' && last.boxes) return `<div class="asked">\n${this.all(blocks)}\n</div>`
    return this.all(blocks)
  }

  private definitions({ entries }: Definitions): string {
    const rows = entries.map(
      ({ term, meaning }) =>
        `<div><dt>${inlinesHtml(term, this.inStrip ? sans : sansBold, this.note)}</dt><dd>${this.tight(meaning)}</dd></div>`,
    )
    return `<dl${this.inStrip ? facts : ''}>\n${rows.join('\n')}\n</dl>`
  }

  private table({ caption, head, body }: Table): string {
    const row = (cells: readonly TableCell[], inHead: boolean): string =>
      `<tr>${cells.map((cell) => this.cell(cell, inHead)).join('')}</tr>`
    const title = caption && caption.length > 0 ? `<caption>${this.words(caption)}</caption>\n` : ''
    const top = head.length > 0 ? `<thead>${head.map((cells) => row(cells, true)).join('\n')}</thead>\n` : ''
    return `<table${this.inStrip && head.length === 0 ? facts : ''}>\n${title}${top}<tbody>${body.map((cells) => row(cells, false)).join('\n')}</tbody>\n</table>`
  }

  private cell({ runs, scope }: TableCell, inHead: boolean): string {
    const heads = inHead || scope !== undefined
    const words = inlinesHtml(runs, heads ? sansBold : sans, this.note)
    const number = /^[-+−–]?[\d\s.,\u00a0\u202f]*\d\s?%?$/.test(
      runs
        .map((run) => run.text)
        .join('')
        .trim(),
    )
    const right = number ? ' class="number"' : ''
    return heads ? `<th scope="${scope ?? 'col'}"${right}>${words}</th>` : `<td${right}>${words}</td>`
  }

  private quotation({ voice, runs, reference, lang }: Quotation, ruled: boolean): string {
    const around: Surroundings = { base: 'serif', bold: false, italic: voice === 'other' }
    const words = inlinesHtml(runs, around, this.note)
    const source =
      reference.length > 0
        ? ` <figcaption><span class="ref">${this.words(reference)}</span></figcaption>`
        : ''
    const quote = `<blockquote${langAttribute(lang)}><p>${words}</p></blockquote>`
    return `<figure class="quotation ${voice}${ruled ? ' ruled' : ''}">${quote}${source}</figure>`
  }

  private figure({ figure, caption }: FigureBlock): string {
    if (figure.kind === 'excerpt' && figure.lines !== undefined) {
      this.inStrip = false
      return passageHtml(figure, this.besidePassage, this.note)
    }
    const title = caption && caption.length > 0 ? `<figcaption>${this.words(caption)}</figcaption>\n` : ''
    const told = figureBlocks(figure)
    if (told) return title ? `<figure>\n${title}${this.all(told)}\n</figure>` : this.all(told)
    if (figure.kind !== 'picture') return ''
    const uri = this.picture(figure.file)
    const image = uri ? `<img${attribute('src', uri)}${attribute('alt', figure.alt)}>` : ''
    const credit = `<figcaption>${this.words([...(caption ?? []), ...figure.credit])}</figcaption>`
    return `<figure>${image}${credit}</figure>`
  }

  private reading(passages: readonly Block[], beside: readonly Block[]): string {
    this.besidePassage = true
    const left = this.groups(passages)
    this.besidePassage = false
    return `<div class="reading">\n<div>\n${left}\n</div>\n<div>\n${this.groups(beside)}\n</div>\n</div>`
  }

  /** Questions side by side, their rooms on one height. */
  private answers(columns: readonly (readonly Block[])[]): string {
    const cells = columns.map((column) => `<div class="answer">\n${this.all(column)}\n</div>`)
    return `<div class="cards answers" style="--cards:${columns.length}">\n${cells.join('\n')}\n</div>`
  }

  private columns({ columns }: Columns): string {
    const [passages = [], beside = [], ...more] = columns
    if (more.length === 0 && beside.length > 0 && passages.some(isPassage))
      return this.reading(passages, beside)
    // As in print: columns of headed groups are one text that the browser balances, cards keep their places.
    const flow = isHeadedText(columns)
    if (flow) return `<div class="flow">\n${columns.map((column) => this.groups(column)).join('\n')}\n</div>`
    if (this.isSheet && columns.some(asksOrRules)) return this.answers(columns)
    const cards = columns.map((column) => `<div class="card">\n${this.groups(column)}\n</div>`)
    return `<div class="cards" style="--cards:${columns.length}">\n${cards.join('\n')}\n</div>`
  }
}

const isPassage = (block: Block): boolean => block.type === 'figure' && block.figure.kind === 'excerpt'

/** A column that asks something, under its level or with room for the answer. */
function asksOrRules(column: readonly Block[]): boolean {
  const [first] = column
  const last = column.at(-1)
  const isKicker = first?.type === 'paragraph' && first.kicker === true
  return last?.type === 'room' || (last?.type === 'list' && isKicker)
}
