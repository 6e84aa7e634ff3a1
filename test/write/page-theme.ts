import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createFontBook } from '../../src/text/font-book.ts'
import type { FontBook } from '../../src/text/text.ts'
import type { FontFamily, Theme } from '../../src/theme/theme.ts'
import type { PageFace } from '../../src/write/html/embed-faces.ts'
import type { FontFile } from '../../src/write/pdf/typst-engine.ts'

const require = createRequire(import.meta.url)

function family(name: string, twin: string, pitchEm: number): FontFamily {
  const face = (folder: string) => `${twin.toLowerCase()}/${folder}/${twin}_${folder}.ttf`
  return {
    name,
    twin,
    pitchEm,
    files: {
      regular: face('400Regular'),
      italic: face('400Regular_Italic'),
      bold: face('700Bold'),
      boldItalic: face('700Bold_Italic'),
    },
  }
}

const georgia = family('Georgia', 'Gelasio', 1.27)
const times = family('Times New Roman', 'Tinos', 1.149)
const calibri = family('Calibri', 'Carlito', 1.2207)

/** The look of look.md, on A4 and light unless a test says otherwise. */
export function pageTheme(changes: Partial<Theme> = {}): Theme {
  return {
    name: 'teaching',
    shape: '16:9',
    paper: 'a4',
    variant: 'light',
    labels: 'neutral',
    references: 'plain',
    colours: {
      paper: 'FBF9F3',
      ink: '1C1F26',
      muted: '595E68',
      rule: 'D3CBB9',
      wash: 'F1ECDF',
      source: '1F3F66',
      other_hand: '93302A',
      mark: 'E9E2C8',
    },
    fonts: { serif: [georgia, times], sans: [calibri] },
    sizes: {
      headline: { wantedPt: 32, floorPt: 28 },
      body: { wantedPt: 24, floorPt: 18 },
      quotation: { wantedPt: 28, floorPt: 20 },
      cell: { wantedPt: 18, floorPt: 14 },
      reference: { wantedPt: 13, floorPt: 12 },
      page_body: { wantedPt: 12, floorPt: 10.5 },
      page_label: { wantedPt: 10, floorPt: 9 },
      page_title: { wantedPt: 28, floorPt: 14 },
      page_lead: { wantedPt: 15, floorPt: 10.5 },
      large_print: { wantedPt: 18, floorPt: 18 },
    },
    yields: [],
    roomMm: 8,
    ...changes,
  }
}

function bytesOf(path: string): Uint8Array {
  return readFileSync(require.resolve(`@expo-google-fonts/${path}`))
}

export function pageFonts(): FontFile[] {
  return [georgia, times, calibri].flatMap(({ twin, files }) =>
    Object.values(files).map((path) => ({ family: twin, bytes: bytesOf(path) })),
  )
}

export function pageBook(): Promise<FontBook> {
  return createFontBook(
    [georgia, times, calibri].flatMap(({ name, pitchEm, files }) =>
      Object.entries(files).map(([style, path]) => ({
        family: name,
        bold: style.startsWith('bold'),
        italic: /italic/i.test(style),
        bytes: () => bytesOf(path),
        pitchEm,
      })),
    ),
  )
}

/** The faces as the HTML embeds them. */
export function pageFaces(): PageFace[] {
  return [georgia, times, calibri].flatMap((family) =>
    Object.entries(family.files).map(([style, path]) => ({
      family,
      bold: style.startsWith('bold'),
      italic: /italic/i.test(style),
      bytes: () => bytesOf(path),
    })),
  )
}
