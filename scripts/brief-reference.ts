import { briefSchemaJson, type JsonSchema } from '../src/brief/brief-schema-json.ts'

/*
 * Writes docs/brief.md, the reference page of brief.yaml, from the schema. test/docs/pages.test.ts holds the committed page
 * to it; `npx vitest run test/docs -u` writes it anew.
 */

type Properties = NonNullable<JsonSchema['properties']>

const schema = briefSchemaJson()
const parts = schema.$defs ?? {}
const propertiesOf = (part: JsonSchema | undefined): Properties => part?.properties ?? {}

/** The slide's own keys: those of a section beside its items. */
const { items: _, ...slideKeys } = propertiesOf(
  schema.properties?.['objectives']?.anyOf?.find(({ properties }) => properties?.['items']),
)

const link = (name: string) => `[${name.replaceAll('-', ' ')}](#${name})`
const code = (value: unknown) => `\`${String(value)}\``
const unique = (words: readonly string[]) => [...new Set(words)]
const range = ({ minimum, maximum }: JsonSchema) =>
  minimum !== undefined && maximum !== undefined ? ` (${minimum} to ${maximum})` : ''

const isSection = (forms: readonly JsonSchema[]) =>
  forms.length === 2 && forms[0]?.type === 'array' && forms[1]?.properties?.['items'] !== undefined

function kindOf(part: JsonSchema): string {
  if (part.$ref !== undefined) return link(part.$ref.replace('#/$defs/', ''))
  const forms = part.anyOf ?? part.oneOf
  if (forms !== undefined) {
    if (isSection(forms)) return `[section](#section) of: ${kindOf(forms[0]?.items ?? {})}`
    const [list, one] = forms
    if (list?.type === 'array' && one && JSON.stringify(list.items) === JSON.stringify(one))
      return `${kindOf(one)}, or a list of them`
    return unique(forms.map(kindOf)).join(' or ')
  }
  if (part.enum !== undefined) return part.enum.map(code).join(', ')
  if (part.const !== undefined) return code(part.const)
  if (Array.isArray(part.type)) return part.type.map((type) => kindOf({ ...part, type })).join(' or ')
  switch (part.type) {
    case 'array':
      return `list of: ${kindOf(part.items ?? {})}`
    case 'string':
      return part.pattern?.includes('\\d{4}') ? 'date' : 'text'
    case 'integer':
      return `whole number${range(part)}`
    case 'boolean':
      return '`true`, `false`'
    case 'object':
      return typeof part.additionalProperties === 'object'
        ? `mapping of names to: ${kindOf(part.additionalProperties)}`
        : `mapping: ${Object.keys(propertiesOf(part)).map(code).join(', ')}`
    default:
      return typeof part.type === 'string' ? part.type : ''
  }
}

function about(part: JsonSchema, isRequired: boolean): string {
  const standard = part.default
  const isSaid =
    standard !== undefined && standard !== null && typeof standard !== 'object' && standard !== false
  return [
    isRequired ? '**required**' : '',
    part.description ?? '',
    isSaid ? `left out: ${code(standard)}` : '',
  ]
    .filter((words) => words !== '')
    .join('; ')
}

const cell = (words: string) => words.replaceAll('|', '\\|')

function table(properties: Properties, required: readonly string[] = []): string {
  const rows = Object.entries(properties).map(
    ([name, part]) =>
      `| ${code(name)} | ${cell(kindOf(part))} | ${cell(about(part, required.includes(name)))} |\n`,
  )
  return rows.length === 0 ? '' : `| key | is | about |\n| --- | --- | --- |\n${rows.join('')}`
}

/** The keys that another part does not have in the very same way. */
const beside = (own: Properties, other: Properties): Properties =>
  Object.fromEntries(
    Object.entries(own).filter(([name, part]) => JSON.stringify(part) !== JSON.stringify(other[name])),
  )

const holdsAll = (own: Properties, other: Properties) =>
  Object.keys(other).every((name) => own[name] !== undefined)

function partSection([name, part]: readonly [string, JsonSchema]): string {
  const own = propertiesOf(part)
  const statement = propertiesOf(parts['statement'])
  const isStatement = name !== 'statement' && holdsAll(own, statement)
  const isSlide = !isStatement && name !== 'statement' && holdsAll(own, slideKeys)
  const basis = isStatement ? statement : isSlide ? slideKeys : {}
  const intro = isStatement
    ? `All keys of a ${link('statement')}, and:\n\n`
    : isSlide
      ? `All keys of a ${link('section')} but \`items\`, and:\n\n`
      : ''
  return `## ${name.replaceAll('-', ' ')}\n\n<a id="${name}"></a>\n\n${intro}${table(beside(own, basis), part.required)}`
}

/** The reference page of brief.yaml, in Markdown. */
export const briefReference = (): string =>
  `# brief.yaml

One file in YAML 1.2 says everything that the outputs are made from. This page is made from the schema that checks it.

- A **text** knows \`**bold**\`, \`*italic*\` and \`[text](url)\` and nothing else. What YAML takes for a number is a text where a
  text is wanted. A text that holds a colon and a space, or begins with \`*\`, \`[\`, \`{\`, \`"\`, \`@\` or \`#\`, needs quotation marks.
- A **date** is EDTF: \`1982-03-12\`, \`1981-12\`, \`1981\`, with \`~\` for about and \`?\` for uncertain, \`1982-03-13/1982-03-14\` from and to.
- Of \`objectives\`, \`background\` and \`excerpts\` one is required.
- A key with nothing after it counts as left out.

${table(schema.properties ?? {}, schema.required)}
## section

A list of items, or a mapping with \`items\` and the slide's own keys:

${table(slideKeys)}
${Object.entries(parts).map(partSection).join('\n')}`
    .trimEnd()
    .concat('\n')
