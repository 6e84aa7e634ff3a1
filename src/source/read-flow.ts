import type { UnitKind } from './source.ts'
import type { LinePart, RawUnit } from './unit-builder.ts'

/** One line of a transcription. */
export interface Line extends LinePart {
  readonly number: number
}

/** Lines that follow one another: the main text, or what stands in one block. */
export interface Flow {
  /** Takes the next line. A blank one ends the paragraph. */
  take(line: Line): void
  /** Ends the paragraph that is open. */
  end(): void
}

/** How the units of a flow are numbered and named. */
export interface FlowPlace {
  readonly hand: string | null
  readonly kind: UnitKind
  readonly block: string | null
  /** Number of a new paragraph on a page; null where paragraphs are not numbered. */
  number(page: string): number | null
}

const heading = /^#{1,6}[ \t]+/
const bullet = /^[ \t]*[-*•][ \t]+/
/** A dash of a printed list; in the middle of a paragraph it may as well part a sentence. */
const dash = /^[ \t]*–[ \t]+/
const numbered = /^[ \t]*(\d{1,3})[.)][ \t]+/
const row = /^[ \t]*\|.*\|[ \t]*$/
const rule = /^[ \t]*\|[ \t:|-]*-[ \t:|-]*\|[ \t]*$/

/** Cells of a row as parts; the bars between them are kept, so that a quotation may have them or not. */
function cellsOf(line: Line): LinePart[] {
  const start = line.text.indexOf('|') + 1
  const end = line.text.lastIndexOf('|')
  return [{ text: line.text.slice(start, end), offset: line.offset + start, page: line.page }]
}

/**
 * Parts lines into paragraphs, headings, items and rows. Items and rows belong to the paragraph before them. A number
 * begins an item in the middle of a paragraph only where it goes on counting: "29. Dezember" may well begin a line.
 */
export function readFlow(place: FlowPlace, units: RawUnit[]): Flow {
  let open: RawUnit | null = null
  let introducer: { readonly page: string; readonly paragraph: number | null } | null = null
  let items = 0
  let lastNumber = 0
  let paragraph: RawUnit | null = null
  const introduces = () => /:\s*$/.test(paragraph?.parts.at(-1)?.text ?? '')
  const begin = (
    line: Line,
    kind: UnitKind,
    marker: LinePart | null,
    parts: readonly LinePart[],
  ): RawUnit => {
    const belongs = kind === 'item' || kind === 'row'
    if (!belongs || introducer === null) {
      introducer = { page: line.page, paragraph: place.number(line.page) }
      items = 0
      lastNumber = 0
    }
    if (kind === 'item') items++
    const unit: RawUnit = {
      kind,
      hand: place.hand,
      page: introducer.page,
      paragraph: introducer.paragraph,
      item: kind === 'item' ? items : null,
      block: place.block,
      line: line.number,
      marker,
      parts: [...parts],
    }
    if (!belongs) paragraph = unit
    units.push(unit)
    return unit
  }
  const rest = (line: Line, length: number): LinePart => ({
    text: line.text.slice(length),
    offset: line.offset + length,
    page: line.page,
  })
  const item = (line: Line): boolean => {
    const number = numbered.exec(line.text)
    const dashed = open === null || open.kind === 'item' || introduces() ? dash.exec(line.text) : null
    const mark = bullet.exec(line.text) ?? dashed ?? number
    if (mark === null) return false
    if (number !== null) {
      const value = Number(number[1])
      // A numbered paragraph of a memorandum stands between blank lines; a numbered list goes on counting, or begins after a colon.
      const goesOn = value === lastNumber + 1 && (lastNumber > 0 || open !== null)
      const begins = value === 1 && introduces()
      if (!goesOn && !begins) return false
      lastNumber = value
    }
    const marker = { text: mark[0], offset: line.offset, page: line.page }
    const numberBefore = lastNumber
    open = begin(line, 'item', marker, [rest(line, mark[0].length)])
    lastNumber = numberBefore
    return true
  }
  return {
    take(line) {
      if (line.text.trim() === '') {
        open = null
        return
      }
      const head = heading.exec(line.text)
      if (head !== null) {
        begin(line, 'heading', null, [rest(line, head[0].length)])
        open = null
        return
      }
      if (row.test(line.text)) {
        if (!rule.test(line.text)) begin(line, 'row', null, cellsOf(line))
        open = null
        return
      }
      if (item(line)) return
      if (open === null) open = begin(line, place.kind, null, [line])
      else open.parts.push(line)
    },
    end() {
      open = null
    },
  }
}
