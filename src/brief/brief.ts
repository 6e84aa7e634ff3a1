import { z } from 'zod'
import {
  audience,
  type claim,
  dateText,
  dictionary,
  evidence,
  kicker,
  minutes,
  notes,
  person,
  priority,
  reference,
  section,
  sectionKeys,
  statement,
  statementKeys,
  statementWith,
  status,
  text,
} from './brief-parts.ts'
import { figure } from './figure-schema.ts'

/*
 * The shape of a brief, once: the types, the messages, the editors' JSON Schema and the reference page come from here.
 */

const decision = z
  .strictObject({
    ...statementKeys,
    ask: z.enum(['agree', 'note', 'decide', 'approve', 'advise']).optional(),
    of: text.optional().describe('who is asked'),
    by: dateText.optional().describe('until when'),
    recorded: text.nullable().default(null).describe('the answer; null is printed as not recorded'),
  })
  .meta({ id: 'decision' })

const approach = z
  .strictObject({
    ...sectionKeys,
    stance: statement.optional().describe('the approach in one sentence'),
    steps: z.array(statement).default([]),
  })
  .meta({ id: 'approach' })

const expectedQuestion = z
  .strictObject({
    question: text,
    answer: text,
    status,
    evidence,
    reference,
  })
  .meta({ id: 'expected-question' })

const openQuestion = z
  .strictObject({
    question: text,
    why: text.optional().describe('why it is open'),
    gap: z.enum(['not-in-source', 'disputed', 'later']).optional(),
    evidence,
    reference,
    notes,
    priority,
    audience,
  })
  .meta({ id: 'open-question' })

const dissent = z
  .strictObject({
    ...statementKeys,
    text: text.optional(),
    hand: text.describe('id of the hand that dissents'),
    kicker,
  })
  .meta({ id: 'dissenting-statement' })

const event = z
  .strictObject({
    ...statementKeys,
    date: dateText,
    inferred: z
      .array(z.enum(['year', 'month', 'day']))
      .default([])
      .describe('parts of the date that the source does not give; printed in brackets'),
  })
  .meta({ id: 'event' })

const relation = z
  .strictObject({
    to: text.describe('id of another actor'),
    does: text.describe('presses, asks, supports, supplies, reports-to, or a verb of your own with `text`'),
    text: text.optional(),
    evidence,
  })
  .meta({ id: 'relation' })

const actor = z
  .strictObject({
    id: text.describe('a name of your own, for relations'),
    name: text,
    office: text.nullish().describe('at the time; null is printed as not known'),
    side: text.optional(),
    part: text.optional().describe('what the actor does in the story'),
    evidence,
    reference,
    relations: z.array(relation).default([]),
    notes,
    audience,
  })
  .meta({ id: 'actor' })

const glossaryEntry = z
  .strictObject({
    term: text,
    meaning: text,
    by: z.enum(['document', 'editor']).default('editor').describe('who explains it'),
    evidence,
    reference,
  })
  .meta({ id: 'glossary-entry' })

const excerpt = z
  .strictObject({
    ...sectionKeys,
    id: text.describe('a name of your own, for handout.excerpts'),
    source: text.optional().describe('id of the source; left out, the first'),
    hand: text.optional().describe('id of the hand; left out, the main one'),
    from: text.describe('first words of the passage'),
    to: text.describe('last words of the passage'),
    mark: z.array(text).default([]).describe('words to mark'),
    words: dictionary(text).default({}).describe('word: meaning'),
    ask: z.array(text).default([]).describe('questions beside the passage'),
    adapted: text.nullish().describe('how the passage was simplified, if it was'),
  })
  .meta({ id: 'excerpt' })

const question = z
  .strictObject({
    question: text,
    level: z.enum(['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create']).optional(),
    minutes: minutes.optional(),
    room: z.number().int().min(0).max(40).optional().describe("ruled lines on the student's sheet"),
    evidence,
    answer: text.optional().describe("instructor's edition only"),
    misreading: text.optional().describe("a likely misunderstanding: instructor's edition only"),
    notes,
    audience,
  })
  .meta({ id: 'question' })

const lesson = z
  .strictObject({
    minutes: minutes.describe('of the whole lesson'),
    plan: z
      .array(z.strictObject({ part: text, minutes, notes }))
      .default([])
      .describe('the parts; they must add up to `minutes`'),
  })
  .meta({ id: 'lesson' })

const handout = z
  .strictObject({
    headnote: text.optional(),
    focus: text.optional().describe('the question above all others'),
    excerpts: z.array(text).default([]).describe('ids of excerpts'),
    worksheet: z
      .union([z.enum(['archives', 'soaps', 'opcvl', 'heuristics']), z.array(text)])
      .optional()
      .describe('a known sheet, or a list of questions of your own'),
    pages: z.number().int().min(1).max(20).optional().describe('how many pages it may have'),
  })
  .meta({ id: 'handout' })

const furtherReading = z.union([
  text.transform((words): { text: string; url?: string | undefined } => ({ text: words })),
  z.strictObject({ text, url: text.optional() }),
])

/** The whole brief, as a teacher writes it. */
export const briefSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  lang: text.describe('BCP 47, of the brief; each source has its own'),
  date: dateText.optional().describe('printed on deck and page (EDTF)'),
  revised: dateText.optional().describe("the only clock in the files' properties: a day"),
  template: text.optional().describe('name of a shipped template, or a folder'),
  labels: text.optional().describe('uk, us, neutral, or a file'),
  handling: text.optional().describe("of this sheet; the document's own marking stands in its source file"),
  reference: text.optional().describe('reference number of this sheet'),
  clearance: text.optional().describe('who cleared this sheet'),
  sources: z.array(text).min(1).describe('files; the first is meant where `source` is left out'),
  from: person.optional(),
  to: person.optional(),
  copy: z.array(text).default([]).describe('who gets a copy'),
  puzzle: statementWith('puzzle', { kicker }).optional().describe('the question that opens the lesson'),
  bottom_line: statement.optional().describe('the one sentence to remember'),
  timing: statement.optional().describe('why it matters when'),
  decisions: section(decision).optional().describe('what the reader is asked for'),
  background: section(statement).optional(),
  objectives: section(statement).optional(),
  approach: approach.optional(),
  offers: section(
    statementWith('offer', {
      authority: text.optional().describe('on whose authority'),
      subject_to: text.optional().describe('the reservation'),
    }),
  )
    .optional()
    .describe('what may be offered'),
  points_to_press: section(statement).optional(),
  lines_to_take: section(statement).optional(),
  if_asked: section(expectedQuestion).optional(),
  risks: section(
    statementWith('risk', {
      bearer: text.optional().describe('who bears it'),
      sign: text.optional().describe('how one would see it coming'),
    }),
  ).optional(),
  open_questions: section(openQuestion).optional(),
  dissent: section(dissent).optional().describe('what another hand says'),
  timeline: section(event).optional(),
  actors: section(actor).optional(),
  glossary: section(glossaryEntry).optional(),
  silences: section(statement).optional().describe('what the source does not say'),
  figures: z.array(figure).default([]),
  excerpts: z.array(excerpt).default([]).describe('close reading, from first words to last'),
  discussion: section(question).optional(),
  task: statement.optional(),
  lesson: lesson.optional(),
  handout: handout.optional(),
  further_reading: z.array(furtherReading).default([]),
  credits: z.array(text).default([]),
  allow: z
    .array(
      z.strictObject({
        rule: text.describe('code of a diagnostic'),
        at: text.describe('path in the brief, such as objectives.items.0, or the id of a figure or excerpt'),
        because: text,
      }),
    )
    .default([])
    .describe('silences one rule at one place'),
  not_quoted: z
    .array(z.strictObject({ words: text, because: text }))
    .default([])
    .describe('words between quotation marks that are not a claim'),
})

/** A brief as its schema gives it: short forms made long, defaults filled in. */
export type BriefData = z.output<typeof briefSchema>

/**
 * A part of a brief with the JSON pointer under which brief.yaml holds it. A dictionary, whose keys the author chooses,
 * has none of its own.
 */
export type Located<T> = T extends readonly (infer Item)[]
  ? readonly Located<Item>[]
  : T extends object
    ? string extends keyof T
      ? T
      : { readonly [Key in keyof T]: Located<T[Key]> } & { readonly path: string }
    : T

/** A brief whose every mapping knows its path. */
export type Brief = Located<BriefData>

export type Section<T> = { readonly items: readonly T[] }
export type Statement = Located<z.output<typeof statement>>
export type Claim = Located<z.output<typeof claim>>
