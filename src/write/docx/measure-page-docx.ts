import { type BlockLayout, layoutDocument, type PageLayout } from 'docx/layout'
import type { Document } from '../../document/document.ts'
import type { Theme } from '../../theme/theme.ts'
import { type WordPlan, type WordTools, wordDraft } from './word-document.ts'
import type { ColumnsPlace } from './word-sections.ts'

/** Columns as they were laid out: how high each group stands, and the space between two of them. */
export interface ColumnsMeasure {
  readonly place: ColumnsPlace
  readonly heightsPt: readonly number[]
  readonly gapPt: number
}

export interface DocxMeasure {
  readonly pages: number
  /** Pages that the text takes, the last one by its share; more than are wanted does not fit. */
  readonly fill: number
  readonly columns: readonly ColumnsMeasure[]
  /** What the measure could not lay out as Word does, if anything; from there on it has guessed. */
  readonly guessed: string | null
  /** Height of the room in points. */
  readonly roomPt: number
  readonly textWidthPt: number
  /** Lines of type on the page, as they are pitched: to say how many are too many. */
  readonly linePt: number
}

/** The library counts in pixels of 1/96 inch. */
const ptOfPx = 0.75
/** Word's highest sheet, 22 inches: on it a text that is too long shows by how much. */
const highestPt = 1584

interface Span {
  readonly top: number
  readonly bottom: number
}

function spanOf(block: BlockLayout): Span | null {
  const parts = block.type === 'paragraph' ? block.lines : block.rows
  if (parts.length === 0) return null
  return {
    top: Math.min(...parts.map((part) => part.y)) * ptOfPx,
    bottom: Math.max(...parts.map((part) => part.y + part.height)) * ptOfPx,
  }
}

const bottomOf = (page: PageLayout | undefined): number =>
  Math.max(0, ...(page?.body ?? []).map((block) => spanOf(block)?.bottom ?? 0))

/** The height of a block's own column: a paragraph that opens a column has its break's low line in the one before. */
function ownSpan(block: BlockLayout): Span | null {
  if (block.type !== 'paragraph') return spanOf(block)
  const lastX = block.lines.at(-1)?.x
  return spanOf({ ...block, lines: block.lines.filter((line) => line.x === lastX) })
}

function columnsMeasure(place: ColumnsPlace, page: PageLayout | undefined): ColumnsMeasure {
  const byIndex = new Map((page?.body ?? []).map((block) => [block.index, block]))
  const spans = place.groups.map(([from, to]): Span => {
    const all = Array.from({ length: to - from }, (_, i) => byIndex.get(from + i))
      .map((block) => (block === undefined ? null : ownSpan(block)))
      .filter((span) => span !== null)
    return {
      top: Math.min(...all.map((span) => span.top)),
      bottom: Math.max(...all.map((span) => span.bottom)),
    }
  })
  const gaps = spans.slice(1).map((span, i) => span.top - (spans[i] as Span).bottom)
  return {
    place,
    heightsPt: spans.map(({ top, bottom }) => Math.max(0, bottom - top)),
    // Between two groups of one column; from one column to the next the text goes up.
    gapPt: Math.max(0, Math.min(...gaps.filter((gap) => gap >= 0), 60)),
  }
}

/**
 * Lays a file out as Word does, without writing it.
 * @param wanted how many pages it is to have: one page that is too full is measured on a sheet without an end, so that it shows by
 * how much.
 */
export function measurePageDocx(
  document: Document,
  theme: Theme,
  tools: WordTools,
  plan: WordPlan,
  wanted = 1,
): DocxMeasure {
  const draft = wordDraft(document, theme, tools, plan)
  const { paper } = draft
  let layout = layoutDocument(draft.file)
  const guessed = layout.stoppedAt ?? null
  if (guessed !== null) layout = layoutDocument(draft.file, { guess: true })
  const pages = layout.pages.length
  let first = layout.pages[0]
  const lastPage = layout.pages.at(-1)
  let text = bottomOf(lastPage) - paper.marginPt + (pages - 1) * paper.roomPt
  if (pages > 1 && wanted === 1) {
    const high = wordDraft(document, theme, tools, { ...plan, heightPt: highestPt })
    const whole = layoutDocument(high.file, { guess: guessed !== null })
    first = whole.pages[0]
    const more = whole.pages.slice(1).reduce((sum, page) => sum + bottomOf(page) - paper.marginPt, 0)
    text = bottomOf(first) - paper.marginPt + more
  }
  return {
    pages,
    fill: pages > wanted ? Math.max(wanted + 0.0001, text / paper.roomPt) : text / paper.roomPt,
    columns: draft.columns.map((place) => columnsMeasure(place, first)),
    guessed,
    roomPt: paper.roomPt,
    textWidthPt: paper.textWidthPt,
    linePt: plan.settings.bodyPt * 1.2207,
  }
}
