import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { createFontBook } from '../text/font-book.ts'
import type { FontBook } from '../text/text.ts'
import type { FontFamily, Theme } from '../theme/theme.ts'
import { openTypst } from '../write/pdf/open-typst.ts'
import type { TypstEngine } from '../write/pdf/typst-engine.ts'
import type { Disk } from './disk.ts'
import { preparedWidths } from './prepared-widths.ts'

/** A face of the theme and what reads its file. */
export interface ThemeFace {
  readonly family: FontFamily
  readonly bold: boolean
  readonly italic: boolean
  readonly path: string
  /** The file as the theme names it, by which its widths may have been prepared. */
  readonly file: string
  readonly bytes: () => Uint8Array
}

const require = createRequire(import.meta.url)

/** Folder of the font packages that come with the program. */
export const fontPackages = (): string =>
  dirname(dirname(require.resolve('@expo-google-fonts/gelasio/package.json')))

/** Font packages that `pkg:` names, by the first part of the path after it. */
function packageFile(path: string): string {
  const [name = '', ...rest] = path.split('/')
  return join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), ...rest)
}

/** Path of a font file: "pkg:" in a font package, else in the template's folder. */
export function fontPath(file: string, templateFolder: string): string {
  return file.startsWith('pkg:') ? packageFile(file.slice(4)) : resolve(templateFolder, file)
}

const faces = [
  ['regular', false, false],
  ['italic', false, true],
  ['bold', true, false],
  ['boldItalic', true, true],
] as const

/** All faces of a theme, each family once; a file is read when it is first asked for, and kept. */
export function themeFaces(theme: Theme, templateFolder: string, disk: Disk): readonly ThemeFace[] {
  const families = new Map([...theme.fonts.serif, ...theme.fonts.sans].map((family) => [family.name, family]))
  return [...families.values()].flatMap((family) =>
    faces.map(([key, bold, italic]): ThemeFace => {
      const file = family.files[key]
      const path = fontPath(file, templateFolder)
      let kept: Uint8Array | undefined
      const bytes = () => {
        kept ??= disk.read(path)
        return kept
      }
      return { family, bold, italic, path, file, bytes }
    }),
  )
}

/** The book that measures with these faces. */
export function fontBookOf(faces: readonly ThemeFace[]): Promise<FontBook> {
  return createFontBook(
    faces.map(({ family, bold, italic, file, bytes }) => {
      const table = preparedWidths.get(file)
      return {
        family: family.name,
        pitchEm: family.pitchEm,
        bold,
        italic,
        bytes,
        ...(table === undefined ? {} : { table }),
      }
    }),
  )
}

/** Typst with these faces. */
export function typstOf(faces: readonly ThemeFace[]): Promise<TypstEngine> {
  return openTypst(faces.map((face) => ({ family: face.family.twin, bytes: face.bytes() })))
}
