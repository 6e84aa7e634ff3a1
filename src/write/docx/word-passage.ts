import { Tab, TabStopType, TextRun } from 'docx'
import type { Run } from '../../document/document.ts'
import type { ExcerptFigure, PassageLine } from '../../document/figure.ts'
import { inlineChildren } from './word-inlines.ts'
import { paragraph, type WordItem } from './word-items.ts'
import type { WordPage } from './word-page.ts'
import { wordIndents } from './word-styles.ts'

/** Every so many lines of a passage carry their number. */
const numberedEvery = 5

/**
 * A passage in lines of our own breaking, so that their numbers agree with those on slides and other copies; under it the passage
 * in simpler words, where there is one, every change marked.
 */
export function wordPassage(
  { voice, lang, reference, adapted = [] }: ExcerptFigure,
  lines: readonly PassageLine[],
  page: WordPage,
  widthPt: number,
): WordItem[] {
  const indents = wordIndents(page.type)
  const inlines = (runs: readonly Run[]) =>
    inlineChildren(page.context, runs, { base: 'serif', voice, widthPt })
  const paragraphs: PassageLine[][] = [[]]
  for (const line of lines) {
    paragraphs.at(-1)?.push(line)
    if (line.last) paragraphs.push([])
  }
  const whole = paragraphs.filter((one) => one.length > 0)
  const held = reference.map((run) => ({ reference: { path: '', status: 'source' as const }, ...run }))
  const items = whole.map((own, at) => {
    const children = own.flatMap(({ number, runs }, i) => {
      const counted = number % numberedEvery === 0 ? String(number) : ''
      return [
        new TextRun({ style: 'LineNumber', ...(i > 0 ? { break: 1 } : {}), text: counted }),
        new TextRun({ children: [new Tab()] }),
        ...inlines(runs.map((run) => ({ lang, ...run }))),
      ]
    })
    const end = at === whole.length - 1 ? inlines([{ text: ' ' }, ...held]) : []
    return paragraph(voice === 'other' ? 'PassageOtherHand' : 'Passage', [...children, ...end], {
      tabStops: [{ type: TabStopType.LEFT, position: indents.rule + indents.passage }],
    })
  })
  const simpler = inlineChildren(page.context, adapted, { base: 'sans', widthPt })
  return simpler.length > 0 ? [...items, paragraph('BodyText', simpler)] : items
}
