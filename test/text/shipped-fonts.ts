import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createFontBook, type FontFace } from '../../src/text/font-book.ts'
import type { FontBook, TextStyle } from '../../src/text/text.ts'

const require = createRequire(import.meta.url)

const twins = {
  Georgia: { twin: 'gelasio', pitchEm: 1.25 },
  Calibri: { twin: 'carlito', pitchEm: 1.2207 },
  'Times New Roman': { twin: 'tinos', pitchEm: 1.15 },
} as const

function faceFile(twin: string, bold: boolean, italic: boolean): Uint8Array {
  const weight = `${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`
  const name = `${twin[0]?.toUpperCase()}${twin.slice(1)}_${weight}.ttf`
  return readFileSync(require.resolve(`@expo-google-fonts/${twin}/${weight}/${name}`))
}

/** The faces that briefdeck ships, under their office names. */
export const shippedFaces: readonly FontFace[] = Object.entries(twins).flatMap(
  ([family, { twin, pitchEm }]) =>
    [false, true].flatMap((bold) =>
      [false, true].map((italic) => ({
        family,
        bold,
        italic,
        pitchEm,
        bytes: () => faceFile(twin, bold, italic),
      })),
    ),
)

export const book: FontBook = await createFontBook(shippedFaces)

export const sans: TextStyle = { family: 'Calibri', bold: false, italic: false, sizePt: 24 }
export const serif: TextStyle = { family: 'Georgia', bold: false, italic: false, sizePt: 24 }
export const roman: TextStyle = { family: 'Times New Roman', bold: false, italic: false, sizePt: 24 }
