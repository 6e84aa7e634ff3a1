import type { BoxShape, ConnectorEnd, ConnectorShape, LineStyle, Side } from '../../../layout/slide.ts'
import { presetDashes, solidFill } from '../scheme.ts'
import { emu } from '../units.ts'
import { element } from '../xml.ts'
import { namedShape } from './shape-names.ts'

/** Numbers of the connection sites by side, as the preset geometries of ISO 29500-1 list them. */
const sites = {
  rectangle: { top: 0, left: 1, bottom: 2, right: 3 },
  ellipse: { top: 0, left: 2, bottom: 4, right: 6 },
  diamond: { top: 0, left: 1, bottom: 2, right: 3 },
  triangle: { top: 0, left: 1, bottom: 3, right: 5 },
} as const satisfies Record<BoxShape['geometry'], Record<Side, number>>

/** A shape that a connector can hold on to: its number in the part, and what it looks like. */
export interface Target {
  readonly id: number
  readonly geometry: BoxShape['geometry']
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The middle piece of an elbow lies so far along the way, in hundred-thousandths; a way of no length is taken as one point. */
const adjustment = (from: number, bend: number, to: number) =>
  element(
    'a:avLst',
    {},
    element('a:gd', {
      name: 'adj1',
      fmla: `val ${Math.round(((bend - from) / (to === from ? 1 : to - from)) * 100_000)}`,
    }),
  )

const flags = (flipH: boolean, flipV: boolean) => ({
  flipH: flipH ? 1 : undefined,
  flipV: flipV ? 1 : undefined,
})

function straight([from, to]: readonly [Point, Point]): string {
  return (
    element(
      'a:xfrm',
      flags(to.x < from.x, to.y < from.y),
      element('a:off', { x: emu(Math.min(from.x, to.x)), y: emu(Math.min(from.y, to.y)) }),
      element('a:ext', { cx: emu(Math.abs(to.x - from.x)), cy: emu(Math.abs(to.y - from.y)) }),
    ) + element('a:prstGeom', { prst: 'straightConnector1' }, element('a:avLst'))
  )
}

/**
 * An elbow of three pieces. The preset runs level, upright, level; one that leaves its shape upright is the same one
 * turned by a quarter, whose extent is that before the turn, about the same middle.
 */
function elbow([from, bend, , to]: readonly [Point, Point, Point, Point]): string {
  const level = Math.abs(bend.y - from.y) <= Math.abs(bend.x - from.x)
  const widthPt = Math.abs(to.x - from.x)
  const heightPt = Math.abs(to.y - from.y)
  const right = to.x > from.x
  const down = to.y >= from.y
  const cx = Math.max(emu(level ? widthPt : heightPt), emu(1))
  const cy = emu(level ? heightPt : widthPt)
  const middle = { x: emu((from.x + to.x) / 2), y: emu((from.y + to.y) / 2) }
  const turn = level
    ? flags(to.x < from.x, !down)
    : down
      ? { rot: right ? 16_200_000 : 5_400_000, ...flags(right, false) }
      : { rot: right ? 5_400_000 : 16_200_000, ...flags(right, true) }
  return (
    element(
      'a:xfrm',
      turn,
      element('a:off', { x: Math.round(middle.x - cx / 2), y: Math.round(middle.y - cy / 2) }),
      element('a:ext', { cx, cy }),
    ) +
    element(
      'a:prstGeom',
      { prst: 'bentConnector3' },
      level ? adjustment(from.x, bend.x, to.x) : adjustment(from.y, bend.y, to.y),
    )
  )
}

function outline(style: LineStyle, arrow: ConnectorShape['arrow']): string {
  const head = (name: string) => element(name, { type: 'triangle' })
  return element(
    'a:ln',
    { w: emu(style.weightPt) },
    solidFill(style.colour),
    element('a:prstDash', { val: presetDashes[style.dash] }),
    element('a:miter', { lim: 800_000 }),
    arrow === 'start' || arrow === 'both' ? head('a:headEnd') : '',
    arrow === 'end' || arrow === 'both' ? head('a:tailEnd') : '',
  )
}

/** A connector that stays glued to its two shapes when a user moves them. PptxGenJS has none, so all of it is ours. */
export function connectorShape(
  id: number,
  shape: ConnectorShape,
  targetOf: (name: string) => Target | undefined,
): string {
  const glue = (name: string, end: ConnectorEnd) => {
    const target = targetOf(end.shape)
    if (target === undefined)
      throw new Error(`the connector "${shape.name}" leads to no shape "${end.shape}"`)
    return element(name, { id: target.id, idx: sites[target.geometry][end.side] })
  }
  const { pointsPt: points } = shape
  if (points.length !== 2 && points.length !== 4)
    throw new Error(`the connector "${shape.name}" has ${points.length} points`)
  const way =
    points.length === 2
      ? straight(points as unknown as readonly [Point, Point])
      : elbow(points as unknown as readonly [Point, Point, Point, Point])
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      namedShape(id, shape),
      element('p:cNvCxnSpPr', {}, glue('a:stCxn', shape.from), glue('a:endCxn', shape.to)),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, way + outline(shape.style, shape.arrow)),
  )
}
