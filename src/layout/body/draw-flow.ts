import type { Diagnostic } from '../../diagnostic.ts'
import type { Block } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { columnsOf } from '../grid.ts'
import { setText, textBox } from '../set-text.ts'
import { type SlideSizes, sizesAt } from '../sizes.ts'
import type { FramePt, PlaceholderName, Shape } from '../slide.ts'
import { drawActors } from './draw-actors.ts'
import { drawBox, drawQuotation } from './draw-quotation.ts'
import { drawTable } from './draw-table.ts'
import { drawTimeline } from './draw-timeline.ts'
import { tableOf } from './table-of.ts'
import { type FlowStyle, isText, kickerStyle, textSpecs, voiceColour, withoutVoice } from './text-specs.ts'
import { runsOf } from './units.ts'

/** A stretch of a body that is drawn as one: running text in one box, or an object of its own. */
type Group = { readonly text: readonly Block[] } | { readonly object: Block }

function groupsOf(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (!isText(block)) groups.push({ object: block })
    else if (last !== undefined && 'text' in last) groups[groups.length - 1] = { text: [...last.text, block] }
    else groups.push({ text: [block] })
  }
  return groups
}

/** What a drawing of blocks may do: which placeholder its first text fills, and how its lists look. */
export interface FlowOptions {
  readonly style: FlowStyle
  readonly placeholder?: PlaceholderName
}

/** Space between groups, as a share of the body size. */
const groupGap = 0.9
/** Between a label and what it names. */
const labelGapPt = 7

const endsInLabel = (group: Group): boolean => {
  const last = 'text' in group ? group.text.at(-1) : undefined
  return last?.type === 'paragraph' && last.kicker === true
}

/** The most that spare height may add to one gap between paragraphs or groups, as a share of the body size. */
const mostAdded = 1.3

function drawText(
  blocks: readonly Block[],
  area: FramePt,
  sizes: SlideSizes,
  addedPt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  const specs = blocks.flatMap((block) => textSpecs(block, sizes, options.style))
  const spread = specs.map((spec, index) =>
    index > 0 && (spec.spaceBeforePt ?? 0) > sizes.bodyPt * 0.3
      ? { ...spec, spaceBeforePt: (spec.spaceBeforePt ?? 0) + addedPt }
      : spec,
  )
  const set = setText(spread, area.widthPt, ctx)
  const more = options.placeholder === undefined ? {} : { placeholder: options.placeholder }
  return {
    shapes: [textBox(set, area, ctx.labels.objects.body, more)],
    heightPt: set.heightPt,
    problems: set.problems,
  }
}

function drawFigure(
  block: Extract<Block, { type: 'figure' }>,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const { figure } = block
  const table = figure.kind === 'table' || figure.kind === 'chart' ? tableOf(figure) : undefined
  if (table !== undefined) return drawTable(table, area, sizes, sparePt, ctx)
  const problem: Diagnostic = {
    severity: 'error',
    code: 'figure-not-drawn',
    message: `Slides cannot show a figure of kind “${figure.kind}” here.`,
    ...(block.place === undefined ? {} : { place: block.place }),
  }
  return { shapes: [], heightPt: 0, problems: [problem] }
}

function drawObject(
  block: Block,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  switch (block.type) {
    case 'quotation':
      return drawQuotation(block, area, sizes, ctx, options.placeholder)
    case 'box':
      return drawBox(block, area, sizes, ctx)
    case 'table':
      return drawTable(block, area, sizes, sparePt, ctx)
    case 'columns':
      return drawColumns(block, area, sizes, sparePt, ctx, options)
    case 'figure':
      if (block.figure.kind === 'timeline') return drawTimeline(block.figure, area, sizes, sparePt, ctx)
      if (block.figure.kind === 'actors') return drawActors(block.figure, area, sizes, sparePt, ctx)
      return drawFigure(block, area, sizes, sparePt, ctx)
    default:
      return { shapes: [], heightPt: 0, problems: [] }
  }
}

/** How many gaps a group has inside itself that spare height may widen. */
function innerGaps(group: Group, sizes: SlideSizes, style: FlowStyle): number {
  if ('object' in group) return 0
  const specs = group.text.flatMap((block) => textSpecs(block, sizes, style))
  return specs.slice(1).filter((spec) => (spec.spaceBeforePt ?? 0) > sizes.bodyPt * 0.3).length
}

/** Objects that take spare height themselves, by growing or by moving their parts apart. */
const takesSpare = (group: Group) =>
  'object' in group &&
  (group.object.type === 'columns' || group.object.type === 'table' || group.object.type === 'figure')

/** Draws blocks one under another; spare height goes between them, evenly and within bounds. */
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
  const greedy = groups.filter(takesSpare).length
  const gaps =
    groups.length - 1 + groups.reduce((sum, group) => sum + innerGaps(group, sizes, options.style), 0)
  const addedPt = gaps === 0 || greedy > 0 ? 0 : Math.min(sparePt / gaps, mostAdded * bodyPt)
  const shapes: Shape[] = []
  const problems: Drawing['problems'][number][] = []
  let y = area.yPt
  let placeholder = options.placeholder
  for (const [index, group] of groups.entries()) {
    if (index > 0) y += endsInLabel(groups[index - 1] as Group) ? labelGapPt : groupGap * bodyPt + addedPt
    const here: FramePt = { ...area, yPt: y, heightPt: area.yPt + area.heightPt - y }
    const inner: FlowOptions = { style: options.style, ...(placeholder === undefined ? {} : { placeholder }) }
    const drawn =
      'text' in group
        ? drawText(group.text, here, sizes, addedPt, ctx, inner)
        : drawObject(group.object, here, sizes, takesSpare(group) ? sparePt / greedy : 0, ctx, inner)
    if (drawn.shapes.some((shape) => shape.kind === 'text' && shape.placeholder !== undefined))
      placeholder = undefined
    shapes.push(...drawn.shapes)
    problems.push(...drawn.problems)
    y += drawn.heightPt
  }
  return { shapes, heightPt: y - area.yPt, problems }
}

/** A column that is nothing but a box stands beside its neighbour as an aside, narrower. */
const asideShare = 0.36

function columnFrames(
  block: Extract<Block, { type: 'columns' }>,
  area: FramePt,
  gutterPt: number,
): readonly FramePt[] {
  const even = columnsOf(area, block.columns.length, gutterPt)
  const [first, second] = even
  const aside = block.columns.length === 2 && block.columns[1]?.every((inner) => inner.type === 'box')
  if (!aside || first === undefined || second === undefined) return even
  const asidePt = Math.round((area.widthPt - gutterPt) * asideShare)
  const mainPt = area.widthPt - gutterPt - asidePt
  return [
    { ...first, widthPt: mainPt },
    { ...second, xPt: area.xPt + mainPt + gutterPt, widthPt: asidePt },
  ]
}

/** A column under its label and rule: solid for the document's own matter, dotted for another hand. */
function drawColumn(
  blocks: readonly Block[],
  frame: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || first.kicker !== true)
    return drawFlow(blocks, frame, sizes.bodyPt, sparePt, ctx, options)
  const colour = voiceColour(blocks.flatMap(runsOf))
  const label = setText(
    [{ runs: withoutVoice(first.runs), style: kickerStyle(sizes, colour) }],
    frame.widthPt,
    ctx,
  )
  const ruleY = frame.yPt + label.heightPt + 5
  const headPt = label.heightPt + 5 + 12
  const below: FramePt = { ...frame, yPt: frame.yPt + headPt, heightPt: frame.heightPt - headPt }
  const body = drawFlow(rest, below, sizes.bodyPt, sparePt, ctx, options)
  return {
    shapes: [
      textBox(label, frame, ctx.labels.objects.kicker),
      {
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x: frame.xPt, y: ruleY },
        toPt: { x: frame.xPt + frame.widthPt, y: ruleY },
        style: { colour, weightPt: 1.5, dash: colour === 'source' ? 'solid' : 'dot' },
      },
      ...body.shapes,
    ],
    heightPt: headPt + body.heightPt,
    problems: [...label.problems, ...body.problems],
  }
}

const columnPlaceholders: readonly PlaceholderName[] = ['body', 'body2']

function drawColumns(
  block: Extract<Block, { type: 'columns' }>,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  const frames = columnFrames(block, area, ctx.grid.gutterPt)
  const draw = (index: number, spare: number) => {
    const placeholder = options.placeholder === 'body' ? columnPlaceholders[index] : undefined
    const own: FlowOptions = { style: options.style, ...(placeholder === undefined ? {} : { placeholder }) }
    return drawColumn(block.columns[index] ?? [], frames[index] as FramePt, sizes, spare, ctx, own)
  }
  const tight = block.columns.map((_, index) => draw(index, 0))
  const levelPt = Math.max(...tight.map((drawing) => drawing.heightPt)) + sparePt
  const columns = tight.map((drawing, index) =>
    sparePt > 0 ? draw(index, levelPt - drawing.heightPt) : drawing,
  )
  return {
    shapes: columns.flatMap((drawing) => drawing.shapes),
    heightPt: Math.max(...columns.map((drawing) => drawing.heightPt)),
    problems: columns.flatMap((drawing) => drawing.problems),
  }
}
