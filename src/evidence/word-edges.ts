import { fork, type HandStream } from './hand-stream.ts'

/*
 * Words are never folded, so a quotation begins and ends where words do. “he has agreed” does not stand in “she has
 * agreed”, nor “able to pay” in “unable to pay”, “they can” in “they can't”, “5 million” in “2.5 million”.
 */

const inWord = /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u
/** Scripts that set no space between words: there a quotation may begin and end anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const digit = /\p{N}/u
/** What English sets behind an apostrophe; nobody's quotation begins with it. */
const afterApostrophe = /^(?:t|s|d|m|re|ll|ve)(?![\p{L}\p{N}])/iu
/** What stands between the digits of one number, time or date: a part of it is another. */
const inNumber = /[.,:/⁄]/u
/** Thousands set apart by spaces: “1 200”. */
const thousandsBefore = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})*[ \u00A0\u202F]$/u
const thousandsHere = /(?<![\p{N}.,])\p{N}{1,3}(?:[ \u00A0\u202F]\p{N}{3})*$/u
const aThousand = /^\p{N}{3}(?!\p{N})/u
/** A minus: a dash that stands close before a number and not close behind anything. */
const minusBefore = /(?:^|[\s([“„"'«])[-‐‑‒–—−]$/u

/** The character on one side of a place, past forks that may be passed over; "" at the end of the stream. */
function beside(stream: HandStream, at: number, step: 1 | -1): string {
  let index = at
  while (stream.text[index] === fork) {
    const ways = stream.forks.get(index)?.ways ?? []
    if (!ways.some((way) => way.text === '')) return ways[0]?.text.at(step === 1 ? 0 : -1) ?? ' '
    index += step
  }
  return stream.text[index] ?? ''
}

/** What stands before and behind a character as the document has it, spaces and all. */
function asItStands(stream: HandStream, index: number): { readonly before: string; readonly from: string } {
  const point = stream.pointAt(index)
  const text = stream.hand.units[point.unit]?.pieces[point.piece]?.diplomatic ?? ''
  return {
    before: text.slice(Math.max(0, point.at - 24), point.at),
    from: text.slice(point.at, point.at + 24),
  }
}

const parts = (a: string, b: string) =>
  !inWord.test(a) || !inWord.test(b) || unspaced.test(a) || unspaced.test(b)

/** Whether a literal that begins with a digit begins in the middle of a number, or leaves its minus behind. */
function beginsInNumber(stream: HandStream, literal: string, start: number, before: string): boolean {
  if (inNumber.test(before) && digit.test(stream.text[start - 2] ?? '')) return true
  if (before !== '-' && before !== ' ') return false
  const raw = asItStands(stream, start).before
  return before === '-' ? minusBefore.test(raw) : thousandsBefore.test(raw) && aThousand.test(literal)
}

/** Whether a literal that ends with a digit ends in the middle of a number. */
function endsInNumber(stream: HandStream, end: number, after: string): boolean {
  if (inNumber.test(after) && digit.test(stream.text[end + 1] ?? '')) return true
  if (after !== ' ') return false
  const { before, from } = asItStands(stream, end)
  return thousandsHere.test(before) && aThousand.test(from.slice(1))
}

function beginsAtWord(stream: HandStream, literal: string, start: number): boolean {
  const first = literal.charAt(0)
  const before = beside(stream, start - 1, -1)
  if (!parts(before, first)) return false
  if (digit.test(first) && beginsInNumber(stream, literal, start, before)) return false
  if (before !== "'" && before !== '-') return true
  if (!inWord.test(first)) return true
  const raw = asItStands(stream, start).before
  if (before === "'") return !(/\p{L}['’ʼ]$/u.test(raw) && afterApostrophe.test(literal))
  const joined = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+)[-‐‑]$/u.exec(raw)
  return joined?.[1] === undefined || !stream.prefixes.has(joined[1].toLowerCase())
}

function endsAtWord(stream: HandStream, literal: string, end: number): boolean {
  const last = literal.at(-1) ?? ''
  const after = beside(stream, end, 1)
  if (!parts(last, after)) return false
  if (digit.test(last) && endsInNumber(stream, end, after)) return false
  if (after !== "'" || !inWord.test(last)) return true
  const { before, from } = asItStands(stream, end)
  return !(/[\p{L}\p{M}]$/u.test(before) && /^['’ʼ]\p{L}/u.test(from))
}

/** Whether a literal that stands from `start` to `end` of a stream begins and ends where words do. */
export const standsByWords = (stream: HandStream, literal: string, start: number, end: number): boolean =>
  beginsAtWord(stream, literal, start) && endsAtWord(stream, literal, end)
