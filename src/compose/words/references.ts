import type { Run, Status } from '../../document/document.ts'
import type { QuotePlace, QuoteResult } from '../../evidence/evidence.ts'
import { fillLabel } from '../../theme/labels.ts'
import { handOf, type Naming, quotesIn, sourceOf, voiceOf, type World } from '../world.ts'
import { handDescription, handReference, shortSourceName } from './source-names.ts'
import { textRuns } from './text-runs.ts'

const noBreak = '\u00A0'
const unbroken = (text: string) => text.replaceAll(' ', noBreak)

/** A place in a document, as its readers find it. */
type SourcePlace = Pick<QuotePlace, 'source' | 'hand' | 'page' | 'paragraph' | 'item' | 'block'>

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Page, paragraph and item of a quotation, without its hand: "p. 1 ¶ 5, item 2". */
export const pagePlace = (where: SourcePlace, { labels }: Naming): string => {
  const { references } = labels
  const named = where.page === '' || /^\d/.test(where.page) === false
  const page = named ? where.page : fillLabel(references.page, { page: where.page })
  let place = page
  if (where.paragraph !== null) place = fillLabel(references.paragraph, { page, paragraph: where.paragraph })
  else if (where.block !== null) {
    place =
      page === ''
        ? fillLabel(references.block_only, { block: where.block })
        : fillLabel(references.block, { page, block: where.block })
  }
  return where.item === null ? place : fillLabel(references.item, { reference: place, item: where.item })
}

/** A place as a reference prints it: whose hand, if it is not the main one; which source, if there are several. */
export const placeReference = (where: SourcePlace, world: Naming): string => {
  const { references } = world.labels
  let reference = pagePlace(where, world)
  const hand = handOf(world, where.source, where.hand)
  if (hand && voiceOf(world, where.source, where.hand) === 'other') {
    reference = fillLabel(references.hand, { reference, hand: handReference(hand, world.labels) })
  }
  const head = sourceOf(world, where.source)
  if (head && world.sources.length > 1) {
    reference = fillLabel(references.source, {
      source: shortSourceName(head, world.sources, world.labels),
      reference,
    })
  }
  return unbroken(reference)
}

/** What a printed reference of several parts looks like: each part unbroken, a break allowed after the sign between them. */
const joined = (parts: readonly (readonly Run[])[], world: World): Run[] => {
  const [sign = ''] = world.labels.references.join.split(/(?=\s)/)
  return parts.flatMap((runs, at) => {
    if (at === parts.length - 1) return runs
    const last = runs.at(-1)
    return last ? [...runs.slice(0, -1), { ...last, text: last.text + sign }, { text: ' ' }] : []
  })
}

const statusOf = (path: string, part: Readonly<Record<string, unknown>>): Status | null => {
  const given = part['status']
  if (given === 'source' || given === 'context' || given === 'inference') return given
  if (Array.isArray(part['evidence']) && part['evidence'].length > 0) return 'source'
  if (typeof part['reference'] === 'string') return 'context'
  // Questions claim nothing; the answers of `if_asked` do.
  return 'text' in part || path.startsWith('/if_asked/') ? 'inference' : null
}

/** Verdicts on the claims that a part of the brief carries as its evidence. */
export const evidenceOf = (part: Readonly<Record<string, unknown>>, world: World): readonly QuoteResult[] => {
  const evidence = part['evidence']
  if (!Array.isArray(evidence)) return []
  return evidence.flatMap((claim: unknown) => {
    const path = isMapping(claim) ? claim['path'] : undefined
    const quote = typeof path === 'string' ? world.claims.get(path) : undefined
    return quote ? [quote] : []
  })
}

/** The fields that hold what a part says; words quoted in them are referred to with its own evidence. */
const saying = ['text', 'question', 'meaning', 'part']

/**
 * The reference of a part of the brief: the places of its evidence and of the words it quotes, its outside reference, or
 * the mark of an inference. Begins with a no-break space, so that it is never parted from the words before it.
 */
export const referenceRuns = (path: string, world: World): Run[] => {
  const claim = world.claims.get(path)
  const part = world.parts.get(path) ?? {}
  const status = claim && !('evidence' in part) ? 'source' : statusOf(path, part)
  const quoted = saying.flatMap((field) =>
    typeof part[field] === 'string' ? quotesIn(world, `${path}/${field}`) : [],
  )
  const results = claim && !('evidence' in part) ? [claim] : [...evidenceOf(part, world), ...quoted]
  const places = new Set(results.flatMap(({ where }) => (where ? [placeReference(where, world)] : [])))
  const { references, status_marks: marks } = world.labels
  const run = (text: string, of: Status): Run => ({ text, reference: { path, status: of } })
  const parts: Run[][] = [...places].map((place) => [run(place, status ?? 'source')])
  if (typeof part['reference'] === 'string' && world.marksAlone) parts.push([run(marks.context, 'context')])
  else if (typeof part['reference'] === 'string') {
    const pointer = `${path}/reference`
    const reference = textRuns({ pointer, text: part['reference'], offset: 0 }, world, {
      reference: { path, status: 'context' },
    }).runs
    const [before = '', after = ''] = fillLabel(references.context, { mark: marks.context }).split(
      '{reference}',
    )
    parts.push([
      ...(before ? [run(unbroken(before), 'context')] : []),
      ...reference,
      ...(after ? [run(after, 'context')] : []),
    ])
  }
  if (status === 'inference') {
    const mark = marks.inference
    const from = [...places].join(references.join)
    const text = from
      ? fillLabel(references.inference_from, { mark, reference: from })
      : world.marksAlone
        ? mark
        : fillLabel(references.inference, { mark })
    parts.splice(0, places.size, [run(unbroken(text), 'inference')])
  }
  return parts.length > 0 ? [{ text: noBreak }, ...joined(parts, world)] : []
}

/** The reference under a quotation that stands by itself: its place, whose hand it is, and any note on its reading. */
export const quotationReference = (quote: QuoteResult, world: World): Run[] => {
  if (!quote.where) return []
  const { labels } = world
  const hand = handOf(world, quote.where.source, quote.where.hand)
  const head = sourceOf(world, quote.where.source)
  const place = pagePlace(quote.where, world)
  const where =
    head && world.sources.length > 1
      ? fillLabel(labels.references.source, {
          source: shortSourceName(head, world.sources, labels),
          reference: place,
        })
      : place
  const reference = hand
    ? fillLabel(labels.references.hand, { reference: where, hand: handDescription(hand, labels) })
    : where
  const text = quote.note ? fillLabel(labels.references.note, { reference, note: quote.note }) : reference
  return [
    { text: unbroken(where) + text.slice(where.length), reference: { path: quote.path, status: 'source' } },
  ]
}
