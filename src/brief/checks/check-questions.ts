import type { Diagnostic } from '../../diagnostic.ts'
import type { Brief } from '../brief.ts'
import type { Locate } from '../locate.ts'

/** Without a level a question gets room to write for a short answer, and nobody sees what kind of answer it wants. */
export function checkQuestions(brief: Brief, locate: Locate): readonly Diagnostic[] {
  return (brief.discussion?.items ?? [])
    .filter(({ level }) => level === undefined)
    .map(({ path }) => ({
      severity: 'warning',
      code: 'level-missing',
      message: 'This question has no level, so its room to write is a guess.',
      place: locate(path),
      hint: 'Write `level: remember`, understand, apply, analyse, evaluate or create.',
    }))
}
