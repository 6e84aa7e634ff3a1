import type { Diagnostic } from '../diagnostic.ts'
import type { Run } from '../document/document.ts'
import type { BrokenLines } from '../text/break-lines.ts'
import type { FontBook } from '../text/text.ts'
import type { Labels } from '../theme/labels.ts'
import type { Theme } from '../theme/theme.ts'
import type { Grid } from './grid.ts'
import type { Picture, SlideRun } from './slide.ts'

/** Widths of a cell's words, in points at a type size of one hundred. */
export interface CellWidths {
  readonly natural: number
  readonly widestWord: number
}

/** What choosing faces and measuring words needs. */
export interface FaceContext {
  readonly theme: Theme
  readonly book: FontBook
  /** Language of the document, BCP 47. */
  readonly lang: string
}

/** Runs set into lines, with what was wrong. */
export interface BrokenRuns {
  readonly styled: { readonly runs: readonly SlideRun[]; readonly problems: readonly Diagnostic[] }
  readonly broken: BrokenLines
}

/** What every layout needs to know and may not change. */
export interface LayoutContext extends FaceContext {
  readonly labels: Labels
  readonly grid: Grid
  /** How words of this deck were broken before, by their list of runs, then by width and style. */
  readonly broken: Map<readonly Run[], Map<string, BrokenRuns>>
  /** How wide the cells of this deck's tables are at one size: natural width and widest word. */
  readonly cellWidths: Map<readonly Run[], CellWidths>
  /** Pictures by the name that the brief gives their files; what could not be read is not there. */
  readonly pictures?: ReadonlyMap<string, Picture>
}
