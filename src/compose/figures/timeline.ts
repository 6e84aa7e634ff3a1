import { parseEdtf } from '../../brief/edtf.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { TimelineEvent, TimelineFigure } from '../../document/figure.ts'
import { formatDate, type InferredPart } from '../../theme/format-date.ts'
import { fillLabel } from '../../theme/labels.ts'
import { evidenceOf, referenceRuns } from '../words/references.ts'
import { voiceOf, type World } from '../world.ts'
import {
  fieldRuns,
  type Part,
  partsOf,
  pathOf,
  runText,
  sentence,
  stringOf,
  stringsOf,
  titleOf,
} from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'

const isInferred = (part: string): part is InferredPart => ['year', 'month', 'day'].includes(part)

const eventOf = (part: Part, world: World, footnote: (path: string) => number | null): TimelineEvent[] => {
  const date = parseEdtf(stringOf(part['date']))
  if (!date) return []
  const path = pathOf(part)
  world.shown.add(`${path}/date`)
  const inferred = stringsOf(part['inferred']).filter(isInferred)
  const number = footnote(path)
  const [quote] = evidenceOf(part, world)
  const place = world.locate(path)
  return [
    {
      date: formatDate(date, world.labels, inferred),
      firstDay: date.firstDay,
      lastDay: date.lastDay,
      precision: date.precision,
      approximate: date.approximate || date.uncertain,
      inferred: inferred.length > 0,
      runs: [
        ...fieldRuns(part, 'text', world),
        ...(number === null ? [] : [{ text: String(number), superscript: true as const }]),
        ...referenceRuns(path, world),
      ],
      ...(quote?.where ? { voice: voiceOf(world, quote.where.source, quote.where.hand) } : {}),
      ...(place ? { place } : {}),
    },
  ]
}

const weights: Readonly<Record<string, number>> = { must: 2, normal: 1, optional: 0 }

/** The events there is room for: what the brief calls a must, then what rests on most quotations, then what comes first. */
const weightiest = (parts: readonly Part[], most: number): readonly Part[] => {
  const weight = (part: Part) => weights[stringOf(part['priority'])] ?? 1
  const cited = (part: Part) => partsOf(part['evidence']).length
  const kept = parts
    .map((part, at) => ({ part, at }))
    .sort((a, b) => weight(b.part) - weight(a.part) || cited(b.part) - cited(a.part) || a.at - b.at)
    .slice(0, most)
    .map(({ part }) => part)
  return parts.filter((part) => kept.includes(part))
}

const leftOut = (part: Part, world: World): Diagnostic => {
  const place = world.locate(pathOf(part))
  return {
    severity: 'note',
    code: 'event-left-out',
    message: `The handout has no room for this date: “${stringOf(part['text'])}”.`,
    hint: 'Those marked `priority: must` stay, then those with most quotations.',
    ...(place ? { place } : {}),
  }
}

/** The brief's timeline, in the order of its days. */
export const timeline: FigureMaker = ({
  part,
  path,
  items,
  most,
  world,
  footnote,
}): TimelineFigure | null => {
  const all = partsOf(items ?? part['items'])
  const kept = weightiest(all, most)
  world.diagnostics.push(...all.filter((item) => !kept.includes(item)).map((item) => leftOut(item, world)))
  const events = kept
    .flatMap((item) => eventOf(item, world, footnote))
    .map((event, at) => ({ event, at }))
    .sort((a, b) => a.event.firstDay - b.event.firstDay || a.event.lastDay - b.event.lastDay || a.at - b.at)
    .map(({ event }) => event)
  if (events.length === 0) return null
  const list = events.map((event) =>
    sentence(
      fillLabel(world.labels.alt.event, {
        date: event.date,
        text: runText(event.runs.filter(({ reference, superscript }) => !reference && !superscript)).trim(),
      }),
      world,
    ),
  )
  const title = titleOf(part, world.labels.parts.timeline)
  return {
    kind: 'timeline',
    of: path,
    alt: fillLabel(world.labels.alt.timeline, { title, list: list.join(' ') }),
    events,
    ...(kept.length < all.length
      ? { more: fillLabel(world.labels.handout.some_dates, { n: kept.length, total: all.length }) }
      : {}),
  }
}
