import type { PieceKind } from '../source.ts'
import type { LoosePiece, ReadUnit } from '../unit-builder.ts'
import type { XmlText } from './parse-xml.ts'

/** What a stretch of words is set as. */
export interface Setting {
  readonly insertedAbove?: true
  readonly underlined?: true
}

/** Whether a new line or page parts two words, joins the halves of one, or may do either. */
export type BreakKind = 'parts' | 'joins' | 'either'

/** One of the transcriber's marks, as a piece of a unit. */
export interface Mark {
  readonly kind: PieceKind
  readonly raw: string
  readonly offset: number
  readonly diplomatic: string
  readonly reading: string
  readonly readings?: readonly string[]
  readonly hand?: string
}

/** Writes the pieces of one unit, as the walk through the file comes upon them. */
export interface UnitWriter {
  words(node: XmlText, page: string, setting: Setting): void
  /** A line or a page begins. */
  breakLine(offset: number, page: string, how: BreakKind): void
  mark(mark: Mark, page: string, setting: Setting): void
  /** Whether the words so far end in the middle of one: in a letter, with no space behind it. */
  endsInWord(): boolean
  /** The unit with its pieces, or null where no words stand in it. */
  done(): ReadUnit | null
}

interface Chunk extends XmlText {
  readonly page: string
  readonly setting: Setting
}

const isSame = (a: Chunk, b: Chunk) =>
  a.page === b.page &&
  a.setting.insertedAbove === b.setting.insertedAbove &&
  a.setting.underlined === b.setting.underlined

/** Chunks of one line as one piece; where a reference stands among them the piece ends with the line, so that lines stay right. */
function piecesOf(chunks: readonly Chunk[]): LoosePiece[] {
  const pieces: LoosePiece[] = []
  let open: { chunk: Chunk; end: number; isPlain: boolean } | null = null
  const put = (chunk: Chunk) => {
    const isPlain = chunk.raw === chunk.text
    const last = pieces.at(-1)
    const goesOn =
      open !== null &&
      last !== undefined &&
      isSame(open.chunk, chunk) &&
      open.end === chunk.offset &&
      ((open.isPlain && isPlain) || !last.diplomatic.includes('\n'))
    if (goesOn && open !== null && last !== undefined) {
      const text = last.diplomatic + chunk.text
      pieces[pieces.length - 1] = { ...last, raw: last.raw + chunk.raw, diplomatic: text, reading: text }
      open = { chunk, end: chunk.offset + chunk.raw.length, isPlain: open.isPlain && isPlain }
      return
    }
    pieces.push({
      kind: 'text',
      raw: chunk.raw,
      offset: chunk.offset,
      diplomatic: chunk.text,
      reading: chunk.text,
      page: chunk.page,
      ...chunk.setting,
    })
    open = { chunk, end: chunk.offset + chunk.raw.length, isPlain }
  }
  for (const chunk of chunks) put(chunk)
  return pieces
}

/** Begins a unit at a place. */
export function unitWriter(place: Omit<ReadUnit, 'pieces'>): UnitWriter {
  const pieces: LoosePiece[] = []
  let chunks: Chunk[] = []
  /** The next words go on in the word before them. */
  let joins = false
  const flush = () => {
    pieces.push(...piecesOf(chunks))
    chunks = []
  }
  const dropSpaceBehind = () => {
    for (let last = chunks.at(-1); last !== undefined; last = chunks.at(-1)) {
      const text = last.text.trimEnd()
      if (last.raw === last.text && text !== '') {
        chunks[chunks.length - 1] = { ...last, text, raw: text }
        return
      }
      if (text !== '') return
      chunks.pop()
    }
  }
  const isEmpty = () => chunks.length === 0 && pieces.length === 0
  return {
    words(node, page, setting) {
      let { text, raw, offset } = node
      if (joins || isEmpty()) {
        const dropped = text.length - text.trimStart().length
        if (raw === text) [raw, offset] = [raw.slice(dropped), offset + dropped]
        text = text.slice(dropped)
        if (text === '') return
        joins = false
      }
      chunks.push({ kind: 'text', text, raw, offset, page, setting })
    },
    breakLine(offset, page, how) {
      if (isEmpty()) return
      const line = { kind: 'text', text: '\n', raw: '\n', offset, page, setting: {} } as const
      if (how === 'parts') chunks.push(line)
      else if (how === 'either') {
        flush()
        pieces.push({ kind: 'break', raw: '', offset, diplomatic: '', reading: '', page })
      } else {
        dropSpaceBehind()
        // A hyphen at the end of the line may be the printer's; it is tried joined and kept.
        if (/[-‐\u00AD¬]$/u.test(chunks.at(-1)?.text ?? '')) chunks.push(line)
        joins = true
      }
    },
    mark(mark, page, setting) {
      flush()
      joins = false
      pieces.push({ ...mark, page, ...setting })
    },
    endsInWord: () => /[\p{L}\p{M}]$/u.test(chunks.at(-1)?.text ?? ''),
    done() {
      flush()
      const hasWords = pieces.some(({ kind, raw }) => kind !== 'text' || raw.trim() !== '')
      return hasWords ? { ...place, pieces } : null
    },
  }
}
