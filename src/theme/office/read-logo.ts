import { type Bitmap, readBitmap } from './bitmap.ts'
import type { PackageReader } from './package-reader.ts'
import { elementIn } from './read-scheme.ts'

/** A logo is small: of the slide, so much at most. What is larger is a background. */
const mostShare = 0.2
/** And it is no stripe: width to height between these. */
const [narrowest, widest] = [1 / 3, 12]
const mostBytes = 8 * 1024 * 1024
const mostPixels = 6000

const number = (tag: string, name: string) =>
  Number(new RegExp(`\\s${name}="(-?\\d+)"`).exec(tag)?.[1] ?? Number.NaN)

/** Relationship and size of the pictures that a part draws itself, in its order. */
function picturesIn(
  xml: string,
): readonly { readonly id: string; readonly cx: number; readonly cy: number }[] {
  return [...xml.matchAll(/<p:pic[\s>][\s\S]*?<\/p:pic>/g)].flatMap(([picture]) => {
    const blip = elementIn(picture, 'blip')
    const id = blip === null ? undefined : /\sr:embed="([^"]*)"/.exec(blip.tag)?.[1]
    const extent = elementIn(picture, 'ext')?.tag ?? ''
    // The first extent of a picture is that of an extension list where it has one before its frame.
    const size = /<a:ext(?=[^>]*\scx=)[^>]*>/.exec(picture)?.[0] ?? extent
    return id === undefined ? [] : [{ id, cx: number(size, 'cx'), cy: number(size, 'cy') }]
  })
}

/**
 * The logo: the first picture of the master, else of its layouts, that is neither a background nor a stripe. Programs that draw pictures from
 * vectors of Windows (EMF, WMF) are few, so such a one is refused.
 */
export function readLogo(
  reader: PackageReader,
  parts: readonly string[],
  slideArea: number,
): { readonly logo: Bitmap | null; readonly refused: string | null } {
  let refused: string | null = null
  for (const part of parts) {
    for (const { id, cx, cy } of picturesIn(reader.text(part))) {
      const shape = cx / cy
      if (!(cx * cy > 0 && cx * cy <= mostShare * slideArea && shape >= narrowest && shape <= widest))
        continue
      const target = reader.target(part, id)
      const bytes = target === null ? null : reader.bytes(target, mostBytes)
      const bitmap = bytes === null ? null : readBitmap(bytes)
      if (bitmap !== null && Math.max(bitmap.widthPx, bitmap.heightPx) <= mostPixels)
        return { logo: bitmap, refused: null }
      refused ??= target ?? part
    }
  }
  return { logo: null, refused }
}
