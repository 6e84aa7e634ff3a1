import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import { longest } from './page-problems.ts'
import type { RoomRow } from './with-rooms.ts'

/** A sheet less full than this has room that nobody uses. */
const leastFill = 0.7
/** Lines of text on a full page at the least size and spaces. */
const linesOfPage = 52
/** Words on a line of a column of a handout. */
const wordsOfLine = 9

const pagesOf = (pages: number): string => (pages === 1 ? 'one page' : `${pages} pages`)

/** Says that there is less room to write than was asked for. */
export function fewerLines(rows: readonly RoomRow[], lines: readonly number[]): readonly Diagnostic[] {
  const fewer = rows.reduce((sum, { wanted }, at) => sum + Math.max(0, wanted - (lines[at] ?? wanted)), 0)
  if (fewer === 0) return []
  return [
    {
      severity: 'note',
      code: 'room-shortened',
      message: `The handout is full: its rooms to write have ${fewer} ${fewer === 1 ? 'line' : 'lines'} fewer than was wanted.`,
      hint: 'Print less on it, or give it more pages.',
    },
  ]
}

/**
 * Says that a sheet stays emptier than it should.
 * @param fill in pages.
 * @param isAsked whether the brief says how many pages; where it does not, fewer will do if they are full.
 */
export function handoutUnderfull(fill: number, pages: number, isAsked: boolean): readonly Diagnostic[] {
  const of = isAsked ? pages : Math.min(pages, Math.ceil(fill))
  const share = fill / of
  if (share >= leastFill) return []
  return [
    {
      severity: 'warning',
      code: 'page-underfull',
      message: `The handout fills only ${Math.round(share * 100)} % of ${pagesOf(of)}.`,
      hint: 'Give the questions more room, or let it have fewer pages: `handout: {pages: 1}`.',
    },
  ]
}

/** Says by how much a handout is over, and which statements are the longest. */
export function handoutOverflow(document: Document, overBy: number, pages: number): Diagnostic {
  const lines = Math.max(1, Math.ceil(linesOfPage * overBy))
  const long = longest(document)
  const place = long[0]?.place
  return {
    severity: 'error',
    code: 'page-overflow',
    message: `The handout does not fit on ${pagesOf(pages)} at its least type size and least room to write. It is about ${lines} ${lines === 1 ? 'line' : 'lines'}, or ${lines * wordsOfLine} words, too long.`,
    hint: 'Print less on it (`handout: {excerpts: […], without: [words]}`), mark questions or dates `priority: optional`, or give it more pages (`handout: {pages: 4}`).',
    ...(place === undefined ? {} : { place }),
    related: long.map(({ text, words, place }) => ({
      message: `${words} words: “${text.length > 60 ? `${text.slice(0, 58)}…` : text}”`,
      place,
    })),
  }
}
