import type { SlideParagraph, SlideRun, TextShape } from '../../../layout/slide.ts'
import { bulletTypeface, type SchemeFonts, schemeColour } from '../scheme.ts'
import { emu, hundredths, thousandths } from '../units.ts'
import { element, textElement } from '../xml.ts'
import { numberStarts } from './number-starts.ts'
import type { LinkAttributes } from './shape-names.ts'
import {
  alignAttribute,
  faceElements,
  fillElement,
  type InheritedStyle,
  runAttributes,
  spacingElement,
} from './text-style.ts'

/** What the words of a part need to know of that part. */
export interface TextContext {
  readonly fonts: SchemeFonts
  /** Language of a paragraph that has no run to say it. */
  readonly lang: string
  /** The attributes of `a:hlinkClick` for a link, or undefined for one that no file may hold. */
  link(href: string): LinkAttributes | undefined
  /** The slide's own number: words of a number's place that say it become a field. */
  readonly slideNumber?: number
}

/**
 * Keeps the run's own colour on a link, so that it follows the theme's accents; programs before PowerPoint 2019 show the
 * theme's colour of links.
 */
const ownLinkColour = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
    element('ahyp:hlinkClr', {
      'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
      val: 'tx',
    }),
  ),
)

function runProperties(run: SlideRun, inherited: InheritedStyle, context: TextContext): string {
  const href = run.slide === undefined ? run.href : `#${run.slide}`
  const link = href === undefined ? undefined : context.link(href)
  const look = { sizePt: run.sizePt, bold: run.bold === true, trackingPt: run.trackingPt ?? 0 }
  const { sz, b, spc } = runAttributes(look, inherited)
  return element(
    'a:rPr',
    {
      lang: run.lang,
      sz,
      b,
      i: run.italic ? 1 : undefined,
      u: run.underline ? 'sng' : undefined,
      strike: run.strike ? 'sngStrike' : undefined,
      spc,
      baseline: run.superscript ? 30_000 : undefined,
    },
    fillElement(run.colour, link === undefined ? inherited : {}),
    run.highlight === undefined ? '' : element('a:highlight', {}, schemeColour(run.highlight)),
    faceElements(run.family, inherited, context.fonts),
    link === undefined ? '' : element('a:hlinkClick', { ...link }, ownLinkColour),
  )
}

/** A run as XML: "\n" becomes a break that is as high as the words around it. */
function runElements(run: SlideRun, inherited: InheritedStyle, context: TextContext): string {
  const properties = runProperties(run, inherited, context)
  if (context.slideNumber !== undefined && run.text.trim() === String(context.slideNumber)) {
    return slideNumberField(properties, String(context.slideNumber))
  }
  return run.text
    .split(/\r\n|[\r\n\v]/)
    .map((words) => (words === '' ? '' : element('a:r', {}, properties, textElement('a:t', words))))
    .join(element('a:br', {}, properties))
}

/** The number of the slide as a field, so that it stays true when slides are moved. */
export function slideNumberField(properties: string, shown: string): string {
  const attributes = { id: '{5A7D2C1E-8B46-4F0D-9C3A-1E6F7B2D4A90}', type: 'slidenum' }
  return element('a:fld', attributes, properties, textElement('a:t', shown))
}

function markerElements(paragraph: SlideParagraph, start: number, context: TextContext): string {
  const { marker } = paragraph
  if (marker === undefined) return ''
  const colour = element('a:buClr', {}, schemeColour(marker.colour))
  // The family is said even where it is the text's, because LibreOffice takes its own for one that follows the text.
  const textFamily = paragraph.runs[0]?.family ?? context.fonts.minor
  const face = (family: string) => element('a:buFont', { typeface: bulletTypeface(family, context.fonts) })
  if (marker.kind === 'bullet') return colour + face(textFamily) + element('a:buChar', { char: marker.char })
  const { family, sizePercent } = marker
  // A number with a look of its own is a figure before the text; one without is part of it and takes its full stop.
  const type = family === undefined && sizePercent === undefined ? 'arabicPeriod' : 'arabicPlain'
  return (
    colour +
    (sizePercent === undefined
      ? ''
      : element('a:buSzPct', { val: thousandths(Math.min(400, Math.max(25, sizePercent))) })) +
    face(family ?? textFamily) +
    element('a:buAutoNum', { type, startAt: start === 1 ? undefined : Math.min(32_767, Math.max(1, start)) })
  )
}

const points = (name: string, pt: number) =>
  pt === 0 ? '' : element(name, {}, element('a:spcPts', { val: hundredths(pt) }))

function paragraphProperties(
  paragraph: SlideParagraph,
  start: number,
  inherited: InheritedStyle,
  context: TextContext,
): string {
  const { indentPt, hangingPt } = paragraph
  // Words before a tab stand in the hanging indent; the stop is said because not all programs take it from the indent.
  const tabs = hangingPt > 0 && paragraph.runs.some((run) => run.text.includes('\t'))
  const properties = element(
    'a:pPr',
    {
      marL: indentPt === 0 && hangingPt === 0 ? undefined : emu(indentPt),
      indent: hangingPt === 0 ? undefined : emu(-hangingPt),
      algn: alignAttribute(paragraph.align, inherited),
    },
    spacingElement(paragraph.spacing, inherited),
    points('a:spcBef', paragraph.spaceBeforePt),
    points('a:spcAft', paragraph.spaceAfterPt),
    markerElements(paragraph, start, context),
    tabs ? element('a:tabLst', {}, element('a:tab', { pos: emu(indentPt), algn: 'l' })) : '',
  )
  return properties === '<a:pPr/>' ? '' : properties
}

/** Language and size of what a user types at the end of the paragraph, and so the height of an empty one. */
function endProperties(paragraph: SlideParagraph, inherited: InheritedStyle, context: TextContext): string {
  const last = paragraph.runs.at(-1)
  if (last === undefined) return element('a:endParaRPr', { lang: context.lang })
  return element('a:endParaRPr', {
    lang: last.lang,
    sz: last.sizePt === inherited.sizePt ? undefined : hundredths(last.sizePt),
  })
}

/** The paragraphs of a text body; a body without words still has the one paragraph that the format demands. */
export function paragraphElements(
  paragraphs: readonly SlideParagraph[],
  inherited: InheritedStyle,
  context: TextContext,
): string {
  if (paragraphs.length === 0) return element('a:p', {}, element('a:endParaRPr', { lang: context.lang }))
  const starts = numberStarts(paragraphs)
  return paragraphs
    .map((paragraph, index) =>
      element(
        'a:p',
        {},
        paragraphProperties(paragraph, starts[index] ?? 1, inherited, context),
        ...paragraph.runs.map((run) => runElements(run, inherited, context)),
        endProperties(paragraph, inherited, context),
      ),
    )
    .join('')
}

export const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const satisfies Record<
  TextShape['anchor'],
  string
>

/** Insets and anchor of a body that inherits none. Lines were broken by measure, so the frame never fits itself to them. */
export function bodyProperties(body: Pick<TextShape, 'anchor' | 'insetPt'>): string {
  const { top, right, bottom, left } = body.insetPt
  const attributes = { wrap: 'square', lIns: emu(left), tIns: emu(top), rIns: emu(right), bIns: emu(bottom) }
  return element(
    'a:bodyPr',
    { ...attributes, rtlCol: 0, anchor: anchors[body.anchor] },
    element('a:noAutofit'),
  )
}
