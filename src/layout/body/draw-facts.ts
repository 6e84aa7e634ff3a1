import type { Block, Run } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { columnsOf } from '../grid.ts'
import { type ParagraphSpec, type SetText, setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, PlaceholderName, Shape, SlideParagraph } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import type { FlowOptions } from './flow-options.ts'
import { partReferences, referenceStyle } from './references.ts'
import { base, kickerStyle } from './text-specs.ts'

type Entry = Extract<Block, { type: 'definitions' }>['entries'][number]

/** Entries fill two columns from this many on, where the area is wide enough for two. */
const leastForTwo = 4
const leastColumnPt = 240
const gapEm = 0.8
const mostAddedEm = 1.6

const textOf = (runs: readonly Run[]) => runs.map((run) => run.text).join('')

/** A label and what it names, under it: as a catalogue sets its facts. */
function entrySpecs(
  entry: Entry,
  sizes: SlideSizes,
  sizePt: number,
  asLabels: boolean,
): readonly ParagraphSpec[] {
  const values = entry.meaning.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : []))
  const parted = values.map(partReferences)
  return [
    {
      runs: entry.term,
      style: asLabels ? kickerStyle(sizes, 'source') : { ...base(sizePt, sizes, 'source'), bold: true },
    },
    ...parted.flatMap(({ words, references }): ParagraphSpec[] => [
      { runs: words, style: base(sizePt, sizes), spaceBeforePt: 2 },
      ...(references.length === 0
        ? []
        : [{ runs: references.flat(), style: referenceStyle(sizes.referencePt), spaceBeforePt: 2 }]),
    ]),
  ]
}

interface SetEntry {
  readonly entry: Entry
  readonly set: SetText
}

/** Where the second column begins, so that both end as level as can be. */
function levelCut(heights: readonly number[]): number {
  let best = 1
  let lowest = Number.POSITIVE_INFINITY
  const total = heights.reduce((sum, height) => sum + height, 0)
  let left = 0
  for (let cut = 1; cut < heights.length; cut++) {
    left += heights[cut - 1] as number
    const highest = Math.max(left, total - left)
    if (highest < lowest) {
      lowest = highest
      best = cut
    }
  }
  return best
}

function drawColumn(
  entries: readonly SetEntry[],
  frame: FramePt,
  gapPt: number,
  placeholder: PlaceholderName | undefined,
  ctx: LayoutContext,
): Drawing {
  const paragraphs: SlideParagraph[] = []
  const shapes: Shape[] = []
  let y = frame.yPt
  for (const [index, { set }] of entries.entries()) {
    if (index > 0) {
      shapes.push({
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x: frame.xPt, y: round2(y + gapPt / 2) },
        toPt: { x: frame.xPt + frame.widthPt, y: round2(y + gapPt / 2) },
        style: { colour: 'rule', weightPt: 0.75, dash: 'solid' },
      })
      y += gapPt
    }
    const [first, ...others] = set.paragraphs
    if (first !== undefined)
      paragraphs.push({ ...first, spaceBeforePt: index === 0 ? 0 : round2(gapPt) }, ...others)
    y += set.heightPt
  }
  const text: SetText = { paragraphs, heightPt: y - frame.yPt, widthPt: 0, problems: [] }
  return {
    shapes: [
      ...shapes,
      textBox(text, frame, ctx.labels.objects.body, placeholder === undefined ? {} : { placeholder }),
    ],
    heightPt: y - frame.yPt,
    problems: entries.flatMap(({ set }) => set.problems),
  }
}

/** Facts under their labels, in two columns that end level where there are enough of them. */
export function drawFacts(
  block: Extract<Block, { type: 'definitions' }>,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
  options: FlowOptions,
): Drawing {
  const sizePt = options.style.scale === 'cell' ? sizes.cellPt : Math.max(sizes.cellPt, sizes.secondPt)
  const words = block.entries.reduce((sum, entry) => sum + textOf(entry.term).length, 0)
  const even = columnsOf(area, 2, ctx.grid.gutterPt)
  const two = block.entries.length >= leastForTwo && words > 0 && (even[0]?.widthPt ?? 0) >= leastColumnPt
  const frames = two ? even : [area]
  const entries = block.entries.map((entry) => ({
    entry,
    set: setText(
      entrySpecs(entry, sizes, sizePt, options.style.terms === 'labels'),
      (frames[0] as FramePt).widthPt,
      ctx,
    ),
  }))
  const cut = two ? levelCut(entries.map(({ set }) => set.heightPt + gapEm * sizePt)) : entries.length
  const parts = two ? [entries.slice(0, cut), entries.slice(cut)] : [entries]
  const heightOf = (part: readonly SetEntry[]) =>
    part.reduce((sum, { set }) => sum + set.heightPt, 0) + gapEm * sizePt * Math.max(0, part.length - 1)
  const levelPt = Math.max(...parts.map(heightOf)) + sparePt
  const placeholders: readonly (PlaceholderName | undefined)[] =
    options.placeholder === 'body' ? ['body', two ? 'body2' : undefined] : [options.placeholder]
  const drawings = parts.map((part, index) => {
    const gaps = Math.max(1, part.length - 1)
    const added = sparePt > 0 ? Math.min((levelPt - heightOf(part)) / gaps, mostAddedEm * sizePt + 20) : 0
    return drawColumn(part, frames[index] as FramePt, gapEm * sizePt + added, placeholders[index], ctx)
  })
  return {
    shapes: drawings.flatMap((drawing) => drawing.shapes),
    heightPt: Math.max(...drawings.map((drawing) => drawing.heightPt)),
    problems: drawings.flatMap((drawing) => drawing.problems),
  }
}
