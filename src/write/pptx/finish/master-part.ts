import type { PictureShape } from '../../../layout/slide.ts'
import type { SchemeFonts } from '../scheme.ts'
import { element, presentationNamespaces, xmlHead } from '../xml.ts'
import { type PictureRelationships, pictureShape } from './picture-shape.ts'
import { placeholderShape } from './placeholder-shape.ts'
import { type Masters, masterAttributes, masterPlaces } from './placeholders.ts'
import { shapeIds, shapeTree } from './shape-names.ts'
import { styleOf } from './text-style.ts'
import { masterTextStyles } from './text-styles.ts'

/** The scheme's slots under the names by which slides ask for them. */
export const colourMap = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
})

export const paperBackground = element(
  'p:bg',
  {},
  element(
    'p:bgPr',
    {},
    element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })),
    element('a:effectLst'),
  ),
)

/** A picture behind all slides, and the relationships of the master that lead to its file. */
export interface MasterPicture {
  readonly shape: PictureShape
  readonly related: PictureRelationships
}

/** The slide master: pictures, title, body, foot and number as the plainest layouts have them, and the styles of text. */
export function masterPart(
  masters: Masters,
  layoutIds: readonly { readonly id: number; readonly relationship: string }[],
  pictures: readonly MasterPicture[],
  context: { readonly fonts: SchemeFonts; readonly lang: string },
): string {
  const places = masterPlaces(masters)
  const nextId = shapeIds()
  const shapes = () => {
    const behind = pictures.map(({ shape, related }) => pictureShape(nextId(), shape, related, undefined))
    return [...behind, ...placeShapes()].join('')
  }
  const placeShapes = () =>
    [...places].map(([name, place]) => {
      // Titles and bodies take their text from the styles below, foot and number from nothing but themselves.
      const style = name === 'title' || name === 'body' ? styleOf(place) : {}
      return placeholderShape(nextId(), place.placeholder, masterAttributes[name], place, { style }, context)
    })
  return (
    xmlHead +
    element(
      'p:sldMaster',
      presentationNamespaces,
      element('p:cSld', {}, paperBackground, shapeTree(nextId, shapes)),
      colourMap,
      element(
        'p:sldLayoutIdLst',
        {},
        ...layoutIds.map(({ id, relationship }) => element('p:sldLayoutId', { id, 'r:id': relationship })),
      ),
      masterTextStyles(places.get('title'), places.get('body'), context.fonts),
    )
  )
}
