import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { type ParagraphSpec, type SetText, setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, PlaceholderName, Shape, SlideParagraph } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import type { Margin } from './margin.ts'
import { asWords, referenceStyle } from './references.ts'
import type { Row } from './rows.ts'
import {
  base,
  type FlowStyle,
  kickerStyle,
  quotationStyle,
  textSpecs,
  voiceColour,
  withoutVoice,
} from './text-specs.ts'

/** What a ledger is told beside its rows. */
export interface LedgerOptions {
  readonly style: FlowStyle
  readonly margin: Margin
  readonly placeholder?: PlaceholderName
  /** There are so few rows that the words that carry them stand as large as quotations do. */
  readonly few?: boolean
  /** Height that may be added to each gap between rows. */
  readonly addedPt: number
}

/** Between two rows, as a share of the type size: items apart, paragraphs nearer, what a label names nearest. */
const gapEm = { item: 0.72, paragraph: 0.55, label: 0.25, heading: 0.3 }
/** Where the baseline stands in a line, as a share of its pitch, in the sans faces. */
const baselineShare = 0.78
/** Words that carry a statement are set this much smaller than it. */
const evidenceDropPt = 3

interface SetRow {
  readonly row: Row
  readonly text: SetText
  readonly beside: SetText | undefined
  /** How far the margin's first line is lowered, so that it shares the baseline of the row's. */
  readonly shiftPt: number
  readonly heightPt: number
}

const below = (row: Row, sizes: SlideSizes, style: FlowStyle): ParagraphSpec[] =>
  row.facts
    .flatMap((block) => textSpecs(block, sizes, style))
    .map((spec) =>
      spec.style.face === 'sans' && spec.marker === undefined && spec.style.capitals !== true
        ? {
            ...spec,
            style: {
              ...spec.style,
              sizePt: style.scale === 'cell' ? sizes.cellPt : sizes.secondPt,
              colour: 'muted',
            },
            spaceBeforePt: 2,
          }
        : { ...spec, spaceBeforePt: 2 },
    )

/** Paragraphs of a row in the main column. */
function mainSpecs(row: Row, sizes: SlideSizes, options: LedgerOptions): readonly ParagraphSpec[] {
  const { style, margin } = options
  const sizePt = style.scale === 'cell' ? sizes.cellPt : sizes.bodyPt
  if (row.kind === 'label')
    return [{ runs: withoutVoice(row.words), style: kickerStyle(sizes, voiceColour(row.words)) }]
  const hangingPt = Math.round(sizePt * row.hangingEm)
  const strong = row.kind === 'heading' ? { bold: true as const } : {}
  const specs: ParagraphSpec[] = []
  if (margin.kind === 'below')
    for (const runs of row.labels)
      specs.push({ runs: withoutVoice(runs), style: kickerStyle(sizes, 'source') })
  const marked = specs.length
  if (row.words.length > 0) specs.push({ runs: row.words, style: { ...base(sizePt, sizes), ...strong } })
  for (const quotation of row.quotations)
    specs.push({
      runs: quotation.runs,
      style: quotationStyle(quotation, options.few ? sizes.quotationPt : evidencePt(sizes), sizes),
      spaceBeforePt: row.words.length > 0 ? sizePt * 0.25 : 0,
    })
  if (margin.kind === 'below' || style.facts !== 'beside') specs.push(...below(row, sizes, style))
  if (margin.kind === 'below' && row.references.length > 0)
    specs.push({
      runs: row.references.flatMap((one, index) => (index === 0 ? one : [{ text: ' ' }, ...one])),
      style: referenceStyle(sizes.referencePt),
      spaceBeforePt: 3,
    })
  return specs.map((spec, index) => ({
    ...spec,
    indentPt: (spec.indentPt ?? 0) + hangingPt,
    ...(index === marked && row.marker !== undefined ? { marker: row.marker, hangingPt } : {}),
  }))
}

/** Quotations under statements: smaller than the statement, never under the floor of quotations. */
const evidencePt = (sizes: SlideSizes) => Math.max(sizes.quotationFloorPt, sizes.bodyPt - evidenceDropPt)

/** Paragraphs of a row in the margin: its labels, its facts, its references. */
function marginSpecs(
  row: Row,
  sizes: SlideSizes,
  style: FlowStyle,
  onOneLine: boolean,
): readonly ParagraphSpec[] {
  const facts =
    style.facts === 'beside' ? row.facts.flatMap((block) => textSpecs(block, sizes, { scale: 'cell' })) : []
  const [label, ...more] = row.labels
  if (label !== undefined && more.length === 0 && facts.length === 0 && onOneLine) {
    const runs = [...withoutVoice(label), ...row.references.flat()]
    return [{ runs, style: kickerStyle(sizes, 'source') }]
  }
  return [
    ...row.labels.map((runs) => ({ runs: withoutVoice(runs), style: kickerStyle(sizes, 'source') })),
    ...facts.map((spec) => ({ ...spec, spaceBeforePt: 3 })),
    ...row.references.map((one, index) => ({
      runs: asWords(one),
      style: referenceStyle(sizes.referencePt),
      spaceBeforePt: index === 0 ? 4 : 1,
    })),
  ]
}

function setRow(
  row: Row,
  widthPt: number,
  sizes: SlideSizes,
  options: LedgerOptions,
  ctx: LayoutContext,
): SetRow {
  const { margin, style } = options
  const text = setText(mainSpecs(row, sizes, options), widthPt, ctx)
  const inMargin = (onOneLine: boolean) =>
    setText(marginSpecs(row, sizes, style, onOneLine), margin.widthPt, ctx)
  const short = margin.kind === 'beside' ? inMargin(true) : undefined
  const wraps =
    short !== undefined && row.labels.length > 0 && short.paragraphs.some((one) => one.lines.length > 1)
  const set = wraps ? inMargin(false) : short
  const beside = set === undefined || set.paragraphs.length === 0 ? undefined : set
  const first = text.paragraphs[0]?.runs.find((run) => run.text.trim() !== '')
  const second = beside?.paragraphs[0]?.runs[0]
  const shiftPt =
    first === undefined || second === undefined
      ? 0
      : baselineShare *
        (first.sizePt * ctx.book.pitchEm(first.family) - second.sizePt * ctx.book.pitchEm(second.family))
  const heightPt = Math.max(text.heightPt, beside === undefined ? 0 : beside.heightPt + shiftPt)
  return { row, text, beside, shiftPt: Math.max(0, shiftPt), heightPt }
}

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

/** What was set, and the height of each row: for columns whose rows stand level. */
export interface SetLedger {
  readonly rows: readonly SetRow[]
  readonly widthPt: number
}

export function setLedger(
  rows: readonly Row[],
  area: FramePt,
  sizes: SlideSizes,
  options: LedgerOptions,
  ctx: LayoutContext,
): SetLedger {
  const { margin } = options
  const widthPt = margin.kind === 'beside' ? area.widthPt - margin.widthPt - margin.gutterPt : area.widthPt
  return { widthPt, rows: rows.map((row) => setRow(row, widthPt, sizes, options, ctx)) }
}

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
  const at = { xPt: area.xPt, yPt: area.yPt, widthPt: ledger.widthPt }
  return {
    shapes: [...rules, textBox(text, at, ctx.labels.objects.body, more), ...beside],
    heightPt: y - area.yPt,
    problems: ledger.rows.flatMap((set) => [...set.text.problems, ...(set.beside?.problems ?? [])]),
  }
}
