import type { Block, Run, Table } from './document.ts'
import type {
  ActorsFigure,
  ChartFigure,
  ExcerptFigure,
  Figure,
  TableFigure,
  TimelineFigure,
} from './figure.ts'

/**
 * A figure told in plain blocks, for outputs that are read and not shown: a timeline and a map of actors as definitions, a
 * chart as the table of its numbers. A picture has none: undefined.
 */
export function figureBlocks(figure: Figure): readonly Block[] | undefined {
  switch (figure.kind) {
    case 'timeline':
      return timelineBlocks(figure)
    case 'actors':
      return actorsBlocks(figure)
    case 'chart':
      return [chartTable(figure)]
    case 'table':
      return [figureTable(figure)]
    case 'excerpt':
      return excerptBlocks(figure)
    case 'picture':
      return undefined
    default:
      return figure satisfies never
  }
}

function timelineBlocks({ events, more }: TimelineFigure): readonly Block[] {
  const entries = events.map((event) => ({
    term: [{ text: event.date, strong: true as const }],
    meaning: [
      {
        type: 'paragraph' as const,
        runs: event.voice
          ? event.runs.map((run) => ({ voice: event.voice as 'source' | 'other', ...run }))
          : event.runs,
      },
    ],
  }))
  const said: Block[] = more
    ? [{ type: 'legend', blocks: [{ type: 'paragraph', runs: [{ text: more }] }] }]
    : []
  return [{ type: 'definitions', entries }, ...said]
}

function actorsBlocks({ actors }: ActorsFigure): readonly Block[] {
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  const entries = actors.map((actor) => {
    const lines: (readonly Run[])[] = [
      actor.office ? [{ text: actor.office }] : [],
      actor.part,
      ...actor.relations.map(({ to, label }) => [{ text: `${names.get(to) ?? to}: ${label}` }]),
    ]
    const meaning = lines
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ type: 'paragraph' as const, runs }))
    return { term: [{ text: actor.name, strong: true as const }], meaning }
  })
  return [{ type: 'definitions', entries }]
}

function chartTable({ categories, series, unit }: ChartFigure): Table {
  const heading = (text: string) => ({ runs: [{ text }], scope: 'col' as const })
  return {
    type: 'table',
    head: [[heading(unit), ...series.map(({ name }) => heading(name))]],
    body: categories.map((category, row) => [
      { runs: [{ text: category }], scope: 'row' as const },
      ...series.map(({ values }) => ({ runs: [{ text: values[row]?.toString() ?? '–' }] })),
    ]),
  }
}

function figureTable({ columns, rows }: TableFigure): Table {
  return {
    type: 'table',
    head: [columns.map((runs) => ({ runs, scope: 'col' as const }))],
    body: rows.map((row) => row.map((runs) => ({ runs }))),
  }
}

function excerptBlocks(figure: ExcerptFigure): readonly Block[] {
  const { of, voice, lang, paragraphs, reference, words, ask } = figure
  const last = paragraphs.length - 1
  const blocks: Block[] = paragraphs.map((runs, i) => ({
    type: 'quotation',
    path: of,
    voice,
    lang,
    runs,
    reference: i === last ? reference : [],
  }))
  if (words.length > 0) {
    const entries = words.map(({ term, meaning }) => ({
      term: [{ text: term, strong: true as const }],
      meaning: [{ type: 'paragraph' as const, runs: meaning }],
    }))
    blocks.push({ type: 'definitions', entries })
  }
  if (ask.length > 0) {
    const items = ask.map((runs) => ({ blocks: [{ type: 'paragraph' as const, runs }] }))
    blocks.push({ type: 'list', ordered: true, items })
  }
  return blocks
}
