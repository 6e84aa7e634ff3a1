import { type FileText, lineAt, mostOfOneCode, type Problems, placeAt } from './file-text.ts'
import { parseMarks } from './parse-marks.ts'
import type { LinePart, LoosePiece, RawUnit, ReadUnit } from './unit-builder.ts'

/** The parts of a unit as one text, with a way back to the file. */
function join(parts: readonly LinePart[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = []
  let length = 0
  const texts = parts.map((part, index) => {
    starts.push(length)
    const text = index === parts.length - 1 ? part.text : `${part.text}\n`
    length += text.length
    return text
  })
  return { text: texts.join(''), starts }
}

function partAt(starts: readonly number[], at: number): number {
  return lineAt(starts, at) - 1
}

/** Words are cut where the file goes on elsewhere: at a block in the middle of a paragraph, at a page end. */
function splitWords(
  piece: LoosePiece,
  at: number,
  parts: readonly LinePart[],
  starts: readonly number[],
): LoosePiece[] {
  const pieces: LoosePiece[] = []
  let from = 0
  while (from < piece.raw.length) {
    let index = partAt(starts, at + from)
    const first = parts[index]
    const offset = (first?.offset ?? 0) + at + from - (starts[index] ?? 0)
    // Lines that follow one another in the file stay one piece.
    for (;;) {
      const part = parts[index]
      const next = parts[index + 1]
      if (part === undefined || next === undefined) break
      if (next.page !== part.page || part.offset + part.text.length + 1 !== next.offset) break
      index++
    }
    const end = Math.min((starts[index + 1] ?? Number.POSITIVE_INFINITY) - at, piece.raw.length)
    const raw = piece.raw.slice(from, end)
    pieces.push({ ...piece, raw, diplomatic: raw, reading: raw, offset, page: first?.page ?? piece.page })
    from = end
  }
  return pieces
}

/** Bars between the cells of a row, as markers of their own. */
function splitCells(piece: LoosePiece): LoosePiece[] {
  const pieces: LoosePiece[] = []
  let at = 0
  for (const raw of piece.raw.split(/(\|)/)) {
    const words = { ...piece, raw, diplomatic: raw, reading: raw, offset: piece.offset + at }
    if (raw === '|') pieces.push({ ...words, kind: 'marker', diplomatic: '', reading: '' })
    else if (raw !== '') pieces.push(words)
    at += raw.length
  }
  return pieces
}

/** What a unit is read with. */
export interface UnitContext {
  readonly file: FileText
  readonly problems: Problems
}

/** Reads the marks of a unit. What another hand inserted comes as further units of that hand. */
export function readUnit(unit: RawUnit, { file, problems }: UnitContext): readonly ReadUnit[] {
  const { parts, marker, ...place } = unit
  const { text, starts } = join(parts)
  const marked = parseMarks(text)
  const offsetOf = (at: number) => {
    const index = partAt(starts, at)
    return (parts[index]?.offset ?? 0) + at - (starts[index] ?? 0)
  }
  for (const { at, mark } of marked.problems.slice(0, mostOfOneCode))
    problems.add(
      'mark-unclosed',
      `\`${mark}\` opens a mark of the transcription that is not closed in this paragraph.`,
      placeAt(file, offsetOf(at), offsetOf(at) + mark.length),
      `Close it, or take the sign out: ${{ '[': '[word?]', '{': '{as written => correct}' }[mark] ?? `${mark}word${mark}`}.`,
    )
  const insertions: ReadUnit[] = []
  const pieces = marked.pieces.flatMap(({ start, end, ...content }): LoosePiece[] => {
    const page = parts[partAt(starts, start)]?.page ?? unit.page
    const piece: LoosePiece = { ...content, raw: text.slice(start, end), offset: offsetOf(start), page }
    if (piece.kind === 'text') {
      const words = splitWords(piece, start, parts, starts)
      return unit.kind === 'row' ? words.flatMap(splitCells) : words
    }
    if (piece.kind === 'inserted') {
      const words = piece.raw.slice(2, piece.raw.lastIndexOf('^^'))
      const inner: LoosePiece = {
        kind: 'text',
        raw: words,
        diplomatic: words,
        reading: words,
        offset: piece.offset + 2,
        page,
        insertedAbove: true,
      }
      const line = lineAt(file.lineStarts, piece.offset)
      insertions.push({ ...place, kind: 'insertion', line, hand: piece.hand ?? null, pieces: [inner] })
    }
    return [piece]
  })
  const before: LoosePiece[] =
    marker === null
      ? []
      : [
          {
            kind: 'marker',
            raw: marker.text,
            offset: marker.offset,
            diplomatic: '',
            reading: '',
            page: marker.page,
          },
        ]
  return [{ ...place, pieces: [...before, ...pieces] }, ...insertions]
}
