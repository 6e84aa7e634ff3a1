import {
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Run, Table as TableBlock } from '../../document/document.ts'
import { tableColumns } from '../../document/table-columns.ts'
import { inlineChildren } from './word-inlines.ts'
import { type WordItem, paragraph as wordParagraph } from './word-items.ts'
import type { WordPage } from './word-page.ts'
import { twips } from './word-type.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Widths of columns in points: short ones as wide as their words, the others by their share of the rest. */
function columnWidths(
  table: TableBlock,
  page: WordPage,
  widthPt: number,
  paddingPt: number,
): readonly number[] {
  const { shares } = tableColumns(table)
  const rows = [...table.head, ...table.body]
  const family = page.context.theme.fonts.sans[0]?.name ?? 'Calibri'
  const style = { family, bold: true, italic: false, sizePt: page.type.bodyPt }
  const ownPt = shares.map((share, i) =>
    share > 0
      ? 0
      : Math.max(0, ...rows.map((row) => page.context.book.widthPt(textOf(row[i]?.runs ?? []), style))) *
          1.02 +
        2 * paddingPt,
  )
  const fixedPt = ownPt.reduce((sum, one) => sum + one, 0)
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (total === 0) return ownPt.map((one) => one * Math.min(1, widthPt / Math.max(1, fixedPt)))
  const leftPt = Math.max(widthPt - fixedPt, widthPt * 0.5)
  const narrowed = Math.min(1, (widthPt - leftPt) / Math.max(1, fixedPt))
  return shares.map((share, i) => (share > 0 ? (leftPt * share) / total : (ownPt[i] ?? 0) * narrowed))
}

/** A table of data: header rows that repeat, rules between rows, a title and a description for those who do not see it. */
export function wordTable(
  table: TableBlock,
  page: WordPage,
  widthPt: number,
  description: string,
): WordItem[] {
  const { context, type } = page
  const { colours } = context.theme
  const { right } = tableColumns(table)
  const paddingPt = type.bodyPt * 0.4
  const widthsPt = columnWidths(table, page, widthPt, paddingPt)
  const hair = { style: BorderStyle.SINGLE, size: 4, color: colours.rule }
  const row = (cells: TableBlock['body'][number], inHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(inHead ? { tableHeader: true } : {}),
      children: widthsPt.map((width, i) => {
        const cell = cells[i]
        const heads = inHead || cell?.scope !== undefined
        const runs = (cell?.runs ?? []).map((run) =>
          heads && !inHead ? { ...run, strong: true as const } : run,
        )
        const paragraph = new Paragraph({
          style: inHead ? 'TableHead' : 'TableText',
          ...(right[i] ? { alignment: 'right' as const } : {}),
          children: inlineChildren(context, runs, { base: 'sans', widthPt: width - 2 * paddingPt }),
        })
        return new TableCell({
          width: { size: twips(width), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.TOP,
          children: [paragraph],
        })
      }),
    })
  const padding = twips(paddingPt)
  const title = textOf(table.caption ?? [])
  const headings = table.head.flatMap((cells) => cells.map(({ runs }) => textOf(runs))).join('; ')
  page.notes.push({ title: title || headings, description: description || title || headings })
  const made = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widthsPt.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: widthsPt.map(twips),
    borders: {
      ...noBorders,
      bottom: hair,
      insideHorizontal: hair,
      ...(table.head.length > 0 ? {} : { top: hair }),
    },
    margins: { left: padding, right: padding, marginUnitType: WidthType.DXA },
    tableLook: {
      firstRow: table.head.length > 0,
      firstColumn: table.body.some((cells) => cells[0]?.scope === 'row'),
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [...table.head.map((cells) => row(cells, true)), ...table.body.map((cells) => row(cells, false))],
  })
  const caption = table.caption ?? []
  const item: WordItem = { kind: 'table', table: made }
  if (caption.length === 0) return [item]
  return [wordParagraph('Caption', inlineChildren(context, caption, { base: 'sans', widthPt })), item]
}

/** A washed box for what paragraphs alone cannot hold together: one cell, told to be no more than that. */
export function wordBox(
  children: (widthPt: number) => readonly FileChild[],
  page: WordPage,
  widthPt: number,
): Table {
  const { colours } = page.context.theme
  const [x, y] = [page.type.em(0.95), page.type.em(0.6)]
  page.notes.push({ title: '', description: '' })
  const fill = { style: BorderStyle.SINGLE, size: 4, color: colours.wash }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widthPt), type: WidthType.DXA },
    columnWidths: [twips(widthPt)],
    borders: { ...noBorders, top: fill, bottom: fill, left: fill, right: fill },
    margins: { left: x, right: x, top: y, bottom: y, marginUnitType: WidthType.DXA },
    tableLook: plainLook,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: twips(widthPt), type: WidthType.DXA },
            shading: { type: 'clear', color: 'auto', fill: colours.wash },
            children: children(widthPt - (2 * x) / 20) as readonly (Paragraph | Table)[],
          }),
        ],
      }),
    ],
  })
}

/**
 * What stands side by side: rows without borders, of which each cell is read whole before the next.
 * @param rows what each cell holds, made in the order in which it is read.
 * @param maySplit whether a row may go on over the end of a page.
 */
export function wordRows(
  widthsPt: readonly number[],
  rows: readonly (readonly (() => readonly FileChild[])[])[],
  gapPt: number,
  page: WordPage,
  maySplit: boolean,
): Table {
  page.notes.push({ title: '', description: '' })
  const last = widthsPt.length - 1
  const whole = widthsPt.map((widthPt, i) => widthPt + (i < last ? gapPt : 0))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(whole.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: whole.map(twips),
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    tableLook: plainLook,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: !maySplit,
          children: cells.map(
            (children, i) =>
              new TableCell({
                width: { size: twips(whole[i] as number), type: WidthType.DXA },
                margins: { right: i < last ? twips(gapPt) : 0, marginUnitType: WidthType.DXA },
                children: children() as readonly (Paragraph | Table)[],
              }),
          ),
        }),
    ),
  })
}

const plainLook = {
  firstRow: false,
  firstColumn: false,
  lastRow: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
} as const
