import type { Block, Document, Paragraph, Run } from '../document/document.ts'

const isWord = /\S+/gu
const wordsOf = (text: string): readonly string[] => text.match(isWord) ?? []

/** The author's own texts of a paragraph, each by its place in the brief, with the words that may go. One that quotes stays whole. */
function ownTexts({ runs }: Paragraph): ReadonlyMap<string, number> {
  const texts = new Map<string, number>()
  const quoting = new Set<string>()
  for (const run of runs) {
    const key = keyOf(run)
    if (key === null) continue
    if (run.voice !== undefined) quoting.add(key)
    texts.set(key, (texts.get(key) ?? 0) + wordsOf(run.text).length)
  }
  return new Map([...texts].filter(([key]) => !quoting.has(key)))
}

const keyOf = ({ place, reference }: Run): string | null =>
  place === undefined || reference !== undefined ? null : `${place.line}:${place.column}`

/** A text of fewer words says nothing any more. */
const leastWords = 5

/** How far all may be shortened so that a number of words go: the length that none may exceed. */
function ceiling(lengths: readonly number[], words: number): number {
  let level = Math.max(leastWords, ...lengths)
  const over = (most: number): number => lengths.reduce((sum, one) => sum + Math.max(0, one - most), 0)
  while (level > leastWords && over(level) < words) level--
  return level
}

/** A paragraph of whose texts no more words are left than is said. */
function shorten(paragraph: Paragraph, left: ReadonlyMap<string, number>): Paragraph {
  const used = new Map<string, number>()
  const runs = paragraph.runs.map((run): Run => {
    const key = keyOf(run)
    const most = key === null ? undefined : left.get(key)
    if (key === null || most === undefined) return run
    const words = wordsOf(run.text)
    const before = used.get(key) ?? 0
    used.set(key, before + words.length)
    if (before + words.length <= most) return run
    const [space = ''] = /^\s*/u.exec(run.text) ?? []
    const kept = words.slice(0, Math.max(0, most - before)).join(' ')
    return { ...run, text: kept === '' ? '' : space + kept }
  })
  return { ...paragraph, runs: runs.filter(({ text }) => text !== '') }
}

/** A document whose paragraphs are changed; From, To and Copy stay as they are. */
function mapStatements(document: Document, change: (paragraph: Paragraph) => Paragraph): Document {
  const visit = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
        return change(block)
      case 'list':
        return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(visit) })) }
      case 'columns':
        return { ...block, columns: block.columns.map((column) => column.map(visit)) }
      case 'box':
        return { ...block, blocks: block.blocks.map(visit) }
      default:
        return block
    }
  }
  const sections = document.sections.map((section) => ({ ...section, blocks: section.blocks.map(visit) }))
  return { ...document, sections }
}

/** A document with a number of words fewer: the longest texts give first, down to the length of the next. */
export function cutWords(
  document: Document,
  words: number,
): { readonly document: Document; readonly cut: number } {
  const lengths: number[] = []
  mapStatements(document, (paragraph) => {
    lengths.push(...ownTexts(paragraph).values())
    return paragraph
  })
  const most = ceiling(lengths, words)
  let left = words
  let cut = 0
  const shorter = mapStatements(document, (paragraph) => {
    const kept = new Map<string, number>()
    for (const [key, length] of ownTexts(paragraph)) {
      const gone = Math.min(left, Math.max(0, length - most))
      left -= gone
      cut += gone
      if (gone > 0) kept.set(key, length - gone)
    }
    return kept.size === 0 ? paragraph : shorten(paragraph, kept)
  })
  return { document: shorter, cut }
}

/** What to cut from a page that is too long. */
export interface Surplus {
  readonly lines: number
  /** Words to cut from the longest statements; null where not even all of them would do. */
  readonly words: number | null
}

/**
 * Finds how many words are too many, by trial: cut from the longest statements, so many and not a line's worth fewer make the page
 * fit.
 * @param overBy by how many pages the page at its least is over.
 * @param trial the same of a shortened page; 0 or less fits.
 */
export async function findSurplus(
  document: Document,
  overBy: number,
  page: { readonly roomPt: number; readonly linePt: number; readonly wordsOfLine: number },
  trial: (document: Document) => Promise<number>,
): Promise<Surplus> {
  const linesOf = (over: number): number => Math.max(1, Math.ceil((over * page.roomPt) / page.linePt))
  let [low, overLow] = [0, overBy]
  let high: number | null = null
  let next = linesOf(overBy) * page.wordsOfLine
  for (let turn = 0; turn < 9; turn++) {
    const { document: shorter, cut } = cutWords(document, next)
    if (cut <= low) break
    const over = await trial(shorter)
    if (over <= 0) high = cut
    else [low, overLow] = [cut, over]
    if (high !== null && high - low <= page.wordsOfLine / 3) break
    const guess = low + linesOf(overLow) * page.wordsOfLine
    next = high === null ? guess : Math.ceil(turn < 4 && guess < high ? guess : (low + high) / 2)
  }
  return { lines: linesOf(overBy), words: high }
}
