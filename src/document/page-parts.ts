import type { Block, Document, Run } from './document.ts'

/** A page as it is read, from top to bottom. */
export interface PageParts {
  /** The line above the title, its words from left to right: the paragraphs that open the first header. */
  readonly strip: readonly (readonly Run[])[]
  /** What else the headers hold: title, lines of From, To and Date. */
  readonly head: readonly Block[]
  readonly blocks: readonly Block[]
  readonly foot: readonly (readonly Run[])[]
}

/** The sections of a page as one flow. What only a deck has (notes, minutes) is not on a page. */
export function pageParts(document: Document): PageParts {
  const [first] = document.sections
  const header = first?.header ?? []
  const found = header.findIndex((block) => block.type !== 'paragraph' || block.kicker)
  const stripped = found < 0 ? header.length : found
  const strip = header.slice(0, stripped).flatMap((block) => (block.type === 'paragraph' ? [block.runs] : []))
  const blocks: Block[] = []
  for (const section of document.sections) {
    if (section !== first) blocks.push(...section.header)
    if (section.kicker.length > 0) blocks.push({ type: 'paragraph', kicker: true, runs: section.kicker })
    if (section.headline.length > 0) blocks.push({ type: 'heading', level: 2, runs: section.headline })
    blocks.push(...section.blocks)
  }
  const foot = document.sections.map(({ footer }) => footer).filter((runs) => runs.length > 0)
  return { strip, head: header.slice(stripped), blocks, foot }
}
