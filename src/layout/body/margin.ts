import type { Block, Run } from '../../document/document.ts'
import type { LayoutContext } from '../context.ts'
import { widestReference } from './references.ts'
import { isRowBlock, rowsOf } from './rows.ts'
import type { FlowStyle } from './text-specs.ts'

/** Where the references of a slide stand: in a margin of their own, or each under its words. */
export interface Margin {
  readonly kind: 'beside' | 'below'
  readonly widthPt: number
  readonly gutterPt: number
}

/** Shares of the measure that a margin may take; the narrowest in which no reference breaks is taken. */
const shares = [0.2, 0.25, 0.3]
/** Facts beside their statements need this much. */
const factsShare = 0.34
const gutterPt = 28

const none: Margin = { kind: 'below', widthPt: 0, gutterPt: 0 }

/** Chooses the margin of a body, for all the slides that it may take. */
export function marginOf(blocks: readonly Block[], style: FlowStyle, ctx: LayoutContext): Margin {
  const rows = rowsOf(blocks.filter(isRowBlock), style)
  const references: (readonly Run[])[] = rows.flatMap((row) => row.references)
  const hasFacts = style.facts === 'beside' && rows.some((row) => row.facts.length > 0)
  const labels = rows.flatMap((row) => row.labels)
  if (references.length === 0 && labels.length === 0 && !hasFacts) return none
  const sizePt = ctx.theme.sizes.reference.wantedPt
  const neededPt = widestReference(references, sizePt, ctx)
  const measurePt = ctx.grid.measurePt
  const share = (hasFacts ? [factsShare] : shares).find((one) => one * measurePt >= neededPt)
  return share === undefined ? none : { kind: 'beside', widthPt: Math.round(share * measurePt), gutterPt }
}

/** In a column there is no margin. */
export const noMargin = none
