import type { Piece, Source, TextUnit } from '../source/source.ts'
import type { PrintedPart, QuotePlace, Span } from './evidence.ts'
import { type HandStream, lineEndHyphen, wordsAhead } from './hand-stream.ts'
import type { Located } from './locate-quotation.ts'
import type { Match } from './match-literal.ts'
import type { Link } from './parse-quotation.ts'

const flat = (text: string) => text.replace(/\s+/gu, ' ')

/**
 * Words in one line; `ahead` is how they go on in the next pieces. A hyphen at a line end is kept or dropped as the quotation
 * has it; where no quotation says, it goes before a small letter. `goesOn`: a word goes on behind them, with no space.
 */
function inOneLine(
  text: string,
  ahead: string,
  effects: Match['effects'],
): { readonly text: string; readonly goesOn: boolean } {
  const whole = `${text}${ahead}`
  let [line, from] = ['', 0]
  let goesOn = false
  for (const match of whole.matchAll(lineEndHyphen)) {
    const end = match.index + match[0].length
    const next = whole.charAt(end)
    const isSaid = effects.includes('joined') || effects.includes('kept')
    const joins = isSaid ? effects.includes('joined') : next === next.toLowerCase()
    line += whole.slice(from, match.index) + (joins ? '' : match[0].charAt(0))
    goesOn = end >= text.length
    from = end
  }
  return { text: flat(line + whole.slice(from, Math.max(from, text.length))), goesOn }
}

/** Pieces that are the editor's word for something, not the document's. */
const editors: ReadonlySet<Piece['kind']> = new Set(['supplied', 'illegible', 'omitted'])

/** What of a piece a quotation prints: words as they stand, marks of doubt and supply with their brackets. */
function partOf(
  piece: Piece,
  from: number,
  to: number,
  ahead: string,
  effects: Match['effects'],
): (PrintedPart & { readonly goesOn?: boolean }) | null {
  if (piece.kind === 'marker') return effects.includes('marked') ? { text: flat(piece.raw) } : null
  if (piece.kind === 'break') return effects.includes('parted') ? { text: ' ' } : null
  if (piece.kind === 'inserted') return null
  if (piece.kind === 'struck')
    return effects.includes('struck') ? { text: piece.raw.replace(/^~~|~~$/gu, ''), struck: true } : null
  if (piece.kind === 'sic') return { text: ' [sic]', editorial: true }
  if (piece.kind === 'corrected')
    return { text: effects.includes('corrected') ? piece.reading : piece.diplomatic }
  const words =
    piece.kind === 'text'
      ? inOneLine(piece.diplomatic.slice(from, to), ahead, effects)
      : { text: flat(piece.diplomatic) }
  return {
    ...words,
    ...(piece.insertedAbove ? { inserted: true as const } : {}),
    ...(piece.underlined ? { underlined: true as const } : {}),
    ...(editors.has(piece.kind) ? { editorial: true as const } : {}),
  }
}

/** The words of a match as they stand in the source. */
export function printMatch(stream: HandStream, match: Match): readonly PrintedPart[] {
  const first = stream.pointAt(match.start)
  const last = stream.pointAt(Math.max(match.start, match.end - 1))
  const parts: PrintedPart[] = []
  const { units } = stream.hand
  for (let unit = first.unit; unit <= last.unit; unit++) {
    const { pieces } = units[unit] as TextUnit
    if (unit > first.unit) parts.push({ text: ' ' })
    let joins = false
    const from = unit === first.unit ? first.piece : 0
    const to = unit === last.unit ? last.piece : pieces.length - 1
    for (let index = from; index <= to; index++) {
      const piece = pieces[index] as Piece
      const start = unit === first.unit && index === first.piece ? first.at : 0
      const end =
        unit === last.unit && index === last.piece
          ? clusterEnd(piece.diplomatic, last.at)
          : piece.diplomatic.length
      const goesOn = end === piece.diplomatic.length && index < to
      const ahead = goesOn ? wordsAhead(units[unit] as TextUnit, index) : ''
      const part = partOf(piece, start, end, ahead, match.effects)
      if (part === null) continue
      const { goesOn: inWord = false, ...printed } = part
      const words: string = joins ? printed.text.trimStart() : printed.text
      if (words !== '') parts.push({ ...printed, text: words })
      joins = inWord || (joins && words === '')
    }
  }
  return joined(parts)
}

/** A whole unit as it stands, for a transcript: what was struck is shown as such. */
export function printUnit(unit: TextUnit): readonly PrintedPart[] {
  const parts: PrintedPart[] = []
  let joins = false
  for (const [index, piece] of unit.pieces.entries()) {
    const part = partOf(piece, 0, piece.diplomatic.length, wordsAhead(unit, index), ['struck'])
    if (part === null) continue
    const { goesOn = false, ...printed } = part
    const words: string = joins ? printed.text.trimStart() : printed.text
    if (words !== '') parts.push({ ...printed, text: words })
    joins = goesOn || (joins && words === '')
  }
  return joined(parts)
}

/** The end of the letter at an offset, its combining marks included. */
function clusterEnd(text: string, at: number): number {
  const match = /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])\p{M}*/u.exec(text.slice(at, at + 40))
  return at + (match?.[0].length ?? 1)
}

const isSame = (a: PrintedPart, b: PrintedPart) =>
  a.struck === b.struck &&
  a.inserted === b.inserted &&
  a.underlined === b.underlined &&
  a.editorial === b.editorial

function joined(parts: readonly PrintedPart[]): readonly PrintedPart[] {
  const out: PrintedPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (last !== undefined && isSame(last, part))
      out[out.length - 1] = { ...last, text: flat(last.text + part.text) }
    else out.push(last?.text.endsWith(' ') ? { ...part, text: part.text.trimStart() } : part)
  }
  const [first, ...rest] = out
  return first === undefined
    ? []
    : [{ ...first, text: first.text.trimStart() }, ...rest].filter((part) => part.text !== '')
}

const linkPart = ({ shown, words }: Link): PrintedPart =>
  words === '' ? { text: shown } : { text: shown, editorial: true }

/** The first letter in brackets, its case changed. */
function withCase([first, ...rest]: readonly PrintedPart[]): readonly PrintedPart[] {
  if (first === undefined) return []
  const text = first.text.replace(
    /\p{L}/u,
    (letter) => `[${letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()}]`,
  )
  return [{ ...first, text }, ...rest]
}

/** A quotation as an output prints it: the source's wording, our ellipses and brackets, "[T]he" for a changed case. */
export function printQuotation(stream: HandStream, located: Located): readonly PrintedPart[] {
  const { matches, links, lead, trail, cased } = located
  const parts: PrintedPart[] = lead === null ? [] : [linkPart(lead), { text: ' ' }]
  for (const [index, match] of matches.entries()) {
    const link = links[index - 1]
    const printed = printMatch(stream, match)
    if (link !== undefined) {
      const isClose = /^[,.;:!?)\]’”]/u.test(printed[0]?.text ?? '')
      parts.push({ text: ' ' }, linkPart(link), ...(isClose ? [] : [{ text: ' ' }]))
    }
    parts.push(...(index === 0 && cased ? withCase(printed) : printed))
  }
  if (trail !== null) parts.push({ text: ' ' }, linkPart(trail))
  return joined(parts)
}

/** The stretch of the hand's reading text that a match takes up. */
export function spanOfMatch(stream: HandStream, match: Match): Span {
  const pieceAt = (index: number) => {
    const point = stream.pointAt(index)
    return { piece: (stream.hand.units[point.unit] as TextUnit).pieces[point.piece] as Piece, at: point.at }
  }
  const first = pieceAt(match.start)
  const last = pieceAt(Math.max(match.start, match.end - 1))
  return {
    start: first.piece.readingStart + Math.min(first.at, first.piece.reading.length),
    end: last.piece.readingStart + Math.min(last.at + 1, last.piece.reading.length),
  }
}

/** Where a quotation from one match to another stands, in the terms of a reader. */
export function placeOfMatch(
  stream: HandStream,
  { head, file, lineStarts }: Source,
  first: Match,
  last: Match,
): QuotePlace {
  const point = stream.pointAt(first.start)
  const unit = stream.hand.units[point.unit] as TextUnit
  const piece = unit.pieces[point.piece] as Piece
  const offset = piece.offset + Math.min(point.at, Math.max(0, piece.raw.length - 1))
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {
    source: head.id,
    hand: stream.hand.hand.id,
    file,
    line: low + 1,
    page: unit.page,
    paragraph: unit.paragraph,
    item: unit.item,
    block: unit.block,
    start: spanOfMatch(stream, first).start,
    end: spanOfMatch(stream, last).end,
  }
}
