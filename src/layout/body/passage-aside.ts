import type { ExcerptFigure } from '../../document/figure.ts'
import type { LayoutContext } from '../context.ts'
import { type ParagraphSpec, type SetText, setText } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import { referenceStyle } from './references.ts'
import { kickerStyle } from './text-specs.ts'

/** Questions beside a passage are this large at most. */
const mostAsidePt = 22
const labelGapEm = 1

const textStyle = (sizePt: number, sizes: SlideSizes) =>
  ({ face: 'sans', sizePt, colour: 'ink', referencePt: sizes.referencePt }) as const

function askSpecs(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  cellPt: number,
  ctx: LayoutContext,
): ParagraphSpec[] {
  if (figure.ask.length === 0) return []
  return [
    {
      runs: [{ text: ctx.labels.parts.ask }],
      style: kickerStyle(sizes, 'source'),
      spaceBeforePt: cellPt * labelGapEm,
    },
    ...figure.ask.map((runs) => ({ runs, style: textStyle(cellPt, sizes), spaceBeforePt: cellPt * 0.45 })),
  ]
}

function wordSpecs(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  cellPt: number,
  ctx: LayoutContext,
): ParagraphSpec[] {
  const specs: ParagraphSpec[] = []
  if (figure.words.length > 0)
    specs.push({
      runs: [{ text: ctx.labels.parts.words }],
      style: kickerStyle(sizes, 'source'),
      spaceBeforePt: cellPt * labelGapEm,
    })
  for (const word of figure.words)
    specs.push({
      runs: [{ text: word.term, strong: true }, { text: ': ' }, ...word.meaning],
      style: textStyle(cellPt, sizes),
      spaceBeforePt: cellPt * 0.45,
    })
  if (figure.reference.length > 0)
    specs.push({
      runs: figure.reference,
      style: referenceStyle(sizes.referencePt),
      spaceBeforePt: cellPt * labelGapEm,
    })
  return specs
}

/** Questions and words in one column, at the largest size that the height takes. */
export function asideColumn(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  widthPt: number,
  heightPt: number,
  ctx: LayoutContext,
): SetText {
  const { floorPt } = ctx.theme.sizes.cell
  for (let cellPt = mostAsidePt; ; cellPt--) {
    const specs = [...askSpecs(figure, sizes, cellPt, ctx), ...wordSpecs(figure, sizes, cellPt, ctx)]
    const set = setText(specs, widthPt, ctx)
    if (cellPt <= floorPt || (set.heightPt <= heightPt && set.problems.length === 0)) return set
  }
}

/** Questions, and words with the reference, as two texts that stand side by side under the passage. */
export function asideRow(
  figure: ExcerptFigure,
  sizes: SlideSizes,
  widthPt: number,
  ctx: LayoutContext,
): readonly SetText[] {
  return [askSpecs(figure, sizes, sizes.cellPt, ctx), wordSpecs(figure, sizes, sizes.cellPt, ctx)]
    .filter((specs) => specs.length > 0)
    .map((specs) => setText(specs, widthPt, ctx))
}
