import type { Diagnostic, Place } from '../../../diagnostic.ts'
import type { Actor, ActorsFigure } from '../../../document/figure.ts'
import type { LayoutContext } from '../../context.ts'
import type { Drawing } from '../../fit.ts'
import { type SetText, setText, textBox } from '../../set-text.ts'
import type { SlideSizes } from '../../sizes.ts'
import type { ConnectorShape, FramePt, TextShape } from '../../slide.ts'
import { round2 } from '../../style-runs.ts'
import { kickerStyle } from '../text-specs.ts'
import { type MapEdge, mapEdges } from './map-edges.ts'
import { mapGrid, slotsFor } from './map-slots.ts'
import { type Graph, type Placing, placeActors } from './place-actors.ts'
import { type PlacedLabel, placeLabels } from './place-labels.ts'

/** A map shows this many at most; more are a table. */
export const mostOnMap = 16

const insetPt = { top: 7, right: 10, bottom: 7, left: 10 }
/** Room between two columns, where the words of a relation stand. */
const columnGapPt = { wide: 136, many: 84, narrow: 92 }
const labelWidthsPt = [170, 140, 112, 92, 76, 64]

const noRoom: Drawing = { shapes: [], heightPt: Number.POSITIVE_INFINITY, problems: [] }

function graphOf(actors: readonly Actor[], edges: readonly MapEdge[]): Graph {
  const sides = [...new Set(actors.map((actor) => actor.side))]
  const wish = actors.map((actor) =>
    sides.length < 2 ? 0.5 : sides.indexOf(actor.side) / (sides.length - 1),
  )
  return { count: actors.length, edges: edges.map((edge) => [edge.from, edge.to] as const), wish }
}

/** Places found before: they hang on who is joined to whom, and each size and edition asks again. */
const found = new WeakMap<LayoutContext['book'], Map<string, Placing>>()

function placingOf(graph: Graph, area: FramePt, ctx: LayoutContext): Placing {
  const known = found.get(ctx.book) ?? new Map<string, Placing>()
  found.set(ctx.book, known)
  const wide = area.widthPt > 700
  const key = JSON.stringify([graph, wide])
  const before = known.get(key)
  if (before !== undefined) return before
  const columns = graph.count > 8 ? 4 : 3
  const node = {
    width: wide ? 200 - (columns - 3) * 50 : 140 - (columns - 3) * 40,
    height: columns > 3 ? 44 : 58,
  }
  const made = placeActors(graph, mapGrid(slotsFor(graph.count), { width: area.widthPt, height: 340 }, node))
  known.set(key, made)
  return made
}

function nodeText(actor: Actor, widthPt: number, sizes: SlideSizes, ctx: LayoutContext): SetText {
  const place = actor.place === undefined ? {} : { place: actor.place }
  return setText(
    [
      ...(actor.side === ''
        ? []
        : [{ runs: [{ text: actor.side, ...place }], style: kickerStyle(sizes, 'muted') }]),
      {
        runs: [{ text: actor.name, ...place }],
        style: { face: 'serif', sizePt: sizes.cellPt, colour: 'ink' },
      },
    ],
    widthPt - insetPt.left - insetPt.right,
    ctx,
  )
}

/** What is said along a line: where both act, each sentence begins with who does. */
function labelText(
  edge: MapEdge,
  actors: readonly Actor[],
  widthPt: number,
  sizePt: number,
  ctx: LayoutContext,
) {
  const style = { face: 'sans', sizePt, colour: 'ink' } as const
  return setText(
    edge.says.map(({ by, words }) => {
      const actor = actors[by] as Actor
      const place = actor.place === undefined ? {} : { place: actor.place }
      const who = edge.arrow === 'both' ? [{ text: `${actor.name} `, strong: true as const, ...place }] : []
      return { runs: [...who, { text: words, ...place }], style, align: 'centre' as const }
    }),
    widthPt,
    ctx,
  )
}

/** Names that connectors can hold on to: each once. */
function uniqueNames(actors: readonly Actor[]): readonly string[] {
  const seen = new Map<string, number>()
  return actors.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
}

function crossingNotice(placing: Placing, place: Place | undefined): Diagnostic {
  const { crossings, through } = placing
  const count = crossings + through
  return {
    severity: 'note',
    code: 'actor-map-crossings',
    message: `On the map of actors ${count} ${count === 1 ? 'line crosses' : 'lines cross'} another line or a name; no order was found with fewer.`,
    hint: 'Leave out a relation, or show the map in two.',
    ...(place === undefined ? {} : { place }),
  }
}

/** Who acts on whom, as one native group: nodes, connectors glued to them, and on each line what is done. */
export function drawActorMap(
  figure: ActorsFigure,
  area: FramePt,
  sizes: SlideSizes,
  ctx: LayoutContext,
  place: Place | undefined,
): Drawing {
  const { actors } = figure
  if (actors.length > mostOnMap) return noRoom
  const edges = mapEdges(actors)
  if (edges.length === 0) return noRoom
  const placing = placingOf(graphOf(actors, edges), area, ctx)
  const slots = slotsFor(actors.length)
  const columns = Math.max(...slots.map((slot) => slot.column)) + 1
  const gap = area.widthPt <= 700 ? columnGapPt.narrow : columns > 3 ? columnGapPt.many : columnGapPt.wide
  const width = round2((area.widthPt - gap * (columns - 1)) / columns)
  const texts = actors.map((actor) => nodeText(actor, width, sizes, ctx))
  const problems = texts.flatMap((text) => text.problems)
  if (problems.length > 0) return { ...noRoom, problems }
  const height = Math.max(...texts.map((text) => text.heightPt)) + insetPt.top + insetPt.bottom
  const size = { width: area.widthPt, height: area.heightPt }
  const perColumn = Math.max(...slots.map((slot) => slots.filter((one) => one.column === slot.column).length))
  if (height * perColumn + 14 * (perColumn - 1) > size.height) return noRoom
  const grid = mapGrid(slots, size, { width, height })
  const rects = placing.slots.map((slot) => grid.rectOf(slot))
  const lines = edges.map((edge) =>
    grid.lineOf(placing.slots[edge.from] as number, placing.slots[edge.to] as number),
  )
  const sizePt = Math.max(ctx.theme.sizes.cell.floorPt, sizes.cellPt - 3)
  const labels = placeLabels(
    lines.map((line) => line.segment),
    rects,
    size,
    labelWidthsPt,
    (line, widthPt) => labelText(edges[line] as MapEdge, actors, widthPt, sizePt, ctx),
  )
  if (labels === undefined) return noRoom
  const names = uniqueNames(actors)
  const nodes = actors.map((_, index): TextShape => {
    const rect = rects[index] as (typeof rects)[number]
    const text = texts[index] as SetText
    const at = { xPt: round2(area.xPt + rect.x), yPt: round2(area.yPt + rect.y), widthPt: width }
    return textBox(text, at, names[index] as string, {
      insetPt,
      heightPt: round2(height),
      anchor: 'middle',
      fill: 'wash',
      line: { colour: 'source', weightPt: 1, dash: 'solid' },
    })
  })
  const connectors = edges.map((edge, index): ConnectorShape => {
    const { segment, sides } = lines[index] as (typeof lines)[number]
    const point = ({ x, y }: { x: number; y: number }) => ({
      x: round2(area.xPt + x),
      y: round2(area.yPt + y),
    })
    return {
      kind: 'connector',
      name: `${ctx.labels.objects.relation} ${index + 1}`,
      alt: null,
      from: { shape: names[edge.from] as string, side: sides[0] },
      to: { shape: names[edge.to] as string, side: sides[1] },
      pointsPt: [point(segment.from), point(segment.to)],
      style: { colour: 'source', weightPt: 1.5, dash: 'solid' },
      arrow: edge.arrow,
    }
  })
  const words = labels.map(({ set, rect }: PlacedLabel, index) =>
    textBox(
      set,
      { xPt: round2(area.xPt + rect.x), yPt: round2(area.yPt + rect.y), widthPt: round2(rect.width) },
      `${edges[index]?.says.map((one) => one.words).join(', ')}`,
      { fill: 'paper' },
    ),
  )
  const crossed = placing.crossings + placing.through > 0
  return {
    shapes: [
      {
        kind: 'group',
        name: ctx.labels.objects.map,
        alt: figure.alt,
        shapes: [...connectors, ...nodes, ...words],
      },
    ],
    heightPt: area.heightPt,
    problems: [],
    ...(crossed ? { notices: [crossingNotice(placing, place)] } : {}),
  }
}
