import type { Figure } from '../../document/figure.ts'
import type { QuoteResult } from '../../evidence/evidence.ts'
import type { Markup } from '../template/marks.ts'
import type { World } from '../world.ts'

/** What building the tree needs beside the markup itself. */
export interface BuildContext {
  readonly world: World
  readonly markup: Markup
  readonly edition: 'instructor' | 'student'
  readonly isSlide: boolean
  /** Quotations in headings, whose places go to the foot. */
  readonly loose: QuoteResult[]
  /** The number of the footnote that the part at this path has, or null when it has none. */
  footnote(path: string): number | null
  /** The figure of this kind drawn from the data at this path, or null when there is none; `most` is how many items it may have. */
  figure(kind: string, path: string, most?: number): Figure | null
  report(at: number, message: string): void
}
