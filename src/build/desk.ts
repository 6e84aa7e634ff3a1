import type { Brief } from '../brief/brief.ts'
import type { Locate } from '../brief/locate.ts'
import { type Composed, compose } from '../compose/compose.ts'
import { readingVersion } from '../compose/reading-version.ts'
import { transcriptSections } from '../compose/transcript-sections.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { printTranscript } from '../evidence/print-transcript.ts'
import { layoutDeck } from '../layout/layout-deck.ts'
import type { Deck, Picture } from '../layout/slide.ts'
import { slideContrast } from '../layout/slide-contrast.ts'
import { withExcerptLines } from '../layout/with-excerpt-lines.ts'
import { coverSources } from '../review/coverage/coverage.ts'
import { lintDeck } from '../review/lint/lint-deck.ts'
import type { Source } from '../source/source.ts'
import type { Theme } from '../theme/theme.ts'
import type { DeckHtmlTools } from '../write/html/write-deck-html.ts'
import type { PageHtmlTools } from '../write/html/write-page-html.ts'
import type { DeckPngs } from '../write/png/write-pngs.ts'
import { type FittedPage, fitBriefing, type OptionalStatement } from './fit-briefing.ts'
import { once } from './once.ts'
import { type Handouts, openHandouts } from './open-handouts.ts'
import type { DocumentProduct, Edition } from './outputs.ts'
import type { PagePress } from './page-press.ts'
import { missingLetters, tellOverflow, wordsTooWide } from './page-problems.ts'
import { drawSvgs } from './pictures/draw-svgs.ts'
import type { PressedDocx } from './press-docx.ts'
import type { PressedHandoutDocx } from './press-handout-docx.ts'
import type { PrintedDeck } from './press-task.ts'
import type { ReadyTemplate } from './workshop.ts'

/** A brief with all that its outputs are made from: each part is made when it is first asked for, and once. */
export interface Desk {
  readonly theme: Theme
  /** The theme of pages and handouts, which are paper. */
  readonly pageTheme: Theme
  deck(edition: Edition): Promise<Deck>
  deckPdf(edition: Edition): Promise<PrintedDeck>
  deckImages(edition: Edition): Promise<DeckPngs>
  briefing(): Promise<FittedPage>
  briefingImages(): Promise<readonly Uint8Array[]>
  handoutImages(edition: Edition): Promise<readonly Uint8Array[]>
  /** The student's copy is fitted to its pages; the instructor's, and large print, have as many as they need. */
  readonly handout: Handouts
  handoutDocx(edition: Edition): Promise<PressedHandoutDocx>
  /** The briefing as Word sets it, fitted from the size of the page; null where the page itself does not fit. */
  briefingDocx(): Promise<PressedDocx | null>
  /** The deck to be read, and how many slides it tells. */
  readingVersion(edition: Edition): Promise<{ readonly document: Document; readonly slides: number }>
  htmlTools(): Promise<PageHtmlTools & DeckHtmlTools>
  /** The page for reviewers: what the brief uses of its sources. */
  evidencePage(): Promise<string>
  /** What making them has found so far. */
  readonly diagnostics: readonly Diagnostic[]
  /** Pointers of the brief's values that some document shows. */
  readonly shown: ReadonlySet<string>
}

/** What composing gives when the template is at fault: a page that nothing is written from. */
const nothing = (kind: DocumentProduct, brief: Brief): Document => ({
  kind,
  lang: brief.lang,
  title: '',
  properties: { author: '', subject: '', keywords: [] },
  sections: [],
})

/** Lays a brief on the desk, with its evidence and its template; `press` fits its page, and prints it where a PDF is wanted. */
export function openDesk(
  brief: Brief,
  locate: Locate,
  evidence: Evidence,
  sources: readonly Source[],
  ready: ReadyTemplate,
  press: PagePress,
  wantsPdf: boolean,
  pictures: ReadonlyMap<string, Picture>,
): Desk {
  const { theme, pageTheme, labels } = ready
  const diagnostics: Diagnostic[] = []
  const shown = new Set<string>()
  const decks = new Map<Edition, Promise<Deck>>()
  const documents = new Map<Edition, Document>()
  let page: Promise<FittedPage> | undefined
  let docx: Promise<PressedDocx | null> | undefined

  const composed = (kind: DocumentProduct, edition: Edition, omit: ReadonlySet<string>): Composed =>
    compose({ brief, evidence, template: ready.template.files, kind, edition, labels, theme, omit, locate })
  const keep = (result: Composed, kind: DocumentProduct): Document => {
    diagnostics.push(...result.diagnostics)
    for (const path of result.shown) shown.add(path)
    return result.document ?? nothing(kind, brief)
  }
  const ownFile = locate('')?.file
  const isOwn = (place: Place | undefined) => place !== undefined && place.file === ownFile
  const drawings = once(async () => {
    const drawn = await drawSvgs(pictures, ready.faces)
    for (const file of drawn.failed) {
      const figure = brief.figures.find((one) => one.kind === 'picture' && one.file === file)
      diagnostics.push({
        severity: 'error',
        code: 'picture-unreadable',
        message: `The drawing “${file}” cannot be drawn: it is damaged, or holds too much.`,
        hint: 'Export it anew as a plain SVG, or as a PNG.',
        ...(figure === undefined ? {} : { place: locate(`${figure.path}/file`) as Place }),
      })
    }
    return drawn
  })
  const makeDeck = async (edition: Edition): Promise<Deck> => {
    const book = await ready.book()
    const document = withExcerptLines(keep(composed('deck', edition, new Set()), 'deck'), { theme, book })
    documents.set(edition, document)
    const drawn = await drawings()
    const { deck, problems } = layoutDeck(document, theme, book, labels, drawn.pictures)
    diagnostics.push(...problems, ...slideContrast(deck, theme), ...lintDeck({ document, deck, isOwn }))
    return deck
  }
  const title = locate('/title')
  const placed = (found: readonly Diagnostic[]): readonly Diagnostic[] =>
    found.map((one) => (one.place === undefined ? { ...one, place: title } : one))
  /** The page as composed, and how it is composed without some of its statements. */
  const briefingParts = once(() => {
    const whole = composed('briefing', 'student', new Set())
    const document = keep(whole, 'briefing')
    return {
      document,
      optional: [
        ...yieldingParts(theme, brief, whole.optional, locate),
        ...optionalStatements(whole.optional, locate, brief),
      ],
      without: (omit: ReadonlySet<string>): Document =>
        omit.size === 0 ? document : (composed('briefing', 'student', omit).document ?? document),
    }
  })
  const makeBriefing = async (): Promise<FittedPage> => {
    const { document, optional, without } = briefingParts()
    const fitted = await fitBriefing(
      without,
      (page) => press.press(page, pageTheme, ready.faces, wantsPdf),
      optional,
      (page, overBy) =>
        tellOverflow(page, overBy, pageTheme, async (shorter) => {
          const { fit } = await press.press(shorter, pageTheme, ready.faces, false)
          return fit.fits ? 0 : fit.overBy
        }),
    )
    diagnostics.push(...missingLetters(document, theme, await ready.book()), ...placed(fitted.diagnostics))
    diagnostics.push(...wordsTooWide(fitted.tooWide))
    return fitted
  }
  const makeBriefingDocx = async (fitted: FittedPage): Promise<PressedDocx | null> => {
    if (!fitted.fits) return null
    const { optional, without } = briefingParts()
    const { pressDocx } = await import('./press-docx.ts')
    const tools = { book: await ready.book(), pictures: (await drawings()).pictures }
    const pressed = await pressDocx(fitted, without, optional, pageTheme, tools)
    diagnostics.push(...placed(pressed.diagnostics))
    return pressed
  }
  const handout = openHandouts({
    composed: (edition, omit) => composed('handout', edition, omit),
    keep: (result) => keep(result, 'handout'),
    press: (document, plan) => press.pressHandout(document, pageTheme, ready.faces, plan, wantsPdf),
    faces: async () => ({ theme: pageTheme, book: await ready.book() }),
    optional: (paths) => optionalStatements(paths, locate, brief),
    title: () => title,
    pages: brief.handout?.pages ?? null,
    report: (found) => void diagnostics.push(...found),
  })
  const handoutFiles = new Map<Edition, Promise<PressedHandoutDocx>>()
  const makeHandoutDocx = async (edition: Edition): Promise<PressedHandoutDocx> => {
    const made = await handout(edition)
    if (!made.fits) return { bytes: null, pages: 0, diagnostics: [] }
    const { pressHandoutDocx } = await import('./press-handout-docx.ts')
    const pressed = await pressHandoutDocx(made, pageTheme, { book: await ready.book() })
    diagnostics.push(...placed(pressed.diagnostics))
    return pressed
  }
  return {
    theme,
    pageTheme,
    handout,
    diagnostics,
    shown,
    async readingVersion(edition) {
      await this.deck(edition)
      const document = documents.get(edition) ?? nothing('deck', brief)
      const transcripts = transcriptSections(
        sources.map(printTranscript),
        evidence.sources,
        labels,
        brief.lang,
      )
      const version = readingVersion(document, transcripts, labels)
      return { document: version, slides: version.sections.length - transcripts.length }
    },
    htmlTools: async () => ({
      skip: labels.html.skip,
      contents: labels.html.contents,
      pictures: new Map(
        [...(await drawings()).pictures].map(([file, { bytes, fallbackPng }]) => [
          file,
          fallbackPng ?? bytes,
        ]),
      ),
      fonts: { faces: ready.faces, book: await ready.book() },
    }),
    async evidencePage() {
      const { writeEvidencePage } = await import('../review/coverage/write-evidence-page.ts')
      const { quotes } = evidence
      return writeEvidencePage({
        ...{ brief, labels, locate, theme: pageTheme },
        coverage: coverSources(sources, evidence),
        total: quotes.length,
        passing: quotes.filter(({ passes }) => passes).length,
        fonts: (await this.htmlTools()).fonts,
      })
    },
    deck(edition) {
      const made = decks.get(edition) ?? makeDeck(edition)
      decks.set(edition, made)
      return made
    },
    async deckPdf(edition) {
      return press.printDeck(await this.deck(edition), theme, ready.faces)
    },
    async deckImages(edition) {
      return press.drawDeck(await this.deck(edition), theme, ready.faces)
    },
    briefing() {
      page ??= makeBriefing()
      return page
    },
    briefingDocx() {
      page ??= makeBriefing()
      docx ??= page.then(makeBriefingDocx)
      return docx
    },
    handoutDocx(edition) {
      const made = handoutFiles.get(edition) ?? makeHandoutDocx(edition)
      handoutFiles.set(edition, made)
      return made
    },
    async handoutImages(edition) {
      const { document, settings } = await handout(edition)
      return press.drawPage(document, pageTheme, settings, ready.faces)
    },
    async briefingImages() {
      const { document, settings } = await this.briefing()
      return press.drawPage(document, pageTheme, settings, ready.faces)
    },
  }
}

/** What the brief says at a pointer, or nothing. */
function textAt(brief: Brief, pointer: string): string {
  let value: unknown = brief
  for (const step of pointer.split('/').slice(1)) {
    const inside =
      typeof value === 'object' && value !== null && 'items' in value && /^\d+$/.test(step)
        ? value.items
        : value
    value =
      typeof inside === 'object' && inside !== null ? (inside as Record<string, unknown>)[step] : undefined
  }
  const own = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const text = own['text'] ?? own['question'] ?? value
  return typeof text === 'string' ? text : ''
}

/**
 * Items of the parts that the template lets go when the page is full, those that go last first: the fit takes them from the end.
 * A part that is no list goes whole. Statements that the brief itself calls optional are gone before.
 */
function yieldingParts(
  theme: Theme,
  brief: Brief,
  optional: readonly string[],
  locate: Locate,
): readonly OptionalStatement[] {
  return [...theme.yields].reverse().flatMap((key): readonly OptionalStatement[] => {
    const part = brief[key as keyof Brief] as undefined | { readonly items?: readonly { path: string }[] }
    if (part === undefined) return []
    const paths = part.items?.map(({ path }) => path) ?? [`/${key}`]
    return paths
      .filter((path) => !optional.includes(path))
      .map((path) => ({ path, part: key, text: textAt(brief, path), place: locate(path) as Place }))
  })
}

function optionalStatements(
  paths: readonly string[],
  locate: Locate,
  brief: Brief,
): readonly OptionalStatement[] {
  return paths.map((path) => ({ path, text: textAt(brief, path), place: locate(path) as Place }))
}
