import type { ColourName, LineStyle } from '../../layout/slide.ts'
import type { Theme } from '../../theme/theme.ts'
import { element } from './xml.ts'

/** The slot of the file's colour scheme that each colour of the theme fills; theme-part.ts fills them. */
export const schemeSlots = {
  ink: 'tx1',
  paper: 'bg1',
  muted: 'tx2',
  wash: 'bg2',
  source: 'accent1',
  other_hand: 'accent2',
  mark: 'accent3',
  rule: 'accent4',
} as const satisfies Record<ColourName, string>

/** How the office formats name each kind of line. */
export const presetDashes = {
  solid: 'solid',
  dot: 'sysDot',
  dash: 'sysDash',
} as const satisfies Record<LineStyle['dash'], string>

export function solidFill(colour: ColourName): string {
  return element('a:solidFill', {}, schemeColour(colour))
}

export function schemeColour(colour: ColourName): string {
  return element('a:schemeClr', { val: schemeSlots[colour] })
}

/** The two families that the file's font scheme names: serif for major, sans for minor. */
export interface SchemeFonts {
  readonly major: string
  readonly minor: string
}

export function schemeFonts(theme: Theme): SchemeFonts {
  const major = theme.fonts.serif[0]
  const minor = theme.fonts.sans[0]
  if (major === undefined || minor === undefined)
    throw new Error('a theme has at least one serif and one sans family')
  return { major: major.name, minor: minor.name }
}

/** Typefaces of a run for Latin, East Asian and complex scripts: the scheme's where it has the family, else by name. */
export function typefaces(family: string, fonts: SchemeFonts): string {
  const scheme = family === fonts.major ? '+mj' : family === fonts.minor ? '+mn' : undefined
  const face = (script: string) => (scheme === undefined ? family : `${scheme}-${script}`)
  return (
    element('a:latin', { typeface: face('lt') }) +
    element('a:ea', { typeface: face('ea') }) +
    element('a:cs', { typeface: face('cs') })
  )
}

/** The one face that a bullet or number is drawn with. */
export function bulletTypeface(family: string, fonts: SchemeFonts): string {
  return family === fonts.major ? '+mj-lt' : family === fonts.minor ? '+mn-lt' : family
}
