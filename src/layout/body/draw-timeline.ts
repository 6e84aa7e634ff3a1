import type { TimelineEvent, TimelineFigure } from '../../document/figure.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { type SetText, setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { BoxShape, ColourName, FramePt, LineShape, TextShape } from '../slide.ts'

/** Between neighbouring labels of one side. */
const labelGapPt = 16
/** The narrowest label that a timeline to scale may leave. */
const leastLabelPt = 130
const markPt = 11
const stemPt = 22
/** A stretch of time drawn this many times shorter than its neighbours' scale is shown as broken. */
const breakRatio = 4

interface PlacedEvent {
  readonly event: TimelineEvent
  readonly x: number
  readonly above: boolean
  readonly labelPt: number
}

const colourOf = (event: TimelineEvent): ColourName => (event.voice === 'other' ? 'other_hand' : 'source')

/** Labels stand above and below by turns; each has the room to the next one on its side. */
function placed(
  events: readonly TimelineEvent[],
  xs: readonly number[],
  area: FramePt,
): readonly PlacedEvent[] {
  return events.map((event, index) => {
    const x = xs[index] as number
    const next = xs[index + 2] ?? area.xPt + area.widthPt + labelGapPt
    return { event, x, above: index % 2 === 0, labelPt: next - x - labelGapPt }
  })
}

/** Places to scale when every label has room so; else evenly, which the slide then says. */
function positions(
  events: readonly TimelineEvent[],
  area: FramePt,
): { readonly xs: readonly number[]; readonly toScale: boolean } {
  const first = events[0]?.firstDay ?? 0
  const days = (events.at(-1)?.firstDay ?? 0) - first
  const usable = area.widthPt - leastLabelPt - labelGapPt
  if (days > 0 && events.length > 1) {
    const xs = events.map((event) => area.xPt + ((event.firstDay - first) / days) * usable)
    const roomy = xs.every((x, index) => {
      const sameSide = xs[index + 2]
      const next = xs[index + 1]
      return (
        (sameSide === undefined || sameSide - x >= leastLabelPt + labelGapPt) &&
        (next === undefined || next - x >= 3 * markPt)
      )
    })
    if (roomy) return { xs, toScale: true }
  }
  const perSide = Math.ceil(events.length / 2)
  const slotPt = events.length % 2 === 1 ? area.widthPt / perSide : area.widthPt / (perSide + 0.5)
  return { xs: events.map((_, index) => area.xPt + (index * slotPt) / 2), toScale: events.length < 2 }
}

function labelText(place: PlacedEvent, sizes: SlideSizes, ctx: LayoutContext): SetText {
  const style = { face: 'sans', sizePt: sizes.cellPt, referencePt: sizes.referencePt } as const
  return setText(
    [
      {
        runs: [
          {
            text: place.event.date,
            ...(place.event.place === undefined ? {} : { place: place.event.place }),
          },
        ],
        style: { ...style, colour: colourOf(place.event), bold: true },
      },
      { runs: place.event.runs, style: { ...style, colour: 'ink' } },
    ],
    place.labelPt,
    ctx,
  )
}

/** Filled where the source gives the date; open where it is inferred or approximate; a diamond for another hand. */
function markOf(place: PlacedEvent, axisY: number, ctx: LayoutContext): BoxShape {
  const { event } = place
  const open = event.inferred || event.approximate
  const colour = colourOf(event)
  return {
    kind: 'box',
    name: `${ctx.labels.objects.event} ${event.date}`,
    alt: null,
    geometry: event.voice === 'other' ? 'diamond' : event.precision === 'interval' ? 'rectangle' : 'ellipse',
    frame: { xPt: place.x, yPt: axisY - markPt / 2, widthPt: markPt, heightPt: markPt },
    fill: open ? 'paper' : colour,
    line: { colour, weightPt: 2, dash: 'solid' },
  }
}

/** Two short strokes across the axis where a long time is drawn short. */
function breaks(places: readonly PlacedEvent[], axisY: number, ctx: LayoutContext): readonly LineShape[] {
  const spans = places
    .slice(1)
    .map((place, index) => place.event.firstDay - (places[index]?.event.firstDay ?? 0))
  const usual = [...spans].sort((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0
  return spans.flatMap((span, index): LineShape[] => {
    if (span <= breakRatio * Math.max(1, usual)) return []
    const middle = ((places[index]?.x ?? 0) + (places[index + 1]?.x ?? 0) + markPt) / 2
    return [-3, 3].map((shift) => ({
      kind: 'line' as const,
      name: ctx.labels.objects.rule,
      alt: null,
      fromPt: { x: middle + shift - 3, y: axisY + 7 },
      toPt: { x: middle + shift + 3, y: axisY - 7 },
      style: { colour: 'source' as const, weightPt: 1.5, dash: 'solid' as const },
    }))
  })
}

/** A timeline as one native group: axis, marks, stems and labels above and below by turns. */
export function drawTimeline(
  figure: TimelineFigure,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const { xs, toScale } = positions(figure.events, area)
  const places = placed(figure.events, xs, area)
  const labels = places.map((place) => labelText(place, sizes, ctx))
  const highest = (above: boolean) =>
    Math.max(0, ...labels.filter((_, index) => places[index]?.above === above).map((label) => label.heightPt))
  const stem = stemPt + Math.min(20, sparePt / 6)
  const topPt = Math.min(sparePt / 3, 60)
  const axisY = area.yPt + topPt + highest(true) + stem
  const shapes: (TextShape | BoxShape | LineShape)[] = [
    {
      kind: 'line',
      name: ctx.labels.objects.rule,
      alt: null,
      fromPt: { x: area.xPt, y: axisY },
      toPt: { x: area.xPt + area.widthPt, y: axisY },
      style: { colour: 'source', weightPt: 2, dash: 'solid' },
    },
    ...(toScale ? [] : breaks(places, axisY, ctx)),
  ]
  for (const [index, place] of places.entries()) {
    const label = labels[index] as SetText
    const y = place.above ? axisY - stem - label.heightPt : axisY + stem
    const middle = place.x + markPt / 2
    shapes.push(
      {
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x: middle, y: place.above ? axisY - stem + 2 : axisY + markPt / 2 },
        toPt: { x: middle, y: place.above ? axisY - markPt / 2 : axisY + stem - 2 },
        style: { colour: colourOf(place.event), weightPt: 1, dash: 'solid' },
      },
      markOf(place, axisY, ctx),
      textBox(label, { xPt: place.x, yPt: y, widthPt: place.labelPt }, place.event.date),
    )
  }
  const note = toScale
    ? undefined
    : setText(
        [
          {
            runs: [{ text: ctx.labels.parts.not_to_scale }],
            style: { face: 'sans', sizePt: sizes.referencePt, colour: 'muted' },
          },
        ],
        area.widthPt,
        ctx,
      )
  const labelsEnd = axisY + stem + highest(false)
  if (note !== undefined)
    shapes.push(textBox(note, { ...area, yPt: labelsEnd + 14 }, ctx.labels.objects.caption))
  const endPt = note === undefined ? labelsEnd : labelsEnd + 14 + note.heightPt
  return {
    shapes: [{ kind: 'group', name: ctx.labels.objects.timeline, alt: figure.alt, shapes }],
    heightPt: endPt - area.yPt,
    problems: [...labels.flatMap((label) => label.problems), ...(note?.problems ?? [])],
  }
}
