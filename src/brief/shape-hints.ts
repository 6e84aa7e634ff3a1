import type { JsonSchema } from './brief-schema-json.ts'
import type { Written, WrittenMapping } from './written.ts'

/** The beginning of a text, as much as a message can hold. */
export const short = (words: string) => (words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words)

/** What stands in the file, in words. */
export function describeWritten(value: Written): string {
  if (value.kind === 'list') return 'a list'
  if (value.kind === 'mapping') return 'a mapping'
  if (value.value === null) return 'nothing'
  if (typeof value.value === 'string') return `the text '${short(value.value.replaceAll('\n', ' '))}'`
  return typeof value.value === 'number' ? `the number ${value.text}` : value.text
}

/** A text with a colon in it, read as a mapping: `- Can you win: by asking?`. */
export function colonHint(mapping: WrittenMapping): string | null {
  const [only, entry] = [...mapping.entries][0] ?? []
  if (only === undefined || !entry || mapping.entries.size > 1 || !only.includes(' ')) return null
  const rest = entry.value.kind === 'scalar' ? entry.value.text : ''
  return `A text with a colon in it needs quotation marks: "${short(`${only}: ${rest}`)}"`
}

/** A text with a comma in it, inside braces, read as a further key: `{because: a title, not a claim}`. */
export function commaHint(key: string, value: Written): string | null {
  const isBare = value.kind === 'scalar' && value.value === null && value.text === ''
  if (!isBare || !key.includes(' ')) return null
  return 'Between { and } a comma ends a text; put the whole text between quotation marks.'
}

/** What to write instead of a value of another type, where that can be told. */
export function typeHint(value: Written, forms: readonly JsonSchema[]): string | undefined {
  const types = new Set(forms.map((form) => form.type))
  if (value.kind === 'scalar' && typeof value.value === 'string') {
    const written = value.text.trim()
    if ((types.has('integer') || types.has('number')) && /^-?\d+(\.\d+)?$/.test(written))
      return `Write ${written} without quotation marks.`
    const digits = /\d+/.exec(written)
    if (types.has('integer') && digits) return `Write the number alone: ${digits[0]}.`
    if (types.has('boolean'))
      return /^(yes|on|ja|oui)$/i.test(written) ? 'Write true.' : 'Write true or false.'
    if (types.has('array') && !types.has('object') && !/[,:#[\]{}"'\n]/.test(written))
      return `Write [${short(written)}].`
    if (types.has('array') && !types.has('string'))
      return 'Begin each item on a line of its own with a dash and a space.'
  }
  if (value.kind === 'mapping') return colonHint(value) ?? undefined
  if (value.kind === 'list' && types.has('string'))
    return 'A text that begins with [ needs quotation marks; of a list, only one item can stand here.'
  return undefined
}
