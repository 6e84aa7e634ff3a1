import type { Actor, ActorsFigure } from '../../document/figure.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { type ParagraphSpec, type SetText, setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, Shape } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import { type FigureNotes, figureNotes } from './figure-notes.ts'
import { referenceStyle } from './references.ts'
import { type Side, sidesInColumns } from './sides.ts'
import { kickerStyle } from './text-specs.ts'

const cardInsetPt = { top: 12, right: 10, bottom: 11, left: 12 }
const cardGapPt = 20
const rowGapPt = 20
const labelGapPt = 8
const notesGapPt = 14
/** The narrowest measure on which four cards stand side by side. */
const wideMeasurePt = 700

function cardText(
  actor: Actor,
  showsSide: boolean,
  widthPt: number,
  sizes: SlideSizes,
  notes: FigureNotes,
  ctx: LayoutContext,
): SetText {
  const place = actor.place === undefined ? {} : { place: actor.place }
  const roomPt = widthPt - cardInsetPt.left - cardInsetPt.right
  const small = Math.max(ctx.theme.sizes.cell.floorPt, sizes.cellPt - 2)
  const { words, references } = notes.place(actor.part, roomPt)
  const specs: ParagraphSpec[] = []
  if (showsSide && actor.side !== '')
    specs.push({ runs: [{ text: actor.side, ...place }], style: kickerStyle(sizes, 'source') })
  specs.push({
    runs: [{ text: actor.name, ...place }],
    style: { face: 'serif', sizePt: sizes.cellPt + 2, colour: 'ink' },
  })
  if (actor.office !== '')
    specs.push({
      runs: [{ text: actor.office, ...place }],
      style: { face: 'sans', sizePt: small, colour: 'muted' },
      spaceBeforePt: 1,
    })
  if (words.length > 0)
    specs.push({
      runs: words,
      style: { face: 'sans', sizePt: sizes.cellPt, colour: 'ink', referencePt: sizes.referencePt },
      spaceBeforePt: 6,
    })
  for (const runs of references)
    specs.push({ runs, style: referenceStyle(sizes.referencePt), spaceBeforePt: 2 })
  return setText(specs, roomPt, ctx)
}

interface Cards {
  readonly sides: readonly Side[]
  readonly cardPt: number
  readonly cards: readonly (readonly SetText[])[]
  readonly notes: FigureNotes
}

/** Cards in as many columns as may be, in fewer where a word would not fit its card. */
function setCards(figure: ActorsFigure, area: FramePt, sizes: SlideSizes, ctx: LayoutContext): Cards {
  const most = area.widthPt > wideMeasurePt ? 4 : 3
  for (let columns = Math.min(most, Math.max(2, figure.actors.length)); ; columns--) {
    const { sides, used, named } = sidesInColumns(figure.actors, columns)
    const cardPt = (area.widthPt - cardGapPt * (used - 1)) / used
    const notes = figureNotes(sizes.referencePt, ctx)
    const cards = sides.map((side) =>
      side.actors.map((actor) => cardText(actor, !named, cardPt, sizes, notes, ctx)),
    )
    if (columns <= 1 || cards.flat().every((card) => card.problems.length === 0))
      return { sides, cardPt, cards, notes }
  }
}

/** Cards by side, alike in a row: name, office at the time, part in the document. */
export function drawActors(
  figure: ActorsFigure,
  area: FramePt,
  sizes: SlideSizes,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const { sides, cardPt, cards, notes } = setCards(figure, area, sizes, ctx)
  const widthOf = (side: Side) => side.columns * (cardPt + cardGapPt) - cardGapPt
  const labels = sides.map((side) =>
    setText([{ runs: [{ text: side.name }], style: kickerStyle(sizes, 'source') }], widthOf(side), ctx),
  )
  const isNamed = sides.some((side) => side.name !== '')
  const headPt = isNamed ? Math.max(...labels.map((label) => label.heightPt)) + labelGapPt : 0
  const rows = Math.max(...sides.map((side) => Math.ceil(side.actors.length / side.columns)))
  const rowHeights = Array.from({ length: rows }, (_, row) =>
    Math.max(
      ...sides.flatMap((side, index) =>
        (cards[index] ?? [])
          .filter((_, card) => Math.floor(card / side.columns) === row)
          .map((card) => card.heightPt + cardInsetPt.top + cardInsetPt.bottom),
      ),
    ),
  )
  const foot = notes.set(area.widthPt)
  const gap = rowGapPt + (rows > 1 ? Math.min(20, sparePt / rows) : 0)
  const topOf = (row: number) =>
    round2(area.yPt + headPt + rowHeights.slice(0, row).reduce((sum, height) => sum + height + gap, 0))
  const shapes: Shape[] = []
  let column = 0
  for (const [index, side] of sides.entries()) {
    const x = area.xPt + column * (cardPt + cardGapPt)
    if (side.name !== '')
      shapes.push(
        textBox(labels[index] as SetText, { xPt: x, yPt: area.yPt, widthPt: widthOf(side) }, side.name),
      )
    for (const [card, actor] of side.actors.entries()) {
      const xPt = round2(x + (card % side.columns) * (cardPt + cardGapPt))
      const row = Math.floor(card / side.columns)
      const yPt = topOf(row)
      shapes.push(
        textBox(cards[index]?.[card] as SetText, { xPt, yPt, widthPt: cardPt }, actor.name, {
          insetPt: cardInsetPt,
          heightPt: rowHeights[row] as number,
          fill: 'wash',
        }),
        {
          kind: 'line',
          name: ctx.labels.objects.rule,
          alt: null,
          fromPt: { x: xPt, y: yPt },
          toPt: { x: round2(xPt + cardPt), y: yPt },
          style: { colour: 'source', weightPt: 2.25, dash: 'solid' },
        },
      )
    }
    column += side.columns
  }
  let heightPt = topOf(rows) - gap - area.yPt
  if (foot !== undefined) {
    shapes.push(textBox(foot, { ...area, yPt: area.yPt + heightPt + notesGapPt }, ctx.labels.objects.notes))
    heightPt += notesGapPt + foot.heightPt
  }
  return {
    shapes,
    heightPt,
    problems: [...labels, ...cards.flat(), ...(foot === undefined ? [] : [foot])].flatMap(
      (set) => set.problems,
    ),
  }
}
