import { type Brief, briefSchema } from '../brief/brief.ts'
import { parseEdtf } from '../brief/edtf.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { Figure } from '../document/figure.ts'
import type { Evidence, QuoteResult } from '../evidence/evidence.ts'
import type { Labels } from '../theme/labels.ts'
import type { Theme } from '../theme/theme.ts'
import { viewBrief } from './brief-view.ts'
import { documentShape, viewDocument } from './document-view.ts'
import { isPart, partsOf, pathOf } from './figures/figure-context.ts'
import { figures } from './figures/figures.ts'
import { helpers } from './helpers/helpers.ts'
import { labelNames } from './label-names.ts'
import type { BuildContext } from './markup/build-context.ts'
import { buildSection, createFootnotes, makeUnique, withFoot } from './markup/build-sections.ts'
import { parseMarkup } from './markup/parse-markup.ts'
import { sheetShape, viewSheet } from './sheet/sheet-view.ts'
import { createMarker, readMarks } from './template/marks.ts'
import { type DocumentKind, prepareTemplate, type TemplateNames } from './template/prepare-template.ts'
import { list, type Shape, shapeOf, text } from './template/shape.ts'
import type { TemplateFiles } from './template/template-files.ts'
import { plainText } from './words/inline-text.ts'
import { groupQuotes, type Locate, type World } from './world.ts'

export interface ComposeInput {
  readonly brief: Brief
  readonly evidence: Evidence
  /** The same object for every brief: it is parsed and compiled once. */
  readonly template: TemplateFiles
  readonly kind: DocumentKind
  /** A briefing is never the instructor's: what is said there, everybody may read. */
  readonly edition: 'instructor' | 'student'
  readonly labels: Labels
  readonly theme: Theme
  /** Pointers of statements to leave out, where the page is too full for all. */
  readonly omit?: ReadonlySet<string>
  readonly locate: Locate
}

export interface Composed {
  /** Null when the template is at fault. */
  readonly document: Document | null
  readonly diagnostics: readonly Diagnostic[]
  /** Pointers of the brief's values that are printed or spoken. */
  readonly shown: ReadonlySet<string>
  /** Pointers of the statements in it that the brief marks `priority: optional`: what may go first, in the order of the brief. */
  readonly optional: readonly string[]
}

const briefShape = shapeOf(briefSchema)

/** What a template finds at its root: the brief, its documents, and for whom it is run. */
const rootShape = ((): Shape => {
  const own = briefShape.is === 'mapping' ? [...briefShape.keys] : []
  const added: readonly (readonly [string, Shape])[] = [
    ['documents', list(documentShape)],
    ['sheet', sheetShape(briefShape)],
    ['edition', text],
    ['instructor', text],
  ]
  return { is: 'mapping', keys: new Map([...own, ...added]) }
})()

/** All that a template may name. */
export const templateNames = (labels: Labels): TemplateNames => ({
  root: rootShape,
  helpers: Object.keys(helpers),
  labels: labelNames(labels),
})

/** Day of `revised` as the only clock of a file's properties. */
const modified = (brief: Brief): { readonly modified: string } | Record<never, never> => {
  const date = brief.revised === undefined ? null : parseEdtf(brief.revised)
  if (!date) return {}
  const { year, month, day } = date.start
  const two = (value: number | null) => String(value ?? 1).padStart(2, '0')
  return { modified: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z` }
}

/** Pointers of optional statements that are shown, in the order of the brief. */
const optionalParts = (world: World): string[] =>
  [...world.parts].flatMap(([path, part]) => {
    const isShown = ['text', 'question'].some((field) => world.shown.has(`${path}/${field}`))
    return part['priority'] === 'optional' && isShown ? [path] : []
  })

/**
 * Makes a document of a brief and a template: Handlebars yields markup, markup becomes the tree. Each run of the tree knows
 * where in brief.yaml, or else in the template, its words stand.
 */
export const compose = (input: ComposeInput): Composed => {
  const { brief, evidence, kind, labels, locate } = input
  const edition = kind === 'briefing' ? 'student' : input.edition
  const nothing = { document: null, shown: new Set<string>(), optional: [] }
  const prepared = prepareTemplate(input.template, kind, templateNames(labels))
  if (!prepared.template) return { ...nothing, diagnostics: prepared.diagnostics }

  const marker = createMarker()
  const instructor = edition === 'instructor'
  const view = viewBrief(brief, briefShape, marker, { instructor, omit: input.omit ?? new Set() })
  const diagnostics: Diagnostic[] = []
  const world: World = {
    lang: brief.lang,
    labels,
    locate,
    sources: evidence.sources,
    parts: view.parts,
    ...groupQuotes(evidence.quotes),
    evidence,
    marksAlone: kind === 'handout' && !instructor,
    shown: new Set(),
    diagnostics,
  }
  const documents = evidence.sources.map((head) =>
    viewDocument(head, evidence.sources, labels, input.theme.references),
  )
  const sheet =
    kind === 'handout' ? viewSheet(view.data, brief, documents, evidence, labels, marker, instructor) : null
  const data = { ...view.data, documents, sheet, edition, instructor }
  const given = { world, labels, marker, edition }
  const run = prepared.template.run(
    data,
    Object.fromEntries(Object.entries(helpers).map(([name, make]) => [name, make(given)])),
  )
  if (run.output === null) return { ...nothing, diagnostics: run.diagnostics }

  const markup = readMarks(run.output, marker, prepared.template.files)
  const parsed = parseMarkup(markup)
  diagnostics.push(...parsed.diagnostics)
  const isDeck = kind === 'deck'
  let footnotes = createFootnotes(world)
  const report = (at: number, message: string): void => {
    diagnostics.push({ severity: 'error', code: 'template-markup', message, place: markup.placeOf(at) })
  }
  const figure = (name: string, path: string, most = Number.POSITIVE_INFINITY): Figure | null => {
    const part = view.parts.get(path)
    const maker = Object.hasOwn(figures, name) ? figures[name] : undefined
    if (!part || !maker) return null
    const items = part['items']
    const shown = partsOf(items).filter((item) => isPart(item) && view.parts.has(pathOf(item)))
    return maker({
      part,
      path,
      ...(Array.isArray(items) ? { items: shown } : {}),
      most,
      world,
      footnote: (of) => footnotes.number(of),
    })
  }
  const loose: QuoteResult[] = []
  const context: BuildContext = {
    world,
    markup,
    edition,
    isSlide: isDeck,
    loose,
    footnote: (path) => footnotes.number(path),
    figure,
    report,
  }
  const sections = parsed.children.flatMap((node) => {
    if (node.is !== 'element') return []
    const section = buildSection(node, context, isDeck)
    if (!section || !isDeck) return section ? [section] : []
    const finished = withFoot(section, context, footnotes.runs())
    footnotes = createFootnotes(world)
    loose.length = 0
    return [finished]
  })
  const last = sections.at(-1)
  if (!isDeck && last) sections.splice(-1, 1, withFoot(last, context, footnotes.runs()))
  const unique = makeUnique(sections, world)
  const failed = diagnostics.some(({ code }) => code === 'template-markup')
  const document: Document = {
    kind,
    lang: brief.lang,
    title: plainText(brief.title),
    ...(brief.subtitle === undefined ? {} : { subtitle: plainText(brief.subtitle) }),
    properties: {
      author: '',
      subject: plainText(brief.subtitle ?? ''),
      keywords: evidence.sources.flatMap(({ title }) => (title ? [title] : [])),
      ...modified(brief),
    },
    sections: unique,
    ...(kind === 'handout'
      ? {
          running: {
            words: `${plainText(brief.title)} · ${labels.handout[edition]}`,
            folio: labels.handout.page,
          },
        }
      : {}),
  }
  return {
    document: failed ? null : document,
    diagnostics,
    shown: world.shown,
    optional: optionalParts(world),
  }
}
