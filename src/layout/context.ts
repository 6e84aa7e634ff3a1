import type { FontBook } from '../text/text.ts'
import type { Labels } from '../theme/labels.ts'
import type { Theme } from '../theme/theme.ts'
import type { Grid } from './grid.ts'
import type { Picture } from './slide.ts'

/** What choosing faces and measuring words needs. */
export interface FaceContext {
  readonly theme: Theme
  readonly book: FontBook
  /** Language of the document, BCP 47. */
  readonly lang: string
}

/** What every layout needs to know and may not change. */
export interface LayoutContext extends FaceContext {
  readonly labels: Labels
  readonly grid: Grid
  /** Pictures by the name that the brief gives their files; what could not be read is not there. */
  readonly pictures?: ReadonlyMap<string, Picture>
}
