import { z } from 'zod'
import { editions, formats } from '../outputs.ts'

const text = z.string().regex(/\S/)
const each = <T extends readonly [string, ...string[]]>(values: T) => z.array(z.enum(values)).min(1)

/** briefdeck.yaml, beside briefs/: what holds for all briefs there, unless a brief or the call says otherwise. */
export const settingsSchema = z
  .strictObject({
    template: text.optional().describe('a shipped template, or a folder, from where this file stands'),
    labels: text.optional().describe('a shipped label set, or a file, from where this file stands'),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i, 'a language is a tag of BCP 47, such as en-GB')
      .optional()
      .describe('of briefs that do not say theirs (BCP 47)'),
    paper: z.enum(['a4', 'letter']).optional().describe('of pages'),
    shape: z.enum(['16:9', '4:3']).optional().describe('of slides'),
    out: text.optional().describe('folder of the outputs, from where this file stands; output, if left out'),
    formats: each(formats).optional().describe('the formats that are made'),
    editions: each(editions).optional().describe('the editions that are made'),
    strict: z.boolean().optional().describe('warnings fail the run as errors do'),
  })
  .meta({ title: 'briefdeck.yaml' })

export type SettingsData = z.output<typeof settingsSchema>

/** briefdeck.schema.json: what editors check a briefdeck.yaml with. */
export const settingsSchemaJson = (): object => z.toJSONSchema(settingsSchema, { io: 'input' })
