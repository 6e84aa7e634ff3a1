import type { Diagnostic } from '../../diagnostic.ts'
import type { Brief } from '../brief.ts'
import type { Locate } from '../locate.ts'

/** Without a level a question gets room to write for a short answer, and nobody sees what kind of answer it wants. */
function checkLevels(brief: Brief, locate: Locate): Diagnostic[] {
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

const plus = (sum: number, { minutes }: { readonly minutes?: number | undefined }) => sum + (minutes ?? 0)

/** Questions and passages do not take longer than the plan gives them. */
function checkTimes(brief: Brief, locate: Locate): Diagnostic[] {
  const { lesson } = brief
  if (lesson === undefined) return []
  const parts = [
    { name: 'discussion', things: 'questions', taken: (brief.discussion?.items ?? []).reduce(plus, 0) },
    { name: 'excerpts', things: 'passages', taken: brief.excerpts.reduce(plus, 0) },
  ]
  return parts.flatMap(({ name, things, taken }): Diagnostic[] => {
    const planned = lesson.plan.filter(({ part }) => part === name)
    const given = planned.length === 0 ? lesson.minutes : planned.reduce(plus, 0)
    if (taken <= given) return []
    return [
      {
        severity: 'warning',
        code: 'minutes-over',
        message: `The ${things} take ${taken} minutes together, and the ${planned.length === 0 ? 'lesson has' : 'plan gives them'} ${given}.`,
        place: locate(planned[0] === undefined ? `${lesson.path}/minutes` : `${planned[0].path}/minutes`),
        hint: 'Give them more time, or fewer minutes each.',
      },
    ]
  })
}

/** What the schema cannot say of the questions of a lesson: that each has a level, and that there is time for all. */
export const checkQuestions = (brief: Brief, locate: Locate): readonly Diagnostic[] =>
  [checkLevels, checkTimes].flatMap((check) => check(brief, locate))
