import type { TimelineFigure } from '../../../document/figure.ts'
import type { LayoutContext } from '../../context.ts'
import type { Drawing } from '../../fit.ts'
import { type SetText, setText, textBox } from '../../set-text.ts'
import type { SlideSizes } from '../../sizes.ts'
import type { BoxShape, FramePt, LineShape, TextShape } from '../../slide.ts'
import { round2 } from '../../style-runs.ts'
import { type FigureNotes, figureNotes } from '../figure-notes.ts'
import { referenceStyle } from '../references.ts'
import { drawMark, isOpen, type MarkKind, markColour, markKinds } from './event-mark.ts'
import { type EventPlace, markPt, placeEvents } from './event-places.ts'
import { timelineFoot } from './timeline-foot.ts'

/** More events than this go on on a further slide. */
export const mostEvents = 10
const stemPt = 20
const footGapPt = 16
/** A stretch of time this many times longer than the usual one, drawn no longer, is shown as broken. */
const breakRatio = 4

function labelText(place: EventPlace, sizes: SlideSizes, notes: FigureNotes, ctx: LayoutContext): SetText {
  const { event, label } = place
  const style = { face: 'sans', sizePt: sizes.cellPt, referencePt: sizes.referencePt } as const
  const at = event.place === undefined ? {} : { place: event.place }
  const { words, references } = notes.place(event.runs, label.widthPt)
  return setText(
    [
      { runs: [{ text: event.date, ...at }], style: { ...style, colour: markColour(event), bold: true } },
      { runs: words, style: { ...style, colour: 'ink' } },
      ...references.map((runs) => ({ runs, style: referenceStyle(sizes.referencePt), spaceBeforePt: 1 })),
    ],
    label.widthPt,
    ctx,
  )
}

/** Two short strokes across the axis where a long time is drawn short. */
function breaks(places: readonly EventPlace[], axisY: number, ctx: LayoutContext): readonly LineShape[] {
  const spans = places
    .slice(1)
    .map((place, index) => place.event.firstDay - (places[index]?.event.firstDay ?? 0))
  const usual = [...spans].sort((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0
  return spans.flatMap((span, index): readonly LineShape[] => {
    if (span <= breakRatio * Math.max(1, usual)) return []
    const middle = ((places[index]?.x ?? 0) + (places[index + 1]?.x ?? 0) + markPt) / 2
    return [-3, 3].map((shift) => ({
      kind: 'line' as const,
      name: ctx.labels.objects.rule,
      alt: null,
      fromPt: { x: round2(middle + shift - 3), y: axisY + 7 },
      toPt: { x: round2(middle + shift + 3), y: axisY - 7 },
      style: { colour: 'source' as const, weightPt: 1.5, dash: 'solid' as const },
    }))
  })
}

const axis = (area: FramePt, axisY: number, ctx: LayoutContext): LineShape => ({
  kind: 'line',
  name: ctx.labels.objects.rule,
  alt: null,
  fromPt: { x: area.xPt, y: axisY },
  toPt: { x: area.xPt + area.widthPt, y: axisY },
  style: { colour: 'source', weightPt: 2, dash: 'solid' },
})

/** Stem, mark and label of one event. */
function drawEvent(
  place: EventPlace,
  label: SetText,
  axisY: number,
  stem: number,
  ctx: LayoutContext,
): readonly (TextShape | BoxShape | LineShape)[] {
  const { event, above, x, markWidthPt } = place
  const colour = markColour(event)
  const middle = round2(x + markPt / 2)
  const y = above ? axisY - stem - label.heightPt : axisY + stem
  const frame = {
    xPt: round2(x),
    yPt: round2(axisY - markPt / 2),
    widthPt: markWidthPt,
    heightPt: markPt,
  }
  const name = `${ctx.labels.objects.event} ${event.date}`
  return [
    {
      kind: 'line',
      name: ctx.labels.objects.rule,
      alt: null,
      fromPt: { x: middle, y: round2(above ? axisY - stem + 2 : axisY + markPt / 2) },
      toPt: { x: middle, y: round2(above ? axisY - markPt / 2 : axisY + stem - 2) },
      style: { colour, weightPt: 1, dash: 'solid' },
    },
    drawMark(markKinds(event)[0] as MarkKind, isOpen(event), frame, colour, name),
    textBox(
      label,
      { xPt: round2(place.label.xPt), yPt: round2(y), widthPt: round2(place.label.widthPt) },
      event.date,
    ),
  ]
}

/** A timeline as one native group: axis, marks, stems and labels above and below by turns, and under it what its marks mean. */
export function drawTimeline(
  figure: TimelineFigure,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  if (figure.events.length > mostEvents)
    return { shapes: [], heightPt: Number.POSITIVE_INFINITY, problems: [] }
  const { places, toScale } = placeEvents(figure.events, area)
  const notes = figureNotes(sizes.referencePt, ctx)
  const labels = places.map((place) => labelText(place, sizes, notes, ctx))
  // A date over two lines is worth a step down in size, as long as the size is not yet the usual one.
  const brokenDate = labels.some((label) => (label.paragraphs[0]?.lines.length ?? 0) > 1)
  if (brokenDate && sizes.cellPt > ctx.theme.sizes.cell.wantedPt)
    return { shapes: [], heightPt: Number.POSITIVE_INFINITY, problems: [] }
  const highest = (above: boolean) =>
    Math.max(0, ...labels.filter((_, index) => places[index]?.above === above).map((label) => label.heightPt))
  const stem = stemPt + Math.min(16, sparePt / 8)
  const leftPt = Math.max(0, sparePt - 2 * (stem - stemPt))
  const axisY = round2(area.yPt + leftPt / 2 + highest(true) + stem)
  const labelsEnd = axisY + stem + highest(false)
  const footY = labelsEnd + leftPt / 2 + footGapPt
  const foot = timelineFoot(figure, toScale, notes, { ...area, yPt: footY }, sizes.referencePt, ctx)
  const shapes = [
    axis(area, axisY, ctx),
    ...(toScale ? [] : breaks(places, axisY, ctx)),
    ...places.flatMap((place, index) => drawEvent(place, labels[index] as SetText, axisY, stem, ctx)),
    ...foot.shapes,
  ]
  return {
    shapes: [{ kind: 'group', name: ctx.labels.objects.timeline, alt: figure.alt, shapes }],
    heightPt: (foot.shapes.length === 0 ? labelsEnd + leftPt / 2 : footY + foot.heightPt) - area.yPt,
    problems: [...labels.flatMap((label) => label.problems), ...foot.problems],
  }
}
