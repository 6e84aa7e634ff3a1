import type { Brief } from '../../brief/brief.ts'
import { instructorKeys } from '../../brief/instructor-keys.ts'

/** A text of the brief that only the instructor may see. */
export interface InstructorText {
  /** JSON pointer of the value in brief.yaml. */
  readonly path: string
  readonly text: string
}

/** The texts of a brief, parted by who may see them. */
export interface PartedTexts {
  readonly instructor: readonly InstructorText[]
  readonly students: readonly string[]
}

/** Fields whose values are chosen from a list or name something: they are no words that anybody reads. */
const keywords = new Set(
  'path audience priority status layout level gap ask kind by omission template labels lang source hand id does'.split(
    ' ',
  ),
)

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const step = (key: string | number) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Parts the texts of a brief: the instructor's are notes, answers, misreadings, and all that has `audience: instructor`. */
export function partTexts(brief: Brief): PartedTexts {
  const instructor: InstructorText[] = []
  const students: string[] = []
  const visit = (value: unknown, pointer: string, section: string, hidden: boolean): void => {
    if (typeof value === 'string') {
      if (hidden) instructor.push({ path: pointer, text: value })
      else students.push(value)
      return
    }
    if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => {
        visit(item, pointer + step(index), section, hidden)
      })
      return
    }
    if (!isMapping(value)) return
    const path = typeof value['path'] === 'string' ? value['path'] : pointer
    const withheld = instructorKeys(section)
    const isHidden = hidden || value['audience'] === 'instructor'
    for (const [key, inner] of Object.entries(value)) {
      if (keywords.has(key) && typeof inner === 'string') continue
      // A dictionary's keys are words of the author's too.
      if (!isHidden && section !== '') students.push(key)
      visit(inner, path + step(key), section === '' ? key : section, isHidden || withheld.includes(key))
    }
  }
  visit(brief, '', '', false)
  return { instructor, students }
}
