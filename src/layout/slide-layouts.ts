import { comparison } from './slides/comparison.ts'
import { discussion } from './slides/discussion.ts'
import { figure } from './slides/figure.ts'
import { glance } from './slides/glance.ts'
import { list } from './slides/list.ts'
import { objectives } from './slides/objectives.ts'
import { people } from './slides/people.ts'
import { puzzle } from './slides/puzzle.ts'
import { quotation } from './slides/quotation.ts'
import { reading } from './slides/reading.ts'
import type { SlideLayout } from './slides/slide-plan.ts'
import { sources } from './slides/sources.ts'
import { statement } from './slides/statement.ts'
import { table } from './slides/table.ts'
import { timeline } from './slides/timeline.ts'

/** Every layout a template or a brief can name, but `title`, which draws a whole slide: title-slide.ts. */
export const slideLayouts = {
  comparison,
  discussion,
  figure,
  glance,
  list,
  objectives,
  people,
  puzzle,
  quotation,
  reading,
  sources,
  statement,
  table,
  timeline,
} as const satisfies Record<string, SlideLayout>
