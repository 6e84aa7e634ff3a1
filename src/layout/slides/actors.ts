import type { Diagnostic, Place } from '../../diagnostic.ts'
import { actorTable } from '../body/actor-map/actor-table.ts'
import { drawActorMap, mostOnMap } from '../body/actor-map/draw-actor-map.ts'
import type { SlideLayout } from './slide-plan.ts'
import { wholeFigurePlan } from './whole-figure.ts'

function notMapped(count: number, place: Place | undefined): Diagnostic {
  const message =
    count > mostOnMap
      ? `A map holds ${mostOnMap} actors; these ${count} stand in a table by side.`
      : 'The relations of these actors have no room on a map, so they stand in a table by side.'
  return {
    severity: 'warning',
    code: 'actors-as-table',
    message,
    hint: 'Fewer actors, fewer relations or shorter words for them would make a map.',
    ...(place === undefined ? {} : { place }),
  }
}

/** Shows who acts on whom. */
export const actors: SlideLayout = {
  master: 'Headline only',
  shows: 'who acts on whom: a map of people and relations',
  plan: (section, ctx) =>
    wholeFigurePlan(section, ctx, {
      kind: 'actors',
      draw: (figure, room, sizes, block) => drawActorMap(figure, room, sizes, ctx, block.place),
      instead: (figure, block) => ({
        block: actorTable(figure, ctx.labels),
        notice: notMapped(figure.actors.length, block.place),
      }),
    }),
}
