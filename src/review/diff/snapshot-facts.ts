import type { Brief } from '../../brief/brief.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { SnapshotFact } from './snapshot.ts'

type Part = Readonly<Record<string, unknown>>
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a part of the brief is called in a report: its words, or those of what it names. */
function nameOf(part: Part): string {
  for (const key of ['text', 'question', 'name', 'term', 'headline', 'part', 'id', 'title']) {
    const value = part[key]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

const factKinds = {
  status: 'status',
  priority: 'priority',
  date: 'date',
  by: 'date',
  minutes: 'minutes',
  office: 'actor',
  side: 'actor',
} as const

function factsOf(part: Part): readonly SnapshotFact[] {
  const of = nameOf(part)
  return Object.entries(factKinds).flatMap(([key, kind]): readonly SnapshotFact[] => {
    const value = part[key]
    if (of === '' || (typeof value !== 'string' && typeof value !== 'number')) return []
    return [{ kind, of: key === 'office' || key === 'side' ? `${of}, ${key}` : of, value: String(value) }]
  })
}

function walk(value: unknown, found: SnapshotFact[]): void {
  if (Array.isArray(value)) for (const item of value) walk(item, found)
  else if (isPart(value)) {
    found.push(...factsOf(value))
    for (const inner of Object.values(value)) walk(inner, found)
  }
}

const placeOf = ({ where }: Evidence['quotes'][number]) =>
  where === null
    ? 'nowhere'
    : [where.source, where.hand, `p. ${where.page}`, where.paragraph ?? where.block ?? '', where.item ?? '']
        .join(' ')
        .trim()

/** What a brief states beside its words, and what the evidence says of its quotations. */
export function snapshotFacts(brief: Brief, evidence: Evidence): readonly SnapshotFact[] {
  const found: SnapshotFact[] = []
  walk(brief, found)
  return [
    ...found,
    ...evidence.quotes.flatMap((quote): readonly SnapshotFact[] => [
      { kind: 'verdict', of: quote.exact, value: quote.verdict },
      { kind: 'place', of: quote.exact, value: placeOf(quote) },
    ]),
  ]
}
