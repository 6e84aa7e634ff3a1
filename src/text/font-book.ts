import { segments } from './segments.ts'
import { type HarfBuzz, openFace, type ShapedFace } from './shaped-face.ts'
import { ShapingNeeded } from './shaping-needed.ts'
import { openTable } from './table-face.ts'
import type { FontBook } from './text.ts'
import { fontHead, type WidthTable } from './width-table.ts'

/** A font file and what it draws. */
export interface FontFace {
  /** Office name of the family. */
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
  /** The file, or what reads it when the face is first needed. */
  readonly bytes: Uint8Array | (() => Uint8Array)
  /** Line pitch of the family at 100 % spacing, in em. */
  readonly pitchEm: number
  /** Widths worked out beforehand; good for this very file alone, which is looked at. */
  readonly table?: () => WidthTable
}

/** A face that is opened when it is first needed: a run seldom needs more than a few of a theme's. */
interface LazyFace extends FontFace {
  readonly open: () => ShapedFace
}

/**
 * Widths are multiples of 1/1024 pt. Sums of such numbers are exact, so a line is as wide as its parts, in whatever order
 * they are added and on every machine; the rounding of a word is far below what any program draws.
 */
const stepsPerPt = 1024

function onGrid(pt: number): number {
  return Math.round(pt * stepsPerPt) / stepsPerPt
}

/** The face of a family for a style, or the nearest one: office programs slant or embolden what they lack. */
function nearest(faces: readonly LazyFace[], bold: boolean, italic: boolean): LazyFace {
  const score = (face: LazyFace): number => (face.bold === bold ? 2 : 0) + (face.italic === italic ? 1 : 0)
  return faces.reduce((best, face) => (score(face) > score(best) ? face : best))
}

/** Opens a face by its table where it has one that is of its file, else by shaping. */
function openAny(face: FontFace, shaped: (bytes: Uint8Array) => ShapedFace): ShapedFace {
  const bytes = typeof face.bytes === 'function' ? face.bytes() : face.bytes
  const table = face.table?.()
  return table === undefined || table.head !== fontHead(bytes)
    ? shaped(bytes)
    : openTable(table, () => shaped(bytes))
}

/**
 * Makes the book of faces that measures text. The bytes decide: nothing of the system is asked, so the same text has the
 * same width everywhere. Faces are opened on first use. Where faces have width tables, the library that shapes is not loaded before a letter
 * outside of them asks for it.
 *
 * @throws ShapingNeeded from the book's methods in that case: withShaping begins anew.
 * @throws Error from the book's methods when a family is asked for that it does not hold (a bug of the caller).
 */
export async function createFontBook(faces: readonly FontFace[]): Promise<FontBook> {
  let library: HarfBuzz | undefined
  const load = async (): Promise<void> => {
    library = await import('harfbuzzjs')
  }
  if (faces.every((face) => face.table === undefined)) await load()
  const shaped = (bytes: Uint8Array): ShapedFace => {
    if (library === undefined) throw new ShapingNeeded(load)
    return openFace(library, bytes)
  }
  const families = new Map<string, LazyFace[]>()
  for (const face of faces) {
    let opened: ShapedFace | undefined
    const open = (): ShapedFace => {
      opened ??= openAny(face, shaped)
      return opened
    }
    const family = families.get(face.family)
    if (family === undefined) families.set(face.family, [{ ...face, open }])
    else family.push({ ...face, open })
  }

  function facesOf(family: string): readonly LazyFace[] {
    const found = families.get(family)
    if (found === undefined) throw new Error(`No face of the family ${family} was given to the font book`)
    return found
  }

  const common = new Map<string, ReadonlySet<number>>()
  /** What all faces of a family have. */
  function commonLetters(family: string): ReadonlySet<number> {
    const known = common.get(family)
    if (known !== undefined) return known
    const [first, ...others] = (families.get(family) ?? []).map((face) => face.open().letters())
    const letters = new Set([...(first ?? [])].filter((letter) => others.every((other) => other.has(letter))))
    common.set(family, letters)
    return letters
  }

  return {
    widthPt(text, style) {
      const face = nearest(facesOf(style.family), style.bold, style.italic).open()
      const trackingPt = style.trackingPt ?? 0
      let width = 0
      for (const segment of segments(text)) {
        const { units, clusters } = face.extent(segment)
        width += onGrid((units * style.sizePt) / face.unitsPerEm + clusters * trackingPt)
      }
      return width
    },
    pitchEm: (family) => (facesOf(family)[0] as LazyFace).pitchEm,
    has(family, codePoint, style) {
      const faces = families.get(family)
      if (faces === undefined) return false
      if (style === undefined) return commonLetters(family).has(codePoint)
      return nearest(faces, style.bold, style.italic).open().letters().has(codePoint)
    },
  }
}
