import { safeHref } from '../../document/safe-href.ts'
import type { Marker, SlideParagraph, SlideRun } from '../../layout/slide.ts'
import type { FontFamily, Theme } from '../../theme/theme.ts'
import { languageOf } from './page-inlines.ts'
import { type LinePiece, paragraphLines } from './slide-lines.ts'

/** Words set alike, as deck.typ reads them. */
export interface SpanData {
  readonly t: string
  readonly font: string
  readonly size: number
  readonly colour: string
  readonly lang?: string
  readonly region?: string
  readonly bold?: true
  readonly italic?: true
  readonly under?: true
  readonly strike?: true
  readonly sup?: true
  readonly high?: string
  readonly track?: number
  readonly href?: string
  /** Number of the page that the words lead to. */
  readonly page?: number
}
/** One measured line: how far it reaches above and below its baseline, in points. */
export interface LineData {
  readonly up: number
  readonly down: number
  readonly spans: readonly SpanData[]
}
export interface ParagraphData {
  readonly before: number
  readonly indent: number
  readonly align: SlideParagraph['align']
  readonly lines: readonly LineData[]
  /** What stands in the hanging indent, and how wide that is. */
  readonly label?: { readonly width: number; readonly spans: readonly SpanData[] }
}
export interface ListData {
  readonly kind: Marker['kind']
  readonly indent: number
  readonly hanging: number
  /** What stands before the items; of a number, its look. */
  readonly marker: SpanData
  readonly stop: string
  readonly up: number
  readonly down: number
  readonly before: number
  readonly items: readonly ItemData[]
}
export interface ItemData {
  readonly number: number
  /** Space after the item: what the next one asks for before it. */
  after: number
  readonly paragraphs: ParagraphData[]
}
export type FlowData = { readonly list: ListData } | { readonly par: ParagraphData }

/** What the words of a deck need to know. */
export interface DeckTextContext {
  readonly theme: Theme
  /** By the theme's name of a twin, the family's own name and its ascent. */
  readonly families: ReadonlyMap<string, string>
  readonly ascents: ReadonlyMap<string, number>
  /** Numbers of the pages, by the ids of their slides. */
  readonly pages: ReadonlyMap<string, number>
}

function familyOf(name: string, { theme }: DeckTextContext): FontFamily {
  const found = [...theme.fonts.serif, ...theme.fonts.sans].find((family) => family.name === name)
  if (found === undefined) throw new Error(`the theme has no family ${name}`)
  return found
}

function spanData(piece: LinePiece, context: DeckTextContext): SpanData {
  const { twin } = familyOf(piece.family, context)
  const href = safeHref(piece.href)
  const page = piece.slide === undefined ? undefined : context.pages.get(piece.slide)
  return {
    t: piece.text,
    font: context.families.get(twin) ?? twin,
    size: piece.sizePt,
    colour: piece.colour,
    ...languageOf(piece.lang),
    ...(piece.bold ? { bold: true as const } : {}),
    ...(piece.italic ? { italic: true as const } : {}),
    ...(piece.underline ? { under: true as const } : {}),
    ...(piece.strike ? { strike: true as const } : {}),
    ...(piece.superscript ? { sup: true as const } : {}),
    ...(piece.highlight === undefined ? {} : { high: piece.highlight }),
    ...(piece.trackingPt === undefined ? {} : { track: piece.trackingPt }),
    ...(href === undefined ? {} : { href }),
    ...(page === undefined ? {} : { page }),
  }
}

/** How far a line reaches: as office programs have it, the highest ascent of its runs, and below it the rest of the deepest pitch. */
function reach(
  runs: readonly Pick<SlideRun, 'family' | 'sizePt'>[],
  spacing: SlideParagraph['spacing'],
  context: DeckTextContext,
) {
  const rows = runs.map(({ family, sizePt }) => {
    const { twin, pitchEm } = familyOf(family, context)
    const up = (context.ascents.get(twin) ?? 0.93) * sizePt
    return { up, pitch: pitchEm * sizePt }
  })
  const pitch = Math.max(0, ...rows.map((row) => row.pitch))
  const up = Math.max(0, ...rows.map((row) => row.up))
  const height = 'exactPt' in spacing ? spacing.exactPt : (pitch * spacing.percent) / 100
  // More or less height than the faces ask for is taken above the baseline.
  return { up: up + height - pitch, down: pitch - up }
}

function paragraphData(paragraph: SlideParagraph, before: number, context: DeckTextContext): ParagraphData {
  const { label, lines } = paragraphLines(paragraph)
  return {
    before,
    indent: paragraph.indentPt,
    align: paragraph.align,
    lines: lines.map((pieces, index) => {
      const strut = pieces.length > 0 ? pieces : paragraph.runs.slice(0, 1)
      const beside = index === 0 ? label : []
      return {
        ...reach([...strut, ...beside], paragraph.spacing, context),
        spans: pieces.map((piece) => spanData(piece, context)),
      }
    }),
    ...(label.length === 0
      ? {}
      : {
          label: {
            width: paragraph.hangingPt,
            spans: label.map((run) => spanData(run, context)),
          },
        }),
  }
}

function markerSpan(marker: Marker, first: SlideRun, context: DeckTextContext): SpanData {
  const family = (marker.kind === 'number' ? marker.family : undefined) ?? first.family
  const share = marker.kind === 'number' ? (marker.sizePercent ?? 100) / 100 : 1
  const { bold, lang } = first
  return spanData(
    {
      text: marker.kind === 'bullet' ? marker.char : '',
      family,
      sizePt: first.sizePt * share,
      colour: marker.colour,
      lang,
      ...(bold ? { bold } : {}),
    },
    context,
  )
}

/** A number with a look of its own is a figure before the text; one without takes its full stop, as in the pptx. */
const stopOf = (marker: Marker) =>
  marker.kind === 'number' && marker.family === undefined && marker.sizePercent === undefined ? '.' : ''

/** A small label in capitals: it stands above an item and belongs to no earlier one. */
const isKicker = (paragraph: SlideParagraph) => paragraph.runs[0]?.trackingPt !== undefined

const sameList = (a: ListData, b: ListData) =>
  a.kind === b.kind &&
  a.indent === b.indent &&
  a.hanging === b.hanging &&
  a.stop === b.stop &&
  JSON.stringify(a.marker) === JSON.stringify(b.marker)

/** Paragraphs as flows: marked ones that follow each other are one list, and what stands below a mark belongs to its item. */
export function flowData(
  paragraphs: readonly SlideParagraph[],
  context: DeckTextContext,
): readonly FlowData[] {
  const flow: FlowData[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const before = index === 0 ? 0 : paragraph.spaceBeforePt + (paragraphs[index - 1]?.spaceAfterPt ?? 0)
    const last = flow.at(-1)
    const open = last !== undefined && 'list' in last ? last.list : undefined
    const { marker } = paragraph
    if (marker === undefined) {
      const belongs = open !== undefined && paragraph.indentPt >= open.indent && open.indent > 0
      if (belongs && !isKicker(paragraph))
        open.items
          .at(-1)
          ?.paragraphs.push(
            paragraphData({ ...paragraph, indentPt: paragraph.indentPt - open.indent }, before, context),
          )
      else flow.push({ par: paragraphData(paragraph, before, context) })
      continue
    }
    const inner = paragraphData({ ...paragraph, indentPt: 0 }, 0, context)
    const first = inner.lines[0] ?? { up: 0, down: 0 }
    const run = paragraph.runs[0]
    if (run === undefined) continue
    const list: ListData & { items: ItemData[] } = {
      kind: marker.kind,
      indent: paragraph.indentPt,
      hanging: paragraph.hangingPt,
      marker: markerSpan(marker, run, context),
      stop: stopOf(marker),
      up: first.up,
      down: first.down,
      before,
      items: [],
    }
    const item: ItemData = {
      number: marker.kind === 'number' ? marker.start : 0,
      after: 0,
      paragraphs: [inner],
    }
    if (open !== undefined && sameList(open, list)) {
      const previous = open.items.at(-1)
      if (previous !== undefined) previous.after = before
      ;(open.items as ItemData[]).push(item)
    } else flow.push({ list: { ...list, items: [item] } })
  }
  return flow.map(levelled)
}

/**
 * One height above the baseline for the first lines of a list and its marks: Typst sets a mark level with the top of its item,
 * so only then do they share their baselines. Heights stay what they were.
 */
function levelled(flow: FlowData): FlowData {
  if (!('list' in flow)) return flow
  const { list } = flow
  const firsts = list.items.flatMap((item) => item.paragraphs[0]?.lines[0] ?? [])
  const up = Math.max(list.up, ...firsts.map((line) => line.up))
  const items = list.items.map((item) => {
    const [first, ...more] = item.paragraphs
    const [line, ...lines] = first?.lines ?? []
    if (first === undefined || line === undefined) return item
    const level = { ...line, up, down: line.up + line.down - up }
    return { ...item, paragraphs: [{ ...first, lines: [level, ...lines] }, ...more] }
  })
  return { list: { ...list, items, up, down: list.up + list.down - up } }
}

/** Height of a flow, in points. */
export function flowHeight(flow: readonly FlowData[]): number {
  const heightOf = (one: ParagraphData) =>
    one.before + one.lines.reduce((sum, line) => sum + line.up + line.down, 0)
  return flow.reduce((sum, one) => {
    if ('par' in one) return sum + heightOf(one.par)
    const items = one.list.items.map(
      (item) => item.after + item.paragraphs.reduce((all, inner) => all + heightOf(inner), 0),
    )
    return sum + one.list.before + items.reduce((all, item) => all + item, 0)
  }, 0)
}
