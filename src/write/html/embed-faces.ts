import type { FontBook } from '../../text/text.ts'
import type { FontFamily, Theme } from '../../theme/theme.ts'
import { embeddedName } from './page-style.ts'
import { openSubsetter } from './subset-font.ts'
import type { FaceUse, NoteFace } from './write-inlines.ts'

/** A face of the theme and what reads its file. */
export interface PageFace {
  readonly family: FontFamily
  readonly bold: boolean
  readonly italic: boolean
  readonly bytes: () => Uint8Array
}

/** Collects which letters a page sets in which face. */
export function collectFaces(): {
  note: NoteFace
  uses: ReadonlyMap<string, { use: FaceUse; letters: Set<string> }>
} {
  const uses = new Map<string, { use: FaceUse; letters: Set<string> }>()
  const note: NoteFace = (use, text) => {
    const key = `${use.base} ${use.bold} ${use.italic}`
    const known = uses.get(key) ?? { use, letters: new Set<string>() }
    // Labels are set in capitals by the style.
    for (const char of text + text.toUpperCase()) known.letters.add(char)
    uses.set(key, known)
  }
  return { note, uses }
}

/**
 * The letters that a page needs, of each face, as @font-face rules: the reader's own Georgia or Calibri is taken where there is
 * one, else the embedded letters of its twin. So the page looks and prints alike where neither is installed, for some 15 kB a
 * face; whole faces would be two megabytes.
 */
export function embedFaces(
  theme: Theme,
  uses: ReadonlyMap<string, { use: FaceUse; letters: Set<string> }>,
  faces: readonly PageFace[],
  book: FontBook,
): string {
  const needed = new Map<PageFace, Set<string>>()
  for (const { use, letters } of uses.values()) {
    const families = [...theme.fonts[use.base], ...theme.fonts[use.base === 'serif' ? 'sans' : 'serif']]
    for (const letter of letters) {
      const code = letter.codePointAt(0) as number
      const family = families.find(({ name }) => book.has(name, code, use))
      const face = faces.find(
        (one) => one.family.name === family?.name && one.bold === use.bold && one.italic === use.italic,
      )
      if (face === undefined) continue
      const set = needed.get(face) ?? new Set()
      needed.set(face, set.add(letter))
    }
  }
  const cut = openSubsetter()
  return faces
    .flatMap((face) => {
      const letters = needed.get(face)
      const bytes = letters && cut(face.bytes(), [...letters, ' '].join(''))
      return bytes ? [fontFace(face, bytes)] : []
    })
    .join('\n')
}

function fontFace({ family, bold, italic }: PageFace, bytes: Uint8Array): string {
  const style = [bold ? 'Bold' : '', italic ? 'Italic' : ''].filter(Boolean).join(' ')
  const safe = (name: string): string => name.replace(/[^\p{L}\p{N} ._-]/gu, '')
  const local = [family.name, family.twin].map((name) => `local("${safe(name)}${style ? ` ${style}` : ''}")`)
  const data = `url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}) format("truetype")`
  return `@font-face { font-family: ${embeddedName(family.name)}; font-weight: ${bold ? 700 : 400}; font-style: ${italic ? 'italic' : 'normal'}; src: ${[...local, data].join(', ')}; }`
}
