import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import type {
  BoxShape,
  ChartShape,
  ColourName,
  FramePt,
  LineShape,
  LineStyle,
  TableShape,
  TextShape,
} from '../../layout/slide.ts'
import { presetDashes, schemeSlots } from './scheme.ts'
import { emu } from './units.ts'
import { writable } from './xml.ts'

/** A shape that is drawn by itself; groups are put together from these by the finishing pass. */
export type Leaf = TextShape | BoxShape | LineShape | TableShape | ChartShape

/** The XML that PptxGenJS wrote for each shape of one page: a `p:sp`, a `p:graphicFrame`, or the part of a chart. */
export type DrawnPage = ReadonlyMap<Leaf, string>

/** What is used of PptxGenJS 4.0.1. Its own types do not load under Node's resolution, so its face is said here. */
interface Pptx {
  layout: string
  defineLayout(layout: { name: string; width: number; height: number }): void
  addSlide(): PptxSlide
  write(options: { outputType: 'uint8array' }): Promise<Uint8Array>
}
interface PptxSlide {
  addText(text: readonly { text: string; options: object }[], options: object): void
  addShape(shape: string, options: object): void
  addTable(rows: readonly (readonly object[])[], options: object): void
  addChart(type: 'bar' | 'line', data: readonly object[], options: object): void
}

let constructorOfPptx: (new () => Pptx) | undefined

/** The package is CommonJS and costs 40 ms to load, so it is loaded when the first deck is written. */
function newPptx(): Pptx {
  constructorOfPptx ??= createRequire(import.meta.url)('pptxgenjs') as new () => Pptx
  return new constructorOfPptx()
}

const emuPerInch = 914_400

/** PptxGenJS takes numbers below 100 as inches, so a whole count of EMU goes in as inches and comes out unharmed. */
function inches(pt: number): number {
  const value = emu(pt) / emuPerInch
  if (Math.abs(value) >= 100) throw new Error(`a length of ${pt} pt is no length of a slide`)
  return value
}

function frameOptions(frame: FramePt, name: string): object {
  if (frame.widthPt < 0 || frame.heightPt < 0) throw new Error(`the frame of "${name}" has a negative side`)
  return { x: inches(frame.xPt), y: inches(frame.yPt), w: inches(frame.widthPt), h: inches(frame.heightPt) }
}

function lineOptions(line: LineStyle): object {
  if (!(line.weightPt > 0)) throw new Error(`a line of ${line.weightPt} pt cannot be drawn`)
  return { color: schemeSlots[line.colour], width: line.weightPt, dashType: presetDashes[line.dash] }
}

const fillOptions = (fill: ColourName | undefined): object =>
  fill === undefined ? {} : { fill: { color: schemeSlots[fill] } }
const strokeOptions = (line: LineStyle | undefined): object =>
  line === undefined ? {} : { line: lineOptions(line) }

const geometries = {
  rectangle: 'rect',
  ellipse: 'ellipse',
  diamond: 'diamond',
  triangle: 'triangle',
} as const

const words = (paragraphs: TextShape['paragraphs']) =>
  paragraphs.map((paragraph) => ({
    text: paragraph.runs.map((run) => run.text).join(''),
    options: { breakLine: true },
  }))

function addLine(slide: PptxSlide, shape: LineShape, key: string): void {
  const { fromPt, toPt, arrow } = shape
  const frame = {
    xPt: Math.min(fromPt.x, toPt.x),
    yPt: Math.min(fromPt.y, toPt.y),
    widthPt: Math.abs(toPt.x - fromPt.x),
    heightPt: Math.abs(toPt.y - fromPt.y),
  }
  slide.addShape('line', {
    ...frameOptions(frame, shape.name),
    flipH: toPt.x < fromPt.x,
    flipV: toPt.y < fromPt.y,
    line: {
      ...lineOptions(shape.style),
      ...(arrow === 'start' || arrow === 'both' ? { beginArrowType: 'triangle' } : {}),
      ...(arrow === 'end' || arrow === 'both' ? { endArrowType: 'triangle' } : {}),
    },
    objectName: key,
  })
}

/** Cell margins go in as inches, for which PptxGenJS wants the first of the four below 1. */
function marginOptions(inset: TableShape['insetPt'], name: string): readonly number[] {
  const margin = [inset.top, inset.right, inset.bottom, inset.left].map(inches)
  if (margin.some((value) => value < 0 || value >= 1))
    throw new Error(`the cells of "${name}" have impossible insets`)
  return margin
}

function addTable(slide: PptxSlide, shape: TableShape, key: string): void {
  const { rows, columnWidthsPt, rowHeightsPt, rule, name } = shape
  if (rows.length === 0 || rows.length !== rowHeightsPt.length)
    throw new Error(`table "${name}": rows and heights differ`)
  if (columnWidthsPt.length === 0 || rows.some((row) => row.length !== columnWidthsPt.length)) {
    throw new Error(`table "${name}": cells and columns differ`)
  }
  if ([...columnWidthsPt, ...rowHeightsPt].some((side) => !(side > 0)))
    throw new Error(`table "${name}": a side is not positive`)
  const none = { type: 'none' }
  const solid = () => ({ type: 'solid', color: schemeSlots[rule.colour], pt: rule.weightPt })
  // A rule between two rows is the bottom of the one and the top of the other: programs differ in which they draw.
  const border = (row: number) => [
    row === 0 ? none : solid(),
    none,
    row === rows.length - 1 ? none : solid(),
    none,
  ]
  slide.addTable(
    rows.map((row, index) =>
      row.map((cell) => ({
        text: cell.paragraphs.flatMap((paragraph) => paragraph.runs.map((run) => run.text)).join(''),
        options: { border: border(index), valign: 'top', ...fillOptions(cell.fill) },
      })),
    ),
    {
      ...frameOptions(shape.frame, name),
      colW: columnWidthsPt.map(inches),
      rowH: rowHeightsPt.map(inches),
      margin: marginOptions(shape.insetPt, name),
      objectName: key,
    },
  )
}

const groupings = {
  bar: 'clustered',
  column: 'clustered',
  stacked: 'stacked',
  share: 'percentStacked',
  line: 'standard',
} as const satisfies Record<ChartShape['chart'], string>

/** What bars leave free of the room of their category, in percent of one bar; slide.ts says so to those who draw charts elsewhere. */
const barGapPercent = ({ chart, series }: ChartShape) =>
  Math.min(500, Math.round((0.36 / 0.64) * 100 * (chart === 'bar' || chart === 'column' ? series.length : 1)))

function addChart(slide: PptxSlide, shape: ChartShape, key: string): void {
  const { chart, categories, series, axis, name } = shape
  if (categories.length === 0 || series.length === 0)
    throw new Error(`the chart "${name}" has no categories or no series`)
  if (series.some((one) => one.values.length !== categories.length))
    throw new Error(`the chart "${name}": values and categories differ`)
  if (![axis.min, axis.max, axis.step].every(Number.isFinite) || axis.max <= axis.min || axis.step <= 0)
    throw new Error(`the chart "${name}" has an impossible axis`)
  const lies = chart === 'bar' || chart === 'share'
  // The axis of shares counts wholes, whatever the layout counts.
  const full = chart === 'share' ? axis.max : 1
  slide.addChart(
    chart === 'line' ? 'line' : 'bar',
    series.map((one) => ({
      name: writable(one.name),
      labels: categories.map(writable),
      values: one.values.map((value) => value),
    })),
    {
      ...frameOptions(shape.frame, name),
      barDir: lies ? 'bar' : 'col',
      barGrouping: groupings[chart],
      barGapWidthPct: barGapPercent(shape),
      catAxisOrientation: lies ? 'maxMin' : 'minMax',
      valAxisMinVal: axis.min / full,
      valAxisMaxVal: axis.max / full,
      valAxisMajorUnit: axis.step / full,
      // As many as series, for it draws by lot where it runs out of colours.
      chartColors: series.map((one) => schemeSlots[one.colour]),
      chartArea: { roundedCorners: false },
      altText: key,
      objectName: key,
    },
  )
}

function addText(slide: PptxSlide, shape: TextShape, key: string): void {
  const { frame, fill, line, name } = shape
  slide.addText(words(shape.paragraphs), {
    ...frameOptions(frame, name),
    ...fillOptions(fill),
    ...strokeOptions(line),
    isTextBox: true,
    objectName: key,
  })
}

function addBox(slide: PptxSlide, shape: BoxShape, key: string): void {
  const { frame, fill, line, name } = shape
  slide.addShape(geometries[shape.geometry], {
    ...frameOptions(frame, name),
    ...fillOptions(fill),
    ...strokeOptions(line),
    objectName: key,
  })
}

function addLeaf(slide: PptxSlide, shape: Leaf, key: string): void {
  if (shape.kind === 'text') addText(slide, shape, key)
  else if (shape.kind === 'box') addBox(slide, shape, key)
  else if (shape.kind === 'line') addLine(slide, shape, key)
  else if (shape.kind === 'chart') addChart(slide, shape, key)
  else addTable(slide, shape, key)
}

const drawing = /<p:sp>[\s\S]*?<\/p:sp>|<p:graphicFrame>[\s\S]*?<\/p:graphicFrame>/g

/** The parts that PptxGenJS made, by name. */
type Made = Readonly<Record<string, Uint8Array>>

function madePart(made: Made, name: string): string {
  const part = made[name]
  if (part === undefined) throw new Error(`the pptx library wrote no ${name}`)
  return strFromU8(part)
}

/** The part of a chart that a frame of a slide shows. It counts charts over all decks of a process, so only the relationship knows which. */
function chartOf(frame: string, relationships: string, made: Made): string {
  const id = /<c:chart [^>]*r:id="(\w+)"/.exec(frame)?.[1]
  const target = new RegExp(`<Relationship Id="${id}"[^>]*Target="/(ppt/charts/chart\\d+\\.xml)"`).exec(
    relationships,
  )
  return madePart(made, target?.[1] ?? 'chart')
}

/** Takes a slide part apart into the elements of its shapes, by the keys that were given as names. */
function collect(number: number, made: Made, keys: ReadonlyMap<string, Leaf>): DrawnPage {
  const drawn = new Map<Leaf, string>()
  for (const [found] of madePart(made, `ppt/slides/slide${number}.xml`).matchAll(drawing)) {
    const leaf = keys.get(/<p:cNvPr id="\d+" name="(k\d+)"/.exec(found)?.[1] ?? '')
    if (leaf === undefined) continue
    if (leaf.kind !== 'chart') drawn.set(leaf, found)
    else drawn.set(leaf, chartOf(found, madePart(made, `ppt/slides/_rels/slide${number}.xml.rels`), made))
  }
  if (drawn.size !== keys.size)
    throw new Error(`${keys.size} shapes went to the pptx library, ${drawn.size} came back`)
  return drawn
}

/**
 * Draws pages of shapes with PptxGenJS and gives back the XML of each shape: frame, geometry, fill, line, and a table's
 * grid, rows, insets and rules, and a chart's part. The only module that knows the package.
 *
 * It changes the objects it is given (units, names), so each call gets objects made for it alone. Sizes are checked first,
 * because it accepts any number and writes a broken file. Shapes carry a key as their name, by which they are found again.
 * Words go through it plain: it repeats paragraph properties in every run, writes out what a placeholder should inherit and
 * knows no indents, so the finishing pass writes the text bodies anew from the deck.
 */
export async function drawPages(
  pages: readonly (readonly Leaf[])[],
  size: { readonly widthPt: number; readonly heightPt: number },
): Promise<readonly DrawnPage[]> {
  const pptx = newPptx()
  pptx.defineLayout({ name: 'deck', width: inches(size.widthPt), height: inches(size.heightPt) })
  pptx.layout = 'deck'
  const keysOfPages = pages.map((page) => {
    const slide = pptx.addSlide()
    const keys = new Map<string, Leaf>()
    for (const leaf of new Set(page)) {
      const key = `k${keys.size}`
      addLeaf(slide, leaf, key)
      keys.set(key, leaf)
    }
    return keys
  })
  const parts = unzipSync(await pptx.write({ outputType: 'uint8array' }), {
    filter: (file) => /^ppt\/(slides|slides\/_rels|charts)\/[^/]+$/.test(file.name),
  })
  return keysOfPages.map((keys, index) => collect(index + 1, parts, keys))
}
