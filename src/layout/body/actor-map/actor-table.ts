import type { Run, Table } from '../../../document/document.ts'
import type { ActorsFigure } from '../../../document/figure.ts'
import type { Labels } from '../../../theme/labels.ts'
import { sidesOf } from '../sides.ts'

/** What a map would have shown, by side, as a table: for more actors or relations than a map can hold. */
export function actorTable(figure: ActorsFigure, labels: Labels): Table {
  const { side, name, office, does } = labels.actor_table
  const names = new Map(figure.actors.map((actor) => [actor.id, actor.name]))
  const cell = (runs: readonly Run[]) => ({ runs })
  const head = [side, name, office, does].map((text) => ({ runs: [{ text }], scope: 'col' as const }))
  const body = sidesOf(figure.actors).flatMap((group) =>
    group.actors.map((actor) => {
      const place = actor.place === undefined ? {} : { place: actor.place }
      const acts = actor.relations.map(({ to, does: verb, label }) =>
        [verb, label, names.get(to) ?? to].filter((word) => word !== '').join(' '),
      )
      return [
        cell([{ text: group.name, ...place }]),
        { runs: [{ text: actor.name, ...place }], scope: 'row' as const },
        cell([{ text: actor.office, ...place }]),
        cell([{ text: acts.join(labels.lists.also), ...place }]),
      ]
    }),
  )
  return { type: 'table', caption: [{ text: figure.alt }], head: [head], body }
}
