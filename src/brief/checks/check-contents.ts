import type { Diagnostic } from '../../diagnostic.ts'
import type { Brief } from '../brief.ts'
import { parseEdtf } from '../edtf.ts'
import type { Locate } from '../locate.ts'
import { visitMappings } from './visit-mappings.ts'

/** `status: source` rests on a quotation, `status: context` on a reference. */
function checkStatus(brief: Brief, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = []
  visitMappings(brief, ({ status, evidence, reference, path }) => {
    const place = () => locate(`${path}/status`)
    if (status === 'source' && Array.isArray(evidence) && evidence.length === 0)
      found.push({
        severity: 'error',
        code: 'status-without-evidence',
        message: 'This is said to stand in the source, and no words of the source are quoted for it.',
        place: place(),
        hint: 'Add `evidence`, or write `status: inference`.',
      })
    if (status === 'context' && reference === undefined)
      found.push({
        severity: 'error',
        code: 'status-without-reference',
        message: 'This is said to be known from elsewhere, and nothing says from where.',
        place: place(),
        hint: 'Add `reference`, or write `status: inference`.',
      })
  })
  return found
}

function checkDissent(brief: Brief, locate: Locate): Diagnostic[] {
  return (brief.dissent?.items ?? [])
    .filter(({ text, evidence }) => text === undefined && evidence.length === 0)
    .map(({ path }) => ({
      severity: 'error',
      code: 'missing-key',
      message: 'An item of `dissent` needs `text` or `evidence`.',
      place: locate(path),
      hint: 'Quote the words of the other hand as `evidence`.',
    }))
}

/** A part of a date can only be inferred if the date has it. */
function checkInferred(brief: Brief, locate: Locate): Diagnostic[] {
  return (brief.timeline?.items ?? []).flatMap(({ date, inferred, path }) => {
    const parsed = parseEdtf(date)
    if (parsed === null) return []
    return inferred
      .filter((part) => parsed.start[part] === null && parsed.end[part] === null)
      .map(
        (part): Diagnostic => ({
          severity: 'error',
          code: 'inferred-part',
          message: `The ${part} is said to be inferred, and '${date}' has no ${part}.`,
          place: locate(`${path}/inferred`),
          hint: `Give the date its ${part}, or take ${part} out of \`inferred\`.`,
        }),
      )
  })
}

/** A timeline shows a run of events: in the order of their days, and more than one of them. */
function checkTimeline(brief: Brief, locate: Locate): Diagnostic[] {
  const { timeline } = brief
  if (timeline === undefined) return []
  const dated = timeline.items.flatMap(({ date, path }) => {
    const parsed = parseEdtf(date)
    return parsed === null ? [] : [{ date, path, day: parsed.firstDay }]
  })
  const note = (code: Diagnostic['code'], message: string, path: string, hint: string): Diagnostic => ({
    severity: 'note',
    code,
    message,
    place: locate(`${path}/date`),
    hint,
  })
  const [only] = dated
  if (dated.length === 1 && only !== undefined)
    return [
      note(
        'timeline-one-date',
        'A timeline of one date shows no run of events.',
        only.path,
        'Add what came before or after it.',
      ),
    ]
  return dated.flatMap(({ date, path, day }, index): Diagnostic[] => {
    const before = dated[index - 1]
    if (before === undefined) return []
    if (day < before.day)
      return [
        note(
          'timeline-order',
          `The ${date} stands after ${before.date}; the timeline shows it before.`,
          path,
          'Write events in the order of their dates.',
        ),
      ]
    return day === before.day && date === before.date
      ? [
          note(
            'timeline-same-date',
            `Two events have the date ${date}; the timeline shows them side by side, in the order of the brief.`,
            path,
            'Make one event of them, or leave them so.',
          ),
        ]
      : []
  })
}

function checkFigures(brief: Brief, locate: Locate): Diagnostic[] {
  return brief.figures.flatMap((figure): Diagnostic[] => {
    if (figure.kind === 'picture') return []
    if (figure.kind === 'table')
      return figure.rows.flatMap((row, index): Diagnostic[] =>
        row.length === figure.columns.length
          ? []
          : [
              {
                severity: 'error',
                code: 'row-length',
                message: `This row has ${row.length} cells, the table ${figure.columns.length} columns.`,
                place: locate(`${figure.path}/rows/${index}`),
                hint: 'Write "" for an empty cell.',
              },
            ],
      )
    const numbers = Object.values(figure.series)
      .flat()
      .filter((value) => value !== null)
    if (numbers.length === 0)
      return [
        {
          severity: 'error',
          code: 'chart-without-numbers',
          message: 'This chart has no number to show.',
          place: locate(`${figure.path}/series`),
          hint: 'Give a series one number for each of x; null is a number that is not known.',
        },
      ]
    return Object.entries(figure.series).flatMap(([name, values]): Diagnostic[] =>
      values.length === figure.x.length
        ? []
        : [
            {
              severity: 'error',
              code: 'series-length',
              message: `The series '${name}' has ${values.length} values for ${figure.x.length} categories.`,
              place: locate(`${figure.path}/series/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
              hint: 'Write null for a value that is not known.',
            },
          ],
    )
  })
}

/** What the schema cannot say of the parts of a brief: what they rest on and how their numbers agree. */
export const checkContents = (brief: Brief, locate: Locate): readonly Diagnostic[] =>
  [checkStatus, checkDissent, checkInferred, checkTimeline, checkFigures].flatMap((check) =>
    check(brief, locate),
  )
