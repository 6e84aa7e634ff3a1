import type { FontBook } from '../text/text.ts'
import type { Labels } from '../theme/labels.ts'
import type { Theme } from '../theme/theme.ts'
import type { Grid } from './grid.ts'

/** What every layout needs to know and may not change. */
export interface LayoutContext {
  readonly theme: Theme
  readonly labels: Labels
  readonly book: FontBook
  readonly grid: Grid
  readonly lang: string
}
