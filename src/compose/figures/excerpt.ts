import type { Run } from '../../document/document.ts'
import type { ExcerptFigure } from '../../document/figure.ts'
import { fillLabel } from '../../theme/labels.ts'
import { pointerStep } from '../brief-view.ts'
import { partRuns, quotationBase } from '../words/quotation-runs.ts'
import { placeReference } from '../words/references.ts'
import { textRuns } from '../words/text-runs.ts'
import type { World } from '../world.ts'
import { stringsOf } from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'
import { markWords } from './mark-words.ts'
import { wordDiff } from './word-diff.ts'

/** What the author's own words in an adapted passage have: their place in the brief. */
const adaptedWords = (pointer: string, world: World): Partial<Run> => {
  world.shown.add(pointer)
  const place = world.locate(pointer)
  return place ? { place } : {}
}

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
  const own = part['adapted']
  const adapted =
    typeof own === 'string'
      ? wordDiff(
          found.paragraphs.map((parts) => parts.map(({ text }) => text).join('')).join(' '),
          own,
          base,
          adaptedWords(`${path}/adapted`, world),
        )
      : null
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
  const { parts, handout } = world.labels
  const { original, adapted: adaptedLabel, changes, line } = handout
  return {
    kind: 'excerpt',
    of: path,
    alt: fillLabel(world.labels.alt.excerpt, { reference }),
    lang: found.lang,
    voice: base.voice,
    paragraphs,
    ...(adapted === null ? {} : { adapted }),
    reference: [{ text: reference, reference: { path, status: 'source' } }],
    words,
    ask,
    captions: { words: parts.words, ask: parts.ask, original, adapted: adaptedLabel, changes, line },
  }
}
