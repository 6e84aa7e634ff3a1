import type { Diagnostic } from '../../diagnostic.ts'
import type { Run, Table } from '../../document/document.ts'
import type { CellWidths, LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { type ParagraphSpec, type SetText, setText } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, SlideTableCell } from '../slide.ts'

const insetPt = { top: 6, right: 10, bottom: 6, left: 4 }

/** Wider than any slide: a text set into it shows its natural width. */
const endlessPt = 1e6

function cellSpec(runs: readonly Run[], bold: boolean, sizes: SlideSizes): ParagraphSpec {
  const style = { face: 'sans', sizePt: sizes.cellPt, colour: 'ink', referencePt: sizes.referencePt } as const
  return { runs, style: bold ? { ...style, bold: true } : style }
}

/** Widths grow with the size, so they are measured at one. */
const nominalPt = 100

/** How wide the words of a cell are at its size; what holds references is measured as it is, for their size does not step alike. */
function cellWidths(spec: ParagraphSpec, ctx: LayoutContext): CellWidths {
  const { sizePt } = spec.style
  const fixed = spec.runs.some((run) => run.reference !== undefined)
  const known = fixed ? undefined : ctx.cellWidths.get(spec.runs)
  const at = fixed ? sizePt : nominalPt
  const style = { ...spec.style, sizePt: at }
  const width = (runs: readonly Run[]) => setText([{ runs, style }], endlessPt, ctx).widthPt
  const words = () => spec.runs.flatMap((run) => run.text.split(/\s+/u).map((text) => [{ ...run, text }]))
  const made = known ?? { natural: width(spec.runs), widestWord: Math.max(0, ...words().map(width)) }
  if (!fixed) ctx.cellWidths.set(spec.runs, made)
  return { natural: (made.natural * sizePt) / at, widestWord: (made.widestWord * sizePt) / at }
}

/** Widths of columns: what each would take on one line, or, when that is too much, a fair share above its widest word. */
function columnWidths(
  cells: readonly (readonly ParagraphSpec[])[],
  widthPt: number,
  ctx: LayoutContext,
): { readonly widths: readonly number[]; readonly isTooWide: boolean } {
  const count = Math.max(...cells.map((row) => row.length))
  const extra = insetPt.left + insetPt.right
  const measured = cells.map((row) => row.map((spec) => cellWidths(spec, ctx)))
  const widest = (column: number, of: keyof CellWidths) =>
    Math.max(...measured.map((row) => row[column]?.[of] ?? 0)) / 0.985 + extra
  const natural = Array.from({ length: count }, (_, column) => widest(column, 'natural'))
  const total = natural.reduce((sum, width) => sum + width, 0)
  if (total <= widthPt)
    return { widths: natural.map((width) => width + (widthPt - total) * (width / total)), isTooWide: false }
  const least = natural.map((width, column) => Math.min(width, widest(column, 'widestWord')))
  const leastTotal = least.reduce((sum, width) => sum + width, 0)
  if (leastTotal >= widthPt)
    return {
      widths: least.map((width) => (width * widthPt) / leastTotal),
      isTooWide: least.length > 1 && leastTotal > widthPt,
    }
  const wish = natural.map((width, column) => width - (least[column] ?? 0))
  const wishTotal = wish.reduce((sum, width) => sum + width, 0)
  const shared = least.map(
    (width, column) => width + ((widthPt - leastTotal) * (wish[column] ?? 0)) / wishTotal,
  )
  return { widths: shared, isTooWide: false }
}

function tooWide(columns: number, cells: readonly (readonly ParagraphSpec[])[]): Diagnostic {
  const place = cells
    .flat()
    .flatMap((spec) => spec.runs)
    .find((run) => run.place !== undefined)?.place
  return {
    severity: 'error',
    code: 'table-too-wide',
    message: `The words of this table need more width than a slide has, even at their least size: it has ${columns} columns.`,
    hint: 'Leave out columns, exchange rows and columns, or use shorter words.',
    ...(place === undefined ? {} : { place }),
  }
}

/** A native table: head row bold, rules between rows, columns as wide as what they hold. */
export function drawTable(
  table: Table,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const head = table.head.map((row) => row.map((cell) => cellSpec(cell.runs, true, sizes)))
  const body = table.body.map((row) => row.map((cell) => cellSpec(cell.runs, cell.scope === 'row', sizes)))
  const specs = [...head, ...body]
  const { widths, isTooWide } = columnWidths(specs, area.widthPt, ctx)
  const filled = specs.map((row) => widths.map((_, column) => row[column] ?? cellSpec([], false, sizes)))
  const set: SetText[][] = filled.map((row) =>
    row.map((spec, column) =>
      setText([spec], (widths[column] as number) - insetPt.left - insetPt.right, ctx),
    ),
  )
  const tight = set.map((row) => Math.max(...row.map((cell) => cell.heightPt)) + insetPt.top + insetPt.bottom)
  const addedPt = Math.min(sparePt / tight.length, sizes.cellPt * 1.3)
  const heights = tight.map((height) => height + addedPt)
  const heightPt = heights.reduce((sum, height) => sum + height, 0)
  const rows = set.map((row, index) =>
    row.map(
      (cell): SlideTableCell => ({
        paragraphs: cell.paragraphs,
        header: index < head.length,
        textHeightPt: cell.heightPt + insetPt.top + insetPt.bottom,
      }),
    ),
  )
  return {
    shapes: [
      {
        kind: 'table',
        name: ctx.labels.objects.table,
        alt: table.caption?.map((run) => run.text).join('') ?? '',
        frame: { ...area, heightPt },
        columnWidthsPt: widths,
        rowHeightsPt: heights,
        rows,
        insetPt,
        rule: { colour: 'rule', weightPt: 1, dash: 'solid' },
        headRows: head.length > 0 ? 1 : 0,
      },
    ],
    heightPt,
    problems: isTooWide ? [tooWide(widths.length, specs)] : set.flat().flatMap((cell) => cell.problems),
  }
}
