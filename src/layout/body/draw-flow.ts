import type { Block } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { setText, textBox } from '../set-text.ts'
import { type SlideSizes, sizesAt } from '../sizes.ts'
import type { FramePt, Shape } from '../slide.ts'
import { drawColumns } from './draw-columns.ts'
import { drawFacts } from './draw-facts.ts'
import { drawFigure } from './draw-figure.ts'
import { drawLedger, gapsOf } from './draw-ledger.ts'
import { drawBox, drawQuotation } from './draw-quotation.ts'
import { drawTable } from './draw-table.ts'
import type { FlowOptions } from './flow-options.ts'
import { noMargin } from './margin.ts'
import { isRowBlock, type RowBlock, rowsOf } from './rows.ts'
import { type LedgerOptions, setLedger } from './set-ledger.ts'
import { type FlowStyle, textSpecs } from './text-specs.ts'

/** A stretch of a body that is drawn as one: rows of a ledger, or an object of its own. */
type Group = { readonly rows: readonly RowBlock[] } | { readonly object: Block }

function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (!isRowBlock(block)) groups.push({ object: block })
    else if (last !== undefined && 'rows' in last) groups[groups.length - 1] = { rows: [...last.rows, block] }
    else groups.push({ rows: [block] })
  }
  return groups
}

/** Space between groups, as a share of the body size. */
const groupGap = 0.9
/** Between a label and what it names. */
const labelGapPt = 7
/** The most that spare height may add to one gap, as a share of the body size. */
const mostAdded = 1.8

/** Whether a group ends in a label, or in what is left of one. */
const endsInLabel = (group: Group): boolean => {
  const last = 'rows' in group ? group.rows.at(-1) : undefined
  return last?.type === 'paragraph' && last.kicker === true
}

/** Up to this many rows are few. */
const fewRows = 2

const ledgerOptions = (options: FlowOptions, addedPt: number, few: boolean): LedgerOptions => ({
  few,
  style: options.style,
  margin: options.margin ?? noMargin,
  addedPt,
  ...(options.placeholder === undefined ? {} : { placeholder: options.placeholder }),
})

function drawGroup(
  group: Group,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  addedPt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  if ('rows' in group) {
    const rows = rowsOf(group.rows, options.style)
    const own = ledgerOptions(options, addedPt, rows.length <= fewRows)
    const ledger = setLedger(rows, area, sizes, own, ctx)
    return drawLedger(ledger, area, sizes, own, ctx)
  }
  const block = group.object
  switch (block.type) {
    case 'quotation':
      return drawQuotation(block, area, sizes, ctx, options.placeholder)
    case 'box':
      return drawBox(block, area, sizes, ctx)
    case 'table':
      return drawTable(block, area, sizes, sparePt, ctx)
    case 'columns':
      return drawColumns(block, area, sizes, sparePt, ctx, options, drawFlow)
    case 'definitions':
      return drawFacts(block, area, sizes, sparePt, ctx, options)
    case 'legend': {
      const set = setText(textSpecs(block, sizes, { ...options.style, scale: 'cell' }), area.widthPt, ctx)
      return {
        shapes: [textBox(set, area, ctx.labels.objects.legend)],
        heightPt: set.heightPt,
        problems: set.problems,
      }
    }
    case 'figure':
      return drawFigure(block, area, sizes, sparePt, ctx)
    default:
      return { shapes: [], heightPt: 0, problems: [] }
  }
}

/** How much of the spare height a group takes for itself, in gaps. */
function innerGaps(group: Group, style: FlowStyle): number {
  if ('rows' in group) return gapsOf(rowsOf(group.rows, style))
  switch (group.object.type) {
    case 'columns':
    case 'figure':
    case 'definitions':
      return 6
    case 'table':
      return group.object.body.length
    default:
      return 0
  }
}

/** Draws blocks one under another; spare height goes between them and between their rows, evenly and within bounds. */
export function drawFlow(
  blocks: readonly Block[],
  area: FramePt,
  bodyPt: number,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  const sizes = sizesAt(bodyPt, ctx.theme)
  const groups = groupsOf(blocks)
  const inner = groups.map((group) => innerGaps(group, options.style))
  const outer = groups.map((_, index) => index > 0 && !endsInLabel(groups[index - 1] as Group))
  const gaps = inner.reduce((sum, count) => sum + count, 0) + outer.filter(Boolean).length
  const eachPt = gaps === 0 ? 0 : sparePt / gaps
  const addedPt = Math.min(eachPt, mostAdded * bodyPt)
  const shapes: Shape[] = []
  const problems: Drawing['problems'][number][] = []
  let y = area.yPt
  let placeholder = options.placeholder
  for (const [index, group] of groups.entries()) {
    if (index > 0) y += outer[index] ? groupGap * bodyPt + addedPt : labelGapPt
    const here: FramePt = { ...area, yPt: y, heightPt: area.yPt + area.heightPt - y }
    const { placeholder: _, ...rest } = options
    const own: FlowOptions = placeholder === undefined ? rest : { ...rest, placeholder }
    const drawn = drawGroup(group, here, sizes, eachPt * (inner[index] as number), addedPt, ctx, own)
    if (drawn.shapes.some((shape) => shape.kind === 'text' && shape.placeholder !== undefined))
      placeholder = undefined
    shapes.push(...drawn.shapes)
    problems.push(...drawn.problems)
    y += drawn.heightPt
  }
  return { shapes, heightPt: y - area.yPt, problems }
}
