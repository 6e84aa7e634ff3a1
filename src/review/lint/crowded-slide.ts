import type { Place } from '../../diagnostic.ts'
import type { Block, Run, Section } from '../../document/document.ts'
import { headlinePlace, type LintRule, slidesOf, warning, wordsIn } from './lint-rule.ts'

const mostWords = 40
const mostItems = 6

/** Slides whose words are looked up and not listened to, or are all the document's. */
const exempt = new Set([
  'title',
  'glance',
  'people',
  'sources',
  'glossary',
  'reading',
  'quotation',
  'figure',
  'table',
  'timeline',
  'actors',
])

interface Body {
  readonly words: number
  readonly items: number
}

const add = (bodies: readonly Body[]): Body =>
  bodies.reduce((sum, body) => ({ words: sum.words + body.words, items: sum.items + body.items }), {
    words: 0,
    items: 0,
  })

type IsOwn = (place: Place | undefined) => boolean

/** The author's own words: not the document's, not where they stand, not those of a label set. */
const spoken = (runs: readonly Run[], isOwn: IsOwn) =>
  wordsIn(
    runs
      .map((run) =>
        run.voice === undefined && run.reference === undefined && isOwn(run.place) ? run.text : ' ',
      )
      .join(''),
  ).length

function bodyOf(block: Block, isOwn: IsOwn): Body {
  const all = (blocks: readonly Block[]) => add(blocks.map((inner) => bodyOf(inner, isOwn)))
  switch (block.type) {
    case 'paragraph':
      return { words: block.kicker ? 0 : spoken(block.runs, isOwn), items: 0 }
    case 'heading':
      return { words: spoken(block.runs, isOwn), items: 0 }
    case 'list':
      return { words: all(block.items.flatMap((item) => item.blocks)).words, items: block.items.length }
    case 'definitions':
      return {
        words: all(block.entries.flatMap((entry) => entry.meaning)).words,
        items: block.entries.length,
      }
    case 'columns': {
      // Items of columns are compared with each other, not counted through.
      const columns = block.columns.map(all)
      return { words: add(columns).words, items: Math.max(0, ...columns.map(({ items }) => items)) }
    }
    case 'box':
      return all(block.blocks)
    // Quotations, table cells, figures and legends are looked at, and room is written in.
    default:
      return { words: 0, items: 0 }
  }
}

const placeOf = (section: Section) => headlinePlace(section) ?? section.place

/** A slide has forty words of its author's and six items at most; a part that goes on over slides has so for each of them. */
export const crowdedSlide: LintRule = (subject) =>
  subject.document.sections.flatMap((section) => {
    if (exempt.has(section.layout)) return []
    const slides = Math.max(1, slidesOf(section, subject.deck).length)
    const { words, items } = add(section.blocks.map((block) => bodyOf(block, subject.isOwn)))
    const place = subject.isOwn(section.place) ? section.place : placeOf(section)
    if (!subject.isOwn(place)) return []
    const each = slides === 1 ? '' : ' on each of its slides'
    const many = (count: number) => Math.ceil(count / slides)
    return [
      ...(words / slides > mostWords
        ? [
            warning(
              'slide-wordy',
              `This slide has ${many(words)} words${each}, quotations and tables not counted; an audience that listens reads ${mostWords}.`,
              'Say the rest in the notes, or part it into two slides.',
              place,
            ),
          ]
        : []),
      ...(items / slides > mostItems
        ? [
            warning(
              'slide-items',
              `This slide has ${many(items)} items${each}; more than ${mostItems} are not told apart from a seat.`,
              'Keep those that carry the headline, or part them into two slides.',
              place,
            ),
          ]
        : []),
    ]
  })
