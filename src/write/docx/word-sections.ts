import { type FileChild, type ISectionOptions, SectionType } from 'docx'
import type { Stretch } from './word-flow.ts'
import { fileChildren, type WordItem } from './word-items.ts'
import type { WordPage } from './word-page.ts'
import { headingBefore } from './word-styles.ts'
import { twips } from './word-type.ts'

/** How the groups of one text in columns are parted, and what is added above each further group, in twips. */
export interface ColumnsPlan {
  readonly way: readonly number[]
  readonly extra: readonly number[]
}

/** Where the groups of columns are among the paragraphs and tables of the body: first number, and the one after the last. */
export interface ColumnsPlace {
  readonly groups: readonly (readonly [number, number])[]
  /** How many groups stand in each column. */
  readonly way: readonly number[]
  readonly level: boolean
}

type Section = Pick<ISectionOptions, 'children' | 'properties'>

/**
 * Stretches as Word's sections, each continuous with the one before. The space above columns is written under what stands before
 * them, since Word gives none at the top of a further column.
 */
export function wordSections(
  flow: readonly Stretch[],
  page: WordPage,
  plans: ReadonlyMap<number, ColumnsPlan>,
): { readonly sections: readonly Section[]; readonly columns: readonly ColumnsPlace[] } {
  const under = page.type.air(0.5)
  const columns: ColumnsPlace[] = []
  let at = 0
  const count = (children: readonly FileChild[]): readonly FileChild[] => {
    at += children.length
    return children
  }
  const sections = flow.map((stretch, i): Section => {
    const type = i === 0 ? {} : { type: SectionType.CONTINUOUS }
    if (stretch.columns === null) {
      const next = flow[i + 1]
      const after = next === undefined || opensNext(stretch.items) ? {} : { after: page.type.air(0.95) }
      const isBelow = i > 0 && !startsGroup(stretch.items)
      const before = isBelow ? { before: page.type.air(0.6) } : {}
      return { properties: type, children: count(fileChildren(stretch.items, under, before, after)) }
    }
    const template = stretch.columns.map((column) => column.length)
    const planned = plans.get(columns.length)
    const all = stretch.columns.flat()
    const way = planned?.way ?? template
    const groups: (readonly [number, number])[] = []
    const children: FileChild[] = []
    let next = 0
    way.forEach((many, column) => {
      all.slice(next, next + many).forEach(({ items, goesOn }, j) => {
        const from = at
        const extra = planned?.extra[column] ?? 0
        const further = goesOn ? {} : { before: headingBefore(page.type) + extra }
        const placing = j > 0 ? further : { before: 0, columnBreak: column > 0 }
        children.push(...count(fileChildren(items, under, placing)))
        groups.push([from, at])
      })
      next += many
    })
    columns.push({ groups, way, level: stretch.level })
    const space = twips(stretch.gapPt)
    return { properties: { ...type, column: { count: way.length, space, equalWidth: true } }, children }
  })
  return { sections, columns }
}

/** Whether items begin with a label, whose own space stands above it, or with a table, which has none. */
function startsGroup(items: readonly WordItem[]): boolean {
  const [first] = items
  return first?.kind !== 'paragraph' || /^(?:Heading|Label)/u.test(first.options.style ?? '')
}

/** Whether items end with a label, whose own small space stands above what it names. */
function opensNext(items: readonly WordItem[]): boolean {
  const last = items.at(-1)
  return last?.kind === 'paragraph' && /^(?:Heading|Label)/u.test(last.options.style ?? '')
}
