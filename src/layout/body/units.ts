import type { Place } from '../../diagnostic.ts'
import type { Block, Run } from '../../document/document.ts'
import { runsOf as documentRunsOf } from '../../document/runs-of.ts'

/** The least part of a body that stays whole on a slide: a paragraph, one item of a list, one row of a table. */
export interface Unit {
  readonly block: Block
  /** Index of the block it was cut from: units of one block join again when they meet on a slide. */
  readonly from: number
}

/** Cuts blocks into units. */
export function unitsOf(blocks: readonly Block[]): readonly Unit[] {
  return blocks.flatMap((block, from): Unit[] => cut(block).map((part) => ({ block: part, from })))
}

type Columns = Extract<Block, { type: 'columns' }>

/** What pieces of columns were cut from, so that neighbours join again. */
const origins = new WeakMap<Block, Block>()

const isLabel = (block: Block | undefined) => block?.type === 'paragraph' && block.kicker === true

/** Columns cut across, row by row: the label of each stays over all of its pieces. */
function cutColumns(block: Columns): readonly Block[] {
  const parted = block.columns.map((blocks) => {
    const head = isLabel(blocks[0]) ? blocks.slice(0, 1) : []
    const pieces = blocks.slice(head.length).flatMap((inner) =>
      cut(inner).map((piece) => {
        origins.set(piece, inner)
        return piece
      }),
    )
    // A label within a column stands with what it names.
    const rows: Block[][] = []
    for (const piece of pieces) {
      const last = rows.at(-1)
      if (last !== undefined && isLabel(last.at(-1))) last.push(piece)
      else rows.push([piece])
    }
    return { head, rows }
  })
  const count = Math.max(...parted.map(({ rows }) => rows.length))
  if (count < 2) return [block]
  return Array.from({ length: count }, (_, index) => ({
    ...block,
    columns: parted.map(({ head, rows }) => [...head, ...(rows[index] ?? [])]),
  }))
}

function joinColumns(a: Columns, b: Columns): Columns {
  const columns = a.columns.map((blocks, index) => {
    const other = b.columns[index] ?? []
    const more =
      other[0] !== undefined && other[0] === blocks[0] && isLabel(other[0]) ? other.slice(1) : other
    const all = [...blocks]
    for (const block of more) {
      const last = all.at(-1)
      const origin = origins.get(block)
      if (last === undefined || origin === undefined || origins.get(last) !== origin) all.push(block)
      else {
        const joined = join(last, block)
        origins.set(joined, origin)
        all[all.length - 1] = joined
      }
    }
    return all
  })
  return { ...a, columns }
}

function cut(block: Block): readonly Block[] {
  if (block.type === 'columns') return cutColumns(block)
  if (block.type === 'list')
    return block.items.map((item, index) => ({ ...block, items: [item], start: (block.start ?? 1) + index }))
  if (block.type === 'table' && block.body.length > 0)
    return block.body.map((row) => ({ ...block, body: [row] }))
  if (block.type === 'definitions') return block.entries.map((entry) => ({ ...block, entries: [entry] }))
  if (block.type === 'figure' && block.figure.kind === 'timeline') {
    const { figure } = block
    return figure.events.map((event) => ({ ...block, figure: { ...figure, events: [event] } }))
  }
  if (block.type === 'figure' && block.figure.kind === 'actors') {
    const { figure } = block
    return figure.actors.map((actor) => ({ ...block, figure: { ...figure, actors: [actor] } }))
  }
  return [block]
}

function join(a: Block, b: Block): Block {
  if (a.type === 'columns' && b.type === 'columns') return joinColumns(a, b)
  if (a.type === 'list' && b.type === 'list') return { ...a, items: [...a.items, ...b.items] }
  if (a.type === 'table' && b.type === 'table') return { ...a, body: [...a.body, ...b.body] }
  if (a.type === 'definitions' && b.type === 'definitions')
    return { ...a, entries: [...a.entries, ...b.entries] }
  if (a.type === 'figure' && b.type === 'figure') {
    const [one, two] = [a.figure, b.figure]
    if (one.kind === 'timeline' && two.kind === 'timeline')
      return { ...a, figure: { ...one, events: [...one.events, ...two.events] } }
    if (one.kind === 'actors' && two.kind === 'actors')
      return { ...a, figure: { ...one, actors: [...one.actors, ...two.actors] } }
  }
  return a
}

/** The blocks that units make: neighbours cut from the same block are that block again, or its part. */
export function blocksOf(units: readonly Unit[]): readonly Block[] {
  const out: { block: Block; from: number }[] = []
  for (const unit of units) {
    const last = out.at(-1)
    if (last !== undefined && last.from === unit.from) last.block = join(last.block, unit.block)
    else out.push({ ...unit })
  }
  return out.map((entry) => entry.block)
}

/** All runs of a block, in reading order; of a figure, the words that it draws. */
export function runsOf(block: Block): readonly Run[] {
  return block.type === 'figure' ? figureRuns(block.figure) : documentRunsOf(block)
}

function figureRuns(figure: Extract<Block, { type: 'figure' }>['figure']): readonly Run[] {
  switch (figure.kind) {
    case 'timeline':
      return figure.events.flatMap((event) => event.runs)
    case 'actors':
      return figure.actors.flatMap((actor) => [{ text: actor.name }, { text: actor.office }, ...actor.part])
    case 'excerpt':
      return figure.paragraphs.flat()
    case 'table':
      return figure.rows.flat(2)
    case 'picture':
      return [...figure.credit, ...figure.transcript]
    case 'chart':
      return []
  }
}

/** Where a block is written: its first run that knows, or the block itself. */
export function placeOf(block: Block): Place | undefined {
  return runsOf(block).find((run) => run.place !== undefined)?.place ?? block.place
}

/** How many words a block prints. */
export function wordsOf(block: Block): number {
  const text = runsOf(block)
    .map((run) => run.text)
    .join('')
  return text.split(/\s+/u).filter((word) => word !== '').length
}
