import { z } from 'zod'
import { dictionary, evidence, reference, sectionKeys, status, text } from './brief-parts.ts'

const id = text.describe('a name of your own, for the places that mean this figure')
const alt = text.optional().describe('what the figure shows, for those who do not see it')
const dataKeys = { status, evidence, reference }

const chart = z
  .strictObject({
    ...sectionKeys,
    id,
    kind: z.enum(['bar', 'column', 'line', 'stacked', 'share']),
    x: z.array(text).min(1).describe('the categories'),
    series: dictionary(z.array(z.number().nullable())).describe('name of a series: one number for each of x'),
    unit: text.optional(),
    alt,
    ...dataKeys,
  })
  .meta({ id: 'chart' })

const table = z
  .strictObject({
    ...sectionKeys,
    id,
    kind: z.literal('table'),
    columns: z.array(text).min(1).describe('the heads'),
    rows: z.array(z.array(z.string())).min(1).describe('one cell for each column'),
    alt,
    ...dataKeys,
  })
  .meta({ id: 'table' })

const picture = z
  .strictObject({
    ...sectionKeys,
    id,
    kind: z.literal('picture'),
    file: text.describe("a file in the brief's folder"),
    alt: text.describe('what the picture shows, for those who do not see it'),
    credit: text.optional(),
    rights: text.optional(),
    transcript: text.optional().describe('the words that stand in the picture'),
  })
  .meta({ id: 'picture' })

/** A chart, a table or a picture. */
export const figure = z.discriminatedUnion('kind', [chart, table, picture])
