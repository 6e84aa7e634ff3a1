import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Brief } from '../../src/brief/brief.ts'
import { readBrief } from '../../src/brief/read-brief.ts'
import { type Composed, compose } from '../../src/compose/compose.ts'
import type { DocumentKind } from '../../src/compose/template/prepare-template.ts'
import type { TemplateFiles } from '../../src/compose/template/template-files.ts'
import type { Diagnostic, Place } from '../../src/diagnostic.ts'
import { dumpDocument } from '../../src/document/dump.ts'
import type { Evidence, QuoteResult, SourceHead } from '../../src/evidence/evidence.ts'
import { readLabels } from '../../src/theme/read-labels.ts'
import { readTheme } from '../../src/theme/read-theme.ts'

const shipped = new URL('../../templates/teaching/', import.meta.url).pathname
const text = (folder: string, file: string) => ({ file, text: readFileSync(join(folder, file), 'utf8') })

/** The files of a template's folder; a case without a template of its own uses the shipped one. */
export const templateIn = (folder: string): TemplateFiles => {
  const partials = existsSync(join(folder, 'partials'))
    ? readdirSync(join(folder, 'partials')).map((file) => [
        file.replace('.hbs', ''),
        text(folder, `partials/${file}`),
      ])
    : []
  const kinds = (['deck', 'briefing'] as const).filter((kind) => existsSync(join(folder, `${kind}.hbs`)))
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, text(folder, `${kind}.hbs`)])),
    partials: Object.fromEntries(partials),
  }
}

export const shippedTemplate = templateIn(shipped)
export const labelSet = (name: string) => {
  const { labels, diagnostics } = readLabels(text(shipped, `labels/${name}.yaml`), (base) =>
    text(shipped, `labels/${base}.yaml`),
  )
  if (!labels) throw new Error(JSON.stringify(diagnostics))
  return labels
}
const readShippedTheme = () => {
  const { theme } = readTheme(text(shipped, 'theme.yaml').text, 'theme.yaml')
  if (!theme) throw new Error('the shipped theme')
  return theme
}
export const shippedTheme = readShippedTheme()

const valueAt = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((here, key) => (here as Record<string, unknown> | undefined)?.[key], value)

interface WrittenQuote {
  readonly at: string
  readonly words: string
  readonly marked?: boolean
  readonly source?: string
  readonly hand?: string
  readonly page?: string
  readonly paragraph?: number
  readonly item?: number
  readonly block?: string
  readonly note?: string
}

/** Evidence as a case writes it down: heads of the sources, and where each quotation stands. */
export const evidenceFrom = (yaml: string, briefYaml: unknown, locate: (path: string) => Place): Evidence => {
  const written = parse(yaml) as {
    sources: readonly Partial<SourceHead>[]
    quotes?: readonly WrittenQuote[]
    excerpts?: readonly { at: string; id: string; paragraphs: readonly string[]; paragraph: number }[]
  }
  const sources = written.sources.map(
    (head): SourceHead => ({
      id: 'a',
      kind: 'letter',
      title: null,
      date: null,
      from: null,
      to: null,
      copy: [],
      archive: { repository: null, reference: null },
      marking: null,
      lang: 'en',
      rights: null,
      url: null,
      hands: [{ id: 'main', who: null, certainty: 'unknown' }],
      ...head,
    }),
  )
  const first = sources[0]
  const quotes = (written.quotes ?? []).map((quote, at): QuoteResult => {
    const source = quote.source ?? first?.id ?? ''
    const hand = quote.hand ?? sources.find(({ id }) => id === source)?.hands[0]?.id ?? 'main'
    const value = String(valueAt(briefYaml, quote.at))
    const start = value.indexOf(quote.words)
    if (quote.marked && start < 0) throw new Error(`${quote.words} does not stand in ${quote.at}`)
    return {
      id: `q${at + 1}`,
      path: quote.at,
      ...(quote.marked ? { inText: { start, end: start + quote.words.length } } : {}),
      place: locate(quote.at),
      exact: quote.words,
      source,
      hand,
      verdict: 'exact',
      passes: true,
      also: [],
      where: {
        source,
        hand,
        file: `sources/${source}.md`,
        line: 1,
        page: quote.page ?? '1',
        paragraph: quote.paragraph ?? null,
        item: quote.item ?? null,
        block: quote.block ?? null,
        start: 0,
        end: quote.words.length,
      },
      spans: [{ start: 0, end: quote.words.length }],
      printed: [{ text: quote.words }],
      ...(quote.note ? { note: quote.note } : {}),
    }
  })
  const excerpts = (written.excerpts ?? []).map(({ at, id, paragraphs, paragraph }) => ({
    path: at,
    id,
    where: {
      source: first?.id ?? '',
      hand: first?.hands[0]?.id ?? 'main',
      file: 'x',
      line: 1,
      page: '1',
      paragraph,
      item: null,
      block: null,
      start: 0,
      end: 1,
    },
    lang: first?.lang ?? 'en',
    paragraphs: paragraphs.map((words) => [{ text: words }]),
  }))
  return { sources, quotes, excerpts, diagnostics: [] }
}

export interface CaseInput {
  readonly brief: string
  readonly evidence: string
  readonly template?: TemplateFiles
  readonly kind?: DocumentKind
  readonly edition?: 'instructor' | 'student'
  readonly labels?: string
  readonly omit?: ReadonlySet<string>
}

/** Composes a brief given as YAML; a brief that does not read is a fault of the test. */
export const composeYaml = (
  input: CaseInput,
): { readonly brief: Brief; readonly composed: Composed; readonly locate: (path: string) => Place } => {
  const { brief, locate, diagnostics } = readBrief(input.brief, 'brief.yaml')
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!brief || errors.length > 0) throw new Error(JSON.stringify(errors, null, 2))
  const evidence = evidenceFrom(input.evidence, parse(input.brief), locate)
  const composed = compose({
    brief,
    evidence,
    template: input.template ?? shippedTemplate,
    kind: input.kind ?? 'deck',
    edition: input.edition ?? 'instructor',
    labels: labelSet(input.labels ?? 'neutral'),
    theme: shippedTheme,
    ...(input.omit ? { omit: input.omit } : {}),
    locate: (path) => locate(path),
  })
  return { brief, composed, locate }
}

/** What a case expects: its problems, one a line, and the tree. */
export const printComposed = ({ document, diagnostics }: Composed): string => {
  const line = ({ severity, code, message, place, hint }: Diagnostic) =>
    `${severity} ${code} ${place ? `${place.file}:${place.line}:${place.column}` : '-'} ${message}${hint ? ` (${hint})` : ''}`
  return `${[...diagnostics.map(line), ...(document ? [dumpDocument(document).trimEnd()] : [])].join('\n')}\n`
}
