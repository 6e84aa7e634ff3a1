import type { MasterPlaceholder } from '../../../layout/slide.ts'
import type { SchemeFonts } from '../scheme.ts'
import { type Attributes, element, textElement } from '../xml.ts'
import { sameFrame, transform } from './frames.ts'
import { namedShape } from './shape-names.ts'
import { bodyProperties, slideNumberField } from './text-body.ts'
import { type InheritedStyle, levelStyle, styleOf } from './text-style.ts'

/** Text of the places of a master touches their edges: frames are the boxes of the words. */
export const placeholderInset = { top: 0, right: 0, bottom: 0, left: 0 } as const

/** A shape that has no words but those typed into it. */
export const rectangle = element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))

function promptElements(place: MasterPlaceholder, lang: string): string {
  const properties = element('a:rPr', { lang })
  const end = element('a:endParaRPr', { lang })
  if (place.placeholder === 'number') return element('a:p', {}, slideNumberField(properties, '‹#›'), end)
  // Words in the foot of a layout are copied to every new slide, so it has none; but LibreOffice takes the look of all
  // feet from a run in it, and draws them in a look of its own where there is no run.
  const words = place.placeholder === 'foot' ? ' ' : place.prompt
  if (words === '') return element('a:p', {}, end)
  return element('a:p', {}, element('a:r', {}, properties, textElement('a:t', words)), end)
}

/**
 * A place of the master or of a layout: its frame, unless it is that of `inherited`, the style of its first level as far
 * as `style` does not say it, and its prompt.
 */
export function placeholderShape(
  id: number,
  name: string,
  attributes: Attributes,
  place: MasterPlaceholder,
  inherited: { readonly place?: MasterPlaceholder; readonly style: InheritedStyle },
  context: { readonly fonts: SchemeFonts; readonly lang: string },
): string {
  const { place: above } = inherited
  const inheritsFrame =
    above !== undefined && above.placeholder === place.placeholder && sameFrame(above.frame, place.frame)
  const level = levelStyle('a:lvl1pPr', styleOf(place), inherited.style, context.fonts)
  const body =
    inheritsFrame && above.anchor === place.anchor
      ? element('a:bodyPr')
      : bodyProperties({ anchor: place.anchor, insetPt: placeholderInset })
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      namedShape(id, { name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', attributes)),
    ),
    inheritsFrame ? element('p:spPr') : element('p:spPr', {}, transform(place.frame), rectangle),
    element(
      'p:txBody',
      {},
      body,
      element('a:lstStyle', {}, level === '<a:lvl1pPr/>' ? '' : level),
      promptElements(place, context.lang),
    ),
  )
}
