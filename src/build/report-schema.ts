import { z } from 'zod'
import { verdicts } from '../evidence/evidence.ts'

/*
 * The document that `--reporter json` prints, once: json-report.ts builds what this describes, and docs/report.schema.json
 * is made from it.
 */

const line = z.number().int().min(1).nullable()
const count = z.number().int().min(0)

const place = {
  file: z.string().nullable(),
  line: line.describe('from 1'),
  column: line.describe('from 1, in UTF-16 units'),
  endLine: line,
  endColumn: line.describe('exclusive'),
}

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  message: z.string(),
  ...place,
  hint: z.string().nullable(),
  related: z.array(z.strictObject({ message: z.string(), ...place })),
})

const output = z.strictObject({
  file: z.string(),
  edition: z.enum(['student', 'instructor']).nullable(),
  format: z.enum(['pptx', 'pdf', 'docx', 'html', 'png']),
  paper: z.enum(['a4', 'letter']).nullable(),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: count.optional(),
  slides: count.optional(),
  rebuilt: z.boolean(),
})

const quote = z.strictObject({
  id: z.string(),
  path: z.string().describe('JSON pointer into the brief'),
  source: z.string().nullable(),
  hand: z.string().nullable(),
  verdict: z.enum(verdicts),
  also: z.array(z.enum(verdicts)),
  where: z
    .strictObject({
      line: z.number().int().min(1).describe('of the source file'),
      page: z.string(),
      paragraph: count.nullable(),
      item: count.nullable(),
      hand: z.string(),
      start: count,
      end: count,
    })
    .nullable(),
  exact: z.string(),
})

const coverage = z.strictObject({
  paragraphs: z.array(
    z.strictObject({ page: z.string(), n: count.nullable(), hand: z.string(), words: count, quoted: count }),
  ),
  share: z.number().min(0).max(1),
})

export const reportSchema = z.strictObject({
  version: z.literal(1),
  briefs: z.array(
    z.strictObject({
      brief: z.string(),
      outputs: z.array(output),
      quotes: z.array(quote),
      coverage: z.record(z.string(), coverage).describe('by id of the source'),
      diagnostics: z.array(diagnostic),
    }),
  ),
})

/** The document as data. */
export type ReportDocument = z.output<typeof reportSchema>

/** JSON Schema of the document. */
export const reportSchemaJson = () => ({
  title: 'briefdeck: --reporter json',
  ...z.toJSONSchema(reportSchema, { target: 'draft-2020-12' }),
})
