import { join } from 'node:path'
import { expect, test } from 'vitest'
import { briefReference } from '../../scripts/brief-reference.ts'
import { diagnosticsReference } from '../../scripts/diagnostics-reference.ts'
import { settingsReference } from '../../scripts/settings-reference.ts'
import { templateReference } from '../../scripts/template-reference.ts'
import { briefSchemaText, reportSchemaText, settingsSchemaText } from '../../src/build/schemas.ts'

/* Pages and schemas that are made from the code. `npx vitest run test/docs -u` writes them anew. */
test.each([
  ['brief.schema.json', briefSchemaText],
  ['schemas/report.schema.json', reportSchemaText],
  ['schemas/briefdeck.schema.json', settingsSchemaText],
  ['docs/brief.md', briefReference],
  ['docs/diagnostics.md', diagnosticsReference],
  ['docs/settings.md', settingsReference],
  ['docs/template-parts.md', templateReference],
])('%s is what the code says', async (file, make) => {
  await expect(make()).toMatchFileSnapshot(join(import.meta.dirname, '../..', file))
})
