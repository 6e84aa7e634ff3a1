import type { Labels } from '../theme/labels.ts'
import type { Deck, Slide } from './slide.ts'

type Stretch = keyof Labels['stretches']

/** The stretches of a lesson, in their order. */
const order: readonly Stretch[] = ['opening', 'document', 'case', 'reading', 'discussion', 'sources', 'spare']

/** Where a lesson has arrived with a slide of a layout; layouts that serve everywhere are not here. */
const arrives: Readonly<Record<string, Stretch | undefined>> = {
  title: 'opening',
  puzzle: 'opening',
  glance: 'document',
  people: 'document',
  actors: 'document',
  timeline: 'document',
  list: 'case',
  objectives: 'case',
  approach: 'case',
  comparison: 'case',
  risks: 'case',
  decisions: 'case',
  reading: 'reading',
  voices: 'reading',
  quotation: 'reading',
  'open-questions': 'discussion',
  silences: 'discussion',
  discussion: 'discussion',
  task: 'discussion',
  sources: 'sources',
}

/** Named stretches of slides: a lesson goes on through them and never back. */
export function stretchesOf(slides: readonly Slide[], labels: Labels): Deck['sections'] {
  const sections: { readonly name: string; readonly firstSlide: string }[] = []
  let at = -1
  for (const slide of slides) {
    const stretch = slide.hidden ? 'spare' : arrives[slide.layout]
    const rank = Math.max(at, stretch === undefined ? 0 : order.indexOf(stretch))
    if (rank > at) sections.push({ name: labels.stretches[order[rank] as Stretch], firstSlide: slide.id })
    at = rank
  }
  return sections
}
