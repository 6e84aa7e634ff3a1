import { createHash } from 'node:crypto'
import type { Picture } from '../../../layout/slide.ts'

const extensions = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/svg+xml': 'svg',
} as const satisfies Record<Picture['mediaType'], string>

/** The files of a deck's pictures, each once however often it is shown. */
export interface Media {
  /** Names of the picture's own file and, for a drawing, of the bitmap that stands in for it. */
  add(picture: Picture): { readonly image: string; readonly svg?: string }
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Files are named image1.png, image2.jpeg … in the order in which slides first show them. */
export function openMedia(): Media {
  const names = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const keep = (bytes: Uint8Array, extension: string): string => {
    const key = `${createHash('sha256').update(bytes).digest('hex')}.${extension}`
    const name = names.get(key) ?? `image${names.size + 1}.${extension}`
    names.set(key, name)
    files.set(name, bytes)
    return name
  }
  return {
    files,
    add(picture) {
      const { bytes, mediaType, fallbackPng } = picture
      if (mediaType !== 'image/svg+xml') return { image: keep(bytes, extensions[mediaType]) }
      if (fallbackPng === undefined) throw new Error('a drawing has no bitmap to stand in for it')
      return { image: keep(fallbackPng, 'png'), svg: keep(bytes, 'svg') }
    },
  }
}
