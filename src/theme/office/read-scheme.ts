import type { OfficeTheme, SchemeSlot } from './office-theme.ts'

/*
 * DrawingML of a theme, read by what is looked for: the parts are bounded, and no schema is needed to find twelve colours.
 */

const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]

/** The first element of a local name, whatever its prefix: its tag, and what stands in it. */
export function elementIn(
  xml: string,
  name: string,
): { readonly tag: string; readonly inside: string } | null {
  const open = new RegExp(`<((?:[\\w-]+:)?${name})(?=[\\s/>])([^>]*)>`).exec(xml)
  if (open === null) return null
  const [tag, qualified = ''] = open
  if (tag.endsWith('/>')) return { tag, inside: '' }
  const start = open.index + tag.length
  const end = xml.indexOf(`</${qualified}`, start)
  return { tag, inside: xml.slice(start, end === -1 ? undefined : end) }
}

const presets: Readonly<Record<string, string>> = { black: '000000', white: 'FFFFFF' }

/** A colour of the scheme: by value, or by the system's colour as it was last seen. */
function colourIn(inside: string): string | undefined {
  const value = elementIn(inside, 'srgbClr')
  const system = elementIn(inside, 'sysClr')
  const preset = elementIn(inside, 'prstClr')
  const found =
    (value && attribute(value.tag, 'val')) ??
    (system && attribute(system.tag, 'lastClr')) ??
    presets[(preset && attribute(preset.tag, 'val')) ?? '']
  return found !== undefined && found !== null && /^[0-9A-Fa-f]{6}$/.test(found)
    ? found.toUpperCase()
    : undefined
}

const slots = [
  'bg1',
  'tx1',
  'bg2',
  'tx2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
] as const

/** What a master maps its names to when it does not say. */
const usual: Readonly<Partial<Record<SchemeSlot, string>>> = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
}

/** The colours of a theme under the names that a master gives them. */
export function readColours(theme: string, master: string): OfficeTheme['colours'] {
  const scheme = elementIn(theme, 'clrScheme')?.inside ?? ''
  const map = elementIn(master, 'clrMap')?.tag ?? ''
  return Object.fromEntries(
    slots.flatMap((slot) => {
      const name = attribute(map, slot) ?? usual[slot] ?? slot
      const colour = /^\w+$/.test(name) ? colourIn(elementIn(scheme, name)?.inside ?? '') : undefined
      return colour === undefined ? [] : [[slot, colour]]
    }),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const read = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')

/** The families of headings and body. */
export function readFonts(theme: string): OfficeTheme['fonts'] {
  const scheme = elementIn(theme, 'fontScheme')?.inside ?? ''
  const family = (name: string): string | null => {
    const latin = elementIn(elementIn(scheme, name)?.inside ?? '', 'latin')
    const typeface = read((latin && attribute(latin.tag, 'typeface')) ?? '').trim()
    return typeface === '' || typeface.startsWith('+') ? null : typeface
  }
  return { major: family('majorFont'), minor: family('minorFont') }
}
