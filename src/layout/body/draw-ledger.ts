import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { type SetText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, Shape, SlideParagraph } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import type { Row } from './rows.ts'
import type { LedgerOptions, SetLedger } from './set-ledger.ts'

/** Between two rows, as a share of the type size: items apart, paragraphs nearer, what a label names nearest. */
const gapEm = { item: 0.72, paragraph: 0.55, label: 0.25, heading: 0.3 }
/** Space before a row, without what spare height adds. */
function gapBefore(rows: readonly Row[], index: number, sizePt: number): number {
  const before = rows[index - 1]
  if (before === undefined) return 0
  return sizePt * Math.min(gapEm[before.kind], before.kind === rows[index]?.kind ? 1 : gapEm.item)
}

/** Whether spare height may widen the gap before a row: not between a label and what it names. */
const widens = (rows: readonly Row[], index: number) =>
  index > 0 && rows[index - 1]?.kind !== 'label' && rows[index - 1]?.kind !== 'heading'

/** How many gaps between rows spare height may widen. */
export const gapsOf = (rows: readonly Row[]): number => rows.filter((_, index) => widens(rows, index)).length

/**
 * Rows under one another: statements with hanging numerals in one flow of text, a hairline between them, and each row's
 * references beside it in the margin, on its baseline. `levelPt` makes rows as high as those of a ledger beside it.
 */
export function drawLedger(
  ledger: SetLedger,
  area: FramePt,
  sizes: SlideSizes,
  options: LedgerOptions,
  ctx: LayoutContext,
  levelPt: readonly number[] = [],
): Drawing {
  const rows = ledger.rows.map(({ row }) => row)
  const sizePt = options.style.scale === 'cell' ? sizes.cellPt : sizes.bodyPt
  const paragraphs: SlideParagraph[] = []
  const beside: Shape[] = []
  const rules: Shape[] = []
  let y = area.yPt
  let textEnd = y
  for (const [index, set] of ledger.rows.entries()) {
    const gapPt = gapBefore(rows, index, sizePt) + (widens(rows, index) ? options.addedPt : 0)
    const ruled = rows[index - 1]?.kind === 'item' && set.row.kind === 'item'
    if (ruled) {
      const x = area.xPt + Math.round(sizePt * set.row.hangingEm)
      rules.push({
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x, y: round2(y + gapPt / 2) },
        toPt: { x: area.xPt + area.widthPt, y: round2(y + gapPt / 2) },
        style: { colour: 'rule', weightPt: 0.75, dash: 'solid' },
      })
    }
    y += gapPt
    const [first, ...others] = set.text.paragraphs
    if (first !== undefined) {
      paragraphs.push({ ...first, spaceBeforePt: index === 0 ? 0 : round2(y - textEnd) }, ...others)
      textEnd = y + set.text.heightPt
    }
    if (set.beside !== undefined)
      beside.push(
        textBox(
          set.beside,
          {
            xPt: area.xPt + ledger.widthPt + options.margin.gutterPt,
            yPt: round2(y + set.shiftPt),
            widthPt: options.margin.widthPt,
          },
          ctx.labels.objects.margin,
        ),
      )
    y += Math.max(set.heightPt, levelPt[index] ?? 0)
  }
  const text: SetText = { paragraphs, heightPt: textEnd - area.yPt, widthPt: 0, problems: [] }
  const more = options.placeholder === undefined ? {} : { placeholder: options.placeholder }
  const at = { xPt: area.xPt, yPt: area.yPt, widthPt: ledger.textPt }
  return {
    shapes: [...rules, textBox(text, at, ctx.labels.objects.body, more), ...beside],
    heightPt: y - area.yPt,
    problems: ledger.rows.flatMap((set) => [...set.text.problems, ...(set.beside?.problems ?? [])]),
  }
}
