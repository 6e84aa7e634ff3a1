import type { Diagnostic, Place } from '../../diagnostic.ts'
import { nearestHint } from '../../nearest.ts'
import type { FontFamily, Theme } from '../theme.ts'
import { adoptColours } from './adopt-colours.ts'
import type { OfficeTheme } from './office-theme.ts'

/** Puts a family at the head of a list; the others follow as they were. */
const first = (family: FontFamily, list: readonly FontFamily[]) => [
  family,
  ...list.filter(({ name }) => name !== family.name),
]

/**
 * A theme with the colours, families and logo of an office theme. What could not be taken as it is, is said in notes at
 * `place`: colours changed for the contrast of text, families of which there is no font file, a logo of another format.
 */
export function adoptOfficeTheme(
  theme: Theme,
  office: OfficeTheme,
  place: Place,
): { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const note = (code: 'theme-colour' | 'theme-font' | 'theme-logo', message: string, hint?: string) => {
    diagnostics.push({ severity: 'note', code, message, place, ...(hint === undefined ? {} : { hint }) })
  }
  const { colours, changed, ownOtherHand } = adoptColours(office, theme.colours, theme.variant)
  for (const { slot, from, to } of changed)
    note(
      'theme-colour',
      `The theme’s ${slot} (#${from}) is too weak for text on its background; #${to} is used.`,
    )
  if (ownOtherHand)
    note(
      'theme-colour',
      `The theme has one accent only; another hand keeps the template’s colour, #${colours.other_hand}.`,
    )

  const known = new Map([...theme.fonts.serif, ...theme.fonts.sans].map((family) => [family.name, family]))
  const chosen = (role: 'serif' | 'sans', wanted: string | null): readonly FontFamily[] => {
    const own = theme.fonts[role]
    const family = wanted === null ? undefined : known.get(wanted)
    if (family !== undefined) return first(family, own)
    if (wanted !== null) {
      const text = role === 'serif' ? 'headlines and quotations' : 'body text'
      const hint = `A template of your own can name its font files. ${nearestHint(wanted, [...known.keys()])}`
      note(
        'theme-font',
        `There is no font file here to measure “${wanted}” with; ${text} are set in ${own[0]?.name}.`,
        hint,
      )
    }
    return own
  }
  const fonts = { serif: chosen('serif', office.fonts.major), sans: chosen('sans', office.fonts.minor) }
  if (office.logo === null && office.logoRefused !== null)
    note('theme-logo', `The logo is not shown: ${office.logoRefused} is no PNG or JPEG, or too large.`)
  return {
    theme: { ...theme, colours, fonts, ...(office.logo === null ? {} : { logo: office.logo }) },
    diagnostics,
  }
}
