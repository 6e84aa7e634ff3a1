import type { Deck, Shape, SlideParagraph, SlideTableCell, TableShape, TextShape } from './slide.ts'

/** What is known of one box of text: a row of the certificate that all text has room. */
export interface FitRow {
  /** Number of the slide, from 1, and its id. */
  readonly slide: number
  readonly id: string
  readonly box: string
  /** Families and sizes of its words, the most used first. */
  readonly font: string
  readonly sizePt: number
  readonly leastPt: number
  readonly lines: number
  /** Height of the measured text, with insets, and how much of the box is left. */
  readonly heightPt: number
  readonly slackPt: number
  /** How much of the width the longest line leaves; lines are broken at 99 % of the room. */
  readonly widthSlackPt: number
}

type Row = Omit<FitRow, 'slide' | 'id'>

/** How many letters stand in each family and in each size. */
function letters(paragraphs: readonly SlideParagraph[]) {
  const families = new Map<string, number>()
  const sizes = new Map<number, number>()
  for (const { text, family, sizePt } of paragraphs.flatMap((one) => one.runs)) {
    families.set(family, (families.get(family) ?? 0) + text.length)
    sizes.set(sizePt, (sizes.get(sizePt) ?? 0) + text.length)
  }
  return { families, sizes }
}

const round = (value: number) => Math.round(value * 100) / 100

function rowOf(
  box: string,
  paragraphs: readonly SlideParagraph[],
  heightPt: number,
  room: { readonly widthPt: number; readonly heightPt: number },
): Row | undefined {
  const { families, sizes } = letters(paragraphs)
  if (sizes.size === 0) return undefined
  const byUse = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  const names = [...families].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const longest = Math.max(
    ...paragraphs.flatMap((one) => one.lines.map((line) => line.widthPt + one.indentPt)),
  )
  return {
    box,
    font: names.map(([name]) => name).join(', '),
    sizePt: byUse[0]?.[0] ?? 0,
    leastPt: Math.min(...sizes.keys()),
    lines: paragraphs.reduce((sum, one) => sum + Math.max(1, one.lines.length), 0),
    heightPt: round(heightPt),
    slackPt: round(room.heightPt - heightPt),
    widthSlackPt: round(room.widthPt - longest),
  }
}

const textRow = (shape: TextShape): Row | undefined =>
  rowOf(shape.name, shape.paragraphs, shape.textHeightPt, {
    widthPt: shape.frame.widthPt - shape.insetPt.left - shape.insetPt.right,
    heightPt: shape.frame.heightPt,
  })

function tableRows(shape: TableShape): readonly (Row | undefined)[] {
  const { left, right } = shape.insetPt
  return shape.rows.flatMap((row, y) =>
    row.map((cell: SlideTableCell, x) =>
      rowOf(`${shape.name} ${y + 1}.${x + 1}`, cell.paragraphs, cell.textHeightPt ?? 0, {
        widthPt: (shape.columnWidthsPt[x] ?? 0) - left - right,
        heightPt: shape.rowHeightsPt[y] ?? 0,
      }),
    ),
  )
}

function rowsOf(shape: Shape): readonly (Row | undefined)[] {
  switch (shape.kind) {
    case 'text':
      return [textRow(shape)]
    case 'table':
      return tableRows(shape)
    case 'group':
      return shape.shapes.flatMap(rowsOf)
    case 'chart':
      return shape.drawn.flatMap(rowsOf)
    default:
      return []
  }
}

/** The certificate of a deck: for every box of text what was measured. Pure; the same deck has the same rows. */
export function fitCertificate(deck: Deck): readonly FitRow[] {
  return deck.slides.flatMap((slide, index) =>
    slide.shapes
      .flatMap(rowsOf)
      .flatMap((row) => (row === undefined ? [] : [{ slide: index + 1, id: slide.id, ...row }])),
  )
}
