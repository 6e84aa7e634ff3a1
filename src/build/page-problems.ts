import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Block, Document, Run } from '../document/document.ts'
import { runsOf } from '../document/runs-of.ts'
import { glyphMissing } from '../layout/style-runs.ts'
import { chooseFamilies } from '../text/choose-family.ts'
import type { FontBook } from '../text/text.ts'
import type { Theme } from '../theme/theme.ts'
import { pageRoomPt, pageWidthPt } from '../write/pdf/page-sheet.ts'
import type { PageMeasure } from '../write/pdf/write-page-pdf.ts'
import { findSurplus, type Surplus } from './cut-words.ts'

/** How many of the longest statements are named as those to shorten first. */
const candidates = 5

const textOf = (runs: readonly Run[]) =>
  runs
    .map((run) => run.text)
    .join('')
    .trim()
const countWords = (text: string) => text.split(/\s+/u).filter((word) => word !== '').length

interface Candidate {
  readonly text: string
  readonly words: number
  readonly place: Place
}

/** Texts of the brief on a page, longest first; words of the document are never among them. */
export function longest(document: Document): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  const visit = (block: Block): void => {
    if (block.type === 'quotation') return
    if (block.type === 'list') for (const item of block.items) item.blocks.forEach(visit)
    else if (block.type === 'columns') block.columns.flat().forEach(visit)
    else if (block.type === 'box' || block.type === 'legend') block.blocks.forEach(visit)
    else if (block.type === 'definitions') for (const entry of block.entries) entry.meaning.forEach(visit)
    else if (block.type === 'paragraph') {
      const place = block.runs.find((run) => run.place !== undefined)?.place
      const text = textOf(block.runs.filter((run) => run.reference === undefined))
      // What the template itself says is not for the author of a brief to shorten.
      if (place !== undefined && !place.file.endsWith('.hbs'))
        found.set(`${place.line}:${place.column}`, { text, words: countWords(text), place })
    }
  }
  for (const section of document.sections) [...section.header, ...section.blocks].forEach(visit)
  return [...found.values()].sort((a, b) => b.words - a.words).slice(0, candidates)
}

/** What a line of a page holds, in words, at the least size of its type. */
export function wordsOfLine(document: Document, theme: Theme, textWidthPt: number): number {
  const text = textOf(document.sections.flatMap(({ blocks }) => blocks.flatMap(runsOf)))
  const letters = text.replace(/\s+/gu, '').length / Math.max(1, countWords(text)) + 1
  return Math.max(4, Math.round(textWidthPt / (letters * letterEm * theme.sizes.page_body.floorPt)))
}

/** Says by how much a page is over, having tried how many words must go. `trial`: by how many pages a shorter one is over. */
export async function tellOverflow(
  document: Document,
  overBy: number,
  theme: Theme,
  trial: (document: Document) => Promise<number>,
): Promise<Diagnostic> {
  const page = {
    roomPt: pageRoomPt(theme),
    linePt: theme.sizes.page_body.floorPt * leastPitchEm,
    wordsOfLine: wordsOfLine(document, theme, pageWidthPt(theme)),
  }
  return pageOverflow(document, await findSurplus(document, overBy, page, trial))
}

/** Pitch of lines where the spaces are at their least. */
const leastPitchEm = 1.232
/** Average width of a letter or space of running text, in em. */
const letterEm = 0.49
const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** Says by how much a page is over, and which statements are the longest. */
export function pageOverflow(
  document: Document,
  { lines, words }: Surplus,
  what: 'briefing' | 'Word file of the briefing' = 'briefing',
): Diagnostic {
  const long = longest(document)
  const first = long[0]
  const over =
    words === null
      ? `${plural(lines, 'line')} too long, more than all of its statements could give`
      : `${plural(lines, 'line')} too long: cutting about ${plural(words, 'word')} makes it fit`
  return {
    severity: 'error',
    code: 'page-overflow',
    message: `The ${what} does not fit on one page at its least type size. It is about ${over}.`,
    hint: 'Shorten the longest statements, or mark some `priority: optional`.',
    ...(first === undefined ? {} : { place: first.place }),
    related: long.map(({ text, words: count, place }) => ({
      message: `${count} words: “${text.length > 60 ? `${text.slice(0, 58)}…` : text}”`,
      place,
    })),
  }
}

/** Words of the page that are wider than their column. */
export function wordsTooWide(words: PageMeasure['tooWide']): readonly Diagnostic[] {
  return words.map((word) => ({
    severity: 'error',
    code: 'word-too-wide',
    message: `The word “${word.word.slice(0, 40)}${word.word.length > 40 ? '…' : ''}” is wider than its column on the page.`,
    hint: 'Break it with a space or a soft hyphen, or write it in another way.',
    ...(word.place === undefined ? {} : { place: word.place }),
  }))
}

/** Letters of a page that no font of the theme has, each once at each place. */
export function missingLetters(document: Document, theme: Theme, book: FontBook): readonly Diagnostic[] {
  const families = {
    serif: theme.fonts.serif.map(({ name }) => name),
    sans: theme.fonts.sans.map(({ name }) => name),
  }
  const runs = document.sections.flatMap((section) => [
    ...section.headline,
    ...[...section.header, ...section.blocks].flatMap(runsOf),
    ...section.footer,
  ])
  return runs.flatMap((run) =>
    chooseFamilies(run.text, run.voice === undefined ? families.sans : families.serif, book).missing.map(
      ({ char, codePoint }) => glyphMissing(codePoint, char, run),
    ),
  )
}
