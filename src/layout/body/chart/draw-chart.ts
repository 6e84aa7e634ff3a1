import type { Place } from '../../../diagnostic.ts'
import type { ChartFigure } from '../../../document/figure.ts'
import type { LayoutContext } from '../../context.ts'
import type { Drawing } from '../../fit.ts'
import { setText, textBox } from '../../set-text.ts'
import type { SlideSizes } from '../../sizes.ts'
import type { FramePt } from '../../slide.ts'
import { round2 } from '../../style-runs.ts'
import { type ChartFrames, chartFrames, chartText } from './chart-frames.ts'
import { printedNumber, scaleSteps } from './chart-scale.ts'
import { drawBars, drawLines, type Leaf, lookOf } from './draw-marks.ts'

const keyPt = 12
const entryGapPt = 22

/** The foot of the bars, and where values are not written at them, the steps of the scale. */
function drawAxis(frames: ChartFrames, ctx: LayoutContext): readonly Leaf[] {
  const { plot, lies, scale, labels } = frames
  const name = ctx.labels.objects.rule
  const at = (value: number) => (value - scale.min) / (scale.max - scale.min)
  const line = (value: number, isFoot: boolean): Leaf => {
    const x = round2(plot.xPt + at(value) * plot.widthPt)
    const y = round2(plot.yPt + plot.heightPt - at(value) * plot.heightPt)
    return {
      kind: 'line',
      name,
      alt: null,
      fromPt: lies ? { x, y: plot.yPt } : { x: plot.xPt, y },
      toPt: lies ? { x, y: round2(plot.yPt + plot.heightPt) } : { x: round2(plot.xPt + plot.widthPt), y },
      style: { colour: isFoot ? 'muted' : 'rule', weightPt: isFoot ? 1 : 0.75, dash: 'solid' },
    }
  }
  if (labels === 'values') return [line(0, true)]
  return scaleSteps(scale).flatMap((value): readonly Leaf[] => {
    const text = printedNumber(value, ctx.labels.numbers)
    const widthPt = round2(chartText(text, frames.sizePt, 1e6, ctx).widthPt / 0.985 + 3)
    const set = chartText(text, frames.sizePt, widthPt, ctx, lies ? 'centre' : 'right')
    const xPt = lies ? plot.xPt + at(value) * plot.widthPt - widthPt / 2 : plot.xPt - widthPt - 6
    const yPt = lies
      ? plot.yPt + plot.heightPt + 4
      : plot.yPt + plot.heightPt - at(value) * plot.heightPt - set.heightPt / 2
    return [line(value, value === 0), textBox(set, { xPt: round2(xPt), yPt: round2(yPt), widthPt }, text)]
  })
}

function drawCategories(figure: ChartFigure, frames: ChartFrames): readonly Leaf[] {
  const { plot, lies, slotPt, categories, frame } = frames
  return categories.map((label, index) => {
    const name = figure.categories[index] as string
    if (lies) {
      const widthPt = round2(plot.xPt - frame.xPt - 10)
      return textBox(
        label,
        { xPt: frame.xPt, yPt: round2(plot.yPt + (index + 0.5) * slotPt - label.heightPt / 2), widthPt },
        name,
      )
    }
    const at = { xPt: round2(plot.xPt + index * slotPt + 3), yPt: round2(plot.yPt + plot.heightPt + 5) }
    return textBox(label, { ...at, widthPt: round2(slotPt - 6) }, name)
  })
}

/** The unit at the left of the head, and the key of several series behind it. */
function drawHead(figure: ChartFigure, frames: ChartFrames, ctx: LayoutContext) {
  const shapes: Leaf[] = []
  const { frame, sizePt, lineHeightPt } = frames
  let x = frame.xPt
  const say = (text: string, colour: 'muted' | 'ink') => {
    const spec = { runs: [{ text }], style: { face: 'sans', sizePt, colour } as const }
    const widthPt = round2(setText([spec], 1e6, ctx).widthPt / 0.985 + 3)
    shapes.push(textBox(setText([spec], widthPt, ctx), { xPt: round2(x), yPt: frame.yPt, widthPt }, text))
    x += widthPt + entryGapPt
  }
  if (figure.unit !== '') say(figure.unit, 'muted')
  const keyX = x
  if (figure.series.length > 1)
    for (const [index, series] of figure.series.entries()) {
      const look = lookOf(index)
      shapes.push({
        kind: 'box',
        name: ctx.labels.objects.legend,
        alt: null,
        geometry: figure.chart === 'line' ? look.geometry : 'rectangle',
        frame: {
          xPt: round2(x),
          yPt: round2(frame.yPt + (lineHeightPt - keyPt) / 2),
          widthPt: keyPt,
          heightPt: keyPt,
        },
        fill: look.fill,
        line: { colour: look.colour, weightPt: 1, dash: 'solid' },
      })
      x += keyPt + 6
      say(series.name, 'ink')
    }
  const isWide = x - entryGapPt > frame.xPt + frame.widthPt
  return { shapes, keyX, isWide }
}

/** A chart as a native one, with the same chart in plain shapes for writers that have none. */
export function drawChart(
  figure: ChartFigure,
  area: FramePt,
  sizes: SlideSizes,
  ctx: LayoutContext,
  place: Place | undefined,
): Drawing {
  const frames = chartFrames(figure, area, sizes.cellPt, ctx)
  const head = drawHead(figure, frames, ctx)
  if (!frames.fits || head.isWide) return { shapes: [], heightPt: Number.POSITIVE_INFINITY, problems: [] }
  const marks = figure.chart === 'line' ? drawLines(figure, frames, ctx) : drawBars(figure, frames, ctx)
  const family = ctx.theme.fonts.sans[0]?.name ?? ''
  const { plot, frame } = frames
  return {
    shapes: [
      {
        kind: 'chart',
        name: ctx.labels.objects.chart,
        alt: figure.alt,
        frame,
        chart: figure.chart,
        categories: figure.categories,
        series: figure.series.map((one, index) => ({ ...one, colour: lookOf(index).colour })),
        unit: figure.unit,
        text: { family, sizePt: frames.sizePt, colour: 'ink', lang: ctx.lang },
        plot,
        labels: frames.labels,
        ...(figure.series.length > 1
          ? {
              legend: {
                xPt: round2(head.keyX),
                yPt: frame.yPt,
                widthPt: round2(frame.xPt + frame.widthPt - head.keyX),
                heightPt: round2(frames.lineHeightPt + 4),
              },
            }
          : {}),
        axis: frames.scale,
        drawn: [...head.shapes, ...drawAxis(frames, ctx), ...marks, ...drawCategories(figure, frames)],
        ...(place === undefined ? {} : { place }),
      },
    ],
    heightPt: area.heightPt,
    problems: [],
  }
}
