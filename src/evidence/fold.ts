/*
 * What may differ between a quotation and its source is typography alone (evidence.md, "Folded before comparing"). Both
 * sides go through the same folding, and a folded character knows where it came from.
 */

/** A folded text. `from[i]` is what the caller gave with the character that became `text[i]`. */
export interface Folded {
  readonly text: string
  readonly from: readonly number[]
}

/** Apostrophes and quotation marks of every shape are one. */
const quotes = /['"`´‘’‚‛“”„‟‹›«»′″ʹʼ＇＂]/u
/** Hyphens and dashes of every shape are one; minus too. */
const dashes = /[-‐‑‒–—―−﹘﹣－⸺⸻]/u
const spaces = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u0085]/u
/** Soft hyphen, zero-width characters, controls of direction, byte-order mark, variation selectors. */
const dropped = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/u
const letters: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ſ: 's',
}
/** No space counts before these; French sets one. */
const noSpaceBefore = /[;:!?»]/u
/** Words, stops, commas and simple spaces: nothing to fold but the spaces. */
const plain = /^[A-Za-z0-9,. \n]*$/u
const clusters = /\P{M}\p{M}*|\p{M}+/gu

/** Takes text bit by bit and folds it as one. */
export interface Folder {
  /** Folds a stretch; `from` says where its first character came from, the others count on. */
  push(text: string, from: number): void
  /** Puts a character as it is, folding nothing round it; `glue` drops the space behind it. */
  put(character: string, from: number, glue?: boolean): void
  /** Takes back the space that stands or waits at the end, and says whether there was one. */
  takeSpace(): boolean
  readonly length: number
  done(): Folded
}

export function createFolder(): Folder {
  const out: string[] = []
  const from: number[] = []
  let space = -1
  let glue = false
  const emit = (character: string, at: number) => {
    if (space >= 0 && out.length > 0) {
      out.push(' ')
      from.push(space)
    }
    space = -1
    glue = false
    // One entry for each UTF-16 unit, so that an index of the text is one of the map.
    for (let unit = 0; unit < character.length; unit++) {
      out.push(character[unit] as string)
      from.push(at + unit)
    }
  }
  const one = (character: string, at: number) => {
    if (dropped.test(character)) return
    if (spaces.test(character)) {
      if (!glue && space < 0) space = at
      return
    }
    if (dashes.test(character)) {
      space = -1
      if (out.at(-1) !== '-') emit('-', at)
      glue = true
      return
    }
    if (noSpaceBefore.test(character)) space = -1
    if (quotes.test(character)) {
      // Some set a space inside their marks and some do not, and a mark does not show which side it is on.
      space = -1
      emit("'", at)
      glue = true
      return
    }
    emit(character, at)
  }
  return {
    push(text, start) {
      if (plain.test(text) && !text.includes('..')) {
        for (let index = 0; index < text.length; index++) {
          const character = text[index] as string
          if (character !== ' ' && character !== '\n') emit(character, start + index)
          else if (!glue && space < 0) space = start + index
        }
        return
      }
      for (const match of text.matchAll(clusters)) {
        const at = start + match.index
        const composed = match[0].normalize('NFC')
        for (const character of composed)
          for (const letter of letters[character] ?? character) one(letter, at)
        const dots = out.length
        if (out[dots - 1] === '.' && out[dots - 2] === '.' && out[dots - 3] === '.') {
          out.splice(dots - 3, 3, '…')
          from.splice(dots - 3, 3, from[dots - 3] as number)
        }
      }
    },
    put(character, at, glued = false) {
      emit(character, at)
      glue = glued
    },
    takeSpace() {
      const had = space >= 0
      space = -1
      return had
    },
    get length() {
      return out.length
    },
    done: () => ({ text: out.join(''), from }),
  }
}

/** Folds a text by itself; `from` are UTF-16 offsets in it. */
export function fold(text: string): Folded {
  const folder = createFolder()
  folder.push(text, 0)
  return folder.done()
}

/** How many words a folded text has. */
export function countWords(text: string): number {
  return text.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
