import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Block, Document, Run } from '../document/document.ts'
import { runsOf } from '../document/runs-of.ts'
import { glyphMissing } from '../layout/style-runs.ts'
import { chooseFamilies } from '../text/choose-family.ts'
import type { FontBook } from '../text/text.ts'
import type { Theme } from '../theme/theme.ts'
import type { PageMeasure } from '../write/pdf/write-page-pdf.ts'

/** How many of the longest statements are named as those to shorten first. */
const candidates = 5
/** Words on a full page of this size and type, to turn a share of a page into words. */
const linesOfPage = 52

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
function longest(document: Document): readonly Candidate[] {
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
      if (place !== undefined)
        found.set(`${place.line}:${place.column}`, { text, words: countWords(text), place })
    }
  }
  for (const section of document.sections) [...section.header, ...section.blocks].forEach(visit)
  return [...found.values()].sort((a, b) => b.words - a.words).slice(0, candidates)
}

/** Says by how much a page is over, and which statements are the longest. */
export function pageOverflow(document: Document, overBy: number): Diagnostic {
  const words = document.sections.reduce(
    (sum, section) =>
      sum +
      countWords(textOf([...section.headline, ...[...section.header, ...section.blocks].flatMap(runsOf)])),
    0,
  )
  const tooMany = Math.max(1, Math.ceil((words * overBy) / (1 + overBy)))
  const lines = Math.max(1, Math.ceil(linesOfPage * overBy))
  const long = longest(document)
  const first = long[0]
  return {
    severity: 'error',
    code: 'page-overflow',
    message: `The briefing does not fit on one page at its least type size: it is about ${lines} ${lines === 1 ? 'line' : 'lines'}, or ${tooMany} ${tooMany === 1 ? 'word' : 'words'}, too long.`,
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
