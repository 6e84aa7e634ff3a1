import type { FramePt } from '../../../layout/slide.ts'
import type { SchemeFonts } from '../scheme.ts'
import { type Attributes, element, presentationNamespaces, textElement, xmlHead } from '../xml.ts'
import { transform } from './frames.ts'
import { colourMap, paperBackground } from './master-part.ts'
import { rectangle } from './placeholder-shape.ts'
import { namedShape, shapeIds, shapeTree } from './shape-names.ts'
import { slideNumberField } from './text-body.ts'
import { notesTextStyle } from './text-styles.ts'

/** A page of notes, in points: the sheet that office programs have for them. */
export const notesSize = { widthPt: 540, heightPt: 720 } as const

const marginPt = 54

type Place = 'picture' | 'body' | 'number'

/** Types and indices as PowerPoint writes them: a page finds its place on the master by the type. */
const masterPlaces: Readonly<Record<Place, Attributes>> = {
  picture: { type: 'sldImg', idx: 2 },
  body: { type: 'body', sz: 'quarter', idx: 3 },
  number: { type: 'sldNum', sz: 'quarter', idx: 5 },
}
const pagePlaces: Readonly<Record<Place, Attributes>> = {
  picture: { type: 'sldImg' },
  body: { type: 'body', idx: 1 },
  number: { type: 'sldNum', sz: 'quarter', idx: 5 },
}

const pictureLocks = element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })
const locks = element('a:spLocks', { noGrp: 1 })

function placeholder(id: number, name: Place, frame: FramePt | undefined, body: string | undefined): string {
  const attributes = frame === undefined ? pagePlaces[name] : masterPlaces[name]
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      namedShape(id, { name }),
      element('p:cNvSpPr', {}, name === 'picture' ? pictureLocks : locks),
      element('p:nvPr', {}, element('p:ph', attributes)),
    ),
    element('p:spPr', {}, ...(frame === undefined ? [] : [transform(frame), rectangle])),
    body === undefined ? '' : element('p:txBody', {}, body),
  )
}

const field = (lang: string, shown: string) =>
  element('a:p', {}, slideNumberField(element('a:rPr', { lang }), shown), element('a:endParaRPr', { lang }))

/** The master of the notes: the slide's picture over its notes, the page's number at the foot. */
export function notesMasterPart(
  slide: { readonly widthPt: number; readonly heightPt: number },
  context: { readonly fonts: SchemeFonts; readonly lang: string },
): string {
  const { widthPt, heightPt } = notesSize
  const measurePt = widthPt - 2 * marginPt
  const pictureHeightPt = (measurePt * slide.heightPt) / slide.widthPt
  const bodyTopPt = marginPt + pictureHeightPt + 18
  const footTopPt = heightPt - marginPt
  const nextId = shapeIds()
  const empty = element('a:p', {}, element('a:endParaRPr', { lang: context.lang }))
  const level = element('a:lvl1pPr', { algn: 'r' }, element('a:defRPr', { sz: 1200 }))
  const shapes = () =>
    placeholder(
      nextId(),
      'picture',
      { xPt: marginPt, yPt: marginPt, widthPt: measurePt, heightPt: pictureHeightPt },
      element('a:bodyPr') + element('a:lstStyle') + empty,
    ) +
    placeholder(
      nextId(),
      'body',
      { xPt: marginPt, yPt: bodyTopPt, widthPt: measurePt, heightPt: footTopPt - bodyTopPt },
      element('a:bodyPr') + element('a:lstStyle') + empty,
    ) +
    placeholder(
      nextId(),
      'number',
      { xPt: marginPt, yPt: footTopPt, widthPt: measurePt, heightPt: 24 },
      element('a:bodyPr') + element('a:lstStyle', {}, level) + field(context.lang, '‹#›'),
    )
  return (
    xmlHead +
    element(
      'p:notesMaster',
      presentationNamespaces,
      element('p:cSld', {}, paperBackground, shapeTree(nextId, shapes)),
      colourMap,
      notesTextStyle(context.fonts),
    )
  )
}

/** The notes of one slide, each entry a paragraph; a line end inside an entry is a break. */
export function notesPart(notes: readonly string[], lang: string, slideNumber: number): string {
  const properties = element('a:rPr', { lang })
  const paragraphs = notes.map((note) => {
    const lines = note
      .split(/\r\n|[\r\n]/)
      .map((line) => (line === '' ? '' : element('a:r', {}, properties, textElement('a:t', line))))
    return element('a:p', {}, lines.join(element('a:br', {}, properties)), element('a:endParaRPr', { lang }))
  })
  const nextId = shapeIds()
  const start = element('a:bodyPr') + element('a:lstStyle')
  const shapes = () =>
    placeholder(nextId(), 'picture', undefined, undefined) +
    placeholder(nextId(), 'body', undefined, start + paragraphs.join('')) +
    placeholder(nextId(), 'number', undefined, start + field(lang, String(slideNumber)))
  return (
    xmlHead +
    element(
      'p:notes',
      presentationNamespaces,
      element('p:cSld', {}, shapeTree(nextId, shapes)),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    )
  )
}
