import type { Actor, ActorsFigure } from '../../document/figure.ts'
import { fillLabel } from '../../theme/labels.ts'
import { referenceRuns } from '../words/references.ts'
import type { World } from '../world.ts'
import {
  fieldRuns,
  fieldText,
  type Part,
  partsOf,
  pathOf,
  sentence,
  stringOf,
  titleOf,
} from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'

const verbOf = (relation: Part, world: World): string => {
  const does = stringOf(relation['does'])
  world.shown.add(`${pathOf(relation)}/does`)
  return (world.labels.relations as Readonly<Record<string, string | undefined>>)[does] ?? does
}

const actorOf = (part: Part, shown: ReadonlySet<string>, world: World): Actor => {
  const path = pathOf(part)
  const place = world.locate(path)
  return {
    id: stringOf(part['id']),
    name: fieldText(part, 'name', world),
    office: fieldText(part, 'office', world) || world.labels.unknown.office,
    side: fieldText(part, 'side', world),
    part: [...fieldRuns(part, 'part', world), ...referenceRuns(path, world)],
    relations: partsOf(part['relations'])
      .filter((relation) => shown.has(stringOf(relation['to'])))
      .map((relation) => ({
        to: stringOf(relation['to']),
        does: verbOf(relation, world),
        label: fieldText(relation, 'text', world),
      })),
    ...(place ? { place } : {}),
  }
}

/** The brief's people: offices as they were, sides, and who does what to whom. */
export const actors: FigureMaker = ({ part, path, items, world }): ActorsFigure | null => {
  const people = partsOf(items ?? part['items'])
  const shown = new Set(people.map((person) => stringOf(person['id'])))
  const made = people.map((person) => actorOf(person, shown, world))
  if (made.length === 0) return null
  const { alt, unknown, parts } = world.labels
  const nameOf = (id: string) => made.find((actor) => actor.id === id)?.name ?? id
  const list = made.flatMap((actor) => [
    fillLabel(alt.actor, { name: actor.name, office: actor.office, side: actor.side || unknown.side }),
    ...actor.relations.map(({ to, does, label }) =>
      fillLabel(alt.relation, {
        from: actor.name,
        verb: label ? `${does} (${label})` : does,
        to: nameOf(to),
      }),
    ),
  ])
  const title = titleOf(part, parts.people)
  const sentences = list.map((one) => sentence(one, world)).join(' ')
  return { kind: 'actors', of: path, alt: fillLabel(alt.actors, { title, list: sentences }), actors: made }
}
