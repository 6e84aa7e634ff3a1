import type { MapGrid } from './map-slots.ts'

/** Who is drawn and who is joined to whom, by number. */
export interface Graph {
  readonly count: number
  readonly edges: readonly (readonly [number, number])[]
  /** Of each actor, where its side belongs: 0 at the left edge of the map, 1 at the right. */
  readonly wish: readonly number[]
}

export interface Placing {
  /** Slot of each actor. */
  readonly slots: readonly number[]
  readonly crossings: number
  /** Lines that run through the node of a third. */
  readonly through: number
}

/** What an arrangement costs: crossings first, then sides kept together, then short lines. */
const price = { crossing: 1000, through: 1500, side: 12, length: 1, spread: 0.4 }

/** Up to this many actors all orders are tried. */
const mostTried = 8

/** Cost of standing in a slot, and of a line between two, without what others do to it. */
function tables(graph: Graph, grid: MapGrid) {
  const x = (slot: number) => (grid.slots[slot]?.column ?? 0) / Math.max(1, grid.columns - 1)
  const y = (slot: number) => grid.slots[slot]?.y ?? 0
  return {
    stand: (actor: number, slot: number) =>
      price.side * Math.abs(x(slot) - (graph.wish[actor] ?? 0)) + price.spread * Math.abs(y(slot) - 0.5),
    line: (a: number, b: number) => price.length * (Math.abs(x(a) - x(b)) * 2 + Math.abs(y(a) - y(b))),
  }
}

function measure(slots: readonly number[], graph: Graph, grid: MapGrid): Placing & { readonly cost: number } {
  const { stand, line } = tables(graph, grid)
  const taken = slots.reduce((bits, slot) => bits | (1 << slot), 0)
  const pairs = graph.edges.map(([a, b]) => grid.pairOf(slots[a] as number, slots[b] as number))
  let crossings = 0
  let through = 0
  let cost = slots.reduce((sum, slot, actor) => sum + stand(actor, slot), 0)
  for (const [index, pair] of pairs.entries()) {
    for (let bits = grid.through(pair) & taken; bits !== 0; bits &= bits - 1) through++
    for (let other = 0; other < index; other++) if (grid.crossing(pair, pairs[other] as number)) crossings++
    const [a, b] = graph.edges[index] as readonly [number, number]
    cost += line(slots[a] as number, slots[b] as number)
  }
  return { slots, crossings, through, cost: cost + crossings * price.crossing + through * price.through }
}

/** Tries every order, leaving a branch as soon as it costs more than the best so far. */
function tryAll(graph: Graph, grid: MapGrid): Placing {
  const { stand, line } = tables(graph, grid)
  const degree = (actor: number) => graph.edges.filter((edge) => edge.includes(actor)).length
  const order = Array.from({ length: graph.count }, (_, actor) => actor).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  )
  const slots: number[] = new Array<number>(graph.count).fill(-1)
  const first = climb(graph, grid)
  let best = measure(first.slots, graph, grid)
  const place = (depth: number, taken: number, cost: number, pairs: readonly number[]): void => {
    const actor = order[depth]
    if (actor === undefined) {
      const found = measure(slots, graph, grid)
      if (found.cost < best.cost - 1e-9) best = { ...found, slots: [...slots] }
      return
    }
    const joined = graph.edges.filter(
      ([a, b]) => (a === actor && (slots[b] ?? -1) >= 0) || (b === actor && (slots[a] ?? -1) >= 0),
    )
    for (let slot = 0; slot < grid.slots.length; slot++) {
      if (taken & (1 << slot)) continue
      let added = stand(actor, slot)
      const own: number[] = []
      for (const [a, b] of joined) {
        const other = slots[a === actor ? b : a] as number
        const pair = grid.pairOf(slot, other)
        for (let bits = grid.through(pair) & taken; bits !== 0; bits &= bits - 1) added += price.through
        for (const before of pairs) if (grid.crossing(pair, before)) added += price.crossing
        added += line(slot, other)
        own.push(pair)
      }
      for (const before of pairs) if (grid.through(before) & (1 << slot)) added += price.through
      if (cost + added >= best.cost - 1e-9) continue
      slots[actor] = slot
      place(depth + 1, taken | (1 << slot), cost + added, [...pairs, ...own])
      slots[actor] = -1
    }
  }
  place(0, 0, 0, [])
  return best
}

/** Begins with the sides in their columns, then moves and exchanges actors as long as that costs less. */
function climb(graph: Graph, grid: MapGrid): Placing {
  const { stand } = tables(graph, grid)
  const free = new Set(grid.slots.keys())
  const slots: number[] = []
  for (let actor = 0; actor < graph.count; actor++) {
    const slot = [...free].reduce((low, one) => (stand(actor, one) < stand(actor, low) - 1e-9 ? one : low))
    slots.push(slot)
    free.delete(slot)
  }
  let best = measure(slots, graph, grid)
  for (let round = 0; round < 40; round++) {
    let found = best
    for (let actor = 0; actor < graph.count; actor++)
      for (let slot = 0; slot < grid.slots.length; slot++) {
        const other = best.slots.indexOf(slot)
        if (other === actor || (other >= 0 && other < actor)) continue
        const moved = [...best.slots]
        if (other >= 0) moved[other] = best.slots[actor] as number
        moved[actor] = slot
        const tried = measure(moved, graph, grid)
        if (tried.cost < found.cost - 1e-9) found = tried
      }
    if (found === best) break
    best = found
  }
  return best
}

/** Places actors so that their lines cross as little as can be: by all orders, or for many by exchanges. */
export function placeActors(graph: Graph, grid: MapGrid): Placing {
  return graph.count <= mostTried ? tryAll(graph, grid) : climb(graph, grid)
}
