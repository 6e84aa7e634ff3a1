import type { Actor } from '../../../document/figure.ts'

/** What joins two actors on the map: one line, whichever way and however often they act on one another. */
export interface MapEdge {
  readonly from: number
  readonly to: number
  readonly arrow: 'end' | 'both'
  /** What is said beside the line, each with who says it. */
  readonly says: readonly { readonly by: number; readonly words: string }[]
}

/** The lines of a map, in the order of the brief. */
export function mapEdges(actors: readonly Actor[]): readonly MapEdge[] {
  const numbers = new Map(actors.map((actor, index) => [actor.id, index]))
  const edges: MapEdge[] = []
  for (const [from, actor] of actors.entries())
    for (const relation of actor.relations) {
      const to = numbers.get(relation.to)
      if (to === undefined || to === from) continue
      const words = relation.label === '' ? relation.does : `${relation.does} ${relation.label}`
      const at = edges.findIndex(
        (edge) => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from),
      )
      const known = edges[at]
      if (known === undefined) edges.push({ from, to, arrow: 'end', says: [{ by: from, words }] })
      else
        edges[at] = {
          ...known,
          arrow: known.arrow === 'both' || known.from !== from ? 'both' : 'end',
          says: [...known.says, { by: from, words }],
        }
    }
  return edges
}
