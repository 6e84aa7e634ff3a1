import type { Block, ListItem, Quotation, Run } from '../../document/document.ts'
import { byIdentity } from '../by-identity.ts'
import type { ParagraphSpec } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { ColourName, Marker } from '../slide.ts'
import type { RunStyle } from '../style-runs.ts'

/** How a layout wants its texts: what stands before the items of a list, and how large. */
export interface FlowStyle {
  /** Ordered lists: plain numbers, or large hanging ones. */
  readonly numerals?: 'plain' | 'large'
  /** The family of large numerals. */
  readonly serif?: string
  /** Unordered lists: a dash, or nothing but the space between. */
  readonly bullets?: 'dash' | 'none'
  /** Sizes of plain text: the body's, or those of cells (sources, glance). */
  readonly scale?: 'body' | 'cell'
  /** The second of two columns is an aside, narrower than the first. */
  readonly aside?: true
  /** Terms of definitions: small labels, or words to be learnt, as they are written. */
  readonly terms?: 'labels' | 'words'
  /** Where facts about an item stand: under it, or beside it in the margin. */
  readonly facts?: 'below' | 'beside'
}

/** Space before a paragraph, as a share of its type size. */
const gap = { paragraph: 0.55, item: 0.6, kicker: 0.8, tight: 0.1 }

const plainPt = (sizes: SlideSizes, style: FlowStyle) =>
  style.scale === 'cell' ? sizes.cellPt : sizes.bodyPt

/** Plain words of the body. */
export const base = (sizePt: number, sizes: SlideSizes, colour: ColourName = 'ink'): RunStyle => ({
  face: 'sans',
  sizePt,
  colour,
  referencePt: sizes.referencePt,
})

/** A small label: capitals, bold, tracked, in the colour of the voice it speaks of. */
export const kickerStyle = (sizes: Pick<SlideSizes, 'referencePt'>, colour: ColourName): RunStyle => ({
  face: 'sans',
  sizePt: sizes.referencePt,
  colour,
  bold: true,
  capitals: true,
})

/** Words of the document: serif, in the voice's colour, another hand italic. */
export const quotationStyle = (
  block: Pick<Quotation, 'voice'>,
  sizePt: number,
  sizes: SlideSizes,
): RunStyle => ({
  face: 'serif',
  sizePt,
  colour: block.voice === 'source' ? 'source' : 'other_hand',
  referencePt: sizes.referencePt,
  ...(block.voice === 'other' ? { italic: true as const } : {}),
})

/** A label names a voice by its colour alone; its letters stay those of a label. */
export const withoutVoice = byIdentity((runs: readonly Run[]): readonly Run[] =>
  runs.map(({ voice: _, ...run }) => run),
)

/** What stands before an item of a list. */
export function markerOf(
  list: Extract<Block, { type: 'list' }>,
  index: number,
  style: FlowStyle,
): Marker | undefined {
  const start = (list.start ?? 1) + index
  if (list.ordered && style.numerals === 'large')
    return {
      kind: 'number',
      start,
      colour: 'source',
      sizePercent: 120,
      ...(style.serif === undefined ? {} : { family: style.serif }),
    }
  if (list.ordered) return { kind: 'number', start, colour: 'source' }
  if (style.bullets !== 'dash' && style.numerals === 'large') return undefined
  return style.bullets === 'none' ? undefined : { kind: 'bullet', char: '–', colour: 'source' }
}

/** Room for a marker left of its text: a dash, or as many digits as the highest number of the list has. */
export function hangingEm(marker: Marker, large: boolean, highest: number): number {
  if (marker.kind === 'bullet') return 0.9
  const digits = String(highest).length
  return large ? 1.1 + 0.65 * digits : 0.85 + 0.5 * digits
}

function itemSpecs(
  item: ListItem,
  marker: Marker | undefined,
  large: boolean,
  highest: number,
  sizes: SlideSizes,
  style: FlowStyle,
): ParagraphSpec[] {
  const sizePt = plainPt(sizes, style)
  const hangingPt = marker === undefined ? 0 : Math.round(sizePt * hangingEm(marker, large, highest))
  const inner = item.blocks.flatMap((block) => textSpecs(block, sizes, style))
  const marked = inner.findIndex((spec) => spec.style.capitals !== true)
  return inner.map((spec, index) => {
    const indented = { ...spec, indentPt: (spec.indentPt ?? 0) + hangingPt }
    const beforePt = index === 0 ? sizePt * gap.item : index === marked ? 0 : sizePt * gap.tight
    const second = style.scale === 'cell' ? sizePt : sizes.secondPt
    const isSecond =
      index > marked &&
      spec.style.face === 'sans' &&
      spec.style.capitals !== true &&
      spec.marker === undefined
    const spaced = {
      ...indented,
      spaceBeforePt: beforePt,
      ...(isSecond ? { style: { ...spec.style, sizePt: second, colour: 'muted' as const } } : {}),
    }
    return index === marked && marker !== undefined && spec.marker === undefined
      ? { ...spaced, marker, hangingPt }
      : spaced
  })
}

/** Paragraphs that a text-like block makes, without a box of its own. */
export function textSpecs(block: Block, sizes: SlideSizes, style: FlowStyle): ParagraphSpec[] {
  const sizePt = plainPt(sizes, style)
  switch (block.type) {
    case 'paragraph':
      return block.kicker
        ? [
            {
              runs: withoutVoice(block.runs),
              style: kickerStyle(sizes, voiceColour(block.runs)),
              spaceBeforePt: sizePt * gap.kicker,
            },
          ]
        : [{ runs: block.runs, style: base(sizePt, sizes), spaceBeforePt: sizePt * gap.paragraph }]
    case 'heading':
      return [
        {
          runs: block.runs,
          style: { ...base(sizePt, sizes), bold: true },
          spaceBeforePt: sizePt * gap.kicker,
        },
      ]
    case 'quotation':
      return [
        {
          runs: [...block.runs, ...block.reference],
          style: quotationStyle(block, sizes.quotationPt, sizes),
          spaceBeforePt: sizePt * gap.paragraph,
        },
      ]
    case 'list':
      return block.items.flatMap((item, index) =>
        itemSpecs(
          item,
          markerOf(block, index, style),
          block.ordered && style.numerals === 'large',
          (block.start ?? 1) + block.items.length - 1,
          sizes,
          style,
        ),
      )
    case 'definitions':
      return block.entries.map((entry) => ({
        runs: entry.meaning.flatMap((inner, index) => [
          ...(index > 0 ? [{ text: '\n' }] : []),
          ...(inner.type === 'paragraph' ? inner.runs : []),
        ]),
        style: base(sizePt, sizes),
        spaceBeforePt: sizePt * gap.item,
        indentPt: Math.round(sizePt * 7.6),
        hangingPt: Math.round(sizePt * 7.6),
        label: { runs: entry.term, style: { ...base(sizePt, sizes, 'muted') } },
      }))
    case 'legend':
      return block.blocks.flatMap((inner) =>
        textSpecs(inner, { ...sizes, bodyPt: sizes.cellPt }, { ...style, bullets: 'none', scale: 'cell' }),
      )
    case 'box':
      return block.blocks.flatMap((inner) => textSpecs(inner, sizes, style))
    default:
      return []
  }
}

/** The colour of those who speak in some runs: another hand's, or else the document's. */
export function voiceColour(runs: readonly Run[]): ColourName {
  return runs.some((run) => run.voice === 'other') ? 'other_hand' : 'source'
}
