import type { Block, Run, Section } from '../document/document.ts'
import type { Labels } from '../theme/labels.ts'
import { runsOf } from './body/units.ts'

/** A slide that others can lead to. */
export interface LinkedSlide {
  readonly id: string
  readonly number: number
}

/** What an address inside the deck begins with; addresses of a brief never do. */
const inside = '#'

/** The address of a slide, for the words that lead to it. */
export const linkTo = (id: string): string => inside + id

/** The slide that an address means, or undefined for one outside the deck. */
export const slideOfLink = (href: string | undefined): string | undefined =>
  href?.startsWith(inside) ? href.slice(inside.length) : undefined

/** Whether a section shows words of the source, or where something stands in it. */
export function citesSource(section: Section): boolean {
  const cites = (block: Block): boolean =>
    block.type === 'quotation' ||
    (block.type === 'figure' && block.figure.kind === 'excerpt') ||
    (block.type === 'columns' && block.columns.some((column) => column.some(cites))) ||
    runsOf(block).some((run) => run.reference?.status === 'source')
  return section.blocks.some(cites)
}

/** The line at the foot leads to the slide of the sources. */
export const withSourcesLink = (footer: readonly Run[], sources: string): readonly Run[] =>
  footer.map((run) => (run.href === undefined ? { ...run, href: linkTo(sources) } : run))

/** The slide of the sources says on which slides they are cited, and leads back to each. */
export function withWaysBack(section: Section, citing: readonly LinkedSlide[], labels: Labels): Section {
  const at = section.blocks.findIndex((block) => block.type === 'list')
  const list = section.blocks[at]
  if (citing.length === 0 || list?.type !== 'list') return section
  const numbers = citing.flatMap(({ id, number }, index): readonly Run[] => [
    ...(index === 0 ? [] : [{ text: labels.lists.comma }]),
    { text: String(number), href: linkTo(id) },
  ])
  const [before = '', after = ''] = labels.facts.on_slides.split('{slides}')
  const runs = [{ text: before }, ...numbers, { text: after }].filter((run) => run.text !== '')
  const back: Block = { type: 'paragraph', runs }
  const [first, ...others] = list.items
  const single = first !== undefined && others.length === 0
  const blocks: readonly Block[] = single
    ? [{ ...list, items: [{ ...first, blocks: [...first.blocks, back] }] }]
    : [list, back]
  return { ...section, blocks: [...section.blocks.slice(0, at), ...blocks, ...section.blocks.slice(at + 1)] }
}
