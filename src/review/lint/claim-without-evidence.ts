import type { Block, Run } from '../../document/document.ts'
import { runsOf } from '../../document/runs-of.ts'
import { headed, headlineOf, headlinePlace, type LintRule, warning } from './lint-rule.ts'

/** Slides that ask, list or look back, and so claim nothing that a source must carry. */
const exempt = new Set([
  'title',
  'puzzle',
  'discussion',
  'task',
  'sources',
  'glossary',
  'open-questions',
  'silences',
  'glance',
])

const carries = (run: Run) =>
  run.voice !== undefined || (run.reference !== undefined && run.reference.status !== 'inference')

/** Whether a block shows something that a claim can rest on: words of a document, a place, a picture, a table of what is known. */
function shows(block: Block): boolean {
  if (block.type === 'quotation' || block.type === 'figure') return true
  if (block.type === 'columns') return block.columns.flat().some(shows)
  if (block.type === 'box' || block.type === 'legend') return block.blocks.some(shows)
  if (block.type === 'list') return block.items.some((item) => item.blocks.some(shows))
  if (block.type === 'definitions')
    return block.entries.some((entry) => entry.term.some(carries) || entry.meaning.some(shows))
  return runsOf(block).some(carries)
}

/** A headline that claims something stands above what carries it: a quotation, a place in the source, outside knowledge, a figure. */
export const claimWithoutEvidence: LintRule = (subject) =>
  headed(subject).flatMap((section) => {
    const text = headlineOf(section)
    if (exempt.has(section.layout) || /[?？]\s*$/u.test(text)) return []
    if (section.blocks.length === 0 || section.blocks.some(shows) || section.headline.some(carries)) return []
    const message = `The headline “${text}” claims something, and nothing on its slide comes from a source.`
    const hint = 'Give one of its statements `evidence` or a `reference`.'
    return [warning('claim-without-evidence', message, hint, headlinePlace(section))]
  })
