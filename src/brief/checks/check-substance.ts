import type { Diagnostic } from '../../diagnostic.ts'
import { nearest } from '../../nearest.ts'
import type { LineIndex } from '../line-index.ts'
import type { Written, WrittenMapping } from '../written.ts'

/** A brief has at least one of these. */
const substance = ['objectives', 'background', 'excerpts']

/** The schema knows fewer keys than this; what has more is no brief. */
const mostKeys = 200

const isNothing = (value: Written) =>
  (value.kind === 'scalar' && value.value === null) || (value.kind === 'list' && value.items.length === 0)

/** Whether there is anything to teach or to brief from; a misspelt key counts, it is reported as such. */
export function checkSubstance(root: WrittenMapping, index: LineIndex): readonly Diagnostic[] {
  for (const [key, { value }] of [...root.entries].slice(0, mostKeys))
    if (nearest(key, substance) !== null && !(substance.includes(key) && isNothing(value))) return []
  const first = [...root.entries.values()][0]
  return [
    {
      severity: 'error',
      code: 'missing-part',
      message: 'The brief has neither `objectives` nor `background` nor `excerpts`.',
      place: index.placeOf(first?.keyStart ?? root.start, first?.keyEnd),
      hint: 'Write one of them: there is nothing to teach or to brief from yet.',
    },
  ]
}
