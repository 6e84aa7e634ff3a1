import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { TallSvg } from './svg-pages.ts'

/** Turns laid out pages into pictures. Everything in it is WASM, so that the bytes are the same on every machine. */
export interface Rasteriser {
  /** All pages of a document in Typst's vector format, one under another. */
  svgOf(vector: Uint8Array): TallSvg
  /** An SVG as PNG, so many pixels wide; its words are set in the fonts given, and none of the machine's is asked for. */
  pngOf(svg: string, widthPx: number, fonts?: SvgFonts): Uint8Array
}

/** Fonts for the words of an SVG, and the family to take where it names none of them. */
export interface SvgFonts {
  readonly files: readonly Uint8Array[]
  readonly family: string
}

let opened: Promise<Rasteriser> | undefined

/** Opens Typst's renderer and resvg, once. */
export function openRasteriser(): Promise<Rasteriser> {
  opened ??= open()
  return opened
}

async function open(): Promise<Rasteriser> {
  const [typst, resvg] = await Promise.all([
    import('@myriaddreamin/typst-ts-renderer'),
    import('@resvg/resvg-wasm'),
  ])
  const { resolve } = createRequire(import.meta.url)
  typst.initSync({ module: readFileSync(resolve('@myriaddreamin/typst-ts-renderer/wasm')) })
  await resvg.initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const renderer = new typst.TypstRenderer()
  return {
    svgOf(vector) {
      const session = renderer.session_from_artifact(vector, 'vector')
      try {
        // 1 is the pages, 2 the outlines that they use; 4 and 8 would be style and script for a browser.
        const svg = renderer.svg_data(session, 3)
        return { svg, widthPt: session.doc_width, heightPt: session.doc_height }
      } finally {
        session.free()
      }
    },
    pngOf(svg, widthPx, fonts) {
      const drawing = new resvg.Resvg(svg, {
        fitTo: { mode: 'width', value: widthPx },
        ...(fonts === undefined
          ? { background: 'white', font: { loadSystemFonts: false } }
          : fontOptions(fonts)),
      })
      const image = drawing.render()
      try {
        return image.asPng()
      } finally {
        image.free()
        drawing.free()
      }
    },
  }
}

const fontOptions = ({ files, family }: SvgFonts) => ({
  font: {
    fontBuffers: [...files],
    defaultFontFamily: family,
    serifFamily: family,
    sansSerifFamily: family,
    monospaceFamily: family,
  },
})
