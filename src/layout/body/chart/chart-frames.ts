import type { ChartFigure } from '../../../document/figure.ts'
import type { LayoutContext } from '../../context.ts'
import { type SetText, setText } from '../../set-text.ts'
import type { FramePt } from '../../slide.ts'
import { round2 } from '../../style-runs.ts'
import { type ChartScale, chartScale, printedNumber } from './chart-scale.ts'

/** All that decides where the parts of a chart stand. */
export interface ChartFrames {
  readonly frame: FramePt
  readonly plot: FramePt
  /** Whether bars lie, and categories run downwards. */
  readonly lies: boolean
  readonly scale: ChartScale
  readonly labels: 'values' | 'axis'
  readonly categories: readonly SetText[]
  /** Room of one category along the axis. */
  readonly slotPt: number
  readonly sizePt: number
  readonly lineHeightPt: number
  /** Whether everything has room. */
  readonly fits: boolean
}

const gapPt = 10
/** Categories beside lying bars take this share of the width at most. */
const mostLabel = 0.34
/** More labels than this on one chart are noise: the axis is labelled instead. */
const mostValues = 30
const leastPlotPt = 120

export const chartText = (
  text: string,
  sizePt: number,
  widthPt: number,
  ctx: LayoutContext,
  align: 'left' | 'centre' | 'right' = 'left',
) => setText([{ runs: [{ text }], style: { face: 'sans', sizePt, colour: 'ink' }, align }], widthPt, ctx)

/** Values that decide the scale: of stacked bars their sums, of shares none. */
function scaleOf(figure: ChartFigure): ChartScale {
  if (figure.chart === 'share') return { min: 0, max: 100, step: 25 }
  const values = figure.series.flatMap((one) => one.values.filter((value) => value !== null))
  if (figure.chart !== 'stacked') return chartScale(values)
  const sums = figure.categories.map((_, index) =>
    figure.series.reduce((sum, one) => sum + Math.max(0, one.values[index] ?? 0), 0),
  )
  const below = figure.categories.map((_, index) =>
    figure.series.reduce((sum, one) => sum + Math.min(0, one.values[index] ?? 0), 0),
  )
  return chartScale([...sums, ...below])
}

/** Works out where everything of a chart stands in an area, at a type size. */
export function chartFrames(
  figure: ChartFigure,
  area: FramePt,
  sizePt: number,
  ctx: LayoutContext,
): ChartFrames {
  const lies = figure.chart === 'bar' || figure.chart === 'share'
  const scale = scaleOf(figure)
  const count = figure.categories.length
  const lineHeightPt = chartText('0', sizePt, 100, ctx).heightPt
  const hasHead = figure.unit !== '' || figure.series.length > 1
  const headPt = hasHead ? lineHeightPt + gapPt : 0
  const stacked = figure.chart === 'stacked' || figure.chart === 'share'
  const numbers = count * figure.series.length
  const widestValue = Math.max(
    ...figure.series.flatMap((one) =>
      one.values.map((value) =>
        value === null
          ? 0
          : chartText(printedNumber(value, ctx.labels.numbers), sizePt, 1e6, ctx).widthPt / 0.985 + 2,
      ),
    ),
  )
  const plotOf = (labels: 'values' | 'axis') => {
    if (lies) {
      const widest = Math.max(
        ...figure.categories.map((name) => chartText(name, sizePt, 1e6, ctx).widthPt / 0.985 + 2),
      )
      const labelPt = Math.min(widest, mostLabel * area.widthPt)
      const categories = figure.categories.map((name) => chartText(name, sizePt, labelPt, ctx, 'right'))
      const rightPt = labels === 'values' && !stacked ? widestValue + gapPt : widestValue / 2
      const footPt = labels === 'axis' ? lineHeightPt + gapPt / 2 : 0
      const plot = {
        xPt: round2(area.xPt + labelPt + gapPt),
        yPt: round2(area.yPt + headPt),
        widthPt: round2(area.widthPt - labelPt - gapPt - rightPt),
        heightPt: round2(area.heightPt - headPt - footPt),
      }
      return { plot, categories, slotPt: plot.heightPt / count }
    }
    const leftPt = labels === 'axis' ? widestValue + gapPt : 0
    const topPt = labels === 'values' && !stacked ? lineHeightPt : lineHeightPt / 2
    const widthPt = area.widthPt - leftPt
    const slotPt = widthPt / count
    const categories = figure.categories.map((name) => chartText(name, sizePt, slotPt - 6, ctx, 'centre'))
    const footPt = Math.max(...categories.map((label) => label.heightPt)) + gapPt / 2
    const plot = {
      xPt: round2(area.xPt + leftPt),
      yPt: round2(area.yPt + headPt + topPt),
      widthPt: round2(widthPt),
      heightPt: round2(area.heightPt - headPt - topPt - footPt),
    }
    return { plot, categories, slotPt }
  }
  const direct = plotOf('values')
  const across = lies ? lineHeightPt : widestValue + 4
  const perSlot = stacked || figure.chart === 'line' ? 1 : figure.series.length
  const tangled = figure.chart === 'line' && figure.series.length > 1
  const hasRoom = !tangled && numbers <= mostValues && direct.slotPt / 1.5 / perSlot >= across
  const labels =
    hasRoom && segmentsHold(figure, direct.plot, scale, stacked, lies ? widestValue : lineHeightPt)
      ? 'values'
      : 'axis'
  const { plot, categories, slotPt } = labels === 'values' ? direct : plotOf('axis')
  const fits =
    categories.every((label) => label.problems.length === 0) &&
    plot.heightPt >= leastPlotPt &&
    plot.widthPt >= leastPlotPt &&
    (lies
      ? categories.every((label) => label.heightPt <= slotPt)
      : Math.max(...categories.map((label) => label.heightPt)) <= area.heightPt * 0.4)
  return { frame: area, plot, lies, scale, labels, categories, slotPt, sizePt, lineHeightPt, fits }
}

/** Whether each piece of stacked bars is large enough to carry its number. */
function segmentsHold(
  figure: ChartFigure,
  plot: FramePt,
  scale: ChartScale,
  stacked: boolean,
  neededPt: number,
): boolean {
  if (!stacked) return true
  const along = figure.chart === 'share' ? plot.widthPt : plot.heightPt
  return figure.categories.every((_, index) => {
    const values = figure.series.map((one) => Math.abs(one.values[index] ?? 0))
    const whole =
      figure.chart === 'share' ? values.reduce((sum, value) => sum + value, 0) || 1 : scale.max - scale.min
    return values.every((value) => value === 0 || (value / whole) * along >= neededPt + 4)
  })
}
