import type { MasterLayout, MasterPlaceholder, TextShape } from '../../../layout/slide.ts'
import { emu } from '../units.ts'
import { element } from '../xml.ts'
import { drawnProperties } from './drawn-shape.ts'
import { sameFrame, transform } from './frames.ts'
import { placeholderInset } from './placeholder-shape.ts'
import { placeholderAttributes } from './placeholders.ts'
import { namedShape } from './shape-names.ts'
import { anchors, bodyProperties, paragraphElements, type TextContext } from './text-body.ts'
import { plainText, styleOf } from './text-style.ts'
import { wholeLink } from './whole-link.ts'

const locks = element('a:spLocks', { noGrp: 1 })

/** A text box: all is said in it, for it has no place of the master to inherit from. */
export function textBoxShape(id: number, given: TextShape, drawn: string, context: TextContext): string {
  const { href, shape } = wholeLink(given)
  const link = href === undefined ? undefined : context.link(href)
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      namedShape(id, shape, link),
      element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, drawnProperties(drawn, shape.name)),
    element(
      'p:txBody',
      {},
      bodyProperties(shape),
      element('a:lstStyle'),
      paragraphElements(shape.paragraphs, plainText, context),
    ),
  )
}

/** Insets and anchor as far as they are not those of the place. */
function ownBodyProperties(shape: TextShape, place: MasterPlaceholder): string {
  const side = (name: 'top' | 'right' | 'bottom' | 'left') =>
    shape.insetPt[name] === placeholderInset[name] ? undefined : emu(shape.insetPt[name])
  return element('a:bodyPr', {
    lIns: side('left'),
    tIns: side('top'),
    rIns: side('right'),
    bIns: side('bottom'),
    anchor: shape.anchor === place.anchor ? undefined : anchors[shape.anchor],
  })
}

/** Frame, fill and line as far as they are not those of the place. */
function ownShapeProperties(
  shape: TextShape,
  drawn: string,
  place: MasterPlaceholder,
  takesPlace: boolean,
): string {
  const filled = shape.fill !== undefined || shape.line !== undefined
  const look = filled ? drawnProperties(drawn, shape.name).replace(/^<a:xfrm>[\s\S]*?<\/a:xfrm>/, '') : ''
  return element(
    'p:spPr',
    {},
    takesPlace || sameFrame(shape.frame, place.frame) ? '' : transform(shape.frame),
    look,
  )
}

/** A text in a place of its layout, whose frame it may take: it says only what differs, so that a change of the master reaches it. */
export function placedShape(
  id: number,
  given: TextShape,
  drawn: string,
  place: MasterPlaceholder,
  takesPlace: boolean,
  layout: MasterLayout,
  context: TextContext,
): string {
  const { href, shape } = wholeLink(given)
  const link = href === undefined ? undefined : context.link(href)
  const words = place.placeholder === 'number' ? context : withoutField(context)
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      namedShape(id, shape, link),
      element('p:cNvSpPr', {}, locks),
      element('p:nvPr', {}, element('p:ph', placeholderAttributes(place.placeholder, layout))),
    ),
    ownShapeProperties(shape, drawn, place, takesPlace),
    element(
      'p:txBody',
      {},
      ownBodyProperties(shape, place),
      element('a:lstStyle'),
      paragraphElements(shape.paragraphs, styleOf(place), words),
    ),
  )
}

function withoutField({ slideNumber: _, ...context }: TextContext): TextContext {
  return context
}
