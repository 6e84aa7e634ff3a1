import { zeroWidth } from './characters.ts'

/** The shaping library, loaded once a book is made. */
export type HarfBuzz = typeof import('harfbuzzjs')

/** Room of a text in a face: advance in font units, and how many clusters it has (tracking is added after each). */
export interface Extent {
  readonly units: number
  readonly clusters: number
}

/** A face that has been opened. */
export interface ShapedFace {
  readonly unitsPerEm: number
  /** Shapes one segment: kerning on, ligatures off. */
  extent(segment: string): Extent
  /** Code points that the face has a glyph for. */
  letters(): ReadonlySet<number>
}

/** How many segments a face remembers; a term's decks use some ten thousand different words. */
const rememberedSegments = 20_000

const emptyExtent: Extent = { units: 0, clusters: 0 }

/** Opens a font file for shaping. A file that is no font gives a face without letters. */
export function openFace(hb: HarfBuzz, bytes: Uint8Array): ShapedFace {
  const face = new hb.Face(new hb.Blob(bytes))
  const font = new hb.Font(face)
  const buffer = new hb.Buffer()
  const features = ['liga', 'clig', 'dlig'].map((tag) => new hb.Feature(tag, 0))
  const remembered = new Map<string, Extent>()
  let letters: Set<number> | undefined

  function shape(segment: string): Extent {
    const visible = segment.replace(zeroWidth, '').replace(/[\t\r]/gu, ' ')
    if (visible === '') return emptyExtent
    buffer.reset()
    buffer.addText(visible)
    // Said here because the library would else ask the machine's locale.
    buffer.setLanguage('und')
    buffer.guessSegmentProperties()
    hb.shape(font, buffer, features)
    let units = 0
    let count = 0
    let cluster = -1
    for (const glyph of buffer.getGlyphInfosAndPositions()) {
      units += glyph.xAdvance ?? 0
      if (glyph.cluster !== cluster) count++
      cluster = glyph.cluster
    }
    return { units, clusters: count }
  }

  return {
    unitsPerEm: face.upem,
    extent(segment) {
      const known = remembered.get(segment)
      if (known !== undefined) return known
      if (remembered.size >= rememberedSegments) remembered.clear()
      const extent = shape(segment)
      remembered.set(segment, extent)
      return extent
    },
    letters() {
      letters ??= new Set(face.collectUnicodes())
      return letters
    },
  }
}
