/** Spaces at which a line may end. No-break spaces (U+00A0, U+2007, U+202F) are not among them; a tab or a stray return is. */
const breakingSpace = /[\t\r \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/u

/** Whether a line may end at the UTF-16 unit at an offset because it is a space. */
export function isBreakingSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit > 0x20 && unit < 0x1680) return false
  return unit === 0x20 || breakingSpace.test(text.charAt(at))
}

/** Every space, those at which no line ends included. */
export const anySpace = /[\t\n\r \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u

/** Soft hyphen, zero-width space, word joiner, byte-order mark: they steer breaking and take no room. */
export const zeroWidthUnits = '\u00AD\u200B\u2060\uFEFF'
export const zeroWidth = new RegExp(`[${zeroWidthUnits}]`, 'gu')

/** Code points that a font need not draw: Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties, as ranges. */
const ignorableRanges: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfff8],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]

/** Whether a code point is drawn as nothing, so that no face can lack it. */
export function isIgnorable(codePoint: number): boolean {
  if (codePoint < 0xad) return false
  return ignorableRanges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

/** Ideographs, kana and their punctuation: between two of them a line may end. Korean keeps to its spaces. */
const eastAsian =
  /[\u2E80-\u2FFF\u3001-\u30FF\u3105-\u312F\u31A0-\u31FF\u3220-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF9F\u{1B000}-\u{1B16F}\u{20000}-\u{3FFFD}]/u

/** What belongs to the character before it: combining marks, joiners, skin tones, tags of flags. */
const joinsToBefore = /\p{M}|\u200D|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]/u

const pictograph = /\p{Extended_Pictographic}/u

/** What may not begin a line: closing marks, small kana, marks of repetition and length. */
const neverFirst =
  /[!"'%),.:;?\]}»’”‰′″℃…‥、。〉》」』】〕〗〙〛〜〞〟々〻ゝゞヽヾー・゛゜ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ！％），．：；？］｝｠｡｣､･\u00A0\u2007\u202F\u2060\uFEFF\u00AD]/u

/** What may not end a line: opening marks and signs that stand before an amount. */
const neverLast = /[([{«‘“„‚¿¡§$£¥€〈《「『【〔〖〘〚〝（［｛｟｢＄￡￥\u00A0\u2007\u202F\u2060\uFEFF\u200D]/u

/** Whether a line may end between two neighbouring characters because one of them is East Asian. */
export function breaksBetween(before: string, after: string): boolean {
  if (!eastAsian.test(before) && !eastAsian.test(after)) return false
  return !neverLast.test(before) && !isNeverFirst(after) && !anySpace.test(after) && !anySpace.test(before)
}

/** Whether no line may begin with this character. */
export function isNeverFirst(char: string): boolean {
  return neverFirst.test(char) || joinsToBefore.test(char)
}

/** Quick test that spares most texts the search for East Asian breaks. */
export function mayBeEastAsian(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x2e80) return true
  return false
}

/** Whether each unit is a character of its own: nothing below U+0300, nor in plain Cyrillic, combines. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x300 && (unit < 0x400 || unit > 0x482)) return false
  }
  return true
}

/**
 * Cuts text into what a reader takes for one character: a letter with its combining marks, a joined emoji, a pair of
 * surrogates. (A plain reading of Unicode's grapheme clusters; Intl.Segmenter changes with Node.)
 */
export function clusters(text: string): string[] {
  if (isPlain(text)) return text.split('')
  const out: string[] = []
  for (const char of text) {
    const last = out.at(-1)
    const joins = joinsToBefore.test(char) || (last?.endsWith('\u200D') === true && pictograph.test(char))
    if (last !== undefined && joins) out[out.length - 1] = last + char
    else out.push(char)
  }
  return out
}
