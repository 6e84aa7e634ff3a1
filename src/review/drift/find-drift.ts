import type { Diagnostic } from '../../diagnostic.ts'
import type { QuotePlace, QuoteResult, VerdictName } from '../../evidence/evidence.ts'
import { compareWordings, tellChanges } from '../../evidence/nearest-wording.ts'
import { tellPlace } from '../../evidence/tell-verdict.ts'

/** Where and how a quotation stood when its brief was last built. */
export interface RecordedWording {
  readonly path: string
  readonly exact: string
  readonly verdict: VerdictName
  readonly source: string | null
  readonly hand: string | null
  /** The wording as it stood in the source. */
  readonly words: string
  readonly page: string | null
  readonly paragraph: number | null
  readonly item: number | null
  readonly block: string | null
  readonly line: number | null
}

/** The quotation of now that a recorded one is: the same words of the brief, at the same pointer if they stand there. */
function pairs(
  recorded: readonly RecordedWording[],
  quotes: readonly QuoteResult[],
): readonly (readonly [RecordedWording, QuoteResult])[] {
  const byWords = new Map<string, QuoteResult[]>()
  for (const quote of quotes) byWords.set(quote.exact, [...(byWords.get(quote.exact) ?? []), quote])
  return recorded.flatMap((before) => {
    const same = byWords.get(before.exact) ?? []
    const [pointer] = before.path.split('#')
    const index = Math.max(
      0,
      same.findIndex(({ path }) => path === pointer),
    )
    const [now] = same.splice(index, 1)
    return now === undefined ? [] : [[before, now] as const]
  })
}

function placeBefore({ hand, page, paragraph, item, block, line }: RecordedWording): string | null {
  if (hand === null || page === null || line === null) return null
  return tellPlace({ hand, page, paragraph, item, block, line })
}

const isSamePlace = (before: RecordedWording, now: QuotePlace) =>
  before.source === now.source &&
  before.hand === now.hand &&
  before.page === now.page &&
  before.paragraph === now.paragraph &&
  before.item === now.item &&
  before.block === now.block

const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text)
const wordsOf = ({ printed }: QuoteResult) => printed.map(({ text }) => text).join('')

/** What has changed of a quotation that still stands, or null. */
function tellMoved(before: RecordedWording, now: QuoteResult): string | null {
  if (now.where === null) return null
  const words = wordsOf(now)
  const told: string[] = []
  const place = placeBefore(before)
  if (place !== null && !isSamePlace(before, now.where))
    told.push(`stood at ${place}, and stands at ${tellPlace(now.where)} now`)
  if (words !== before.words) {
    const changes = tellChanges(compareWordings(before.words, words))
    told.push(
      `is written “${short(words)}” now${changes === '' ? ', its typography changed' : `: ${changes}`}`,
    )
  } else if (now.verdict !== before.verdict) told.push(`was ${before.verdict}, and is ${now.verdict} now`)
  return told.length === 0 ? null : told.join('; it ')
}

/** At least this share of the words must be as they were for the new wording to be plain. */
const leastAlike = 0.6

/** The edit that follows the source, where its new wording is plain: it stands where the old one did, and most of its words do. */
function editOf(before: RecordedWording, { near }: QuoteResult): string | undefined {
  if (near === undefined || near.where.source !== before.source || near.where.hand !== before.hand)
    return undefined
  const same = near.changes.filter(({ kind }) => kind === 'same').length
  if (same / near.changes.length < leastAlike || /[[\]…]/u.test(near.wording)) return undefined
  return `If the source is right now, quote it so: “${near.wording}”.`
}

function tellLost(before: RecordedWording, now: QuoteResult): Diagnostic {
  const place = placeBefore(before)
  const stood = `“${short(before.exact)}” stood ${place === null ? 'in its source' : `at ${place}`} when the brief was last built`
  const changes = now.near === undefined ? '' : tellChanges(compareWordings(before.words, now.near.wording))
  const where = now.near?.where ?? now.where
  const difference =
    changes === ''
      ? 'It does not stand there now.'
      : `Of what stood there, in the source as it is now: ${changes}.`
  const hint = editOf(before, now)
  return {
    severity: 'error',
    code: 'drifted',
    message: `${stood}, and the source has changed since. ${difference}`,
    place: now.place,
    ...(hint === undefined ? {} : { hint }),
    ...(where === null
      ? {}
      : { related: [{ message: 'there now', place: { file: where.file, line: where.line, column: 1 } }] }),
  }
}

/**
 * What has become of the quotations of the last build since its sources were edited: a warning for each that stands elsewhere
 * or is written otherwise, an error for each that does not stand any more. What the brief itself says otherwise is no drift.
 */
export function findDrift(
  recorded: readonly RecordedWording[],
  quotes: readonly QuoteResult[],
): readonly Diagnostic[] {
  return pairs(recorded, quotes).flatMap(([before, now]): readonly Diagnostic[] => {
    if (now.verdict === 'unreadable') return []
    if (!now.passes) return [tellLost(before, now)]
    const moved = tellMoved(before, now)
    if (moved === null) return []
    const { where } = now
    return [
      {
        severity: 'warning',
        code: 'drifted',
        message: `“${short(before.exact)}” ${moved}.`,
        place: now.place,
        hint: 'See that what the brief says of it still holds; the next build takes it as it is now.',
        ...(where === null
          ? {}
          : {
              related: [{ message: 'there now', place: { file: where.file, line: where.line, column: 1 } }],
            }),
      },
    ]
  })
}
