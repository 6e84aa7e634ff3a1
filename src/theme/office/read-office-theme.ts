import type { OfficeTheme } from './office-theme.ts'
import { type PackageReader, packageReader } from './package-reader.ts'
import { readLogo } from './read-logo.ts'
import { readColours, readFonts } from './read-scheme.ts'
import { type Refused, unzipBounded } from './unzip-bounded.ts'

/** The largest file that is looked into. */
export const mostOfficeBytes = 200 * 1024 * 1024

const byNumber = (one: string, other: string) =>
  one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)

/** The first master: that of the presentation where there is one, else the first by name, as in a .thmx. */
function masterOf(reader: PackageReader): string | undefined {
  const id = /<p:sldMasterId\s[^>]*r:id="([^"]*)"/.exec(reader.text('ppt/presentation.xml'))?.[1]
  const named = id === undefined ? null : reader.target('ppt/presentation.xml', id)
  if (named !== null && reader.names.includes(named)) return named
  return reader.names.filter((name) => /(^|\/)slideMasters\/[^/]+\.xml$/.test(name)).sort(byNumber)[0]
}

/** Width times height of a slide, in square EMU; where the file does not say, that of the widest usual one. */
function slideArea(reader: PackageReader): number {
  const tag = /<p:sldSz\s[^>]*>/.exec(reader.text('ppt/presentation.xml'))?.[0] ?? ''
  const side = (name: string, usual: number) =>
    Number(new RegExp(`\\s${name}="(\\d+)"`).exec(tag)?.[1] ?? usual)
  return side('cx', 12_192_000) * side('cy', 6_858_000)
}

/** Reads colours, families and logo of a .potx, .pptx or .thmx, within bounds; nothing else of it is used. */
export function readOfficeTheme(bytes: Uint8Array): OfficeTheme | Refused {
  const zip = unzipBounded(bytes)
  if ('refused' in zip) return zip
  const reader = packageReader(zip)
  const master = masterOf(reader)
  const theme =
    (master === undefined ? undefined : reader.targets(master, 'theme')[0]) ??
    reader.names.filter((name) => /(^|\/)theme\/theme\d*\.xml$/.test(name)).sort(byNumber)[0]
  const xml = theme === undefined ? '' : reader.text(theme)
  const colours = readColours(xml, master === undefined ? '' : reader.text(master))
  if (colours.bg1 === undefined || colours.tx1 === undefined || colours.accent1 === undefined)
    return { refused: 'has no theme of PowerPoint' }
  const layouts = master === undefined ? [] : reader.targets(master, 'slideLayout').slice(0, 100)
  const { logo, refused } = readLogo(
    reader,
    master === undefined ? [] : [master, ...layouts],
    slideArea(reader),
  )
  return { colours, fonts: readFonts(xml), logo, logoRefused: refused }
}
