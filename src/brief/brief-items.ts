import { z } from 'zod'
import {
  audience,
  dateText,
  dictionary,
  evidence,
  kicker,
  minutes,
  notes,
  priority,
  reference,
  sectionKeys,
  statement,
  statementKeys,
  status,
  text,
} from './brief-parts.ts'

/* The items of sections, and the mappings that stand at the top of a brief. */

/** What the reader is asked for. */
export const decision = z
  .strictObject({
    ...statementKeys,
    ask: z.enum(['agree', 'note', 'decide', 'approve', 'advise']).optional(),
    of: text.optional().describe('who is asked'),
    by: dateText.optional().describe('until when'),
    recorded: text.nullable().default(null).describe('the answer; null is printed as not recorded'),
  })
  .meta({ id: 'decision' })

/** How one means to go about it. */
export const approach = z
  .strictObject({
    ...sectionKeys,
    stance: statement.optional().describe('the approach in one sentence'),
    steps: z.array(statement).default([]),
  })
  .meta({ id: 'approach' })

/** A question that may come, with its answer. */
export const expectedQuestion = z
  .strictObject({
    question: text,
    answer: text,
    status,
    evidence,
    reference,
  })
  .meta({ id: 'expected-question' })

/** What the source leaves open. */
export const openQuestion = z
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

/** What another hand says. */
export const dissent = z
  .strictObject({
    ...statementKeys,
    text: text.optional(),
    hand: text.describe('id of the hand that dissents'),
    kicker,
  })
  .meta({ id: 'dissenting-statement' })

/** An event of the timeline. */
export const event = z
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

/** Somebody who acts, with what they do to others. */
export const actor = z
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

/** A word and its meaning. */
export const glossaryEntry = z
  .strictObject({
    term: text,
    meaning: text,
    by: z.enum(['document', 'editor']).default('editor').describe('who explains it'),
    evidence,
    reference,
  })
  .meta({ id: 'glossary-entry' })

/** A passage for close reading. */
export const excerpt = z
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
    adapted: text
      .nullish()
      .describe(
        'the passage in simpler words; the handout prints it beside the unaltered one, every change marked',
      ),
  })
  .meta({ id: 'excerpt' })

/** A question for discussion. */
export const question = z
  .strictObject({
    question: text,
    level: z.enum(['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create']).optional(),
    minutes: minutes.optional(),
    room: z.number().int().min(0).max(40).optional().describe("ruled lines on the student's sheet"),
    evidence,
    answer: text.optional().describe("instructor's edition only"),
    misreading: text.optional().describe("a likely misunderstanding: instructor's edition only"),
    notes,
    priority,
    audience,
  })
  .meta({ id: 'question' })

/** The lesson and its plan. */
export const lesson = z
  .strictObject({
    minutes: minutes.describe('of the whole lesson'),
    plan: z
      .array(z.strictObject({ part: text, minutes, notes }))
      .default([])
      .describe('the parts; they must add up to `minutes`'),
  })
  .meta({ id: 'lesson' })

/** The student's sheet. */
export const handout = z
  .strictObject({
    headnote: text.optional(),
    focus: text.optional().describe('the question above all others'),
    excerpts: z.array(text).default([]).describe('ids of excerpts'),
    worksheet: z
      .union([z.enum(['archives', 'soaps', 'opcvl', 'heuristics']), z.array(text)])
      .optional()
      .describe('a known sheet, or a list of questions of your own'),
    without: z
      .array(z.enum(['people', 'dates', 'words', 'hands', 'worksheet', 'questions', 'task']))
      .default([])
      .describe('parts of the brief that it does not print'),
    pages: z.number().int().min(1).max(20).optional().describe('how many pages it may have'),
  })
  .meta({ id: 'handout' })

/** A book or a page to read on. */
export const furtherReading = z.union([
  text.transform((words): { text: string; url?: string | undefined } => ({ text: words })),
  z.strictObject({ text, url: text.optional() }),
])
