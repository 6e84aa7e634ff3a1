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

const where = z.strictObject({
  line: z.number().int().min(1).describe('of the source file'),
  page: z.string(),
  paragraph: count.nullable(),
  item: count.nullable(),
  block: z.string().nullable(),
  hand: z.string(),
  start: count.describe('in the reading text of the hand, in UTF-16 units'),
  end: count,
})

const quote = z.strictObject({
  id: z.string(),
  path: z.string().describe('JSON pointer into the brief'),
  source: z.string().nullable(),
  hand: z.string().nullable(),
  verdict: z.enum(verdicts),
  also: z.array(z.enum(verdicts)),
  where: where.nullable(),
  exact: z.string().describe('as the brief has it'),
  wording: z.string().nullable().describe('as the source has it, with the marks of its transcription'),
  near: z
    .strictObject({
      wording: z.string(),
      source: z.string(),
      where,
      changes: z.array(
        z.strictObject({
          kind: z.enum(['same', 'added', 'dropped', 'changed']),
          quoted: z.string().nullable(),
          source: z.string().nullable(),
        }),
      ),
    })
    .nullable()
    .describe('the nearest wording of a quotation that does not stand there, word by word'),
})

const share = z.number().min(0).max(1).describe('of the words that are quoted')

const coverage = z.strictObject({
  file: z.string(),
  kind: z.string(),
  lang: z.string().describe('BCP 47; und where the source does not say'),
  pages: z.array(z.string()),
  hands: z.array(
    z.strictObject({
      hand: z.string(),
      who: z.string().nullable(),
      certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
      paragraphs: count,
      used: count.describe('paragraphs that a statement rests on'),
      twice: count.describe('paragraphs that two statements or more rest on'),
      unused: count,
      words: count,
      quoted: count.describe('words that are quoted'),
      share,
    }),
  ),
  paragraphs: z.array(
    z.strictObject({
      page: z.string(),
      n: count.nullable().describe('number on its page; null for blocks'),
      block: z.string().nullable(),
      hand: z.string(),
      line: z.number().int().min(1).describe('of the source file'),
      words: count,
      quoted: count.describe('words that are quoted'),
      uses: count.describe('statements that rest on it'),
      begins: z.string(),
    }),
  ),
  share,
})

const points = z.number().describe('in points')

const fit = z.strictObject({
  decks: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          slide: z.number().int().min(1),
          id: z.string(),
          box: z.string(),
          font: z.string().describe('families of its words, the most used first'),
          sizePt: z.number().describe('of most of its words'),
          leastPt: z.number().describe('of its smallest words'),
          lines: count,
          heightPt: points,
          slackPt: points.describe('height of the box that is left'),
          widthSlackPt: points.describe('width that the longest line leaves'),
        }),
      ),
    )
    .describe('by edition: a row for each box of text'),
  briefing: z
    .strictObject({
      pages: count,
      bodyPt: points,
      spacing: z.number().describe('factor on the spaces of the design'),
      fill: z.number().describe('share of the page'),
    })
    .nullable(),
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
      fit: fit.optional().describe('with check --fit'),
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
