import type { Block, Section } from '../../document/document.ts'
import { flowPlan, type SlideLayout } from './slide-plan.ts'

/** A label in the colour of another hand. */
const inOtherHand = (label: Block): Block =>
  label.type === 'paragraph'
    ? { ...label, runs: label.runs.map((run) => ({ ...run, voice: 'other' })) }
    : label

/** Parts quotations by who speaks: the document's main hand left, other hands right; with one voice there is one column. */
function partVoices(section: Section): Section {
  const left: Block[] = []
  const right: Block[] = []
  let side = right
  let label: Block | undefined
  // A label names what both voices say of one thing, so it stands over each.
  const labelled = new Set<Block[]>()
  for (const block of section.blocks) {
    if (block.type === 'paragraph' && block.kicker) {
      label = block
      labelled.clear()
      continue
    }
    if (block.type === 'quotation') side = block.voice === 'source' ? left : right
    if (label !== undefined && !labelled.has(side)) side.push(side === left ? label : inOtherHand(label))
    labelled.add(side)
    side.push(block)
  }
  const both =
    left.some((block) => block.type === 'quotation') && right.some((block) => block.type === 'quotation')
  return both ? { ...section, blocks: [{ type: 'columns', columns: [left, right] }] } : section
}

/** Shows two voices side by side, the document against its margin. */
export const voices: SlideLayout = {
  master: 'Headline and two columns',
  shows: 'two voices side by side: the document against another hand on it',
  plan: (section, ctx) => flowPlan(partVoices(section), ctx, {}),
}
