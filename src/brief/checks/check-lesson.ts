import type { Diagnostic } from '../../diagnostic.ts'
import { type Brief, briefSchema } from '../brief.ts'
import type { Locate } from '../locate.ts'

/** Fields of a brief; a part of the plan that bears the name of one means it. */
const fields = new Set(Object.keys(briefSchema.shape))

const isThere = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0)

const minutesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null && 'minutes' in value && typeof value.minutes === 'number'
    ? value.minutes
    : 0

/** Minutes that a field of the brief asks for: those of its items, or its own where no item says any. */
function asked(brief: Brief, field: string): number {
  const value: unknown = Object.entries(brief).find(([key]) => key === field)?.[1]
  const isSection = typeof value === 'object' && value !== null && 'items' in value
  const items: unknown = isSection ? value.items : value
  const ofItems = Array.isArray(items) ? items.reduce((sum: number, item) => sum + minutesOf(item), 0) : 0
  return ofItems > 0 ? ofItems : minutesOf(value)
}

/** Parts of the plan whose questions or passages take longer than they have; parts of one name have their minutes together. */
function tooShort(
  plan: NonNullable<Brief['lesson']>['plan'],
  brief: Brief,
  locate: Locate,
): readonly Diagnostic[] {
  const names = [...new Set(plan.map(({ part }) => part))].filter((part) => fields.has(part))
  return names.flatMap((name): Diagnostic[] => {
    const parts = plan.filter(({ part }) => part === name)
    const given = parts.reduce((sum, { minutes }) => sum + minutes, 0)
    const needed = asked(brief, name)
    if (needed <= given) return []
    return [
      {
        severity: 'warning',
        code: 'lesson-part-short',
        message: `What \`${name}\` holds takes ${needed} minutes, and the plan gives it ${given}.`,
        place: locate(`${parts[0]?.path ?? ''}/minutes`),
        hint: `Give it ${needed - given} more, or shorten its items.`,
        related: [{ message: 'Its minutes are asked for here.', place: locate(`/${name}`) }],
      },
    ]
  })
}

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
    ...tooShort(lesson.plan, brief, locate),
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
