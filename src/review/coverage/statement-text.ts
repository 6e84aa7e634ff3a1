import { parseInlineText } from '../../compose/words/inline-text.ts'

/** Fields that say what a statement is about: the first that there is stands for it. */
const saying = ['text', 'question', 'headline', 'term', 'name', 'title', 'ask', 'from'] as const

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a brief at a JSON pointer; a section's list may be its own or stand under `items`. */
function valueAt(brief: unknown, pointer: string): unknown {
  let value = brief
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const inside =
      isMapping(value) && /^\d+$/.test(key) && Array.isArray(value['items']) ? value['items'] : value
    if (Array.isArray(inside)) value = inside[Number(key)]
    else value = isMapping(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined
  }
  return value
}

/** What a statement of the brief says, without its inline markup; "" where it says nothing of its own. */
export function statementText(brief: unknown, pointer: string): string {
  const value = valueAt(brief, pointer)
  const field = isMapping(value) ? saying.find((key) => typeof value[key] === 'string') : undefined
  const text =
    typeof value === 'string' ? value : isMapping(value) && field !== undefined ? String(value[field]) : ''
  return parseInlineText(text)
    .segments.map((segment) => segment.text)
    .join('')
}
