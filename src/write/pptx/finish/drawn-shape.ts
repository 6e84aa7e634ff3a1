import type { BoxShape, LineShape } from '../../../layout/slide.ts'
import { element } from '../xml.ts'
import { namedShape } from './shape-names.ts'
import { paragraphElements, type TextContext } from './text-body.ts'

/** The properties that PptxGenJS drew, without the empty outline that it adds where there is none. */
export function drawnProperties(drawn: string, name: string): string {
  const found = /<p:spPr>([\s\S]*?)<\/p:spPr>/.exec(drawn)?.[1]
  if (found === undefined) throw new Error(`"${name}" was not drawn`)
  return found.replace('<a:ln></a:ln>', '')
}

/** A box, or a line as the connector that office programs take it for. */
export function drawnShape(
  id: number,
  shape: BoxShape | LineShape,
  drawn: string,
  context: TextContext,
): string {
  const properties = element('p:spPr', {}, drawnProperties(drawn, shape.name))
  if (shape.kind === 'line') {
    const head = element('p:nvCxnSpPr', {}, namedShape(id, shape), element('p:cNvCxnSpPr'), element('p:nvPr'))
    return element('p:cxnSp', {}, head, properties)
  }
  const head = element('p:nvSpPr', {}, namedShape(id, shape), element('p:cNvSpPr'), element('p:nvPr'))
  // Programs offer to repair a shape without a text body, so one without words has an empty one.
  const body = element('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }) + element('a:lstStyle')
  return element(
    'p:sp',
    {},
    head,
    properties,
    element('p:txBody', {}, body, paragraphElements([], {}, context)),
  )
}
