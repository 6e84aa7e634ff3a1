import { z } from 'zod'
import { parseEdtf } from './edtf.ts'

/*
 * The parts that fields of a brief are made of. Where a teacher may write a short form (a string for a statement, a list
 * for a section) the part turns it into the long one; with-paths.ts then gives each the pointer the file holds it under.
 */

/** Words, at least one character that is not white space. */
export const text = z.string().regex(/\S/)

/** A date in the part of EDTF that edtf.ts reads. The pattern is for editors alone; the check knows the calendar. */
export const dateText = z
  .string()
  .refine((value) => parseEdtf(value) !== null, { params: { problem: 'date' } })
  .meta({
    pattern: '^-?\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?(/-?\\d{4}(-\\d{2}(-\\d{2})?)?[~?%]?)?$',
    description: 'EDTF: 1982-03-12, 1981-12, 1981, 1982-03~, 1982-03-13/1982-03-14',
  })

export const minutes = z.number().int().min(1).max(600)
export const audience = z.enum(['all', 'instructor']).default('all').describe('all, or instructor alone')
const layout = text.optional().describe("a layout's name; left out, the template chooses")
const headline = text.optional().describe("the slide's headline: a sentence that makes a claim")
export const kicker = text.optional().describe('a small label above the headline')
export const notes = text.optional().describe("spoken by the teacher: instructor's edition only")
const spare = z.boolean().default(false).describe('a hidden slide at the end of the deck')
export const reference = text.optional().describe('where an outside fact can be looked up')
const slideMinutes = minutes.optional().describe('minutes of the lesson')

/** Entries whose keys the author chooses. The object has no prototype: `constructor` is a word like any other. */
export const dictionary = <T extends z.ZodType>(value: T) =>
  z
    .record(text, value)
    .transform((entries): Record<string, z.output<T>> => Object.assign(Object.create(null), entries))

const fullClaim = z
  .strictObject({
    exact: text.describe('the words as the source has them'),
    source: text.optional().describe('id of the source; left out, the first'),
    hand: text.optional().describe('id of the hand; left out, the main one'),
    prefix: text.optional().describe('words just before, where the quotation stands more than once'),
    suffix: text.optional().describe('words just after'),
    id: text.optional().describe('a name of your own for the quotation'),
    omission: z
      .literal('reviewed')
      .optional()
      .describe('signs that the words left out do not turn the sense'),
  })
  .meta({ id: 'quotation' })
/** A quotation: its words, or a TextQuoteSelector of the W3C Web Annotation model with source and hand. */
export const claim = z.union([text.transform((exact): z.output<typeof fullClaim> => ({ exact })), fullClaim])

/** Quotations that carry a statement: one or a list. */
export const evidence = z
  .union([z.array(claim).min(1), claim.transform((one) => [one])])
  .default([])
  .describe('the words of the source that carry it: a quotation or a list of them')

export const status = z
  .enum(['source', 'context', 'inference'])
  .optional()
  .describe('left out: source with evidence, context with a reference, else inference')
export const priority = z
  .enum(['must', 'normal', 'optional'])
  .default('normal')
  .describe('optional is dropped first when the page is full')

/** The keys that every statement has beside its text. */
export const statementKeys = {
  text: text.describe('what is said; knows `**bold**`, `*italic*` and `[text](url)`'),
  headline,
  status,
  evidence,
  reference,
  note: text.optional().describe('a printed footnote'),
  notes,
  priority,
  layout,
  audience,
  minutes: slideMinutes,
  spare,
}
const fullStatement = z.strictObject(statementKeys).meta({ id: 'statement' })
type FullStatement = z.output<typeof fullStatement>

const statementOf = (words: string): FullStatement => ({
  text: words,
  evidence: [],
  priority: 'normal',
  audience: 'all',
  spare: false,
})

/** A string, or a mapping with `text`. */
export const statement = z.union([text.transform(statementOf), fullStatement])

/** A statement with optional keys of its own; `id` names it in the JSON Schema. */
export const statementWith = <T extends Record<string, z.ZodOptional>>(id: string, more: T) => {
  const full = z.strictObject({ ...statementKeys, ...more }).meta({ id })
  return z.union([text.transform((words) => statementOf(words) as z.output<typeof full>), full])
}

/** The slide's own keys, of a section or of a figure. */
export const sectionKeys = { headline, kicker, notes, minutes: slideMinutes, layout, audience, spare }

/** A list, or a mapping with `items` and the slide's own keys. */
export const section = <T extends z.ZodType>(one: T) => {
  const items = z.array(one).min(1)
  const full = z.strictObject({ ...sectionKeys, items: items.describe('what the section holds') })
  return z.union([
    items.transform(
      (list) => ({ items: list, audience: 'all' as const, spare: false }) as z.output<typeof full>,
    ),
    full,
  ])
}

/** The look of one's own house. */
export const houseTheme = z
  .strictObject({
    from: text
      .regex(/\.(potx|pptx|thmx)$/i)
      .describe(
        'a .potx, .pptx or .thmx beside the brief (or `/sources/…`): its colours, fonts and logo are taken, its layouts are not',
      ),
    logo: z.boolean().default(true).describe('whether its logo is shown'),
  })
  .meta({ id: 'theme' })

/** Somebody who writes or receives the sheet. */
export const person = z
  .strictObject({
    name: text.nullable().describe('null is printed as not known'),
    office: text.nullish(),
  })
  .meta({ id: 'person' })
