import type { Block, Document, Paragraph, Run } from '../document/document.ts'
import { mapBlocks } from '../document/map-blocks.ts'

const isWord = /\S+/gu
/** Words that may go: the author's own, not those of a document, nor references. */
const isCuttable = (run: Run): boolean =>
  run.place !== undefined && run.reference === undefined && run.voice === undefined
const countWords = (text: string): number => text.match(isWord)?.length ?? 0
const cuttable = ({ runs }: Paragraph): number =>
  runs.reduce((sum, run) => sum + (isCuttable(run) ? countWords(run.text) : 0), 0)

/** How far all may be shortened so that a number of words go: the length that none may exceed. */
function ceiling(lengths: readonly number[], words: number): number {
  let level = Math.max(0, ...lengths)
  const over = (most: number): number => lengths.reduce((sum, one) => sum + Math.max(0, one - most), 0)
  while (level > 0 && over(level) < words) level--
  return level
}

/** A paragraph without its last words, as many as are said. */
function shorten(paragraph: Paragraph, words: number): Paragraph {
  let left = words
  const runs = [...paragraph.runs].reverse().map((run) => {
    if (left <= 0 || !isCuttable(run)) return run
    const own = countWords(run.text)
    const gone = Math.min(own, left)
    left -= gone
    const kept = (run.text.match(isWord) ?? []).slice(0, own - gone).join(' ')
    const [before = ''] = /^\s*/u.exec(run.text) ?? []
    return { ...run, text: kept === '' ? '' : before + kept }
  })
  return { ...paragraph, runs: runs.reverse().filter((run) => run.text !== '') }
}

/** A document with a number of words fewer: the longest statements give first, down to the length of the next. */
export function cutWords(
  document: Document,
  words: number,
): { readonly document: Document; readonly cut: number } {
  const lengths: number[] = []
  mapBlocks(document, (block) => {
    if (block.type === 'paragraph') lengths.push(cuttable(block))
    return block
  })
  const most = ceiling(lengths, words)
  let left = words
  let cut = 0
  const change = (block: Block): Block => {
    if (block.type !== 'paragraph') return block
    const gone = Math.min(left, Math.max(0, cuttable(block) - most))
    left -= gone
    cut += gone
    return gone === 0 ? block : shorten(block, gone)
  }
  return { document: mapBlocks(document, change), cut }
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
