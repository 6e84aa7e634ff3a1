import { settingsSchemaJson } from '../src/build/settings/settings-schema.ts'

/*
 * Writes docs/settings.md from the schema. test/docs/pages.test.ts holds the committed page to it;
 * `npx vitest run test/docs -u` writes it anew.
 */

interface Property {
  readonly description?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly items?: Property
}

const takes = ({ type, enum: values, items }: Property): string =>
  values !== undefined
    ? values.map((value) => `\`${value}\``).join(', ')
    : type === 'array'
      ? `a list of ${takes(items ?? {})}`
      : type === 'boolean'
        ? '`true`, `false`'
        : 'text'

/** The reference page of briefdeck.yaml, in Markdown. */
export const settingsReference = (): string => {
  const { properties = {} } = settingsSchemaJson() as { properties?: Readonly<Record<string, Property>> }
  const rows = Object.entries(properties).map(
    ([key, property]) => `| \`${key}\` | ${takes(property)} | ${property.description ?? ''} |\n`,
  )
  return `# briefdeck.yaml

A file of this name beside \`briefs/\` says what holds for all briefs there. A brief's own words win over it, and the command line over
both. Every key may be left out. This page is made from the schema that checks the file; editors take it from
\`schemas/briefdeck.schema.json\`.

\`\`\`yaml
# yaml-language-server: $schema=node_modules/briefdeck/schemas/briefdeck.schema.json
template: cabinet
labels: uk
lang: en-GB
formats: [pptx, pdf, docx]
strict: true
\`\`\`

| key | takes | is |
| --- | --- | --- |
${rows.join('')}
A key that is not known, or a value that cannot be, is an error with its line, and nothing is made of the briefs beside it.
`
}
