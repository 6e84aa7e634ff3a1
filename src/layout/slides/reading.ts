import type { Block, Section } from '../../document/document.ts'
import type { ExcerptFigure, PassageLine } from '../../document/figure.ts'
import { drawFlow } from '../body/draw-flow.ts'
import { drawPassage, passageWidthPt } from '../body/draw-passage.ts'
import { asideColumn, asideRow } from '../body/passage-aside.ts'
import { placeOf, type Unit, unitsOf, wordsOf } from '../body/units.ts'
import type { LayoutContext } from '../context.ts'
import { excerptLines } from '../excerpt-lines.ts'
import type { BodyPlan, Drawing } from '../fit.ts'
import { columnsOf } from '../grid.ts'
import { textBox } from '../set-text.ts'
import { bodySteps, type SlideSizes, sizesAt } from '../sizes.ts'
import type { FramePt } from '../slide.ts'
import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Beside the passage the questions need this much; with less they stand below it. */
const leastAsidePt = 190
const asideGapPt = 34
const belowGapPt = 22
const restGapPt = 14

/** A unit that is a line of the passage; other blocks of the section keep their own. */
interface LineUnit extends Unit {
  readonly line?: PassageLine
}

const figureOf = (block: Block): ExcerptFigure | undefined =>
  block.type === 'figure' && block.figure.kind === 'excerpt' ? block.figure : undefined

/** Questions and words: beside the passage where there is room, else under it. */
function drawAside(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  area: FramePt,
  passagePt: number,
  ctx: LayoutContext,
): Drawing {
  const name = ctx.labels.objects.column
  const widthPt = passageWidthPt(sizes.quotationPt)
  const besidePt = area.widthPt - widthPt - asideGapPt
  if (besidePt >= leastAsidePt) {
    const aside = asideColumn(figure, sizes, besidePt, area.heightPt, ctx)
    const at = { xPt: area.xPt + widthPt + asideGapPt, yPt: area.yPt, widthPt: besidePt }
    const shapes = aside.paragraphs.length === 0 ? [] : [textBox(aside, at, name)]
    return { shapes, heightPt: Math.max(passagePt, aside.heightPt), problems: aside.problems }
  }
  const frames = columnsOf({ ...area, yPt: area.yPt + passagePt + belowGapPt }, 2, ctx.grid.gutterPt)
  const sets = asideRow(figure, sizes, frames[0]?.widthPt ?? area.widthPt, ctx)
  const heightPt = Math.max(0, ...sets.map((set) => set.heightPt))
  return {
    shapes: sets.map((set, index) => textBox(set, frames[index] as FramePt, name)),
    heightPt: passagePt + (sets.length === 0 ? 0 : belowGapPt + heightPt),
    problems: sets.flatMap((set) => set.problems),
  }
}

function drawReading(
  units: readonly LineUnit[],
  figure: ExcerptFigure,
  sizePt: number,
  area: FramePt,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const sizes = sizesAt(sizePt, ctx.theme)
  const lines = units.flatMap((unit) => (unit.line === undefined ? [] : [unit.line]))
  const passage = drawPassage(lines, figure, area, sizes.quotationPt, sparePt, ctx)
  const aside = drawAside(figure, sizes, area, passage.heightPt, ctx)
  const others = units.filter((unit) => unit.line === undefined).map((unit) => unit.block)
  const restPt = aside.heightPt + restGapPt
  const below = { ...area, yPt: area.yPt + restPt, heightPt: area.heightPt - restPt }
  const restSizePt = Math.min(sizePt, ctx.theme.sizes.body.wantedPt)
  const rest = others.length === 0 ? undefined : drawFlow(others, below, restSizePt, 0, ctx, { style: {} })
  return {
    shapes: [...passage.shapes, ...aside.shapes, ...(rest?.shapes ?? [])],
    heightPt: rest === undefined ? aside.heightPt : restPt + rest.heightPt,
    problems: [...passage.problems, ...aside.problems, ...(rest?.problems ?? [])],
  }
}

/** Close reading: the passage large, its lines broken once and numbered, questions and word bank beside it. */
export const reading: SlideLayout = {
  master: 'Headline and body',
  shows: 'a passage with numbered lines, marked words, questions and a word bank',
  plan(section: Section, ctx: LayoutContext): BodyPlan<Unit> {
    const at = section.blocks.findIndex((block) => figureOf(block) !== undefined)
    const block = section.blocks[at]
    const figure = block === undefined ? undefined : figureOf(block)
    if (block === undefined || figure === undefined) return flowPlan(section, ctx, {})
    const lines = excerptLines(figure, ctx).map(
      (line): LineUnit => ({ block: { type: 'paragraph', runs: line.runs }, from: -1, line }),
    )
    const others = unitsOf(section.blocks.filter((_, index) => index !== at))
    const steps = bodySteps(ctx.theme)
    return {
      units: [...lines, ...others],
      sizesPt: steps.filter(
        (size, index) =>
          index === steps.length - 1 ||
          passageWidthPt(sizesAt(size, ctx.theme).quotationPt) <= ctx.grid.measurePt,
      ),
      draw: (units, sizePt, area, sparePt) => drawReading(units, figure, sizePt, area, sparePt, ctx),
      placeOf: (unit) => placeOf(unit.block) ?? block.place,
      wordsOf: (unit) => wordsOf(unit.block),
    }
  },
}
