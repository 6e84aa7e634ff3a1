import type { Diagnostic } from '../../diagnostic.ts'
import { type Brief, briefSchema } from '../brief.ts'
import type { Locate } from '../locate.ts'

/** Fields of a brief; a part of the plan that bears the name of one means it. */
const fields = new Set(Object.keys(briefSchema.shape))

const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)

/** The plan adds up to the lesson's minutes, and its parts are in the brief. */
export function checkLesson(brief: Brief, locate: Locate): readonly Diagnostic[] {
  const { lesson } = brief
  if (lesson === undefined || lesson.plan.length === 0) return []
  const sum = lesson.plan.reduce((total, part) => total + part.minutes, 0)
  const wrongSum: Diagnostic[] =
    sum === lesson.minutes
      ? []
      : [
          {
            severity: 'error',
            code: 'lesson-sum',
            message: `The parts of the plan take ${sum} minutes, the lesson has ${lesson.minutes}.`,
            place: locate(`${lesson.path}/minutes`),
            hint:
              sum > lesson.minutes
                ? `Take ${sum - lesson.minutes} minutes from the plan, or lengthen the lesson.`
                : `${lesson.minutes - sum} minutes are not planned yet.`,
            related: [{ message: 'The plan stands here.', place: locate(`${lesson.path}/plan`) }],
          },
        ]
  const absent = lesson.plan.filter(
    ({ part }) => fields.has(part) && !isThere(Object.entries(brief).find(([key]) => key === part)?.[1]),
  )
  return [
    ...wrongSum,
    ...absent.map(
      ({ part, minutes, path }): Diagnostic => ({
        severity: 'warning',
        code: 'lesson-part',
        message: `The plan gives ${minutes} minutes to \`${part}\`, and the brief has no \`${part}\`.`,
        place: locate(`${path}/part`),
        hint: `Write \`${part}\`, or name the part otherwise.`,
      }),
    ),
  ]
}
