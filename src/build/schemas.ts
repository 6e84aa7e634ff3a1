import { briefSchemaJson } from '../brief/brief-schema-json.ts'
import { reportSchemaJson } from './report-schema.ts'
import { settingsSchemaJson } from './settings/settings-schema.ts'

const asText = (schema: object) => `${JSON.stringify(schema, null, 2)}\n`

/** brief.schema.json: what editors check a brief.yaml with, and what `briefdeck schema` prints. */
export const briefSchemaText = (): string => asText(briefSchemaJson())

/** docs/report.schema.json: what `--reporter json` prints. */
export const reportSchemaText = (): string => asText(reportSchemaJson())

/** schemas/briefdeck.schema.json: what editors check a briefdeck.yaml with. */
export const settingsSchemaText = (): string => asText(settingsSchemaJson())
