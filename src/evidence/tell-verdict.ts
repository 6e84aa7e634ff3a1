import type { Diagnostic, Place } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import type { QuotePlace } from './evidence.ts'
import { readingOf } from './hand-stream.ts'
import { tellChanges } from './nearest-wording.ts'
import type { SearchableSource } from './searchable.ts'
import type { Quotation, Verdict } from './verify-quotation.ts'

/** A place as a person says it: "p. 1 ¶ 6 (hand typed)". */
export function tellPlace(where: Omit<QuotePlace, 'file' | 'start' | 'end' | 'source'>): string {
  const page = `p. ${where.page}`
  const spot =
    where.paragraph === null
      ? where.block === null
        ? page
        : `${page}, ${where.block}`
      : `${page} ¶ ${where.paragraph}`
  return `${spot}${where.item === null ? '' : `, item ${where.item}`}, hand “${where.hand}”, line ${where.line}`
}

function words(verdict: Verdict, quotation: Quotation): { readonly message: string; readonly hint?: string } {
  const quoted = `“${quotation.exact.length > 90 ? `${quotation.exact.slice(0, 88)}…` : quotation.exact}”`
  const claimed = verdict.hand === null ? 'the source' : `the hand “${verdict.hand}”`
  const there = verdict.where === null ? '' : tellPlace(verdict.where)
  switch (verdict.verdict) {
    case 'unreadable':
      return {
        message: `${quoted} cannot be looked for: its source was not read.`,
        hint: 'Mend the source first.',
      }
    case 'editorial':
      return {
        message: `${quoted} is, in whole or in part, the editor's and not the document's.`,
        hint:
          there === ''
            ? 'Quote words of the document.'
            : `It stands at ${there}. Supplied words are quoted in their brackets.`,
      }
    case 'wrong-hand':
      return {
        message: `${quoted} is not in ${claimed}.`,
        hint: `It stands in another: ${there}. Name it with \`hand: ${verdict.where?.hand ?? ''}\`.`,
      }
    case 'other-source':
      return {
        message: `${quoted} is not in the source “${verdict.source}”.`,
        hint: `It stands in “${verdict.where?.source ?? ''}”, ${there}. Name it with \`source:\`.`,
      }
    case 'ambiguous':
      return {
        message: `${quoted} stands ${verdict.places.length} times.`,
        hint: `${verdict.places.slice(0, 4).map(tellPlace).join('; ')}. Say which with \`prefix\` or \`suffix\`, or quote more words.`,
      }
    case 'elided-sense':
      return {
        message: `${quoted} leaves out words that may turn the sense: ${verdict.turning.map((one) => `“${one}”`).join(', ')}.`,
        hint: 'Quote them, or sign with `omission: reviewed`.',
      }
    case 'too-short':
      return {
        message: `${quoted} is too short to point to a place.`,
        hint: 'Quote at least three words or twelve letters; each part beside an omission too.',
      }
    default:
      break
  }
  const { near } = verdict
  if (near === null) return { message: `${quoted} does not stand in ${claimed}, and nothing like it.` }
  return {
    message: `${quoted} does not stand in ${claimed}.`,
    hint: `Nearest: “${readingOf(near.stream, near.start, near.end)}”: ${tellChanges(near.changes)}.`,
  }
}

function relatedPlace(
  verdict: Verdict,
  sources: readonly SearchableSource[],
): { readonly message: string; readonly place: Place } | null {
  const { where, near } = verdict
  if (where !== null) return { message: 'here', place: { file: where.file, line: where.line, column: 1 } }
  if (near === null) return null
  const home = sources.find(({ streams }) => streams.includes(near.stream))
  const unit = near.stream.hand.units[near.stream.pointAt(near.start).unit]
  if (home === undefined || unit === undefined) return null
  return { message: 'the nearest wording', place: { file: home.source.file, line: unit.line, column: 1 } }
}

/** What a failing verdict tells the author. */
export function tellVerdict(
  verdict: Verdict,
  quotation: Quotation,
  place: Place,
  sources: readonly SearchableSource[],
): Diagnostic {
  const { message, hint } = words(verdict, quotation)
  const related = relatedPlace(verdict, sources)
  return {
    severity: 'error',
    code: `quote-${verdict.verdict}` as DiagnosticCode,
    message,
    place,
    ...(hint === undefined ? {} : { hint }),
    ...(related === null ? {} : { related: [related] }),
  }
}
