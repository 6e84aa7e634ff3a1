import type { ChartFigure } from '../../../document/figure.ts'
import type { LayoutContext } from '../../context.ts'
import { textBox } from '../../set-text.ts'
import type { BoxShape, ColourName, LineShape, TextShape } from '../../slide.ts'
import { round2 } from '../../style-runs.ts'
import { type ChartFrames, chartText } from './chart-frames.ts'
import { printedNumber } from './chart-scale.ts'

export type Leaf = TextShape | BoxShape | LineShape

/** How a series looks: full, light, hollow, grey, so that each is told from the others without colour. */
export interface SeriesLook {
  readonly colour: ColourName
  readonly fill: ColourName
  readonly geometry: BoxShape['geometry']
}
const looks: readonly SeriesLook[] = [
  { colour: 'source', fill: 'source', geometry: 'ellipse' },
  { colour: 'source', fill: 'rule', geometry: 'diamond' },
  { colour: 'ink', fill: 'paper', geometry: 'rectangle' },
  { colour: 'muted', fill: 'muted', geometry: 'triangle' },
  { colour: 'ink', fill: 'mark', geometry: 'ellipse' },
  { colour: 'ink', fill: 'ink', geometry: 'diamond' },
]
export const lookOf = (series: number): SeriesLook => looks[series % looks.length] as SeriesLook

/** Share of a category's room that its bars take. */
const barShare = 0.64
const pointPt = 9

const bar = (
  x: number,
  y: number,
  width: number,
  height: number,
  look: SeriesLook,
  name: string,
): BoxShape => ({
  kind: 'box',
  name,
  alt: null,
  geometry: 'rectangle',
  frame: {
    xPt: round2(x),
    yPt: round2(y),
    widthPt: round2(Math.max(0.5, width)),
    heightPt: round2(Math.max(0.5, height)),
  },
  fill: look.fill,
  line: { colour: look.colour, weightPt: 1, dash: 'solid' },
})

/** Where a value stands along the scale, in points from the plot's foot (left, or bottom). */
function along(frames: ChartFrames, value: number): number {
  const { plot, scale, lies } = frames
  const length = lies ? plot.widthPt : plot.heightPt
  return ((value - scale.min) / (scale.max - scale.min)) * length
}

/** Bars of all kinds: side by side, or on one another, upright or lying. */
export function drawBars(figure: ChartFigure, frames: ChartFrames, ctx: LayoutContext): readonly Leaf[] {
  const { plot, lies, slotPt } = frames
  const stacked = figure.chart === 'stacked' || figure.chart === 'share'
  const groupPt = slotPt * barShare
  const thickPt = stacked ? groupPt : groupPt / figure.series.length
  return figure.categories.flatMap((category, index) => {
    const start = (slotPt - groupPt) / 2 + index * slotPt
    const whole = figure.series.reduce((sum, one) => sum + Math.abs(one.values[index] ?? 0), 0) || 1
    let above = 0
    let below = 0
    return figure.series.flatMap((series, at): readonly Leaf[] => {
      const value = series.values[index] ?? null
      if (value === null) return []
      const size = figure.chart === 'share' ? (Math.abs(value) / whole) * 100 : value
      const from = stacked ? (size < 0 ? below : above) : 0
      if (stacked && size < 0) below += size
      else if (stacked) above += size
      const low = along(frames, Math.min(from, from + size))
      const high = along(frames, Math.max(from, from + size))
      const across = start + (stacked ? 0 : at * thickPt)
      const name = `${series.name}, ${category}`
      const box = lies
        ? bar(plot.xPt + low, plot.yPt + across, high - low, thickPt, lookOf(at), name)
        : bar(plot.xPt + across, plot.yPt + plot.heightPt - high, thickPt, high - low, lookOf(at), name)
      return frames.labels === 'values' ? [box, valueLabel(value, box, frames, stacked, ctx)] : [box]
    })
  })
}

function valueLabel(
  value: number,
  box: BoxShape,
  frames: ChartFrames,
  stacked: boolean,
  ctx: LayoutContext,
): TextShape {
  const text = printedNumber(value, ctx.labels.numbers)
  const widthPt = round2(chartText(text, frames.sizePt, 1e6, ctx).widthPt / 0.985 + 3)
  const set = chartText(text, frames.sizePt, widthPt, ctx, 'centre')
  const { xPt, yPt, widthPt: width, heightPt: height } = box.frame
  const middleX = xPt + width / 2 - widthPt / 2
  const middleY = yPt + height / 2 - set.heightPt / 2
  const at = stacked
    ? { xPt: middleX, yPt: middleY }
    : frames.lies
      ? { xPt: value < 0 ? xPt - widthPt - 4 : xPt + width + 4, yPt: middleY }
      : { xPt: middleX, yPt: value < 0 ? yPt + height : yPt - set.heightPt }
  return textBox(
    set,
    { xPt: round2(at.xPt), yPt: round2(at.yPt), widthPt },
    text,
    stacked ? { fill: 'paper' } : {},
  )
}

/** Lines from point to point; where a value is missing, the line stops and begins anew. */
export function drawLines(figure: ChartFigure, frames: ChartFrames, ctx: LayoutContext): readonly Leaf[] {
  const { plot, slotPt } = frames
  return figure.series.flatMap((series, at) => {
    const look = lookOf(at)
    const points = series.values.map((value, index) =>
      value === null
        ? null
        : {
            value,
            x: round2(plot.xPt + (index + 0.5) * slotPt),
            y: round2(plot.yPt + plot.heightPt - along(frames, value)),
          },
    )
    const strokes = points.flatMap((point, index): readonly Leaf[] => {
      const before = points[index - 1]
      if (point === null || before === undefined || before === null) return []
      return [
        {
          kind: 'line',
          name: series.name,
          alt: null,
          fromPt: { x: before.x, y: before.y },
          toPt: { x: point.x, y: point.y },
          style: { colour: look.colour, weightPt: 2, dash: at % 2 === 0 ? 'solid' : 'dash' },
        },
      ]
    })
    const marks = points.flatMap((point, index): readonly Leaf[] => {
      if (point === null) return []
      const mark: BoxShape = {
        ...bar(
          point.x - pointPt / 2,
          point.y - pointPt / 2,
          pointPt,
          pointPt,
          look,
          `${series.name}, ${figure.categories[index] ?? ''}`,
        ),
        geometry: look.geometry,
      }
      return frames.labels === 'values' && figure.series.length === 1
        ? [mark, valueLabel(point.value, mark, frames, false, ctx)]
        : [mark]
    })
    return [...strokes, ...marks]
  })
}
