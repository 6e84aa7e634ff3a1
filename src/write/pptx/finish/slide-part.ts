import type {
  ChartShape,
  GroupShape,
  MasterPlaceholder,
  Picture,
  Shape,
  Slide,
  TextShape,
} from '../../../layout/slide.ts'
import type { DrawnPage } from '../adapter.ts'
import { element, presentationNamespaces, xmlHead } from '../xml.ts'
import { chartFrame } from './chart-frame.ts'
import { connectorShape, type Target } from './connector-shape.ts'
import { drawnShape } from './drawn-shape.ts'
import { frameOf, groupTransform, overlap, standsIn } from './frames.ts'
import { type PictureRelationships, pictureShape } from './picture-shape.ts'
import { namedShape, shapeIds, shapeTree } from './shape-names.ts'
import { tableShape } from './table-shape.ts'
import type { TextContext } from './text-body.ts'
import { placedShape, textBoxShape } from './text-shape.ts'

type Targets = ReadonlyMap<string, Target>

/**
 * The shapes that a connector can hold on to, by name, with the numbers that they will have: the tree takes 1, and the
 * others follow in the order in which they are written. What stands in a group goes by its name there.
 */
function targetsOf(shapes: readonly Shape[]): { readonly all: Targets; readonly of: Map<Shape, Targets> } {
  const of = new Map<Shape, Targets>()
  const all = new Map<string, Target>()
  let id = 1
  for (const shape of shapes) {
    if (shape.kind === 'group' && shape.shapes.length === 0) continue
    id += 1
    const geometry = shape.kind === 'box' ? shape.geometry : 'rectangle'
    if (!all.has(shape.name)) all.set(shape.name, { id, geometry })
    if (shape.kind !== 'group') continue
    const inside = new Map<string, Target>()
    for (const one of shape.shapes) {
      id += 1
      inside.set(one.name, { id, geometry: one.kind === 'box' ? one.geometry : 'rectangle' })
    }
    of.set(shape, inside)
  }
  return { all, of }
}

const isTitle = (shape: Shape) => shape.kind === 'text' && shape.placeholder === 'title'

/** What the shapes of a slide need to know of it. */
export interface SlideContext extends TextContext {
  /** Puts a chart into the package, and gives the relationship that leads to it. */
  chart(shape: ChartShape, drawn: string): string
  picture(picture: Picture): PictureRelationships
}

/** A slide: its shapes in reading order, put together from what PptxGenJS drew and what the deck says. */
export function slidePart(
  slide: Slide,
  places: readonly MasterPlaceholder[],
  drawn: DrawnPage,
  context: SlideContext,
): string {
  const nextId = shapeIds()
  const targets = targetsOf(slide.shapes)
  const free = new Map(places.map((place) => [place.placeholder, place]))

  /**
   * Whether a text takes its frame from its place, so that it moves when the place is moved: it begins where the place
   * does, and in what the place has more nothing else stands. Of headlines the master's place is as high as they can be.
   */
  function takesPlace(shape: TextShape, place: MasterPlaceholder): boolean {
    if (shape.anchor !== 'top' || place.anchor !== 'top' || !standsIn(shape.frame, place.frame)) return false
    if (place.placeholder === 'title') return true
    return slide.shapes.every((one) => one === shape || !overlap(frameOf(one), place.frame) || isTitle(one))
  }

  function shapeElement(shape: Shape, group?: GroupShape): string {
    if (shape.kind === 'group') return groupElement(shape)
    const id = nextId()
    if (shape.kind === 'connector') {
      const near = group === undefined ? undefined : targets.of.get(group)
      return connectorShape(id, shape, (name) => near?.get(name) ?? targets.all.get(name))
    }
    if (shape.kind === 'picture') {
      const link = shape.href === undefined ? undefined : context.link(shape.href)
      return pictureShape(id, shape, context.picture(shape.picture), link)
    }
    const xml = drawn.get(shape) ?? ''
    if (shape.kind === 'chart') return chartFrame(id, shape, context.chart(shape, xml))
    if (shape.kind === 'table') return tableShape(id, shape, xml, context)
    if (shape.kind !== 'text') return drawnShape(id, shape, xml, context)
    // A place is filled once, and not from within a group; a further text for it stands as a text box.
    const place =
      group !== undefined || shape.placeholder === undefined ? undefined : free.get(shape.placeholder)
    if (place === undefined) return textBoxShape(id, shape, xml, context)
    free.delete(place.placeholder)
    return placedShape(id, shape, xml, place, takesPlace(shape, place), slide.master, context)
  }

  function groupElement(group: GroupShape): string {
    if (group.shapes.length === 0) return ''
    const head = element(
      'p:nvGrpSpPr',
      {},
      namedShape(nextId(), group),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    )
    const frame = element('p:grpSpPr', {}, groupTransform(frameOf(group)))
    return element('p:grpSp', {}, head, frame, ...group.shapes.map((shape) => shapeElement(shape, group)))
  }

  const tree = shapeTree(nextId, () => slide.shapes.map((shape) => shapeElement(shape)).join(''))
  return (
    xmlHead +
    element(
      'p:sld',
      { ...presentationNamespaces, show: slide.hidden ? 0 : undefined },
      element('p:cSld', {}, tree),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    )
  )
}
