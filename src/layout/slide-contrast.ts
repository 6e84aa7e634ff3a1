import type { Diagnostic } from '../diagnostic.ts'
import { contrastMessage, contrastOf, neededContrast } from '../theme/contrast.ts'
import type { Theme } from '../theme/theme.ts'
import type {
  ColourName,
  Deck,
  FramePt,
  Shape,
  Slide,
  SlideParagraph,
  SlideTableCell,
  TableShape,
} from './slide.ts'

/** Something filled that later shapes may stand on. */
interface Ground {
  readonly frame: FramePt
  readonly colour: ColourName
}

/** Words of one colour and size, and what may be behind them. */
interface Pair {
  readonly text: ColourName
  readonly ground: ColourName
  readonly sizePt: number
  readonly bold: boolean
}

const overlaps = (a: FramePt, b: FramePt): boolean =>
  a.xPt < b.xPt + b.widthPt &&
  b.xPt < a.xPt + a.widthPt &&
  a.yPt < b.yPt + b.heightPt &&
  b.yPt < a.yPt + a.heightPt

const covers = (a: FramePt, b: FramePt): boolean =>
  a.xPt <= b.xPt &&
  a.yPt <= b.yPt &&
  a.xPt + a.widthPt >= b.xPt + b.widthPt &&
  a.yPt + a.heightPt >= b.yPt + b.heightPt

/** Colours that are behind a frame: what is filled under it, from the top down to what covers it whole, or else the paper. */
const behind = (frame: FramePt, grounds: readonly Ground[]): readonly ColourName[] => {
  const found: ColourName[] = []
  for (const ground of [...grounds].reverse()) {
    if (!overlaps(frame, ground.frame)) continue
    found.push(ground.colour)
    if (covers(ground.frame, frame)) return found
  }
  return [...found, 'paper']
}

const pairsOf = (paragraphs: readonly SlideParagraph[], grounds: readonly ColourName[]): readonly Pair[] =>
  paragraphs.flatMap(({ runs, marker }) => {
    const words = runs.filter(({ text }) => text.trim() !== '')
    const own = words.flatMap(({ colour, sizePt, bold = false, highlight }) =>
      (highlight === undefined ? grounds : [highlight]).map((ground) => ({
        text: colour,
        ground,
        sizePt,
        bold,
      })),
    )
    const first = words[0]
    if (marker === undefined || first === undefined) return own
    const { sizePt, bold = false } = first
    return [...own, ...grounds.map((ground) => ({ text: marker.colour, ground, sizePt, bold }))]
  })

const tablePairs = (table: TableShape, grounds: readonly Ground[]): readonly Pair[] => {
  const under = behind(table.frame, grounds)
  const ofCell = ({ paragraphs, fill }: SlideTableCell) =>
    pairsOf(paragraphs, fill === undefined ? under : [fill])
  return table.rows.flat().flatMap(ofCell)
}

/** Goes through shapes from the back to the front; what is filled joins the grounds of those that follow. */
const pairsOfShapes = (shapes: readonly Shape[], grounds: Ground[]): readonly Pair[] =>
  shapes.flatMap((shape): readonly Pair[] => {
    switch (shape.kind) {
      case 'text': {
        if (shape.fill !== undefined) grounds.push({ frame: shape.frame, colour: shape.fill })
        return pairsOf(shape.paragraphs, behind(shape.frame, grounds))
      }
      case 'box':
        if (shape.fill !== undefined) grounds.push({ frame: shape.frame, colour: shape.fill })
        return []
      case 'table':
        return tablePairs(shape, grounds)
      case 'group':
        return pairsOfShapes(shape.shapes, grounds)
      case 'chart':
        return pairsOfShapes(shape.drawn, grounds)
      case 'line':
      case 'picture':
      case 'connector':
        return []
      default:
        return shape satisfies never
    }
  })

const slidePairs = (slide: Slide, deck: Deck): readonly Pair[] => {
  const grounds: Ground[] = []
  pairsOfShapes(deck.masterShapes[slide.master], grounds)
  return pairsOfShapes(slide.shapes, grounds)
}

/**
 * Holds every text of a deck against what is really behind it on its slide: paper, a filled box, a marked word, a cell
 * (WCAG 2.2, 1.4.3: 4.5 to 1, and 3 to 1 where it is large). Each pair of colours is reported once, with its first slide.
 */
export const slideContrast = (deck: Deck, { colours }: Theme): readonly Diagnostic[] => {
  const found = new Map<string, Diagnostic>()
  for (const slide of deck.slides) {
    for (const { text, ground, sizePt, bold } of slidePairs(slide, deck)) {
      const needed = neededContrast(sizePt, bold)
      const key = `${text} ${ground} ${needed}`
      if (found.has(key) || contrastOf(colours[text], colours[ground]) >= needed) continue
      const { message, hint } = contrastMessage(
        { name: text, hex: colours[text] },
        { name: ground, hex: colours[ground] },
        needed,
      )
      found.set(key, {
        severity: 'error',
        code: 'low-contrast',
        message: `On the slide “${slide.title}”, ${message}`,
        hint,
        ...(slide.place === undefined ? {} : { place: slide.place }),
      })
    }
  }
  return [...found.values()]
}
