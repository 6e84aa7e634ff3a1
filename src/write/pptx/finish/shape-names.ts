import { element } from '../xml.ts'

const decorative = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)

/** The attributes of `a:hlinkClick`. */
export interface LinkAttributes {
  readonly 'r:id': string
  readonly action?: string
}

/** Number, name, alternative text and link of a shape; an alternative text of null says that it is decoration. */
export function namedShape(
  id: number,
  shape: { readonly name: string; readonly alt?: string | null },
  link?: LinkAttributes,
): string {
  const { name, alt } = shape
  return element(
    'p:cNvPr',
    { id, name, descr: alt ?? undefined },
    link === undefined ? '' : element('a:hlinkClick', { ...link }),
    alt === null ? decorative : '',
  )
}

/** Numbers the shapes of one part 1, 2, 3 … in the order in which they are written. */
export function shapeIds(): () => number {
  let last = 0
  return () => {
    last += 1
    return last
  }
}

const zero = element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: 0, cy: 0 })
const zeroChild = element('a:chOff', { x: 0, y: 0 }) + element('a:chExt', { cx: 0, cy: 0 })

/** The tree of a part's shapes, whose root is itself a group and takes the first number. */
export function shapeTree(nextId: () => number, shapes: () => string): string {
  const root = element(
    'p:nvGrpSpPr',
    {},
    element('p:cNvPr', { id: nextId(), name: '' }),
    element('p:cNvGrpSpPr'),
    element('p:nvPr'),
  )
  const frame = element('p:grpSpPr', {}, element('a:xfrm', {}, zero, zeroChild))
  return element('p:spTree', {}, root, frame, shapes())
}
