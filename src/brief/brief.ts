import { z } from 'zod'

/*
 * The shape of a brief, once: the types, the messages, the editors' JSON Schema and the reference page come from here.
 * Where a teacher may write a short form (a string for a statement, a list for a section) the schema turns it into the
 * long one; with-paths.ts then gives each part the JSON pointer under which the file holds it.
 */

const text = z.string().min(1)
const dateText = z.string().describe('EDTF: 1982-03-12, 1981-12, 1981, 1982-03~, 1982-03-13/1982-03-14')
const minutes = z.number().int().positive().max(600)
const audience = z.enum(['all', 'instructor'])
const listOf = <T extends z.ZodType>(one: T) => z.array(one)
const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.union([z.array(one).min(1), one.transform((value) => [value])])

const claimKeys = {
  exact: text.describe('the words as the source has them'),
  source: text.optional().describe('id of the source; left out, the first'),
  hand: text.optional().describe('id of the hand; left out, the main one'),
  prefix: text.optional().describe('words just before, where the quotation stands more than once'),
  suffix: text.optional().describe('words just after'),
  id: text.optional(),
  omission: z.literal('reviewed').optional().describe('signs that the words left out do not turn the sense'),
}
const claim = z.union([text.transform((exact) => ({ exact })), z.strictObject(claimKeys)])
/** Quotations that carry a statement: one or a list, each a string or a TextQuoteSelector. */
const evidence = oneOrMore(claim).default([])

const statementKeys = {
  text,
  headline: text.optional(),
  status: z.enum(['source', 'context', 'inference']).optional(),
  evidence,
  reference: text.optional().describe('where an outside fact can be looked up'),
  note: text.optional().describe('a printed footnote'),
  notes: text.optional().describe("spoken by the teacher: instructor's edition only"),
  priority: z.enum(['must', 'normal', 'optional']).default('normal'),
  layout: text.optional(),
  audience: audience.default('all'),
  minutes: minutes.optional(),
  spare: z.boolean().default(false),
}
const statement = z.union([
  text.transform((words) => z.strictObject(statementKeys).parse({ text: words })),
  z.strictObject(statementKeys),
])
/** A statement with keys of its own; the short form is a string where `bare` names the key it fills. */
const statementWith = <T extends z.ZodRawShape>(more: T) => {
  const full = z.strictObject({ ...statementKeys, ...more })
  return z.union([text.transform((words) => full.parse({ text: words }) as z.output<typeof full>), full])
}

const sectionKeys = {
  headline: text.optional(),
  kicker: text.optional(),
  notes: text.optional(),
  minutes: minutes.optional(),
  layout: text.optional(),
  audience: audience.default('all'),
  spare: z.boolean().default(false),
}
/** A list, or a mapping with `items` and the slide's own keys. */
const section = <T extends z.ZodType>(one: T) => {
  const full = z.strictObject({ ...sectionKeys, items: listOf(one) })
  return z.union([
    z
      .array(one)
      .transform((items) => ({ items, audience: 'all' as const, spare: false }) as z.output<typeof full>),
    full,
  ])
}

const person = z.strictObject({ name: text.nullable(), office: text.nullish() })

const question = z.strictObject({
  question: text,
  level: z.enum(['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create']).optional(),
  minutes: minutes.optional(),
  room: z.number().int().min(0).max(40).optional().describe("ruled lines on the student's sheet"),
  evidence,
  answer: text.optional(),
  misreading: text.optional(),
  notes: text.optional(),
  audience: audience.default('all'),
})

const chart = z.strictObject({
  ...sectionKeys,
  id: text,
  kind: z.enum(['bar', 'column', 'line', 'stacked', 'share']),
  x: z.array(text).min(1),
  series: z.record(text, z.array(z.number().nullable())),
  unit: text.optional(),
  alt: text.optional(),
  status: statementKeys.status,
  evidence,
  reference: statementKeys.reference,
})
const tableFigure = z.strictObject({
  ...sectionKeys,
  id: text,
  kind: z.literal('table'),
  columns: z.array(text).min(1),
  rows: z.array(z.array(z.string())).min(1),
  alt: text.optional(),
  status: statementKeys.status,
  evidence,
  reference: statementKeys.reference,
})
const picture = z.strictObject({
  ...sectionKeys,
  id: text,
  kind: z.literal('picture'),
  file: text,
  alt: text,
  credit: text.optional(),
  rights: text.optional(),
  transcript: text.optional(),
})

/** The whole brief, as a teacher writes it. */
export const briefSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  lang: text.describe('BCP 47, of the brief; each source has its own'),
  date: dateText.optional().describe('printed on deck and page'),
  revised: dateText.optional().describe("the only clock in the files' properties"),
  template: text.optional(),
  labels: text.optional(),
  handling: text.optional().describe("of this sheet; the document's own marking stands in its source file"),
  reference: text.optional().describe('reference number of this sheet'),
  clearance: text.optional(),
  sources: z.array(text).min(1),
  from: person.optional(),
  to: person.optional(),
  copy: listOf(text).default([]),
  puzzle: statementWith({ kicker: text.optional() }).optional(),
  bottom_line: statement.optional(),
  timing: statement.optional(),
  decisions: section(
    z.strictObject({
      ...statementKeys,
      ask: z.enum(['agree', 'note', 'decide', 'approve', 'advise']).optional(),
      of: text.optional(),
      by: dateText.optional(),
      recorded: text.nullable().default(null).describe('the answer; null is printed as not recorded'),
    }),
  ).optional(),
  background: section(statement).optional(),
  objectives: section(statement).optional(),
  approach: z
    .strictObject({ ...sectionKeys, stance: statement.optional(), steps: listOf(statement).default([]) })
    .optional(),
  offers: section(statementWith({ authority: text.optional(), subject_to: text.optional() })).optional(),
  points_to_press: section(statement).optional(),
  lines_to_take: section(statement).optional(),
  if_asked: section(
    z.strictObject({
      question: text,
      answer: text,
      status: statementKeys.status,
      evidence,
      reference: text.optional(),
    }),
  ).optional(),
  risks: section(statementWith({ bearer: text.optional(), sign: text.optional() })).optional(),
  open_questions: section(
    z.strictObject({
      question: text,
      why: text.optional(),
      gap: z.enum(['not-in-source', 'disputed', 'later']).optional(),
      evidence,
      reference: text.optional(),
      notes: text.optional(),
      priority: statementKeys.priority,
      audience: audience.default('all'),
    }),
  ).optional(),
  dissent: section(
    z.strictObject({ ...statementKeys, text: text.optional(), hand: text, kicker: text.optional() }),
  ).optional(),
  timeline: section(
    statementWith({ date: dateText, inferred: z.array(z.enum(['year', 'month', 'day'])).default([]) }),
  ).optional(),
  actors: section(
    z.strictObject({
      id: text,
      name: text,
      office: text.nullish(),
      side: text.optional(),
      part: text.optional(),
      evidence,
      reference: text.optional(),
      relations: z
        .array(
          z.strictObject({
            to: text,
            does: text.describe(
              'presses, asks, supports, supplies, reports-to, or a verb of your own with `text`',
            ),
            text: text.optional(),
          }),
        )
        .default([]),
      notes: text.optional(),
      audience: audience.default('all'),
    }),
  ).optional(),
  glossary: section(
    z.strictObject({
      term: text,
      meaning: text,
      by: z.enum(['document', 'editor']).default('editor'),
      evidence,
      reference: text.optional(),
    }),
  ).optional(),
  silences: section(statement).optional(),
  figures: z.array(z.discriminatedUnion('kind', [chart, tableFigure, picture])).default([]),
  excerpts: z
    .array(
      z.strictObject({
        ...sectionKeys,
        id: text,
        source: text.optional(),
        hand: text.optional(),
        from: text.describe('first words of the passage'),
        to: text.describe('last words of the passage'),
        mark: listOf(text).default([]),
        words: z.record(text, text).default({}),
        ask: listOf(text).default([]),
        adapted: text.nullish(),
      }),
    )
    .default([]),
  discussion: section(question).optional(),
  task: statement.optional(),
  lesson: z
    .strictObject({
      minutes,
      plan: z.array(z.strictObject({ part: text, minutes, notes: text.optional() })).default([]),
    })
    .optional(),
  handout: z
    .strictObject({
      headnote: text.optional(),
      focus: text.optional(),
      excerpts: listOf(text).default([]),
      worksheet: z.union([z.enum(['archives', 'soaps', 'opcvl', 'heuristics']), z.array(text)]).optional(),
      pages: z.number().int().min(1).max(20).optional(),
    })
    .optional(),
  further_reading: z
    .array(
      z.union([text.transform((words) => ({ text: words })), z.strictObject({ text, url: text.optional() })]),
    )
    .default([]),
  credits: listOf(text).default([]),
  allow: z.array(z.strictObject({ rule: text, at: text, because: text })).default([]),
  not_quoted: z.array(z.strictObject({ words: text, because: text })).default([]),
})

/** A brief as its schema gives it: short forms made long, defaults filled in. */
export type BriefData = z.output<typeof briefSchema>

/** A part of a brief with the JSON pointer under which brief.yaml holds it. */
export type Located<T> = T extends readonly (infer Item)[]
  ? readonly Located<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Located<T[Key]> } & { readonly path: string }
    : T

/** A brief whose every mapping knows its path. */
export type Brief = Located<BriefData>

export type Section<T> = { readonly items: readonly T[] }
export type Statement = Located<z.output<typeof statement>>
export type Claim = Located<z.output<typeof claim>>
