import { parseEdtf } from '../../brief/edtf.ts'
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

/** The brief's timeline, in the order of its days. */
export const timeline: FigureMaker = ({ part, path, items, world, footnote }): TimelineFigure | null => {
  const events = partsOf(items ?? part['items'])
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
  }
}
