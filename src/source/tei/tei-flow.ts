import { type FileText, lineAt } from '../file-text.ts'
import type { UnitKind } from '../source.ts'
import type { ReadUnit, UnitPlace } from '../unit-builder.ts'
import { type BreakKind, type Setting, type UnitWriter, unitWriter } from './tei-unit.ts'

/** Where words are written to, and whose they are. */
export interface TeiContext {
  /** Whether words are of the document, of the edition or of the page. */
  readonly target: 'units' | 'edition' | 'furniture'
  /** The hand of a note; null for the text itself, which is in the hand that writes there. */
  readonly hand: string | null
  readonly block: string | null
  readonly setting: Setting
}

/** What has a place in the file. */
interface Placed {
  readonly offset: number
}

interface PlaceNumber {
  readonly page: string
  readonly paragraph: number | null
}

interface OpenUnit {
  readonly writer: UnitWriter
  readonly context: TeiContext
  readonly hand: string
  readonly number: PlaceNumber
  readonly kind: UnitKind
  readonly item: number | null
}

/** The units of a text as the walk through it makes them: pages, numbers, hands. */
export interface TeiFlow {
  readonly units: readonly ReadUnit[]
  readonly edition: readonly ReadUnit[]
  readonly furniture: readonly ReadUnit[]
  readonly pages: readonly string[]
  readonly page: () => string
  /** Whether a unit is open that words of a context would go to. */
  isOpen(context: TeiContext): boolean
  /** Number of paragraphs begun on this page. */
  counted(): number
  /** The hand that writes words of a context. */
  handIn(context: TeiContext): string
  /** Another hand writes the text from here on. */
  shift(hand: string): void
  /** Begins a paragraph or a heading of its own. */
  paragraph(at: Placed, kind: UnitKind, context: TeiContext): UnitWriter
  /** Begins an item or a row of the paragraph before; an item is counted. */
  belonging(at: Placed, kind: 'item' | 'row' | 'paragraph', context: TeiContext): UnitWriter
  /** The unit that words go to; words outside every paragraph make one of their own. */
  writer(at: Placed, context: TeiContext): UnitWriter
  /** Writes what another hand inserted into the paragraph that is open. */
  insertion(at: Placed, hand: string, write: (to: UnitWriter) => void): void
  /** Ends the unit that is open. */
  close(): void
  turnPage(at: Placed, name: string, how: BreakKind, context: TeiContext): void
  breakLine(at: Placed, how: BreakKind): void
  endsInWord(): boolean
  /** Reads something apart from the paragraph that is open, and then goes on with that. */
  apart(read: () => void): void
  /** Reads something that parts the paragraph that is open; the paragraph goes on behind it, with its number. */
  within(at: Placed, read: () => void): void
}

/** Begins a text in its main hand. */
export function teiFlow(file: FileText, main: string): TeiFlow {
  const lists: Record<TeiContext['target'], ReadUnit[]> = { units: [], edition: [], furniture: [] }
  const pages: string[] = []
  let page = ''
  let counted = 0
  let writing = main
  let open: OpenUnit | null = null
  /** The paragraph that an item or a row belongs to. */
  let introducer: PlaceNumber | null = null
  let items = 0

  const handIn = (context: TeiContext) => context.hand ?? writing
  /** Ends the unit that is open; false where no words stand in it. */
  const close = (): boolean => {
    if (open === null) return false
    const { writer, context, number } = open
    const unit = writer.done()
    open = null
    if (unit !== null) {
      const line = lineAt(file.lineStarts, unit.pieces[0]?.offset ?? 0)
      lists[context.target].push({ ...unit, line })
      return true
    }
    // A paragraph without words has no number.
    if (number === introducer && number.paragraph === counted && number.page === page) {
      counted--
      introducer = null
    }
    return false
  }
  const nextNumber = (context: TeiContext): PlaceNumber => {
    if (context.target === 'units' && pages.length === 0) {
      page = '1'
      pages.push(page)
    }
    if (context.target !== 'units' || context.block !== null) return { page, paragraph: null }
    counted++
    return { page, paragraph: counted }
  }
  const begin = (
    at: Placed,
    kind: UnitKind,
    context: TeiContext,
    number: PlaceNumber,
    item: number | null,
  ) => {
    close()
    const hand = handIn(context)
    const isText = context.target === 'units'
    const ownKind = !isText || context.block !== null ? 'block' : hand === main ? kind : 'insertion'
    const place: UnitPlace = {
      ...number,
      kind: ownKind,
      item,
      block: context.block,
      line: lineAt(file.lineStarts, at.offset),
    }
    open = { writer: unitWriter({ ...place, hand: isText ? hand : null }), context, hand, number, kind, item }
    return open.writer
  }
  const isOpen = (context: TeiContext) =>
    open !== null && open.context.target === context.target && open.context.block === context.block
  const paragraph = (at: Placed, kind: UnitKind, context: TeiContext) => {
    close()
    introducer = nextNumber(context)
    items = 0
    return begin(at, kind, context, introducer, null)
  }
  return {
    ...lists,
    pages,
    page: () => page,
    counted: () => counted,
    handIn,
    isOpen,
    shift(hand) {
      writing = hand
    },
    paragraph,
    belonging(at, kind, context) {
      close()
      introducer ??= nextNumber(context)
      if (kind === 'item') items++
      const item = kind === 'item' && context.block === null && context.target === 'units' ? items : null
      return begin(at, kind, context, introducer, item)
    },
    writer(at, context) {
      if (open === null || !isOpen(context)) return paragraph(at, 'paragraph', context)
      const { hand, kind, number, item, writer } = open
      return hand === handIn(context) ? writer : begin(at, kind, context, number, item)
    },
    insertion(at, hand, write) {
      const number = open?.number ?? { page, paragraph: null }
      const line = lineAt(file.lineStarts, at.offset)
      const writer = unitWriter({ ...number, kind: 'insertion', item: null, block: null, line, hand })
      write(writer)
      const unit = writer.done()
      if (unit !== null) lists.units.push(unit)
    },
    close,
    turnPage(at, name, how, context) {
      page = name === '' ? String(pages.length + 1) : name
      pages.push(page)
      counted = 0
      if (open !== null && context.target === 'units') open.writer.breakLine(at.offset, page, how)
    },
    breakLine: (at, how) => open?.writer.breakLine(at.offset, page, how),
    endsInWord: () => open?.writer.endsInWord() ?? false,
    apart(read) {
      const before = { open, introducer, items }
      open = null
      introducer = null
      read()
      close()
      ;({ open, introducer, items } = before)
    },
    within(at, read) {
      const before = open
      const hasBegun = close()
      read()
      close()
      if (before === null || !hasBegun) return
      const { kind, context, number, item } = before
      introducer = number
      begin(at, kind, context, number, item)
    },
  }
}
