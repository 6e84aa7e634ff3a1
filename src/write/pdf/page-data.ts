import type { Document } from '../../document/document.ts'
import { pageParts } from '../../document/page-parts.ts'
import type { Theme } from '../../theme/theme.ts'
import { BlockReader } from './page-blocks.ts'
import {
  familyNames,
  type InlineContext,
  type InlineData,
  inlineData,
  type LongWord,
  languageOf,
} from './page-inlines.ts'
import { marginPt, paperPt } from './page-sheet.ts'
import type { BlockData } from './page-tree.ts'

/** All that page.typ needs to know of a document and a theme; sizes and spaces come with the settings. */
export interface PageData {
  readonly paper: { readonly width: number; readonly height: number; readonly margin: number }
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly date: readonly number[] | null
  readonly lang: { readonly lang?: string; readonly region?: string }
  readonly colours: Theme['colours']
  /** Name of the colour behind the page; null is the paper it is printed on. */
  readonly ground: 'paper' | null
  readonly fonts: { readonly serif: readonly string[]; readonly sans: readonly string[] }
  /** Sizes of title and bottom line, as shares of the body's. */
  readonly scale: { readonly title: number; readonly lead: number }
  readonly room: number
  /** The line above the title: its paragraphs from left to right. */
  readonly strip: readonly (readonly InlineData[])[]
  readonly blocks: readonly BlockData[]
  readonly foot: readonly (readonly InlineData[])[]
  /** At the foot of every page: words, and the pieces of "page 1 of 2"; null where pages have no such line. */
  readonly running: { readonly words: readonly InlineData[]; readonly folio: readonly FolioPiece[] } | null
}

/** Words, or the number of a page or of all pages. */
type FolioPiece = { readonly t: string } | { readonly count: 'page' | 'pages' }

function folioPieces(pattern: string): FolioPiece[] {
  return pattern.split(/(\{n\}|\{total\})/).map((piece): FolioPiece => {
    if (piece === '{n}') return { count: 'page' }
    return piece === '{total}' ? { count: 'pages' } : { t: piece }
  })
}

/** A page's data, and the words that may turn out wider than their column. */
export function pageData(
  document: Document,
  theme: Theme,
  tools: Pick<InlineContext, 'book' | 'families' | 'large'>,
): { readonly data: PageData; readonly longWords: readonly LongWord[] } {
  const longWords: LongWord[] = []
  const context: InlineContext = { theme, longWords, ...tools }
  const reader = new BlockReader(context, document.kind === 'handout')
  const { strip, head, blocks, foot } = pageParts(document)
  const { page_body, page_title, page_lead } = theme.sizes
  const [width, height] = paperPt[theme.paper]
  const data: PageData = {
    paper: { width, height, margin: marginPt },
    title: document.title,
    author: document.properties.author,
    subject: document.properties.subject,
    keywords: document.properties.keywords,
    date: dateParts(document.properties.modified),
    lang: languageOf(document.lang),
    colours: theme.colours,
    ground: theme.variant === 'dark' ? 'paper' : null,
    fonts: { serif: familyNames(context, 'serif'), sans: familyNames(context, 'sans') },
    scale: {
      title: page_title.wantedPt / page_body.wantedPt,
      lead: page_lead.wantedPt / page_body.wantedPt,
    },
    room: ((theme.roomMm * (tools.large ? 1.5 : 1)) / 25.4) * 72,
    strip: strip.map((runs) => inlineData(context, runs, 'sans')),
    blocks: reader.groups([...head, ...blocks]),
    foot: foot.map((runs) => inlineData(context, runs, 'sans')),
    running:
      document.running === undefined
        ? null
        : {
            words: inlineData(context, [{ text: document.running.words }], 'sans'),
            folio: folioPieces(document.running.folio),
          },
  }
  return { data, longWords }
}

/** The parts of a moment of the file, from ISO 8601. */
export function dateParts(iso: string | undefined): number[] | null {
  const match = iso?.match(/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/)
  return match ? match.slice(1).map((part) => Number(part ?? 0)) : null
}
