import { z } from 'zod'
import {
  actor,
  approach,
  decision,
  dissent,
  event,
  excerpt,
  expectedQuestion,
  furtherReading,
  glossaryEntry,
  handout,
  lesson,
  openQuestion,
  question,
} from './brief-items.ts'
import {
  dateText,
  houseTheme,
  kicker,
  person,
  section,
  statement,
  statementWith,
  text,
} from './brief-parts.ts'
import { figure } from './figure-schema.ts'

// A run holds few values against a schema: code made for it would cost more than it saves.
z.config({ jitless: true })

/*
 * The shape of a brief, once: the types, the messages, the editors' JSON Schema and the reference page come from here.
 */

/** The whole brief, as a teacher writes it. */
export const briefSchema = z.strictObject({
  title: text,
  subtitle: text.optional(),
  lang: text.describe('BCP 47, of the brief; each source has its own'),
  date: dateText.optional().describe('printed on deck and page (EDTF)'),
  revised: dateText.optional().describe("the only clock in the files' properties: a day"),
  template: text.optional().describe('teaching, cabinet, memo, or a folder; left out, teaching'),
  labels: text
    .optional()
    .describe(
      "neutral, uk, us, fr, de, pl, or a file beside the brief; left out, the template's, or those of the brief's language",
    ),
  theme: houseTheme.optional(),
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
