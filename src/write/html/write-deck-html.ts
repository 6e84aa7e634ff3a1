import type { Document, Section } from '../../document/document.ts'
import type { Theme } from '../../theme/theme.ts'
import { deckStyle } from './deck-style.ts'
import { collectFaces, embedFaces } from './embed-faces.ts'
import { attribute, escapeHtml } from './escape.ts'
import { htmlPage } from './html-page.ts'
import { pictureUri } from './picture-uri.ts'
import { BlockWriter } from './write-blocks.ts'
import type { PageHtmlTools } from './write-page-html.ts'

export interface DeckHtmlTools extends Pick<PageHtmlTools, 'skip' | 'fonts' | 'pictures'> {
  /** The label set's word for the list of slides. */
  readonly contents: string
}

/**
 * The reading version of a deck as one HTML file: the title, a list of the slides, a section and an h2 for each. The document is
 * that of readingVersion: what a student may see, with figures as tables and transcripts at the end.
 */
export function writeDeckHtml(document: Document, theme: Theme, tools: DeckHtmlTools): string {
  const { note, uses } = collectFaces()
  const writer = new BlockWriter(note, (file) => pictureUri(tools.pictures?.get(file)))
  note({ base: 'sans', bold: true, italic: false }, `${tools.skip}${tools.contents}–0123456789.`)
  const [first, ...others] = document.sections
  const opening = first?.layout === 'title' ? first : undefined
  const slides = opening === undefined ? document.sections : others
  const title = opening?.headline ?? [{ text: document.title }]
  const kicker =
    opening === undefined || opening.kicker.length === 0 ? '' : `${writer.label(opening.kicker)}\n`
  const top = `${kicker}${writer.groups([{ type: 'heading', level: 1, runs: title }, ...(opening?.blocks ?? [])])}`
  const ids = idsOf(slides)
  const list = slides.map(
    (slide, index) =>
      `<li><a href="#${ids[index]}">${writer.words(slide.headline.map(({ href: _, ...run }) => run))}</a></li>`,
  )
  const sections = slides.map((slide, index) =>
    slideHtml(slide, ids[index] as string, footOf(slide, slides[index - 1] ?? opening), writer),
  )
  const foot =
    opening === undefined || opening.footer.length === 0 ? '' : `<p>${writer.words(opening.footer)}</p>`
  const faces = tools.fonts ? embedFaces(theme, uses, tools.fonts.faces, tools.fonts.book) : ''
  return htmlPage(document, {
    style: `${faces ? `${faces}\n` : ''}${deckStyle(theme)}`,
    skip: tools.skip,
    header: top,
    nav: `<nav${attribute('aria-label', tools.contents)}>\n<p class="label">${escapeHtml(tools.contents)}</p>\n<ol>\n${list.join('\n')}\n</ol>\n</nav>`,
    main: sections.join('\n'),
    footer: foot,
  })
}

/** Ids of the file's own: those of the sections where they can be one, each once. */
function idsOf(slides: readonly Section[]): readonly string[] {
  const seen = new Set<string>(['content'])
  return slides.map(({ id }, index) => {
    const own = id.replace(/[^A-Za-z0-9_-]+/g, '-')
    const free = /^[A-Za-z]/.test(own) && !seen.has(own) ? own : `slide-${index + 1}`
    seen.add(free)
    return free
  })
}

const words = (section: Section | undefined) => section?.footer.map(({ text }) => text).join('') ?? ''

/** The foot of a slide, where it says another thing than the one before. */
const footOf = (slide: Section, before: Section | undefined) =>
  words(slide) === words(before) ? [] : slide.footer

function slideHtml(slide: Section, id: string, foot: Section['footer'], writer: BlockWriter): string {
  const label = slide.kicker.length === 0 ? '' : `${writer.label(slide.kicker)}\n`
  const reference = foot.length === 0 ? '' : `\n<p class="foot">${writer.words(foot)}</p>`
  return `<section${attribute('id', id)}${attribute('class', slide.layout === 'transcript' ? 'slide transcript' : 'slide')}${attribute('aria-labelledby', `${id}-h`)}>
${label}${writer.headline(slide.headline, `${id}-h`)}
${writer.groups(slide.blocks)}${reference}
</section>`
}
