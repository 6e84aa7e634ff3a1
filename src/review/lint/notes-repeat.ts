import type { Block, Run } from '../../document/document.ts'
import { runsOf } from '../../document/runs-of.ts'
import { headlineOf, type LintRule, warning, wordsIn } from './lint-rule.ts'

/** Notes shorter than this repeat by chance. */
const leastWords = 8
/** Words in a row that count as repeated, and the share of a paragraph of notes that may be so. */
const inARow = 4
const mostShare = 0.6

const rows = (words: readonly string[]): readonly string[] =>
  words.slice(inARow - 1).map((_, index) => words.slice(index, index + inARow).join(' '))
const plain = (runs: readonly Run[]) =>
  wordsIn(
    runs
      .map((run) => run.text)
      .join('')
      .toLowerCase(),
  )

function paragraphsOf(block: Block): readonly (readonly Run[])[] {
  return block.type === 'list' ? block.items.map((item) => item.blocks.flatMap(runsOf)) : [runsOf(block)]
}

/** Notes say what the slide does not: an audience that hears what it reads does neither. */
export const notesRepeat: LintRule = ({ document, isOwn }) =>
  document.sections.flatMap((section) => {
    const seen = new Set([
      ...rows(wordsIn(headlineOf(section).toLowerCase())),
      ...section.blocks.flatMap((block) => rows(plain(runsOf(block)))),
    ])
    return section.notes.flatMap(paragraphsOf).flatMap((runs) => {
      // What the notes quote of the document may stand on the slide as well.
      const words = plain(runs.filter((run) => run.voice === undefined && run.reference === undefined))
      const all = rows(words)
      const repeated = all.filter((row) => seen.has(row)).length
      const place = runs.find((run) => run.place)?.place
      if (words.length < leastWords || repeated / all.length < mostShare || !isOwn(place)) return []
      const hint = 'Say what the slide leaves out: why it matters, what to ask, what comes next.'
      return [warning('notes-repeat', 'These notes say what stands on the slide already.', hint, place)]
    })
  })
