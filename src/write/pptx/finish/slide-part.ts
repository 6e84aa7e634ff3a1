import type { GroupShape, MasterPlaceholder, Shape, Slide } from '../../../layout/slide.ts'
import type { DrawnPage } from '../adapter.ts'
import { element, presentationNamespaces, xmlHead } from '../xml.ts'
import { drawnShape } from './drawn-shape.ts'
import { groupFrame, groupTransform } from './frames.ts'
import { namedShape, shapeIds, shapeTree } from './shape-names.ts'
import { tableShape } from './table-shape.ts'
import type { TextContext } from './text-body.ts'
import { placedShape, textBoxShape } from './text-shape.ts'

/** A slide: its shapes in reading order, put together from what PptxGenJS drew and what the deck says. */
export function slidePart(
  slide: Slide,
  places: readonly MasterPlaceholder[],
  drawn: DrawnPage,
  context: TextContext,
): string {
  const nextId = shapeIds()
  const free = new Map(places.map((place) => [place.placeholder, place]))

  function shapeElement(shape: Shape, inGroup: boolean): string {
    if (shape.kind === 'group') return groupElement(shape)
    const id = nextId()
    const xml = drawn.get(shape) ?? ''
    if (shape.kind === 'table') return tableShape(id, shape, xml, context)
    if (shape.kind !== 'text') return drawnShape(id, shape, xml, context)
    // A place is filled once, and not from within a group; a further text for it stands as a text box.
    const place = inGroup || shape.placeholder === undefined ? undefined : free.get(shape.placeholder)
    if (place === undefined) return textBoxShape(id, shape, xml, context)
    free.delete(place.placeholder)
    return placedShape(id, shape, xml, place, slide.master, context)
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
    const frame = element('p:grpSpPr', {}, groupTransform(groupFrame(group)))
    return element('p:grpSp', {}, head, frame, ...group.shapes.map((shape) => shapeElement(shape, true)))
  }

  const tree = shapeTree(nextId, () => slide.shapes.map((shape) => shapeElement(shape, false)).join(''))
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
