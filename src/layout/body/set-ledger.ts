import type { LayoutContext } from '../context.ts'
import { type ParagraphSpec, type SetText, setText } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, PlaceholderName } from '../slide.ts'
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

/** What was set, and the height of each row: for columns whose rows stand level. */
export interface SetLedger {
  readonly rows: readonly SetRow[]
  /** Width of the main column, and what of it the words take. */
  readonly widthPt: number
  readonly textPt: number
}

/**
 * Shares of the main column's width to try: an office program may find room on a line for one word more than was measured,
 * and all rows after it would stand too high for their margins. In a slightly narrower column that word has no room at all.
 */
const firmShares = [1, 0.982, 0.965, 0.95]
/** A break that holds in a column so much wider than ours holds in every program. */
const looserShare = 1.012

const linesOf = (set: SetText) => set.paragraphs.reduce((sum, one) => sum + one.lines.length, 0)

/** Sets rows in the widest column in which no row but the last could come out a line shorter. */
export function setLedger(
  rows: readonly Row[],
  area: FramePt,
  sizes: SlideSizes,
  options: LedgerOptions,
  ctx: LayoutContext,
): SetLedger {
  const { margin } = options
  const wholePt = margin.kind === 'beside' ? area.widthPt - margin.widthPt - margin.gutterPt : area.widthPt
  let first: SetLedger | undefined
  for (const share of firmShares) {
    const widthPt = round2(wholePt * share)
    const set = {
      widthPt: wholePt,
      rows: rows.map((row) => setRow(row, widthPt, sizes, options, ctx)),
      textPt: widthPt,
    }
    first ??= set
    const isFirm = rows.slice(0, -1).every((row, index) => {
      const looser = setText(mainSpecs(row, sizes, options), widthPt * looserShare, ctx)
      return linesOf(looser) === linesOf((set.rows[index] as SetRow).text)
    })
    if (isFirm) return set
  }
  return first as SetLedger
}
