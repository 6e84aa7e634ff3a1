import type { Diagnostic } from '../../diagnostic.ts'
import type { Block, Section } from '../../document/document.ts'
import type { ActorsFigure } from '../../document/figure.ts'
import { actorTable } from '../body/actor-map/actor-table.ts'
import { drawActorMap, mostOnMap } from '../body/actor-map/draw-actor-map.ts'
import { drawFlow } from '../body/draw-flow.ts'
import { placeOf, type Unit, unitsOf, wordsOf } from '../body/units.ts'
import type { LayoutContext } from '../context.ts'
import type { BodyPlan, Drawing } from '../fit.ts'
import { bodySteps, sizesAt } from '../sizes.ts'
import { flowPlan, type SlideLayout } from './slide-plan.ts'

type FigureBlock = Extract<Block, { type: 'figure' }>
const isActors = (block: Block): block is FigureBlock & { figure: ActorsFigure } =>
  block.type === 'figure' && block.figure.kind === 'actors'

const restGapPt = 14

function notMapped(count: number, block: FigureBlock): Diagnostic {
  const message =
    count > mostOnMap
      ? `A map holds ${mostOnMap} actors; these ${count} stand in a table by side.`
      : 'The relations of these actors have no room on a map, so they stand in a table by side.'
  return {
    severity: 'warning',
    code: 'actors-as-table',
    message,
    hint: 'Fewer actors, fewer relations or shorter words for them would make a map.',
    ...(block.place === undefined ? {} : { place: block.place }),
  }
}

/** Where no map can be: the same as a table, by side. */
function tablePlan(
  section: Section,
  block: FigureBlock & { figure: ActorsFigure },
  ctx: LayoutContext,
): BodyPlan<Unit> {
  const blocks = section.blocks.map((one) => (one === block ? actorTable(block.figure, ctx.labels) : one))
  const plan = flowPlan({ ...section, blocks }, ctx, {})
  return {
    ...plan,
    draw: (units, sizePt, area, sparePt) => ({
      ...plan.draw(units, sizePt, area, sparePt),
      notices: [notMapped(block.figure.actors.length, block)],
    }),
  }
}

/** Shows who acts on whom. */
export const actors: SlideLayout = {
  master: 'Headline only',
  shows: 'who acts on whom: a map of people and relations',
  plan(section, ctx) {
    const block = section.blocks.find(isActors)
    if (block === undefined) return flowPlan(section, ctx, {})
    if (block.figure.actors.length > mostOnMap) return tablePlan(section, block, ctx)
    const others = section.blocks.filter((one) => one !== block)
    const draw = (sizePt: number, area: Parameters<BodyPlan<Unit>['draw']>[2]): Drawing => {
      const rest = others.length === 0 ? undefined : drawFlow(others, area, sizePt, 0, ctx, { style: {} })
      const restPt = rest === undefined ? 0 : rest.heightPt + restGapPt
      const room = { ...area, yPt: area.yPt + restPt, heightPt: area.heightPt - restPt }
      const map = drawActorMap(block.figure, room, sizesAt(sizePt, ctx.theme), ctx, block.place)
      return rest === undefined
        ? map
        : {
            ...map,
            shapes: [...rest.shapes, ...map.shapes],
            heightPt: restPt + map.heightPt,
            problems: [...rest.problems, ...map.problems],
          }
    }
    return {
      units: [...unitsOf(others), { block, from: section.blocks.length }],
      sizesPt: bodySteps(ctx.theme),
      draw: (_, sizePt, area) => draw(sizePt, area),
      leaner: () => tablePlan(section, block, ctx),
      placeOf: (unit) => placeOf(unit.block),
      wordsOf: (unit) => wordsOf(unit.block),
    }
  },
}
