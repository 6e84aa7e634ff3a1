import type { TimelineEvent } from '../../../document/figure.ts'
import type { Labels } from '../../../theme/labels.ts'
import type { BoxShape, ColourName, FramePt } from '../../slide.ts'

/** What a mark tells by its shape. */
export type MarkKind = keyof Labels['marks_of_time']

export const markColour = (event: Pick<TimelineEvent, 'voice'>): ColourName =>
  event.voice === 'other' ? 'other_hand' : 'source'

const geometries = {
  day: 'ellipse',
  month: 'rectangle',
  year: 'triangle',
  interval: 'rectangle',
  open: 'ellipse',
  other_hand: 'diamond',
} as const satisfies Record<MarkKind, BoxShape['geometry']>

/** Whether a mark is hollow: a part of the date is inferred, or the date is approximate. */
export const isOpen = (event: TimelineEvent): boolean => event.inferred || event.approximate

/** What the shapes of an event's mark tell; a filled dot, the usual day, needs no word. */
export function markKinds(event: TimelineEvent): readonly MarkKind[] {
  const shape: MarkKind = event.voice === 'other' ? 'other_hand' : event.precision
  return isOpen(event) ? [shape, 'open'] : [shape]
}

/** The mark of a kind in a frame: its shape and not only its colour tells hand, precision and certainty. */
export function drawMark(
  kind: MarkKind,
  open: boolean,
  frame: FramePt,
  colour: ColourName,
  name: string,
): BoxShape {
  return {
    kind: 'box',
    name,
    alt: null,
    geometry: geometries[kind],
    frame,
    fill: open ? 'paper' : colour,
    line: { colour, weightPt: 2, dash: 'solid' },
  }
}
