import type { Brief } from '../../brief/brief.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Labels } from '../../theme/labels.ts'
import { pointerStep } from '../brief-view.ts'
import { type Marker, withoutMarks } from '../template/marks.ts'
import { any, list, mapping, type Shape, text } from '../template/shape.ts'
import { planName } from './plan-name.ts'
import { type RoomLines, roomLines } from './room-lines.ts'
import { type Step, worksheets } from './worksheets.ts'

/*
 * What a handout is made of beyond the brief's own fields: the passages that it asks for, its questions numbered and in
 * rows with room to write, the steps of its worksheet, the plan of the lesson. Templates find it as `sheet`.
 */

type View = Readonly<Record<string, unknown>>

/** With more questions than this, two stand side by side. */
const mostInOneColumn = 4
/** Parts that a handout may do without. */
const parts = ['people', 'dates', 'words', 'hands', 'worksheet', 'questions', 'task'] as const
/** Room for a step of a worksheet. */
const stepRoom: RoomLines = { lines: 3, least: 2 }

const isView = (value: unknown): value is View =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
const viewsOf = (value: unknown): readonly View[] => (Array.isArray(value) ? value.filter(isView) : [])
const bare = (value: unknown): string => (typeof value === 'string' ? withoutMarks(value) : '')

/** The shape of `sheet`, for the check of templates; `brief` is the shape of the brief's own fields. */
export const sheetShape = (brief: Shape): Shape => {
  const keysOf = (shape: Shape | undefined): Readonly<Record<string, Shape>> =>
    shape?.is === 'mapping' ? Object.fromEntries(shape.keys) : {}
  const inside = (...path: readonly string[]): Shape | undefined =>
    path.reduce<Shape | undefined>((at, key) => {
      const inner = at?.is === 'mapping' ? at.keys.get(key) : undefined
      return inner?.is === 'list' ? inner.of : inner
    }, brief)
  const room = { lines: text, least: text }
  const question = mapping({ ...keysOf(inside('discussion', 'items')), ...room, n: text })
  const step = mapping({
    title: text,
    ask: text,
    facts: list(text),
    answers: list(any),
    ...room,
  })
  return mapping({
    prints: mapping(Object.fromEntries(parts.map((part) => [part, text]))),
    excerpts: list(
      mapping({
        ...keysOf(inside('excerpts')),
        n: text,
        bank: list(mapping({ term: text, meaning: text })),
      }),
    ),
    questions: list(question),
    rows: list(mapping({ cells: list(question) })),
    worksheet: mapping({ title: text, steps: list(step), rows: list(mapping({ cells: list(step) })) }),
    plan: list(mapping({ part: text, minutes: text, notes: text })),
    doubts: mapping({ path: text, evidence: list(any) }),
  })
}

/** Items in rows of so many, the room of each row alike, so that the rules stand at one height. */
const inRows = <T extends RoomLines>(items: readonly T[], width: number) => {
  const rows: { readonly cells: readonly T[] }[] = []
  for (let at = 0; at < items.length; at += width) {
    const cells = items.slice(at, at + width)
    const lines = Math.max(...cells.map((cell) => cell.lines))
    const least = Math.max(...cells.map((cell) => cell.least))
    rows.push({ cells: cells.map((cell) => ({ ...cell, lines: cell.lines === 0 ? 0 : lines, least })) })
  }
  return rows
}

/** The passages of the handout in its own order; where it names none, all of the brief. */
const passages = (data: View, brief: Brief, marker: Marker): readonly View[] => {
  // From the brief itself: the author of a brief chooses these keys, and may choose any.
  const bank = (path: unknown) => {
    const excerpt = brief.excerpts.find((one) => one.path === path)
    return Object.entries(excerpt?.words ?? {}).map(([term, meaning]) => ({
      term,
      meaning: marker.mark(`${String(path)}/words${pointerStep(term)}`, meaning),
    }))
  }
  const all = viewsOf(data['excerpts'])
  const handout = data['handout']
  const ids = isView(handout) && Array.isArray(handout['excerpts']) ? handout['excerpts'].map(bare) : []
  const chosen =
    ids.length === 0 ? all : ids.flatMap((id) => all.filter((excerpt) => bare(excerpt['id']) === id))
  return chosen.map((excerpt, at) => ({
    ...excerpt,
    n: chosen.length === 1 ? null : at + 1,
    bank: bank(excerpt['path']),
  }))
}

/** Which parts the handout is to print: all but those that it does without. */
const prints = (data: View): View => {
  const handout = data['handout']
  const without = isView(handout) && Array.isArray(handout['without']) ? handout['without'].map(bare) : []
  return Object.fromEntries(parts.map((part) => [part, !without.includes(part)]))
}

/** The questions with their numbers. One for the instructor alone has none, so that both copies count alike. */
const questions = (data: View) => {
  const discussion = data['discussion']
  let count = 0
  return viewsOf(isView(discussion) ? discussion['items'] : []).map((question) => {
    const own = typeof question['room'] === 'number' ? question['room'] : null
    const isForAll = bare(question['audience']) !== 'instructor'
    if (isForAll) count += 1
    return { ...question, n: isForAll ? count : null, ...roomLines(bare(question['level']) || null, own) }
  })
}

const statementsAt = (data: View, key: string): readonly View[] => {
  const part = data[key]
  if (!isView(part)) return []
  if (key === 'approach') return [...viewsOf([part['stance']]), ...viewsOf(part['steps'])]
  return Array.isArray(part['items']) ? viewsOf(part['items']) : [part]
}

/** What a document's head says of these things, as words of the label set. */
const factsOf = (step: Step, documents: readonly View[], labels: Labels): readonly string[] =>
  documents.flatMap((document) =>
    step.facts.flatMap((fact) => {
      const value = document[fact]
      if (fact === 'hands') return viewsOf(value).map((hand) => String(hand['basis']))
      const words = Array.isArray(value) ? value.join(labels.lists.comma) : String(value ?? '')
      if (words === '') return []
      const name = fact === 'marking' ? null : labels.glance[fact]
      return [
        name === null ? words : labels.named.replace('{name}', () => name).replace('{text}', () => words),
      ]
    }),
  )

interface StepView extends RoomLines {
  readonly title: string | null
  readonly ask: unknown
  readonly facts: readonly string[]
  readonly answers: readonly View[]
}

const worksheet = (data: View, documents: readonly View[], labels: Labels, instructor: boolean) => {
  const handout = data['handout']
  const wanted = isView(handout) ? handout['worksheet'] : null
  if (Array.isArray(wanted)) {
    const steps = wanted.map((ask): StepView => ({ title: null, ask, facts: [], answers: [], ...stepRoom }))
    return { title: labels.handout.own_sheet, steps, rows: inRows(steps, 2) }
  }
  const preset = bare(wanted)
  if (!Object.hasOwn(worksheets, preset)) return null
  const name = preset as keyof typeof worksheets
  const words = labels.worksheets[name]
  const said = words.steps as Readonly<Record<string, { readonly title: string; readonly ask: string }>>
  const steps = worksheets[name].map((step): StepView => {
    const { title = '', ask = '' } = said[step.key] ?? {}
    const facts = instructor || step.given ? factsOf(step, documents, labels) : []
    const answers = instructor ? step.answers.flatMap((key) => statementsAt(data, key)) : []
    return { title, ask, facts, answers, ...stepRoom }
  })
  return { title: words.title, steps, rows: inRows(steps, 2) }
}

const plan = (data: View, labels: Labels, marker: Marker): readonly View[] => {
  const lesson = data['lesson']
  return viewsOf(isView(lesson) ? lesson['plan'] : []).map((part) => {
    const pointer = `${String(part['path'])}${pointerStep('part')}`
    return { ...part, part: marker.mark(pointer, planName(bare(part['part']), labels)) }
  })
}

/** Quotations whose reading is in doubt or was corrected, each words once. */
const doubts = (evidence: Evidence): View => {
  const noted = evidence.quotes.filter((quote) => quote.note !== undefined && quote.inText === undefined)
  const once = noted.filter((quote, at) => noted.findIndex((other) => other.exact === quote.exact) === at)
  return { path: '', evidence: once.map((quote) => ({ path: quote.path.replace(/\/exact$/, '') })) }
}

/** Makes what a handout's template finds as `sheet`; `data` is the brief as this edition may see it. */
export const viewSheet = (
  data: View,
  brief: Brief,
  documents: readonly View[],
  evidence: Evidence,
  labels: Labels,
  marker: Marker,
  instructor: boolean,
): View => {
  const asked = questions(data)
  const numbered = asked.filter(({ n }) => n !== null)
  return {
    prints: prints(data),
    excerpts: passages(data, brief, marker),
    questions: asked,
    rows: inRows(numbered, numbered.length > mostInOneColumn ? 2 : 1),
    worksheet: worksheet(data, documents, labels, instructor),
    plan: instructor ? plan(data, labels, marker) : [],
    doubts: instructor ? doubts(evidence) : { path: '', evidence: [] },
  }
}
