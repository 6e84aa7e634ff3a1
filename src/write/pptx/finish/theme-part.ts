import type { Theme } from '../../../theme/theme.ts'
import { schemeFonts } from '../scheme.ts'
import { element, namespaces, xmlHead } from '../xml.ts'

/** The file's colour scheme in its fixed order; scheme.ts says which slot stands for which colour of the theme. */
function colourScheme(theme: Theme): string {
  const { ink, paper, muted, wash, source, other_hand, mark, rule } = theme.colours
  const slots: readonly (readonly [string, string])[] = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', muted],
    ['lt2', wash],
    ['accent1', source],
    ['accent2', other_hand],
    ['accent3', mark],
    ['accent4', rule],
    ['accent5', muted],
    ['accent6', source],
    ['hlink', source],
    ['folHlink', muted],
  ]
  const rows = slots.map(([slot, hex]) => {
    if (!/^[0-9A-Fa-f]{6}$/.test(hex))
      throw new Error(`the theme's colour "${hex}" is not six hexadecimal digits`)
    return element(`a:${slot}`, {}, element('a:srgbClr', { val: hex.toUpperCase() }))
  })
  return element('a:clrScheme', { name: theme.name }, ...rows)
}

function fontScheme(theme: Theme): string {
  const { major, minor } = schemeFonts(theme)
  const faces = (typeface: string) =>
    element('a:latin', { typeface }) + element('a:ea', { typeface: '' }) + element('a:cs', { typeface: '' })
  return element(
    'a:fontScheme',
    { name: theme.name },
    element('a:majorFont', {}, faces(major)),
    element('a:minorFont', {}, faces(minor)),
  )
}

const placeholderFill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))

const outline = (pt: number) =>
  element(
    'a:ln',
    { w: Math.round(pt * 12_700), cap: 'flat', cmpd: 'sng', algn: 'ctr' },
    placeholderFill,
    element('a:prstDash', { val: 'solid' }),
  )

/** Three strengths of each kind of format, as the schema asks; all are plain, for the look has no effects. */
function formatScheme(theme: Theme): string {
  const noEffect = element('a:effectStyle', {}, element('a:effectLst'))
  return element(
    'a:fmtScheme',
    { name: theme.name },
    element('a:fillStyleLst', {}, placeholderFill.repeat(3)),
    element('a:lnStyleLst', {}, outline(0.75), outline(1.5), outline(3)),
    element('a:effectStyleLst', {}, noEffect.repeat(3)),
    element('a:bgFillStyleLst', {}, placeholderFill.repeat(3)),
  )
}

/** The theme part: colours and families by role, so that a user changes them in one place. */
export function themePart(theme: Theme): string {
  return (
    xmlHead +
    element(
      'a:theme',
      { 'xmlns:a': namespaces.a, name: theme.name },
      element('a:themeElements', {}, colourScheme(theme), fontScheme(theme), formatScheme(theme)),
      element('a:objectDefaults'),
      element('a:extraClrSchemeLst'),
    )
  )
}

const brightness = (hex: string) =>
  [0, 2, 4].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0)

/** The theme of the notes: they are printed, so they stand dark on white whatever the slides do. */
export function notesTheme(theme: Theme): Theme {
  const { ink, paper } = theme.colours
  const dark = brightness(ink) < brightness(paper) ? ink : paper
  return { ...theme, colours: { ...theme.colours, ink: dark, paper: 'FFFFFF' } }
}
