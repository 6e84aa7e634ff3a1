import type { Block, Section } from '../../document/document.ts'
import type { ExcerptFigure, PassageLine } from '../../document/figure.ts'
import { drawFlow } from '../body/draw-flow.ts'
import { kickerStyle, quotationStyle } from '../body/text-specs.ts'
import { placeOf, type Unit, unitsOf, wordsOf } from '../body/units.ts'
import type { LayoutContext } from '../context.ts'
import { excerptLines, passageMeasureEm } from '../excerpt-lines.ts'
import type { BodyPlan, Drawing } from '../fit.ts'
import { type ParagraphSpec, type SetText, setText, textBox } from '../set-text.ts'
import { type SlideSizes, sizesAt } from '../sizes.ts'
import type { FramePt, Shape, SlideParagraph } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** Pitch of a passage's lines, as a share of its type size: where there is room, up to the looser one. */
const pitch = 1.36
const loosestPitch = 1.62
/** Room for the line numbers left of the passage. */
const numbersPt = 34
/** Every line whose number this divides is numbered. */
const numberEvery = 5
/** Beside the passage the questions need this much; with less they stand below it. */
const leastAsidePt = 190
const asideGapPt = 34
/** Questions beside a passage are this large at most. */
const mostAsidePt = 22

/** A unit that is a line of the passage; other blocks of the section keep their own. */
interface LineUnit extends Unit {
  readonly line?: PassageLine
}

const figureOf = (block: Block): ExcerptFigure | undefined =>
  block.type === 'figure' && block.figure.kind === 'excerpt' ? block.figure : undefined

function drawPassage(
  lines: readonly PassageLine[],
  figure: ExcerptFigure,
  area: FramePt,
  sizePt: number,
  sparePt: number,
  ctx: LayoutContext,
): Drawing {
  const exactPt = round2(
    Math.min(sizePt * loosestPitch, sizePt * pitch + sparePt / Math.max(1, lines.length)),
  )
  const style = { ...quotationStyle(figure, sizePt, sizesAt(ctx.theme.sizes.body.wantedPt, ctx.theme)) }
  const widthPt = passageMeasureEm * sizePt * 1.02
  const set = setText(
    paragraphsOf(lines).map((runs) => ({ runs, style, spacing: { exactPt } })),
    widthPt,
    ctx,
  )
  const numbers = setText(
    [
      {
        runs: [
          {
            text: lines
              .map((line) => (line.number % numberEvery === 0 ? String(line.number) : ''))
              .join('\n'),
          },
        ],
        style: { face: 'sans', sizePt: ctx.theme.sizes.reference.wantedPt, colour: 'muted' },
        align: 'right',
        spacing: { exactPt },
      },
    ],
    numbersPt - 12,
    ctx,
  )
  const shapes: Shape[] = [
    {
      kind: 'line',
      name: ctx.labels.objects.rule,
      alt: null,
      fromPt: { x: area.xPt + 1, y: area.yPt + 3 },
      toPt: { x: area.xPt + 1, y: area.yPt + lines.length * exactPt },
      style: { colour: style.colour, weightPt: 2.25, dash: figure.voice === 'source' ? 'solid' : 'dot' },
    },
    textBox(set, { xPt: area.xPt + numbersPt, yPt: area.yPt, widthPt }, ctx.labels.objects.passage, {
      placeholder: 'body',
    }),
    ...(lines.some((line) => line.number % numberEvery === 0)
      ? [
          textBox(
            numbers,
            { xPt: area.xPt + 4, yPt: area.yPt, widthPt: numbersPt - 12 },
            ctx.labels.objects.line_numbers,
          ),
        ]
      : []),
  ]
  return { shapes, heightPt: lines.length * exactPt, problems: set.problems }
}

/** Joins lines to the paragraphs of the passage, with a forced break at each line's end. */
function paragraphsOf(lines: readonly PassageLine[]): readonly ParagraphSpec['runs'][] {
  const paragraphs: ParagraphSpec['runs'][number][][] = [[]]
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1) as ParagraphSpec['runs'][number][]
    paragraph.push(...line.runs)
    if (index === lines.length - 1) break
    if (line.last) paragraphs.push([])
    else paragraph.push({ text: '\n' })
  }
  return paragraphs
}

/** Questions and word bank beside the passage. */
function asideAt(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  cellPt: number,
  widthPt: number,
  ctx: LayoutContext,
): SetText {
  const label = kickerStyle(sizes, 'source')
  const text = { face: 'sans', sizePt: cellPt, colour: 'ink', referencePt: sizes.referencePt } as const
  const specs: ParagraphSpec[] = []
  if (figure.ask.length > 0) specs.push({ runs: [{ text: ctx.labels.parts.ask }], style: label })
  for (const runs of figure.ask) specs.push({ runs, style: text, spaceBeforePt: cellPt * 0.45 })
  if (figure.words.length > 0)
    specs.push({ runs: [{ text: ctx.labels.parts.words }], style: label, spaceBeforePt: 20 })
  for (const word of figure.words)
    specs.push({
      runs: [{ text: word.term, strong: true }, { text: ': ' }, ...word.meaning],
      style: text,
      spaceBeforePt: cellPt * 0.45,
    })
  const reference: SlideParagraph['spacing'] = { percent: 100 }
  if (figure.reference.length > 0)
    specs.push({
      runs: figure.reference,
      style: { face: 'sans', sizePt: sizes.referencePt, colour: 'muted' },
      spaceBeforePt: 20,
      spacing: reference,
    })
  return setText(specs, widthPt, ctx)
}

/** Questions and words at the largest size that the height takes. */
function asideText(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  widthPt: number,
  heightPt: number,
  ctx: LayoutContext,
): SetText {
  const { floorPt } = ctx.theme.sizes.cell
  for (let cellPt = mostAsidePt; ; cellPt--) {
    const set = asideAt(figure, sizes, cellPt, widthPt, ctx)
    if (cellPt <= floorPt || (set.heightPt <= heightPt && set.problems.length === 0)) return set
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
  const passageWidth = numbersPt + passageMeasureEm * sizes.quotationPt * 1.02
  const lines = units.flatMap((unit) => (unit.line === undefined ? [] : [unit.line]))
  const passage = drawPassage(lines, figure, area, sizes.quotationPt, sparePt, ctx)
  const besidePt = area.widthPt - passageWidth - asideGapPt
  const beside = besidePt >= leastAsidePt
  const asidePt = beside ? besidePt : area.widthPt
  const aside = beside
    ? asideText(figure, sizes, asidePt, area.heightPt, ctx)
    : asideAt(figure, sizes, sizes.cellPt, asidePt, ctx)
  const asideX = beside ? area.xPt + passageWidth + asideGapPt : area.xPt
  const asideY = beside ? area.yPt : area.yPt + passage.heightPt + 16
  const shapes =
    aside.paragraphs.length === 0
      ? []
      : [textBox(aside, { xPt: asideX, yPt: asideY, widthPt: asidePt }, ctx.labels.objects.column)]
  const endPt = beside ? Math.max(passage.heightPt, aside.heightPt) : asideY - area.yPt + aside.heightPt
  const others = units.filter((unit) => unit.line === undefined).map((unit) => unit.block)
  const below: FramePt = { ...area, yPt: area.yPt + endPt + 14, heightPt: area.heightPt - endPt - 14 }
  const rest =
    others.length === 0
      ? undefined
      : drawFlow(others, below, Math.min(sizePt, ctx.theme.sizes.body.wantedPt), 0, ctx, { style: {} })
  return {
    shapes: [...passage.shapes, ...shapes, ...(rest?.shapes ?? [])],
    heightPt: rest === undefined ? endPt : endPt + 14 + rest.heightPt,
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
    const largest = Math.floor(
      (ctx.grid.measurePt - numbersPt - asideGapPt - leastAsidePt) / (passageMeasureEm * 1.02),
    )
    return {
      units: [...lines, ...others],
      sizesPt: flowPlan(section, ctx, {}).sizesPt.filter(
        (size, index, all) => index === all.length - 1 || sizesAt(size, ctx.theme).quotationPt <= largest,
      ),
      draw: (units, sizePt, area, sparePt) => drawReading(units, figure, sizePt, area, sparePt, ctx),
      placeOf: (unit) => placeOf(unit.block) ?? block.place,
      wordsOf: (unit) => wordsOf(unit.block),
    }
  },
}
