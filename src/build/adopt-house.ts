import type { Diagnostic, Place } from '../diagnostic.ts'
import { adoptOfficeTheme } from '../theme/office/adopt-office-theme.ts'
import { mostOfficeBytes, readOfficeTheme } from '../theme/office/read-office-theme.ts'
import type { Theme } from '../theme/theme.ts'
import type { Disk } from './disk.ts'
import { isInside } from './load-sources.ts'

/** The Office file whose look a brief asks for. */
export interface HouseWish {
  /** As the brief writes it. */
  readonly from: string
  readonly path: string
  /** The folder that it must stand in. */
  readonly root: string
  readonly logo: boolean
  readonly place: Place
}

/** What stands against reading the file, or its bytes. */
function bytesOf({ from, path, root }: HouseWish, disk: Disk): Uint8Array | string {
  if (disk.kind(path) !== 'file') return `There is no file “${from}” to take a theme from.`
  if (!isInside(disk.real(path), disk.real(root))) return `“${from}” lies outside the folder of the brief.`
  if (disk.size(path) > mostOfficeBytes)
    return `“${from}” is larger than ${mostOfficeBytes / 1024 / 1024} MB.`
  return disk.read(path)
}

/** A theme in the look of a house; null where its file cannot be read, with an error at the brief's line. */
export function adoptHouse(
  theme: Theme,
  house: HouseWish,
  disk: Disk,
): { readonly theme: Theme | null; readonly diagnostics: readonly Diagnostic[] } {
  const refuse = (message: string): ReturnType<typeof adoptHouse> => ({
    theme: null,
    diagnostics: [{ severity: 'error', code: 'theme-file', message, place: house.place }],
  })
  const bytes = bytesOf(house, disk)
  if (typeof bytes === 'string') return refuse(bytes)
  const office = readOfficeTheme(bytes)
  if ('refused' in office) return refuse(`No theme can be taken from “${house.from}”: it ${office.refused}.`)
  const shown = house.logo ? office : { ...office, logo: null, logoRefused: null }
  return adoptOfficeTheme(theme, shown, house.place)
}
