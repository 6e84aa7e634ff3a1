import type {
  BoxShape,
  ChartShape,
  ConnectorShape,
  Deck,
  FramePt,
  GroupShape,
  LineShape,
  LineStyle,
  PictureShape,
  Shape,
  Slide,
  TableShape,
  TextShape,
} from '../../layout/slide.ts'
import type { Theme } from '../../theme/theme.ts'
import { type DeckTextContext, type FlowData, flowData, flowHeight } from './deck-text.ts'
import { dateParts } from './page-data.ts'
import { languageOf } from './page-inlines.ts'

/** A shape as deck.typ reads it; lengths in points from the slide's corner. */
export type ShapeData =
  | {
      readonly k: 'text'
      readonly x: number
      readonly y: number
      readonly w: number
      /** The slide's title, where this shape says it. */
      readonly title: string | null
      readonly aside: boolean
      readonly flow: readonly FlowData[]
    }
  | {
      readonly k: 'box'
      readonly geometry: BoxShape['geometry']
      readonly frame: FramePt
      readonly fill: string | null
      readonly line: StrokeData | null
    }
  | {
      readonly k: 'line'
      readonly points: readonly (readonly [number, number])[]
      readonly line: StrokeData
      /** Triangles at the ends, each by its three corners. */
      readonly heads: readonly (readonly (readonly [number, number])[])[]
    }
  | {
      readonly k: 'table'
      readonly frame: FramePt
      readonly columns: readonly number[]
      readonly heights: readonly number[]
      readonly inset: TableShape['insetPt']
      readonly rule: StrokeData
      readonly head: number
      readonly rows: readonly (readonly {
        readonly fill: string | null
        readonly flow: readonly FlowData[]
      }[])[]
    }
  | { readonly k: 'picture'; readonly frame: FramePt; readonly file: string; readonly alt: string | null }
  | {
      readonly k: 'figure'
      readonly frame: FramePt
      readonly alt: string
      readonly shapes: readonly ShapeData[]
    }

export interface StrokeData {
  readonly colour: string
  readonly weight: number
  readonly dash: LineStyle['dash']
}

interface SlideData {
  readonly title: string
  readonly back: readonly ShapeData[]
  readonly shapes: readonly ShapeData[]
}

/** All that deck.typ needs to know of a deck and a theme, and the files of its pictures. */
export interface DeckData {
  readonly data: {
    readonly width: number
    readonly height: number
    readonly title: string
    readonly author: string
    readonly subject: string
    readonly keywords: readonly string[]
    readonly date: readonly number[] | null
    readonly lang: { readonly lang?: string; readonly region?: string }
    readonly colours: Theme['colours']
    readonly font: string
    readonly slides: readonly SlideData[]
  }
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** The slides that a print of the deck shows: what is kept hidden at its end stays with the deck. */
export const shownSlides = (deck: Deck): readonly Slide[] => deck.slides.filter((slide) => !slide.hidden)

/** Reads a deck for deck.typ: the very boxes and lines that were measured. */
export function deckData(
  deck: Deck,
  theme: Theme,
  engine: Pick<DeckTextContext, 'families' | 'ascents'>,
): DeckData {
  const shown = shownSlides(deck)
  const files = new Map<string, Uint8Array>()
  const context: ShapeContext = {
    theme,
    families: engine.families,
    ascents: engine.ascents,
    pages: new Map(shown.map((slide, index) => [slide.id, index + 1])),
    files,
  }
  const slides = shown.map((slide): SlideData => {
    const heading = slide.shapes.find((shape) => shape.kind === 'text' && shape.placeholder === 'title')
    const title = heading && { shape: heading, words: slide.title }
    return {
      title: slide.title,
      back: deck.masterShapes[slide.master].flatMap((shape) => shapeData(shape, context, title)),
      shapes: slide.shapes.flatMap((shape) => shapeData(shape, context, title)),
    }
  })
  const { author, subject, keywords, modified } = deck.properties
  const sans = theme.fonts.sans[0]
  return {
    data: {
      width: deck.widthPt,
      height: deck.heightPt,
      title: deck.title,
      author,
      subject,
      keywords,
      date: dateParts(modified),
      lang: languageOf(deck.lang),
      colours: theme.colours,
      font: engine.families.get(sans?.twin ?? '') ?? '',
      slides,
    },
    files,
  }
}

/** The shape that is a slide's heading, and its words without the ends of their lines. */
interface Title {
  readonly shape: Shape
  readonly words: string
}

interface ShapeContext extends DeckTextContext {
  readonly files: Map<string, Uint8Array>
}

function shapeData(shape: Shape, context: ShapeContext, title: Title | undefined): readonly ShapeData[] {
  switch (shape.kind) {
    case 'text':
      return textData(shape, context, shape === title?.shape ? title.words : null)
    case 'box':
      return boxData(shape)
    case 'line':
      return [strokeData([shape.fromPt, shape.toPt], shape.style, shape.arrow)]
    case 'connector':
      return [strokeData(shape.pointsPt, shape.style, shape.arrow)]
    case 'table':
      return [tableData(shape, context)]
    case 'group':
      return groupData(shape, shape.shapes, context)
    case 'chart':
      return groupData(shape, shape.drawn, context)
    case 'picture':
      return [pictureData(shape, context)]
    default:
      return shape satisfies never
  }
}

const strokeOf = (line: LineStyle | undefined): StrokeData | null =>
  line === undefined ? null : { colour: line.colour, weight: line.weightPt, dash: line.dash }

function boxData({ geometry, frame, fill, line }: Omit<BoxShape, 'kind' | 'name'>): readonly ShapeData[] {
  if (fill === undefined && line === undefined) return []
  return [{ k: 'box', geometry, frame, fill: fill ?? null, line: strokeOf(line) }]
}

function textData(shape: TextShape, context: ShapeContext, title: string | null): readonly ShapeData[] {
  const { frame, insetPt, anchor, placeholder } = shape
  const flow = flowData(shape.paragraphs, context)
  const height = flowHeight(flow)
  const room = frame.heightPt - insetPt.top - insetPt.bottom - height
  const down = anchor === 'top' ? 0 : anchor === 'middle' ? room / 2 : room
  const ground = boxData({ ...shape, geometry: 'rectangle' })
  return [
    ...ground,
    {
      k: 'text',
      x: frame.xPt + insetPt.left,
      y: frame.yPt + insetPt.top + down,
      w: frame.widthPt - insetPt.left - insetPt.right,
      title,
      aside: placeholder === 'number',
      flow,
    },
  ]
}

type Point = readonly [number, number]

/** Length and width of an arrow's head, as multiples of its line, which counts as 2 pt at least: the middle size of office programs. */
const headShare = 3
const leastHeadPt = 2

function strokeData(
  points: ConnectorShape['pointsPt'],
  style: LineStyle,
  arrow: LineShape['arrow'],
): ShapeData {
  const line = points.map(({ x, y }): Point => [x, y])
  const size = headShare * Math.max(leastHeadPt, style.weightPt)
  const heads: (readonly Point[])[] = []
  const last = line.length - 1
  if (arrow === 'end' || arrow === 'both') heads.push(addHead(line, last, last - 1, size))
  if (arrow === 'start' || arrow === 'both') heads.push(addHead(line, 0, 1, size))
  const { colour, weightPt: weight, dash } = style
  return { k: 'line', points: line, line: { colour, weight, dash }, heads }
}

/** A triangle with its tip at one end of a line, which it shortens so that the line does not stand out at the tip. */
function addHead(line: Point[], end: number, before: number, size: number): readonly Point[] {
  const [tip, from] = [line[end], line[before]]
  if (tip === undefined || from === undefined) return []
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1
  const [dx, dy] = [(tip[0] - from[0]) / length, (tip[1] - from[1]) / length]
  const reach = Math.min(size, length)
  const foot: Point = [tip[0] - dx * reach, tip[1] - dy * reach]
  line[end] = [tip[0] - (dx * reach) / 2, tip[1] - (dy * reach) / 2]
  const half = size / 2
  return [tip, [foot[0] - dy * half, foot[1] + dx * half], [foot[0] + dy * half, foot[1] - dx * half]]
}

function tableData(shape: TableShape, context: ShapeContext): ShapeData {
  return {
    k: 'table',
    frame: shape.frame,
    columns: shape.columnWidthsPt,
    heights: shape.rowHeightsPt,
    inset: shape.insetPt,
    rule: strokeOf(shape.rule) as StrokeData,
    head: shape.headRows,
    rows: shape.rows.map((row) =>
      row.map((cell) => ({ fill: cell.fill ?? null, flow: flowData(cell.paragraphs, context) })),
    ),
  }
}

/** Shapes with one alternative text are a figure; without one they stand for themselves. */
function groupData(
  shape: GroupShape | ChartShape,
  inside: readonly Shape[],
  context: ShapeContext,
): readonly ShapeData[] {
  const shapes = inside.flatMap((one) => shapeData(one, context, undefined))
  if (!shape.alt) return shapes
  return [{ k: 'figure', frame: hull(shapes), alt: shape.alt, shapes }]
}

function pictureData(shape: PictureShape, { files }: ShapeContext): ShapeData {
  const { picture, frame, alt } = shape
  const svg = picture.mediaType === 'image/svg+xml'
  // The words of an svg would be set in fonts of the machine; its bitmap is the same everywhere.
  const bytes = svg ? (picture.fallbackPng ?? picture.bytes) : picture.bytes
  const ending =
    svg && picture.fallbackPng === undefined ? 'svg' : picture.mediaType === 'image/jpeg' ? 'jpg' : 'png'
  const file = `/picture-${files.size + 1}.${ending}`
  files.set(file, bytes)
  return { k: 'picture', frame, file, alt: alt ?? null }
}

/** The least frame that holds some shapes. */
function hull(shapes: readonly ShapeData[]): FramePt {
  const edges = shapes.map((shape): readonly [number, number, number, number] => {
    if (shape.k === 'line') {
      const all = [...shape.points, ...shape.heads.flat()]
      const xs = all.map(([x]) => x)
      const ys = all.map(([, y]) => y)
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    }
    if (shape.k === 'text') return [shape.x, shape.y, shape.x + shape.w, shape.y + flowHeight(shape.flow)]
    const { xPt, yPt, widthPt, heightPt } = shape.frame
    return [xPt, yPt, xPt + widthPt, yPt + heightPt]
  })
  const xPt = Math.min(...edges.map(([x]) => x))
  const yPt = Math.min(...edges.map(([, y]) => y))
  return {
    xPt,
    yPt,
    widthPt: Math.max(...edges.map(([, , x]) => x)) - xPt,
    heightPt: Math.max(...edges.map(([, , , y]) => y)) - yPt,
  }
}
