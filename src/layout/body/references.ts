import type { Run } from '../../document/document.ts'
import { byIdentity } from '../by-identity.ts'
import type { LayoutContext } from '../context.ts'
import { setText } from '../set-text.ts'
import type { RunStyle } from '../style-runs.ts'

/** Words with the references that follow them, each reference in runs of its own. */
export interface Referenced {
  readonly words: readonly Run[]
  readonly references: readonly (readonly Run[])[]
}

const isSpace = (run: Run) => run.reference === undefined && run.text.trim() === '' && run.text !== '\n'

/** Parts words from the references at their end; a reference that other words follow stays where it is. */
export const partReferences = byIdentity((runs: readonly Run[]): Referenced => {
  let end = runs.length
  while (end > 0 && (runs[end - 1]?.reference !== undefined || isSpace(runs[end - 1] as Run))) end--
  const references: Run[][] = []
  let open = false
  for (const run of runs.slice(end)) {
    if (run.reference === undefined) open = false
    else if (open) references.at(-1)?.push(run)
    else references.push([run])
    open = run.reference !== undefined
  }
  // References that follow no words are words themselves.
  return references.length === 0 || end === 0
    ? { words: runs, references }
    : { words: runs.slice(0, end), references: references.map((one) => withoutSign(one)) }
})

/** The sign between two references says nothing where each has a line of its own. */
function withoutSign(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) =>
    index === runs.length - 1 ? { ...run, text: run.text.replace(/[\s;]+$/u, '') } : run,
  )
}

/** A reference as words of its own: unbroken, in the colour of its paragraph. */
export const asWords = byIdentity((reference: readonly Run[]): readonly Run[] =>
  reference.map(({ reference: _, ...run }) => ({ ...run, text: run.text.replace(/\s+/gu, '\u00A0') })),
)

export const referenceStyle = (sizePt: number): RunStyle => ({ face: 'sans', sizePt, colour: 'muted' })

const endlessPt = 1e6

/** Width of the widest of some references, each on one line, with the reserve that line breaking keeps. */
export function widestReference(
  references: readonly (readonly Run[])[],
  sizePt: number,
  ctx: LayoutContext,
): number {
  if (references.length === 0) return 0
  const specs = references.map((one) => ({ runs: asWords(one), style: referenceStyle(sizePt) }))
  return Math.ceil(setText(specs, endlessPt, ctx).widthPt / 0.985)
}
