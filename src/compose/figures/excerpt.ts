import type { Run } from '../../document/document.ts'
import type { ExcerptFigure } from '../../document/figure.ts'
import { fillLabel } from '../../theme/labels.ts'
import { pointerStep } from '../brief-view.ts'
import { partRuns, quotationBase } from '../words/quotation-runs.ts'
import { placeReference } from '../words/references.ts'
import { textRuns } from '../words/text-runs.ts'
import { stringsOf } from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'
import { markWords } from './mark-words.ts'

/** A passage for close reading: its words as the source has them, those to be marked, the word bank and the questions. */
export const excerpt: FigureMaker = ({ part, path, world }): ExcerptFigure | null => {
  const found = world.evidence.excerpts.find((one) => one.path === path)
  if (!found?.where || found.paragraphs.length === 0) return null
  const { source, hand } = found.where
  const base = quotationBase(world, source, hand)
  let paragraphs: Run[][] = found.paragraphs.map((parts) => partRuns(parts, base))
  stringsOf(part['mark']).forEach((words, at) => {
    const marked = paragraphs.map((runs) => markWords(runs, words))
    paragraphs = marked.map(({ runs }) => runs)
    world.shown.add(`${path}/mark/${at}`)
    if (marked.some((one) => one.found)) return
    const place = world.locate(`${path}/mark/${at}`)
    const message = `"${words}" is to be marked, but does not stand in the passage.`
    world.diagnostics.push({
      severity: 'warning',
      code: 'mark-not-found',
      message,
      ...(place ? { place } : {}),
    })
  })
  const reference = placeReference(found.where, world)
  const words = Object.entries((part['words'] ?? {}) as Readonly<Record<string, string>>).map(
    ([term, text]) => ({
      term,
      meaning: textRuns({ pointer: `${path}/words${pointerStep(term)}`, text, offset: 0 }, world).runs,
    }),
  )
  const ask = stringsOf(part['ask']).map(
    (text, at) => textRuns({ pointer: `${path}/ask/${at}`, text, offset: 0 }, world).runs,
  )
  return {
    kind: 'excerpt',
    of: path,
    alt: fillLabel(world.labels.alt.excerpt, { reference }),
    lang: found.lang,
    voice: base.voice,
    paragraphs,
    reference: [{ text: reference, reference: { path, status: 'source' } }],
    words,
    ask,
  }
}
