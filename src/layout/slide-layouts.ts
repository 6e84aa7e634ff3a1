import { actors } from './slides/actors.ts'
import { approach } from './slides/approach.ts'
import { chart } from './slides/chart.ts'
import { comparison } from './slides/comparison.ts'
import { decisions } from './slides/decisions.ts'
import { discussion } from './slides/discussion.ts'
import { figure } from './slides/figure.ts'
import { glance } from './slides/glance.ts'
import { glossary } from './slides/glossary.ts'
import { list } from './slides/list.ts'
import { objectives } from './slides/objectives.ts'
import { openQuestions } from './slides/open-questions.ts'
import { people } from './slides/people.ts'
import { picture } from './slides/picture.ts'
import { puzzle } from './slides/puzzle.ts'
import { quotation } from './slides/quotation.ts'
import { reading } from './slides/reading.ts'
import { risks } from './slides/risks.ts'
import { silences } from './slides/silences.ts'
import type { SlideLayout } from './slides/slide-plan.ts'
import { sources } from './slides/sources.ts'
import { statement } from './slides/statement.ts'
import { table } from './slides/table.ts'
import { task } from './slides/task.ts'
import { timeline } from './slides/timeline.ts'
import { voices } from './slides/voices.ts'

/** Every layout a template or a brief can name, but `title`, which draws a whole slide: title-slide.ts. */
export const slideLayouts = {
  actors,
  approach,
  chart,
  comparison,
  decisions,
  discussion,
  figure,
  glance,
  glossary,
  list,
  objectives,
  'open-questions': openQuestions,
  people,
  picture,
  puzzle,
  quotation,
  reading,
  risks,
  silences,
  sources,
  statement,
  table,
  task,
  timeline,
  voices,
} as const satisfies Record<string, SlideLayout>
