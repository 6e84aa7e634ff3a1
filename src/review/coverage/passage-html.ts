import type { Span } from '../../evidence/evidence.ts'
import type { Piece, TextUnit } from '../../source/source.ts'
import { escapeHtml } from '../../write/html/escape.ts'
import type { CoveredParagraph } from './coverage.ts'

/** Words of a paragraph that are set alike. */
interface Stretch {
  readonly text: string
  readonly isQuoted: boolean
  readonly isStruck: boolean
  readonly isEditors: boolean
  readonly isUnderlined: boolean
  /** Numbers of the uses that end here. */
  readonly numbers: readonly number[]
}

const editors: ReadonlySet<Piece['kind']> = new Set([
  'supplied',
  'illegible',
  'omitted',
  'sic',
  'doubtful',
  'corrected',
])

function wordsOf(piece: Piece): string {
  if (piece.kind === 'struck') return piece.raw.replace(/^~~|~~$/gu, '')
  if (piece.kind === 'inserted') return ''
  if (piece.kind === 'corrected') return `${piece.diplomatic} [${piece.reading}]`
  return piece.diplomatic
}

/** A piece cut where quoted words begin and end; what is no plain words is quoted as a whole or not at all. */
function cutPiece(
  piece: Piece,
  spans: readonly Span[],
): readonly { readonly text: string; readonly span: Span | null }[] {
  const start = piece.readingStart
  const end = start + piece.reading.length
  if (piece.kind !== 'text') {
    const span = spans.find((one) => one.start <= start && end <= one.end && one.end > start) ?? null
    return [{ text: wordsOf(piece), span }]
  }
  const cuts: { text: string; span: Span | null }[] = []
  let at = start
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue
    if (span.start > at)
      cuts.push({ text: piece.diplomatic.slice(at - start, span.start - start), span: null })
    const to = Math.min(span.end, end)
    cuts.push({ text: piece.diplomatic.slice(Math.max(at, span.start) - start, to - start), span })
    at = to
  }
  if (at < end) cuts.push({ text: piece.diplomatic.slice(at - start), span: null })
  return cuts
}

function stretchesOf(unit: TextUnit, { spans, uses }: CoveredParagraph): readonly Stretch[] {
  const ended = new Set<Span>()
  const lastEnd = (unit.pieces.at(-1)?.readingStart ?? 0) + (unit.pieces.at(-1)?.reading.length ?? 0)
  const numbersOf = (span: Span) =>
    uses.flatMap((use, index) =>
      use.spans.some((own) => own.start < span.end && span.start < own.end) ? [index + 1] : [],
    )
  return unit.pieces.flatMap((piece) =>
    cutPiece(piece, spans).map(({ text, span }): Stretch => {
      const reached = piece.readingStart + piece.reading.length
      const ends = span !== null && !ended.has(span) && (span.end <= reached || reached >= lastEnd)
      if (ends && span !== null) ended.add(span)
      return {
        text: text.replace(/\s+/gu, ' '),
        isQuoted: span !== null,
        isStruck: piece.kind === 'struck',
        isEditors: editors.has(piece.kind),
        isUnderlined: piece.underlined === true,
        numbers: ends && span !== null ? numbersOf(span) : [],
      }
    }),
  )
}

function stretchHtml({ text, isQuoted, isStruck, isEditors, isUnderlined, numbers }: Stretch): string {
  if (text === '') return ''
  let html = escapeHtml(text)
  if (isStruck) html = `<del>${html}</del>`
  if (isUnderlined) html = `<span class="underlined">${html}</span>`
  if (isEditors) html = `<span class="editors">${html}</span>`
  if (isQuoted) html = `<mark>${html}</mark>`
  return numbers.length === 0 ? html : `${html}<sup>${numbers.join(',\u2009')}</sup>`
}

/** The words of a paragraph with what is quoted of it marked, each mark with the numbers of the statements that rest on it. */
export function passageHtml(paragraph: CoveredParagraph): string {
  return paragraph.units
    .map((unit) => {
      const words = stretchesOf(unit, paragraph).map(stretchHtml).join('').trim()
      const name = unit.kind === 'item' ? ' class="item"' : unit.kind === 'row' ? ' class="row"' : ''
      return `<p${name}>${words}</p>`
    })
    .join('\n')
}
