import type { Labels } from '../../theme/labels.ts'

/** Fields of a brief that the label sets call by another name. */
const named: Readonly<Record<string, keyof Labels['kickers']>> = {
  excerpts: 'reading',
  dissent: 'margin',
  actors: 'people',
  open_questions: 'open',
  points_to_press: 'press',
  lines_to_take: 'lines',
  figures: 'figure',
}

/** What a part of the plan is called: a field of the brief by the label set's word for it, anything else as it is written. */
export const planName = (part: string, { kickers }: Labels): string => {
  const key = named[part] ?? part
  return Object.hasOwn(kickers, key) ? kickers[key as keyof Labels['kickers']] : part
}
