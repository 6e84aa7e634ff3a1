import type { Picture } from '../../layout/slide.ts'
import type { ThemeFace } from '../load-fonts.ts'
import { svgWeight } from './svg-weight.ts'

/** Pixels of the longer side: two of them for each that a projector shows of a slide. */
const longestPx = 2000
/** The most elements that a drawing may draw, those that it uses again counted each time. */
const mostElements = 100_000

export interface DrawnPictures {
  readonly pictures: ReadonlyMap<string, Picture>
  /** Drawings that cannot be drawn, by the name that the brief gives each file. */
  readonly failed: readonly string[]
}

/**
 * Gives every SVG a bitmap, which stands in for it where a program draws none, and in outputs that must look the same
 * everywhere. Its words are set in the theme's fonts, never in those of the machine.
 */
export async function drawSvgs(
  pictures: ReadonlyMap<string, Picture>,
  faces: readonly ThemeFace[],
): Promise<DrawnPictures> {
  const svgs = [...pictures].filter(([, { mediaType }]) => mediaType === 'image/svg+xml')
  if (svgs.length === 0) return { pictures, failed: [] }
  const { openRasteriser } = await import('../../write/png/open-rasteriser.ts')
  const { pngOf } = await openRasteriser()
  const fonts = { files: faces.map((face) => face.bytes()), family: faces.at(-1)?.family.twin ?? '' }
  const drawn = new Map(pictures)
  const failed: string[] = []
  for (const [file, picture] of svgs) {
    const text = new TextDecoder().decode(picture.bytes)
    const { widthPx, heightPx } = picture
    const width = Math.max(1, Math.round((widthPx * longestPx) / Math.max(widthPx, heightPx)))
    try {
      if (!(svgWeight(text) <= mostElements)) throw new Error('too many elements')
      drawn.set(file, { ...picture, fallbackPng: pngOf(text, width, fonts) })
    } catch {
      failed.push(file)
    }
  }
  return { pictures: drawn, failed }
}
