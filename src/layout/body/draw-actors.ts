import type { Actor, ActorsFigure } from '../../document/figure.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { type SetText, setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { ColourName, FramePt, Shape } from '../slide.ts'
import { kickerStyle } from './text-specs.ts'

const cardInsetPt = { top: 9, right: 6, bottom: 4, left: 0 }
const cardGapPt = 24
const rowGapPt = 20
const labelGapPt = 8

/** Actors of one side, in the columns that are theirs. */
interface Side {
  readonly name: string
  readonly actors: readonly Actor[]
  readonly columns: number
}

/** Sides in the order in which the brief names them. */
function sidesOf(
  actors: readonly Actor[],
): readonly { readonly name: string; readonly actors: readonly Actor[] }[] {
  const names = [...new Set(actors.map((actor) => actor.side))]
  return names.map((name) => ({ name, actors: actors.filter((actor) => actor.side === name) }))
}

/** Gives each side its columns: one at least, the others where they make the rows fewest. */
function withColumns(actors: readonly Actor[], columns: number): readonly Side[] {
  const sides = sidesOf(actors).map((side) => ({ ...side, columns: 1 }))
  for (let free = columns - sides.length; free > 0; free--) {
    const rows = (side: (typeof sides)[number]) => side.actors.length / side.columns
    const fullest = sides.reduce((most, side) => (rows(side) > rows(most) ? side : most))
    if (rows(fullest) <= 1) break
    fullest.columns += 1
  }
  return sides
}

function cardText(actor: Actor, widthPt: number, sizes: SlideSizes, ctx: LayoutContext): SetText {
  const floor = ctx.theme.sizes.cell.floorPt
  const place = actor.place === undefined ? {} : { place: actor.place }
  const small = Math.max(floor, sizes.cellPt - 2)
  return setText(
    [
      {
        runs: [{ text: actor.name, ...place }],
        style: { face: 'serif', sizePt: sizes.cellPt + 2, colour: 'ink' },
      },
      ...(actor.office === ''
        ? []
        : [
            {
              runs: [{ text: actor.office, ...place }],
              style: { face: 'sans', sizePt: small, colour: 'muted' } as const,
            },
          ]),
      ...(actor.part.length === 0
        ? []
        : [
            {
              runs: actor.part,
              style: {
                face: 'sans',
                sizePt: sizes.cellPt,
                colour: 'ink',
                referencePt: sizes.referencePt,
              } as const,
              spaceBeforePt: 5,
            },
          ]),
    ],
    widthPt - cardInsetPt.left - cardInsetPt.right,
    ctx,
  )
}

/** Cards by side, alike in a row: name, office at the time, part in the document. */
export function drawActors(
  figure: ActorsFigure,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const wide = area.widthPt > 700
  const most = wide ? 4 : 3
  const sides = sidesOf(figure.actors).length
  const columns = Math.max(
    sides,
    figure.actors.length <= most ? figure.actors.length : figure.actors.length <= 6 && wide ? 3 : most,
  )
  const placedSides = withColumns(figure.actors, columns)
  const used = placedSides.reduce((sum, side) => sum + side.columns, 0)
  const cardPt = (area.widthPt - cardGapPt * (used - 1)) / used
  const labels = placedSides.map((side) =>
    setText(
      [{ runs: [{ text: side.name }], style: kickerStyle(sizes, 'muted') }],
      side.columns * (cardPt + cardGapPt) - cardGapPt,
      ctx,
    ),
  )
  const labelled = placedSides.some((side) => side.name !== '')
  const headPt = labelled ? Math.max(...labels.map((label) => label.heightPt)) + labelGapPt : 0
  const rows = Math.max(...placedSides.map((side) => Math.ceil(side.actors.length / side.columns)))
  const cards = placedSides.map((side) => side.actors.map((actor) => cardText(actor, cardPt, sizes, ctx)))
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(
      ...placedSides.flatMap((side, index) =>
        (cards[index] ?? [])
          .filter((_, card) => Math.floor(card / side.columns) === row)
          .map((card) => card.heightPt + cardInsetPt.top + cardInsetPt.bottom),
      ),
    ),
  )
  const gap = rowGapPt + Math.min(24, rows > 1 ? sparePt / rows : 0)
  const tops = rowHeights.map(
    (_, row) => area.yPt + headPt + rowHeights.slice(0, row).reduce((sum, height) => sum + height + gap, 0),
  )
  const shapes: Shape[] = []
  let column = 0
  for (const [index, side] of placedSides.entries()) {
    const colour: ColourName = index === 0 ? 'source' : 'muted'
    const x = area.xPt + column * (cardPt + cardGapPt)
    if (side.name !== '')
      shapes.push(
        textBox(
          labels[index] as SetText,
          { xPt: x, yPt: area.yPt, widthPt: side.columns * (cardPt + cardGapPt) - cardGapPt },
          side.name,
        ),
      )
    for (const [card, actor] of side.actors.entries()) {
      const xPt = x + (card % side.columns) * (cardPt + cardGapPt)
      const row = Math.floor(card / side.columns)
      const yPt = tops[row] as number
      shapes.push(
        {
          kind: 'line',
          name: ctx.labels.objects.rule,
          alt: null,
          fromPt: { x: xPt, y: yPt },
          toPt: { x: xPt + cardPt, y: yPt },
          style: { colour, weightPt: 2.25, dash: index === 0 ? 'solid' : 'dash' },
        },
        textBox(cards[index]?.[card] as SetText, { xPt, yPt, widthPt: cardPt }, actor.name, {
          insetPt: cardInsetPt,
          heightPt: rowHeights[row] as number,
        }),
      )
    }
    column += side.columns
  }
  const heightPt = headPt + rowHeights.reduce((sum, height) => sum + height, 0) + gap * (rows - 1)
  return { shapes, heightPt, problems: [...labels, ...cards.flat()].flatMap((set) => set.problems) }
}
