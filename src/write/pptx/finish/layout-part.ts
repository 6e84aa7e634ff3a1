import type { MasterLayout, MasterShape } from '../../../layout/slide.ts'
import type { DrawnPage } from '../adapter.ts'
import { element, presentationNamespaces, xmlHead } from '../xml.ts'
import { drawnShape } from './drawn-shape.ts'
import { placeholderShape } from './placeholder-shape.ts'
import {
  layoutTypes,
  type Masters,
  masterPlaceOf,
  masterPlaces,
  placeholderAttributes,
} from './placeholders.ts'
import { shapeIds, shapeTree } from './shape-names.ts'
import type { TextContext } from './text-body.ts'
import { styleOf } from './text-style.ts'

/** A layout of the master: what it draws behind every slide, then its places, which inherit from the master's. */
export function layoutPart(
  layout: MasterLayout,
  masters: Masters,
  behind: readonly MasterShape[],
  drawn: DrawnPage,
  context: TextContext,
): string {
  const places = masterPlaces(masters)
  const nextId = shapeIds()
  const shapes = () => {
    // Pictures that stand behind all slides are the master's own.
    const marks = behind.flatMap((shape) =>
      shape.kind === 'picture'
        ? []
        : [drawnShape(nextId(), { ...shape, alt: null }, drawn.get(shape) ?? '', context)],
    )
    const own = masters[layout].map((place) => {
      const name = masterPlaceOf(place.placeholder)
      const above = places.get(name)
      const inherited = {
        style: above === undefined ? {} : styleOf(above),
        ...(above === undefined ? {} : { place: above }),
      }
      const field = place.placeholder === 'foot' || place.placeholder === 'number' || place.prompt === ''
      const attributes = {
        ...placeholderAttributes(place.placeholder, layout),
        hasCustomPrompt: field ? undefined : 1,
      }
      return placeholderShape(nextId(), place.placeholder, attributes, place, inherited, context)
    })
    return [...marks, ...own].join('')
  }
  return (
    xmlHead +
    element(
      'p:sldLayout',
      { ...presentationNamespaces, type: layoutTypes[layout], preserve: 1, userDrawn: 1 },
      element('p:cSld', { name: layout }, shapeTree(nextId, shapes)),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    )
  )
}
