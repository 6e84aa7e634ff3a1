import type { Run, Voice } from '../../document/document.ts'
import { type ExcerptFigure, isNumbered, passageMeasureEm } from '../../document/figure.ts'
import { type InlineData, languageOf } from './page-inlines.ts'
import type { BlockData, PassageData } from './page-tree.ts'

/** How a page reads runs: words of the page itself, or of a voice. */
type Inlines = (runs: readonly Run[], base?: 'serif' | 'sans', voice?: Voice) => InlineData[]

const kicker = (text: string): BlockData => ({ k: 'text', role: 'kicker', runs: [{ t: text }] })

/** The questions, and the words that need a key. */
function aside({ words, ask, captions }: ExcerptFigure, inlines: Inlines): BlockData[] {
  const blocks: BlockData[] = []
  if (ask.length > 0) {
    const list = ask.map((runs): BlockData => ({ k: 'text', role: 'body', runs: inlines(runs) }))
    blocks.push({ k: 'group', blocks: [kicker(captions.ask), ...list] })
  }
  if (words.length > 0) {
    const list = words.map(
      ({ term, meaning }): BlockData => ({
        k: 'text',
        role: 'body',
        runs: inlines([{ text: term, strong: true }, { text: ' ' }, ...meaning]),
      }),
    )
    blocks.push({ k: 'group', blocks: [kicker(captions.words), ...list] })
  }
  return blocks
}

/** A passage for page.typ: its lines as they were broken for all outputs. */
export function passageData(figure: ExcerptFigure, inlines: Inlines): PassageData {
  const { voice, lang, reference, adapted, captions } = figure
  return {
    k: 'passage',
    voice,
    language: languageOf(lang),
    measure: passageMeasureEm,
    lines: (figure.lines ?? []).map((line) => ({
      number: isNumbered(line) ? line.number : null,
      runs: inlines(line.runs, 'serif', voice),
      last: line.last,
    })),
    reference: inlines(reference),
    aside: aside(figure, inlines),
    adapted:
      adapted === undefined
        ? null
        : {
            original: captions.original,
            title: captions.adapted,
            changes: captions.changes,
            runs: inlines(adapted, 'serif'),
          },
  }
}
