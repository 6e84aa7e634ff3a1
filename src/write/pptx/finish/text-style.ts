import type { ColourName, MasterPlaceholder, SlideParagraph } from '../../../layout/slide.ts'
import { type SchemeFonts, solidFill, typefaces } from '../scheme.ts'
import { hundredths, thousandths } from '../units.ts'
import { element } from '../xml.ts'

/** How first-level text is set, as a place of the master says it and a slide inherits it. */
export interface TextStyle {
  readonly family: string
  readonly sizePt: number
  readonly colour: ColourName
  readonly bold: boolean
  readonly trackingPt: number
  readonly align: SlideParagraph['align']
  readonly spacing: SlideParagraph['spacing']
}

/** What a text can rely on: nothing of the run's look outside placeholders, all of it inside. */
export type InheritedStyle = Partial<TextStyle>

export function styleOf(placeholder: MasterPlaceholder): TextStyle {
  return {
    family: placeholder.family,
    sizePt: placeholder.sizePt,
    colour: placeholder.colour,
    bold: placeholder.bold === true,
    trackingPt: placeholder.trackingPt ?? 0,
    align: placeholder.align,
    spacing: { percent: placeholder.spacingPercent },
  }
}

/** Text boxes inherit from the presentation's defaults: left, single spaced, upright, and what else must be said. */
export const plainText: InheritedStyle = {
  bold: false,
  trackingPt: 0,
  align: 'left',
  spacing: { percent: 100 },
}

const aligns = { left: 'l', centre: 'ctr', right: 'r' } as const satisfies Record<
  SlideParagraph['align'],
  string
>

export function alignAttribute(
  align: SlideParagraph['align'],
  inherited: InheritedStyle,
): string | undefined {
  return align === inherited.align ? undefined : aligns[align]
}

export function spacingElement(spacing: SlideParagraph['spacing'], inherited: InheritedStyle): string {
  if ('exactPt' in spacing) {
    const points = hundredths(spacing.exactPt)
    return element('a:lnSpc', {}, element('a:spcPts', { val: points }))
  }
  const same = inherited.spacing !== undefined && 'percent' in inherited.spacing
  if (same && inherited.spacing.percent === spacing.percent) return ''
  return element('a:lnSpc', {}, element('a:spcPct', { val: thousandths(spacing.percent) }))
}

/** Attributes of a run's properties that its place does not give it already. */
export function runAttributes(
  run: Pick<TextStyle, 'sizePt' | 'bold' | 'trackingPt'>,
  inherited: InheritedStyle,
): { sz?: number; b?: number; spc?: number } {
  return {
    ...(run.sizePt === inherited.sizePt ? {} : { sz: hundredths(run.sizePt) }),
    ...(run.bold === inherited.bold ? {} : { b: run.bold ? 1 : 0 }),
    ...(run.trackingPt === inherited.trackingPt ? {} : { spc: hundredths(run.trackingPt) }),
  }
}

export const fillElement = (colour: ColourName, inherited: InheritedStyle): string =>
  colour === inherited.colour ? '' : solidFill(colour)

export const faceElements = (family: string, inherited: InheritedStyle, fonts: SchemeFonts): string =>
  family === inherited.family ? '' : typefaces(family, fonts)

/**
 * A level of a list style: all of `style` that `inherited` does not say. `bullet` is written as given, since levels
 * of a list differ in it alone.
 */
export function levelStyle(
  name: string,
  style: TextStyle,
  inherited: InheritedStyle,
  fonts: SchemeFonts,
  more: {
    readonly marL?: number
    readonly indent?: number
    readonly before?: string
    readonly bullet?: string
  } = {},
): string {
  const run = element(
    'a:defRPr',
    { ...runAttributes(style, inherited), kern: inherited.sizePt === undefined ? 1200 : undefined },
    fillElement(style.colour, inherited),
    faceElements(style.family, inherited, fonts),
  )
  return element(
    name,
    { marL: more.marL, indent: more.indent, algn: alignAttribute(style.align, inherited) },
    spacingElement(style.spacing, inherited),
    more.before ?? '',
    more.bullet ?? '',
    run === '<a:defRPr/>' ? '' : run,
  )
}
