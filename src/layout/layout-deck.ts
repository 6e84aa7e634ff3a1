import type { Diagnostic } from '../diagnostic.ts'
import type { Block, Document, Run, Section } from '../document/document.ts'
import type { FontBook } from '../text/text.ts'
import { fillLabel, type Labels } from '../theme/labels.ts'
import type { Theme } from '../theme/theme.ts'
import { runsOf } from './body/units.ts'
import type { LayoutContext } from './context.ts'
import { bodyArea, drawFrame, setHeadline } from './draw-frame.ts'
import { fitBody } from './fit.ts'
import { gridOf } from './grid.ts'
import { citesSource, type LinkedSlide, withSourcesLink, withWaysBack } from './links.ts'
import { masterShapesOf, mastersOf } from './master.ts'
import type { Deck, Picture, Shape, Slide } from './slide.ts'
import { slideLayouts } from './slide-layouts.ts'
import type { SlideLayout } from './slides/slide-plan.ts'
import { drawTitleSlide } from './slides/title-slide.ts'
import { stretchesOf } from './stretches.ts'

/** A deck laid out, or what stands against it. */
export interface LaidOutDeck {
  readonly deck: Deck
  readonly problems: readonly Diagnostic[]
}

interface Drafted {
  readonly slides: readonly Slide[]
  readonly problems: readonly Diagnostic[]
}

const plain = (runs: readonly Run[]) =>
  runs
    .map((run) => run.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()

/** Gives the shapes of a slide names of their own: a second "Text" is "Text 2". */
function withUniqueNames(shapes: readonly Shape[]): readonly Shape[] {
  const seen = new Map<string, number>()
  return shapes.map((shape) => {
    const count = (seen.get(shape.name) ?? 0) + 1
    seen.set(shape.name, count)
    return count === 1 ? shape : { ...shape, name: `${shape.name} ${count}` }
  })
}

/** The headline of a slide that goes on, by the label set's pattern: "… (2 of 3)", its own words never broken. */
function continuedHeadline(
  headline: readonly Run[],
  n: number,
  total: number,
  labels: Labels,
): readonly Run[] {
  const [before = '', after = ''] = labels.continued
    .split('{title}')
    .map((part) => fillLabel(part, { n, total }).replace(/ /gu, '\u00A0'))
  return [
    ...(before === '' ? [] : [{ text: before }]),
    ...headline,
    ...(after === '' ? [] : [{ text: after }]),
  ]
}

const noteLines = (notes: readonly Block[]): readonly string[] =>
  notes
    .flatMap((block) =>
      block.type === 'list'
        ? block.items.map((item) => plain(item.blocks.flatMap(runsOf)))
        : [plain(runsOf(block))],
    )
    .filter((line) => line !== '')

function slideOf(
  section: Section,
  layout: string,
  master: Slide['master'],
  title: string,
  shapes: readonly Shape[],
  part: number,
  ctx: LayoutContext,
): Slide {
  return {
    id: part === 1 ? section.id : `${section.id}-${part}`,
    layout,
    master,
    title,
    hidden: section.spare,
    shapes: withUniqueNames(shapes),
    notes: part === 1 ? noteLines(section.notes) : [],
    notesLang: ctx.lang,
    ...(section.place === undefined ? {} : { place: section.place }),
  }
}

function draftTitle(section: Section, ctx: LayoutContext): Drafted {
  const drawing = drawTitleSlide(section, ctx)
  return {
    slides: [slideOf(section, 'title', 'Title', plain(section.headline), drawing.shapes, 1, ctx)],
    problems: drawing.problems,
  }
}

/** Draws one section: one slide, or as many as its body needs, each headline then saying "(2 of 3)". */
function draftSection(
  section: Section,
  name: string,
  layout: SlideLayout,
  number: number,
  ctx: LayoutContext,
): Drafted {
  const plan = layout.plan(section, ctx)
  let headlines = [setHeadline(section.headline, ctx)]
  let drawings = fitBody(plan, bodyArea(headlines[0] as (typeof headlines)[number], ctx))
  // A longer headline leaves less room, which may ask for one slide more; more than three rounds have not been needed.
  for (let round = 0; round < 3 && drawings.length !== headlines.length; round++) {
    const of = drawings.length
    headlines = drawings.map((_, index) =>
      setHeadline(continuedHeadline(section.headline, index + 1, of, ctx.labels), ctx),
    )
    const tightest = headlines.reduce((low, headline) =>
      headline.set.heightPt > low.set.heightPt ? headline : low,
    )
    drawings = fitBody(plan, bodyArea(tightest, ctx))
  }
  const slides: Slide[] = []
  const problems: Diagnostic[] = []
  const tallest = headlines.reduce((low, headline) =>
    headline.set.heightPt > low.set.heightPt ? headline : low,
  )
  for (const [index, drawing] of drawings.entries()) {
    const headline = headlines[index] ?? tallest
    const frame = drawFrame(section, headline, drawing.shapes, number + index, ctx)
    const title =
      drawings.length === 1
        ? section.headline
        : continuedHeadline(section.headline, index + 1, drawings.length, ctx.labels)
    slides.push(slideOf(section, name, layout.master, plain(title), frame.shapes, index + 1, ctx))
    problems.push(...frame.problems, ...drawing.problems, ...(drawing.notices ?? []))
  }
  return { slides, problems }
}

function unknownLayout(section: Section): Diagnostic {
  return {
    severity: 'error',
    code: 'layout-unknown',
    message: `There is no layout “${section.layout}”.`,
    hint: `Layouts are: title, ${Object.keys(slideLayouts).join(', ')}.`,
    ...(section.place === undefined ? {} : { place: section.place }),
  }
}

/** A section with its ways to the sources, or, on the slide of the sources, back to where they are cited. */
function linked(
  section: Section,
  sourcesId: string | undefined,
  citing: readonly LinkedSlide[],
  labels: Labels,
): Section {
  if (section.id === sourcesId) return withWaysBack(section, citing, labels)
  return sourcesId === undefined
    ? section
    : { ...section, footer: withSourcesLink(section.footer, sourcesId) }
}

const key = (problem: Diagnostic) => JSON.stringify([problem.code, problem.message, problem.place])

/** Lays out a deck: absolute boxes with measured lines, nothing outside its box, nothing dropped. */
export function layoutDeck(
  document: Document,
  theme: Theme,
  book: FontBook,
  labels: Labels,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): LaidOutDeck {
  const grid = gridOf(theme.shape)
  const ctx: LayoutContext = {
    theme,
    labels,
    book,
    grid,
    lang: document.lang,
    pictures,
    broken: new Map(),
    cellWidths: new Map(),
  }
  const slides: Slide[] = []
  const problems: Diagnostic[] = []
  const layouts: Readonly<Record<string, SlideLayout>> = slideLayouts
  const ordered = [
    ...document.sections.filter((section) => !section.spare),
    ...document.sections.filter((section) => section.spare),
  ]
  const sourcesId = ordered.find((section) => section.layout === 'sources' && !section.spare)?.id
  const citing: LinkedSlide[] = []
  for (const given of ordered) {
    const section = linked(given, sourcesId, citing, labels)
    const layout = layouts[section.layout]
    if (layout === undefined && section.layout !== 'title') problems.push(unknownLayout(section))
    const drafted =
      section.layout === 'title'
        ? draftTitle(section, ctx)
        : layout === undefined
          ? undefined
          : draftSection(section, section.layout, layout, slides.length + 1, ctx)
    const [first] = drafted?.slides ?? []
    if (first !== undefined && !first.hidden && citesSource(given))
      citing.push({ id: first.id, number: slides.length + 1 })
    slides.push(...(drafted?.slides ?? []))
    problems.push(...(drafted?.problems ?? []))
  }
  const seen = new Set<string>()
  const masters = mastersOf(theme, grid, labels)
  return {
    deck: {
      lang: document.lang,
      title: document.title,
      properties: document.properties,
      widthPt: grid.widthPt,
      heightPt: grid.heightPt,
      slides,
      sections: stretchesOf(slides, labels),
      masters,
      masterShapes: masterShapesOf(theme, grid, labels),
    },
    problems: problems.filter((problem) => !seen.has(key(problem)) && seen.add(key(problem))),
  }
}
