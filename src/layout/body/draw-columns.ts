import type { Block, Run } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { columnsOf } from '../grid.ts'
import { setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, PlaceholderName, Shape } from '../slide.ts'
import { drawLedger } from './draw-ledger.ts'
import type { DrawBlocks, FlowOptions } from './flow-options.ts'
import { noMargin } from './margin.ts'
import { isRowBlock, rowsOf } from './rows.ts'
import { type LedgerOptions, type SetLedger, setLedger } from './set-ledger.ts'
import { kickerStyle, voiceColour, withoutVoice } from './text-specs.ts'
import { runsOf } from './units.ts'

type ColumnsBlock = Extract<Block, { type: 'columns' }>

/** A column that is nothing but a box or a legend stands beside its neighbour as an aside, narrower. */
const asideShare = 0.36
const columnPlaceholders: readonly PlaceholderName[] = ['body', 'body2']
const labelGapPt = 5
const ruleGapPt = 12
/** The most that spare height adds to a gap between rows, as a share of the body size. */
const mostAdded = 2.4

const isAside = (blocks: readonly Block[]) =>
  blocks.every((inner) => inner.type === 'box' || inner.type === 'legend')

function columnFrames(
  block: ColumnsBlock,
  area: FramePt,
  gutterPt: number,
  wished: boolean,
): readonly FramePt[] {
  const even = columnsOf(area, block.columns.length, gutterPt)
  const [first, second] = even
  const aside = block.columns.length === 2 && (wished || isAside(block.columns[1] ?? []))
  if (!aside || first === undefined || second === undefined) return even
  const asidePt = Math.round((area.widthPt - gutterPt) * asideShare)
  const mainPt = area.widthPt - gutterPt - asidePt
  return [
    { ...first, widthPt: mainPt },
    { ...second, xPt: area.xPt + mainPt + gutterPt, widthPt: asidePt },
  ]
}

/** A column taken apart: its label, and what stands below the rule. */
interface Column {
  readonly label: readonly Run[] | undefined
  readonly blocks: readonly Block[]
  readonly other: boolean
}

function columnOf(blocks: readonly Block[]): Column {
  const [first, ...rest] = blocks
  const other = voiceColour(blocks.flatMap(runsOf)) === 'other_hand'
  return first?.type === 'paragraph' && first.kicker === true
    ? { label: first.runs, blocks: rest, other }
    : { label: undefined, blocks, other }
}

/** Labels of columns over their rules: solid for the document's own matter, dotted for another hand. */
function drawHeads(
  columns: readonly Column[],
  frames: readonly FramePt[],
  sizes: SlideSizes,
  ctx: LayoutContext,
) {
  const labels = columns.map(({ label, other }, index) =>
    label === undefined
      ? undefined
      : setText(
          [{ runs: withoutVoice(label), style: kickerStyle(sizes, other ? 'other_hand' : 'source') }],
          (frames[index] as FramePt).widthPt,
          ctx,
        ),
  )
  const tallest = Math.max(0, ...labels.map((label) => label?.heightPt ?? 0))
  const heads = labels.map((label, index): readonly Shape[] => {
    const frame = frames[index] as FramePt
    const colour = columns[index]?.other ? 'other_hand' : 'source'
    const y = frame.yPt + tallest + labelGapPt
    if (label === undefined) return []
    return [
      textBox(label, frame, ctx.labels.objects.kicker),
      {
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x: frame.xPt, y },
        toPt: { x: frame.xPt + frame.widthPt, y },
        style: { colour, weightPt: 1.5, dash: colour === 'source' ? 'solid' : 'dot' },
      },
    ]
  })
  return {
    heads,
    heightPt: tallest === 0 ? 0 : tallest + labelGapPt + ruleGapPt,
    problems: labels.flatMap((label) => label?.problems ?? []),
  }
}

/** Columns that are rows alone, as many in each: they stand level row by row, like the lines of a ledger. */
function levelLedgers(
  columns: readonly Column[],
  frames: readonly FramePt[],
  sizes: SlideSizes,
  options: (index: number) => LedgerOptions,
  ctx: LayoutContext,
): readonly SetLedger[] | undefined {
  if (columns.length < 2) return undefined
  const rows = columns.map(({ blocks }, index) =>
    blocks.every(isRowBlock) ? rowsOf(blocks, options(index).style) : undefined,
  )
  const count = rows[0]?.length ?? 0
  if (count === 0 || rows.some((one) => one?.length !== count || one.some((row) => row.kind !== 'item')))
    return undefined
  return rows.map((one, index) => setLedger(one ?? [], frames[index] as FramePt, sizes, options(index), ctx))
}

/** Columns side by side, ending level: rows aligned where each column has as many, else the spare height parted alike. */
export function drawColumns(
  block: ColumnsBlock,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
  drawBlocks: DrawBlocks,
): Drawing {
  const frames = columnFrames(block, area, ctx.grid.gutterPt, options.style.aside === true)
  const columns = block.columns.map(columnOf)
  const head = drawHeads(columns, frames, sizes, ctx)
  const bodies = frames.map((frame) => ({
    ...frame,
    yPt: frame.yPt + head.heightPt,
    heightPt: frame.heightPt - head.heightPt,
  }))
  const placeholderOf = (index: number) =>
    options.placeholder === 'body' && columnPlaceholders[index] !== undefined
      ? { placeholder: columnPlaceholders[index] }
      : {}
  const own =
    (addedPt: number) =>
    (index: number): LedgerOptions => ({
      style: options.style,
      margin: noMargin,
      addedPt,
      ...placeholderOf(index),
    })
  const ledgers = levelLedgers(columns, bodies, sizes, own(0), ctx)
  const drawings =
    ledgers === undefined
      ? levelFlows(columns, sparePt, (index, spare) =>
          drawBlocks(columns[index]?.blocks ?? [], bodies[index] as FramePt, sizes.bodyPt, spare, ctx, {
            style: options.style,
            margin: noMargin,
            ...placeholderOf(index),
          }),
        )
      : drawLevel(ledgers, bodies, sizes, sparePt, own, ctx)
  return {
    shapes: drawings.flatMap((drawing, index) => [...(head.heads[index] ?? []), ...drawing.shapes]),
    heightPt: head.heightPt + Math.max(...drawings.map((drawing) => drawing.heightPt)),
    problems: [...head.problems, ...drawings.flatMap((drawing) => drawing.problems)],
  }
}

function drawLevel(
  ledgers: readonly SetLedger[],
  frames: readonly FramePt[],
  sizes: SlideSizes,
  sparePt: number,
  own: (addedPt: number) => (index: number) => LedgerOptions,
  ctx: LayoutContext,
): readonly Drawing[] {
  const rows = ledgers[0]?.rows.length ?? 0
  const levels = Array.from({ length: rows }, (_, row) =>
    Math.max(...ledgers.map((ledger) => ledger.rows[row]?.heightPt ?? 0)),
  )
  const addedPt = rows < 2 ? 0 : Math.min(sparePt / (rows - 1), mostAdded * sizes.bodyPt)
  return ledgers.map((ledger, index) =>
    drawLedger(ledger, frames[index] as FramePt, sizes, own(addedPt)(index), ctx, levels),
  )
}

/** Each column takes as much spare height as brings its end level with the longest. */
function levelFlows(
  columns: readonly Column[],
  sparePt: number,
  draw: (index: number, sparePt: number) => Drawing,
): readonly Drawing[] {
  const tight = columns.map((_, index) => draw(index, 0))
  if (sparePt <= 0) return tight
  const levelPt = Math.max(...tight.map((drawing) => drawing.heightPt)) + sparePt
  return tight.map((drawing, index) => draw(index, levelPt - drawing.heightPt))
}
