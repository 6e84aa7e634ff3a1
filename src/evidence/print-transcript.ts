import type { Source, TextUnit } from '../source/source.ts'
import type { PrintedPart, QuotePlace } from './evidence.ts'
import { printUnit } from './print-quotation.ts'

/** A paragraph, item or row of a document as it is printed, with its place. */
export interface TranscriptUnit
  extends Pick<QuotePlace, 'source' | 'hand' | 'page' | 'paragraph' | 'item' | 'block'> {
  readonly kind: TextUnit['kind']
  readonly parts: readonly PrintedPart[]
}

/** The words of all hands of a document, in its own order. Notes of the edition and page furniture are not among them. */
export function printTranscript({ head, hands }: Source): readonly TranscriptUnit[] {
  return hands
    .flatMap(({ hand, units }) => units.map((unit) => ({ hand: hand.id, unit })))
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.unit.line - b.unit.line || offsetOf(a.unit) - offsetOf(b.unit) || a.index - b.index)
    .map(({ hand, unit }): TranscriptUnit => {
      const { kind, page, paragraph, item, block } = unit
      return { source: head.id, hand, kind, page, paragraph, item, block, parts: printUnit(unit) }
    })
    .filter(({ parts }) => parts.some(({ text }) => text.trim() !== ''))
}

const offsetOf = (unit: TextUnit) => unit.pieces[0]?.offset ?? 0
