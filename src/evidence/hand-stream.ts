import type { HandText, Piece, TextUnit } from '../source/source.ts'
import { createFolder, type Folder, fold } from './fold.ts'

/** Stands in a stream for a place where the source has more than one way to be quoted. */
export const fork = '\u0000'

/** What a way of quoting a fork makes of the verdict; a hyphen at a line end is kept or joined, the sign of an item quoted. */
export type ForkEffect =
  | 'none'
  | 'uncertain'
  | 'corrected'
  | 'editorial'
  | 'other-hand'
  | 'struck'
  | 'kept'
  | 'joined'
  | 'marked'
  | 'parted'

/** A way to quote a fork, folded. An empty text passes over it. */
export interface ForkWay {
  readonly text: string
  readonly effect: ForkEffect
}

export interface Fork {
  readonly ways: readonly ForkWay[]
}

/** Where a character of a stream stands in its hand. */
export interface StreamPoint {
  readonly unit: number
  readonly piece: number
  /** In the piece's diplomatic text. */
  readonly at: number
}

/** All words of a hand, folded, in one line: what quotations are looked for in. */
export interface HandStream {
  readonly text: string
  readonly forks: ReadonlyMap<number, Fork>
  readonly hand: HandText
  /** Where the character at an index stands. */
  pointAt(index: number): StreamPoint
  /** Number of the paragraph of each unit, counted through; items, rows and what goes on behind them share it. */
  readonly paragraphOf: readonly number[]
  /** Where the words of the paragraph after next of the one at an index begin: as far as an omission may reach. */
  reachOf(index: number): number
  /** First parts of hyphened words that turn the sense of the second: non-, un-. */
  readonly prefixes: ReadonlySet<string>
}

/** A hyphen between letters at a line end: the word may have it or not. */
export const lineEndHyphen = /(?<=[\p{L}\p{M}])[-‐\u00AD¬][ \t]*\n\s*(?=\p{L})/gu

function forkOf(piece: Piece): Fork | null {
  const folded = (text: string) => fold(text).text
  switch (piece.kind) {
    case 'doubtful': {
      const readings = (piece.readings ?? []).map(
        (text): ForkWay => ({ text: folded(text), effect: 'uncertain' }),
      )
      return { ways: [{ text: folded(piece.diplomatic), effect: 'uncertain' }, ...readings] }
    }
    case 'illegible':
      return {
        ways: [
          { text: folded(piece.diplomatic), effect: 'uncertain' },
          { text: '[illegible]', effect: 'uncertain' },
          { text: '…', effect: 'uncertain' },
          { text: '[…]', effect: 'uncertain' },
        ],
      }
    case 'supplied': {
      const words = folded(piece.diplomatic)
      return {
        ways: [
          { text: words, effect: 'none' },
          { text: `[${words}]`, effect: 'none' },
          { text: words.slice(1, -1), effect: 'editorial' },
        ],
      }
    }
    case 'corrected':
      return {
        ways: [
          { text: folded(piece.diplomatic), effect: 'none' },
          { text: folded(piece.reading), effect: 'corrected' },
        ],
      }
    case 'omitted':
      return {
        ways: [
          { text: '[…]', effect: 'none' },
          { text: '…', effect: 'none' },
        ],
      }
    case 'break':
      return {
        ways: [
          { text: '', effect: 'none' },
          { text: ' ', effect: 'parted' },
        ],
      }
    default:
      return null
  }
}

/** What a quotation has for a piece that it may as well leave out. */
function shownOf({ kind, raw }: Piece): string {
  if (kind === 'sic') return '[sic]'
  return kind === 'inserted' ? raw.slice(2, raw.lastIndexOf('^^')) : raw
}

/** The sign of an item or the bar between two cells: a quotation may have it or not. */
function markerFork(piece: Piece, folder: Folder): Fork {
  folder.takeSpace()
  const space = folder.length === 0 ? '' : ' '
  const sign = fold(piece.raw).text
  const isDash = sign === '-'
  return {
    ways: [
      { text: space, effect: 'none' },
      { text: isDash ? '-' : `${space}${sign} `, effect: 'marked' },
    ],
  }
}

/** How the words of a unit go on in the pieces behind one: white space and the first letter, or nothing. */
export function wordsAhead({ pieces }: TextUnit, index: number): string {
  let ahead = ''
  for (let next = index + 1; pieces[next]?.kind === 'text'; next++) {
    const { diplomatic } = pieces[next] as Piece
    const begins = diplomatic.search(/\S/u)
    if (begins !== -1) return ahead + diplomatic.slice(0, begins + 1)
    ahead += diplomatic
  }
  return ahead
}

/** Makes the stream of a hand. Linear in its length. */
export function handStream(hand: HandText, prefixes: ReadonlySet<string> = new Set()): HandStream {
  const folder = createFolder()
  const forks = new Map<number, Fork>()
  const pieces: { readonly unit: number; readonly piece: number; readonly start: number }[] = []
  let virtual = 0
  const place = (unit: number, piece: number): number => {
    pieces.push({ unit, piece, start: virtual })
    return virtual
  }
  const putFork = (one: Fork, at: number, glue = false) => {
    folder.put(fork, at, glue)
    forks.set(folder.length - 1, one)
  }
  /** `ahead` is what goes on behind a page end or a block. */
  const words = (text: string, base: number, ahead: string) => {
    let from = 0
    for (const match of `${text}${ahead}`.matchAll(lineEndHyphen)) {
      folder.push(text.slice(from, match.index), base + from)
      putFork(
        {
          ways: [
            { text: '-', effect: 'kept' },
            { text: '', effect: 'joined' },
          ],
        },
        base + match.index,
        true,
      )
      from = match.index + match[0].length
    }
    folder.push(text.slice(from), base + from)
  }
  const starts: number[] = []
  for (const [unitIndex, unit] of hand.units.entries()) {
    starts.push(folder.length)
    if (unitIndex > 0) folder.push(' ', place(unitIndex, 0))
    for (const [pieceIndex, piece] of unit.pieces.entries()) {
      const base = place(unitIndex, pieceIndex)
      virtual += Math.max(1, piece.raw.length, piece.diplomatic.length)
      if (piece.kind === 'text') words(piece.diplomatic, base, wordsAhead(unit, pieceIndex))
      else if (piece.kind === 'marker') putFork(markerFork(piece, folder), base, true)
      else if (piece.kind === 'sic' || piece.kind === 'struck' || piece.kind === 'inserted') {
        const space = folder.takeSpace() ? ' ' : ''
        const shown = `${space}${fold(shownOf(piece)).text}`
        const effect = piece.kind === 'struck' ? 'struck' : piece.kind === 'sic' ? 'none' : 'other-hand'
        putFork(
          {
            ways: [
              { text: '', effect: 'none' },
              { text: shown, effect },
            ],
          },
          base,
        )
      } else {
        const one = forkOf(piece)
        if (one !== null) putFork(one, base)
      }
    }
  }
  const folded = folder.done()
  const pointAt = (index: number): StreamPoint => {
    const at = folded.from[Math.min(index, folded.from.length - 1)] ?? 0
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.start ?? 0) <= at) low = middle
      else high = middle - 1
    }
    const found = pieces[low] ?? { unit: 0, piece: 0, start: 0 }
    return { unit: found.unit, piece: found.piece, at: at - found.start }
  }
  const paragraphOf = numberParagraphs(hand.units)
  /** Where each paragraph begins, by its number. */
  const begins: number[] = []
  for (const [unit, number] of paragraphOf.entries()) begins[number] ??= starts[unit] as number
  const reachOf = (index: number): number =>
    begins[(paragraphOf[pointAt(index).unit] ?? 0) + 2] ?? folded.text.length
  return { text: folded.text, forks, hand, pointAt, paragraphOf, reachOf, prefixes }
}

/** How the words of a stream between two places read: each fork in the way it stands in the source. */
export function readingOf({ text, forks }: HandStream, start: number, end: number): string {
  let words = ''
  for (let at = Math.max(0, start); at < Math.min(end, text.length); at++) {
    const character = text[at] as string
    words += character === fork ? wordOf(forks.get(at)) : character
  }
  return words
}

/** What is read at a fork: nothing where it may be passed over or joins two halves of a word. */
function wordOf(one: Fork | undefined): string {
  const ways = one?.ways ?? []
  return ways.some(({ text }) => text === '') ? '' : (ways[0]?.text ?? '')
}

function numberParagraphs(units: readonly TextUnit[]): readonly number[] {
  let number = -1
  let last: TextUnit | undefined
  return units.map((unit) => {
    const joins = unit.paragraph !== null && last?.page === unit.page && last.paragraph === unit.paragraph
    if (!joins) number++
    last = unit
    return number
  })
}
