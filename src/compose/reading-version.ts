import type { Block, Document, Run, Section, Table, TableCell } from '../document/document.ts'
import type { ActorsFigure, Figure, TimelineFigure } from '../document/figure.ts'
import { mapBlocks } from '../document/map-blocks.ts'
import { fillLabel, type Labels } from '../theme/labels.ts'

const heading = (text: string): TableCell => ({ runs: [{ text }], scope: 'col' })
const cell = (runs: readonly Run[]): TableCell => ({ runs })
const rowHead = (text: string): TableCell => ({ runs: [{ text }], scope: 'row' })

function timelineTable({ events }: TimelineFigure, labels: Labels): Table {
  return {
    type: 'table',
    head: [[heading(labels.strip.date), heading(labels.objects.event)]],
    body: events.map(({ date, runs }) => [rowHead(date), cell(runs)]),
  }
}

function actorsTable({ actors }: ActorsFigure, labels: Labels): Table {
  const { name, office, side, does } = labels.actor_table
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  return {
    type: 'table',
    head: [[heading(name), heading(office), heading(side), heading(does)]],
    body: actors.map((actor) => {
      const acts = actor.relations.map(({ to, does: verb, label }): readonly Run[] => {
        const act = `${verb} ${names.get(to) ?? to}`
        return [{ text: label ? fillLabel(labels.named, { name: act, text: label }) : act }]
      })
      const lines = [actor.part, ...acts].filter((runs) => runs.length > 0)
      return [
        rowHead(actor.name),
        cell([{ text: actor.office }]),
        cell([{ text: actor.side }]),
        cell(lines.flatMap((runs, index) => (index > 0 ? [{ text: '\n' }, ...runs] : runs))),
      ]
    }),
  }
}

function tableOf(figure: Figure, labels: Labels): Table | undefined {
  if (figure.kind === 'timeline') return timelineTable(figure, labels)
  return figure.kind === 'actors' ? actorsTable(figure, labels) : undefined
}

/**
 * A deck to be read and not shown: the slides that everybody sees, figures as tables, then the documents themselves. What is
 * kept hidden at the end of a deck stays with the deck.
 */
export function readingVersion(deck: Document, transcripts: readonly Section[], labels: Labels): Document {
  const shown = { ...deck, sections: deck.sections.filter((section) => !section.spare) }
  const told = mapBlocks(shown, (block): Block => {
    const table = block.type === 'figure' ? tableOf(block.figure, labels) : undefined
    if (table === undefined || block.type !== 'figure') return block
    return block.caption === undefined ? table : { ...table, caption: block.caption }
  })
  const sections = [...told.sections, ...transcripts]
  return { ...told, sections: sections.map((section) => ({ ...section, notes: [] })) }
}
