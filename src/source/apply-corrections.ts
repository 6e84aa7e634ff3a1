import { type FileText, type Problems, placeAt } from './file-text.ts'
import type { Correction } from './source.ts'
import type { LoosePiece, ReadUnit } from './unit-builder.ts'

const isLetter = (character: string | undefined) =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)

/** "p. 2 ¶ 1", "p2", "2", "p1.6", "f. 12r": the page and, if it is given, the paragraph. */
function readPlace(at: string): { readonly page: string; readonly paragraph: number | null } {
  const match = /^(.*?)\s*(?:¶\s*(\d+)|(?<=\d)\.(\d+))?$/.exec(at.trim())
  const page = (match?.[1] ?? at).trim().replace(/^(?:page|p\.?)\s*(?=\d)/i, '')
  const paragraph = match?.[2] ?? match?.[3]
  return { page, paragraph: paragraph === undefined ? null : Number(paragraph) }
}

function holds(unit: ReadUnit, piece: LoosePiece, at: string | undefined): boolean {
  if (at === undefined) return true
  const { page, paragraph } = readPlace(at)
  return paragraph === null
    ? piece.page === page || unit.page === page
    : unit.page === page && unit.paragraph === paragraph
}

/** Words of a piece with those to be corrected cut out as pieces of their own. */
function correct(piece: LoosePiece, { from, to }: Correction): readonly LoosePiece[] {
  const pieces: LoosePiece[] = []
  let done = 0
  const words = (start: number, end: number): LoosePiece => {
    const raw = piece.raw.slice(start, end)
    return { ...piece, raw, diplomatic: raw, reading: raw, offset: piece.offset + start }
  }
  for (let at = piece.raw.indexOf(from); at !== -1; at = piece.raw.indexOf(from, at + from.length)) {
    if (isLetter(piece.raw[at - 1]) && isLetter(from[0])) continue
    if (isLetter(piece.raw[at + from.length]) && isLetter(from.at(-1))) continue
    if (at > done) pieces.push(words(done, at))
    pieces.push({ ...words(at, at + from.length), kind: 'corrected', reading: to })
    done = at + from.length
  }
  if (done < piece.raw.length) pieces.push(words(done, piece.raw.length))
  return pieces
}

/** Makes a correction that the head declares one of the text, as if it were typed there as {from => to}. */
export function applyCorrections(
  units: readonly ReadUnit[],
  corrections: readonly Correction[],
  file: FileText,
  problems: Problems,
): readonly ReadUnit[] {
  return corrections.reduce((before, correction) => {
    let found = false
    const after = before.map((unit): ReadUnit => {
      let changed = false
      const pieces = unit.pieces.flatMap((piece) => {
        if (
          piece.kind !== 'text' ||
          !piece.raw.includes(correction.from) ||
          !holds(unit, piece, correction.at)
        )
          return [piece]
        const parts = correct(piece, correction)
        if (parts.some(({ kind }) => kind === 'corrected')) changed = true
        return parts
      })
      found ||= changed
      return changed ? { ...unit, pieces } : unit
    })
    if (!found)
      problems.add(
        'correction-not-found',
        `The head corrects “${correction.from}”, and the text does not have it${correction.at === undefined ? '' : ` at ${correction.at}`}.`,
        placeAt(file, Math.max(0, file.text.indexOf('corrections'))),
        'Copy the words from the text as they stand there, on one line.',
      )
    return after
  }, units)
}
