import type { TimelineEvent } from '../../../document/figure.ts'
import type { FramePt } from '../../slide.ts'

/** Where an event's mark and its label stand. */
export interface EventPlace {
  readonly event: TimelineEvent
  /** Left edge of the mark. */
  readonly x: number
  readonly markWidthPt: number
  readonly above: boolean
  readonly label: { readonly xPt: number; readonly widthPt: number }
}

export interface EventPlaces {
  readonly places: readonly EventPlace[]
  readonly toScale: boolean
}

export const markPt = 11
/** An interval's mark is this much wider than high, so that it cannot be taken for a day. */
const intervalPt = 26
/** Between neighbouring labels of one side. */
const labelGapPt = 16
/** Marks to scale may not come nearer than this share of their width. */
const leastStep = 1.4
/** A mark stands this far inside the end of its label at least, so that the stem meets words. */
const insidePt = 12
/** Labels of a timeline to scale: the widest that have room are taken. */
const scaledWidths = [230, 210, 190, 170, 150]

const markWidth = (event: TimelineEvent) => (event.precision === 'interval' ? intervalPt : markPt)

/**
 * Left edges of the labels of one side: each over its mark, as near to beginning at it as its neighbours allow; undefined
 * where they have no room so.
 */
function labelEdges(xs: readonly number[], widthPt: number, area: FramePt): readonly number[] | undefined {
  const edges: number[] = []
  let limit = area.xPt + area.widthPt - widthPt
  for (let index = xs.length - 1; index >= 0; index--) {
    const edge = Math.min(xs[index] as number, limit)
    if (edge < (xs[index] as number) - widthPt + insidePt + markPt || edge < area.xPt - 0.01) return undefined
    edges.unshift(edge)
    limit = edge - widthPt - labelGapPt
  }
  return edges
}

/** Marks to scale, where they keep apart and every label has room over its own; clusters share the room around them. */
function scaled(events: readonly TimelineEvent[], area: FramePt): readonly EventPlace[] | undefined {
  const first = events[0]?.firstDay ?? 0
  const days = (events.at(-1)?.firstDay ?? 0) - first
  if (days <= 0 || events.length < 2) return undefined
  for (const widthPt of scaledWidths) {
    const usable = area.widthPt - Math.max(markPt, widthPt * 0.5)
    const xs = events.map((event) => area.xPt + ((event.firstDay - first) / days) * usable)
    const apart = xs.every(
      (x, index) =>
        index === 0 ||
        x - (xs[index - 1] as number) >= markWidth(events[index - 1] as TimelineEvent) * leastStep,
    )
    if (!apart) continue
    const above = labelEdges(
      xs.filter((_, index) => index % 2 === 0),
      widthPt,
      area,
    )
    const below = labelEdges(
      xs.filter((_, index) => index % 2 === 1),
      widthPt,
      area,
    )
    if (above === undefined || below === undefined) continue
    return events.map((event, index) => ({
      event,
      x: xs[index] as number,
      markWidthPt: markWidth(event),
      above: index % 2 === 0,
      label: { xPt: (index % 2 === 0 ? above : below)[Math.floor(index / 2)] as number, widthPt },
    }))
  }
  return undefined
}

/** Marks at even steps, each label beginning at its mark and as wide as the next of its side allows. */
function even(events: readonly TimelineEvent[], area: FramePt): readonly EventPlace[] {
  const perSide = Math.ceil(events.length / 2)
  const slotPt =
    events.length % 2 === 1 ? area.widthPt / perSide : (area.widthPt + labelGapPt / 2) / (perSide + 0.5)
  return events.map((event, index) => {
    const x = area.xPt + (index * slotPt) / 2
    const widthPt = Math.min(slotPt - labelGapPt, area.xPt + area.widthPt - x)
    return { event, x, markWidthPt: markWidth(event), above: index % 2 === 0, label: { xPt: x, widthPt } }
  })
}

/** Places events to scale where that can be read, else evenly, which the slide then says. */
export function placeEvents(events: readonly TimelineEvent[], area: FramePt): EventPlaces {
  const places = scaled(events, area)
  if (places !== undefined) return { places, toScale: true }
  return { places: even(events, area), toScale: events.length < 2 }
}
