import type { PictureShape } from '../../../layout/slide.ts'
import { element } from '../xml.ts'
import { transform } from './frames.ts'
import { rectangle } from './placeholder-shape.ts'
import { type LinkAttributes, namedShape } from './shape-names.ts'

/** The relationships that lead to a picture's file, and to its drawing where it is one. */
export interface PictureRelationships {
  readonly image: string
  readonly svg?: string
}

/** The drawing that newer programs show in the place of its bitmap. */
function drawing(relationship: string): string {
  const svg = element('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': relationship,
  })
  return element('a:extLst', {}, element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, svg))
}

/** A picture that fills its frame. PptxGenJS stores every use of one anew and forgets the bitmap of a drawing, so all of it is ours. */
export function pictureShape(
  id: number,
  shape: PictureShape,
  related: PictureRelationships,
  link: LinkAttributes | undefined,
): string {
  const blip = element(
    'a:blip',
    { 'r:embed': related.image },
    related.svg === undefined ? '' : drawing(related.svg),
  )
  return element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      namedShape(id, shape, link),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element('p:blipFill', {}, blip, element('a:stretch', {}, element('a:fillRect'))),
    element('p:spPr', {}, transform(shape.frame), rectangle),
  )
}
