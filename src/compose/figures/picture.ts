import type { PictureFigure } from '../../document/figure.ts'
import { fieldRuns, fieldText, stringOf } from './figure-context.ts'
import type { FigureMaker } from './figure-maker.ts'

/** A picture of the brief, with its credit and the words that stand in it. */
export const picture: FigureMaker = ({ part, path, world }): PictureFigure | null => {
  const file = stringOf(part['file'])
  if (file === '') return null
  const credit = fieldRuns(part, 'credit', world)
  const rights = fieldRuns(part, 'rights', world)
  const between = credit.length > 0 && rights.length > 0 ? [{ text: world.labels.lists.also }] : []
  return {
    kind: 'picture',
    of: path,
    alt: fieldText(part, 'alt', world),
    file,
    credit: [...credit, ...between, ...rights],
    transcript: fieldRuns(part, 'transcript', world),
  }
}
