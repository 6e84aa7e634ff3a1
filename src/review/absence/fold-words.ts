/** Characters that are not seen and may stand inside a word. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * The words of a text in small letters with one space before and after each: what typography, line breaks and markup do to
 * a text leaves this as it is. `foldWords(a).includes(foldWords(b))` says whether all words of b stand in a, in their order.
 */
export function foldWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(unseen, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words === null ? '' : ` ${words.join(' ')} `
}
