import { type ExcerptFigure, isNumbered, type PassageLine, passageMeasureEm } from '../../document/figure.ts'
import type { LayoutContext } from '../context.ts'

import type { Drawing } from '../fit.ts'
import { type ParagraphSpec, setText, textBox } from '../set-text.ts'
import { sizesAt } from '../sizes.ts'
import type { FramePt, Shape } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import { quotationStyle } from './text-specs.ts'

/** Pitch of a passage's lines, as a share of its type size: where there is room, up to the looser one. */
const pitch = 1.36
const loosestPitch = 1.62
/** Room for the line numbers left of the passage. */
export const numbersPt = 34
/** A line is as wide as the measure, with a little for programs that set it wider. */
const measureShare = 1.02

/** Width of a passage at a type size, line numbers included. */
export const passageWidthPt = (sizePt: number): number => numbersPt + passageMeasureEm * sizePt * measureShare

/** A passage beside its rule, its lines broken once for all outputs and numbered. */
export function drawPassage(
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
  const widthPt = passageMeasureEm * sizePt * measureShare
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
            text: lines.map((line) => (isNumbered(line) ? String(line.number) : '')).join('\n'),
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
    ...(lines.some((line) => isNumbered(line))
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
