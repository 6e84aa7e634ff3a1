import type { Composed } from '../compose/compose.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Document } from '../document/document.ts'
import type { FaceContext } from '../layout/context.ts'
import { withExcerptLines } from '../layout/with-excerpt-lines.ts'
import type { PageSettings } from '../write/pdf/write-page-pdf.ts'
import { leftOut, type OptionalStatement } from './fit-briefing.ts'
import { fewerLines, handoutOverflow, handoutUnderfull } from './handout-problems.ts'
import type { Edition } from './outputs.ts'
import { missingLetters, wordsTooWide } from './page-problems.ts'
import type { HandoutPlan, PressedHandout } from './press-handout.ts'
import { roomRows, withRooms } from './with-rooms.ts'

/** One sheet of paper, printed on both sides. */
const usualPages = 2

/** What the handouts of a brief are made with. */
export interface HandoutDesk {
  composed(edition: Edition, omit: ReadonlySet<string>): Composed
  /** Takes over what composing has found. */
  keep(result: Composed): Document
  press(document: Document, plan: HandoutPlan): Promise<PressedHandout>
  faces(): Promise<Omit<FaceContext, 'lang'>>
  optional(paths: readonly string[]): readonly OptionalStatement[]
  title(): Place | undefined
  /** Pages of the student's copy, or null where the brief does not say. */
  readonly pages: number | null
  report(found: readonly Diagnostic[]): void
}

/** A handout as it is printed. */
export interface Handout {
  /** With as many lines of room as it has. */
  readonly document: Document
  /** With the room that is wanted, and the lines that each row of it came to. */
  readonly wanted: Document
  readonly lines: readonly number[]
  readonly settings: PageSettings
  /** Pages that it may have; null where it has as many as it needs. */
  readonly pages: number | null
  readonly fits: boolean
  readonly pdf: PressedHandout['pdf']
}

/** Handouts by edition and size, each made once. */
export type Handouts = (edition: Edition, large?: boolean) => Promise<Handout>

/** The student's copy, and what had to go from it: the other copies leave out the same, so that all numbers agree. */
interface StudentCopy {
  readonly handout: Handout
  readonly omitted: ReadonlySet<string>
}

/** Settings to try for copies that may have as many pages as they need: closer ones where they save a page that is begun. */
const asTheyNeed: Readonly<Record<'instructor' | 'large', readonly PageSettings[]>> = {
  instructor: [
    { bodyPt: 11, spacing: 0.9 },
    { bodyPt: 10.8, spacing: 0.75 },
    { bodyPt: 10.5, spacing: 0.65 },
  ],
  large: [{ bodyPt: 18, spacing: 1, large: true }],
}
/** A last page less full than this is only begun. */
const begun = 0.25

/** Makes the handouts of a brief. */
export function openHandouts(desk: HandoutDesk): Handouts {
  const pages = desk.pages ?? usualPages
  const known = new Map<string, Promise<Handout>>()
  let copy: Promise<StudentCopy> | undefined

  /** Fits the student's copy: spaces, type, room, then optional statements, the last of the brief first; then it refuses. */
  const makeStudent = async (): Promise<StudentCopy> => {
    const faces = await desk.faces()
    const whole = desk.composed('student', new Set())
    const first = withExcerptLines(desk.keep(whole), faces)
    const optional = desk.optional(whole.optional)
    const dropped: OptionalStatement[] = []
    let wanted = first
    let pressed = await desk.press(wanted, { as: 'sheet', pages })
    while (!pressed.fit.fits && dropped.length < optional.length) {
      dropped.push(optional[optional.length - 1 - dropped.length] as OptionalStatement)
      const less = desk.composed('student', new Set(dropped.map(({ path }) => path))).document
      if (less === null) break
      wanted = withExcerptLines(less, faces)
      pressed = await desk.press(wanted, { as: 'sheet', pages })
    }
    const { fit, rooms, tooWide, pdf } = pressed
    const found = fit.fits
      ? [...fewerLines(roomRows(wanted), rooms), ...handoutUnderfull(fit.fill, pages, desk.pages !== null)]
      : [handoutOverflow(wanted, fit.overBy, pages)]
    desk.report([
      ...missingLetters(first, faces.theme, faces.book),
      ...dropped.map((statement) => leftOut(statement, 'page')),
      ...placed(found, desk.title()),
      ...wordsTooWide(tooWide),
    ])
    const document = withRooms(wanted, rooms)
    const handout = { document, wanted, lines: rooms, settings: fit.settings, pages, fits: fit.fits, pdf }
    return { handout, omitted: new Set(dropped.map(({ path }) => path)) }
  }
  const student = (): Promise<StudentCopy> => {
    copy ??= makeStudent()
    return copy
  }
  const asItIs = async (document: Document, settings: readonly PageSettings[]): Promise<Handout> => {
    let best: (Handout & { readonly fill: number }) | undefined
    let tooWide: PressedHandout['tooWide'] = []
    for (const one of settings) {
      const pressed = await desk.press(document, { as: 'it-is', settings: one })
      const fill = pressed.fit.fits ? pressed.fit.fill : 0
      const count = Math.ceil(fill)
      if (best === undefined || count < Math.ceil(best.fill)) {
        const { pdf } = pressed
        best = { document, wanted: document, lines: [], settings: one, pages: null, fits: true, pdf, fill }
        tooWide = pressed.tooWide
      }
      if (count === 1 || fill - count + 1 >= begun) break
    }
    desk.report(wordsTooWide(tooWide))
    return best as Handout
  }
  const make = async (edition: Edition, large: boolean): Promise<Handout> => {
    const { handout, omitted } = await student()
    if (edition === 'student')
      return large ? asItIs(withRooms(handout.wanted, []), asTheyNeed.large) : handout
    const faces = await desk.faces()
    const document = withExcerptLines(desk.keep(desk.composed('instructor', omitted)), faces)
    desk.report(missingLetters(document, faces.theme, faces.book))
    return asItIs(document, asTheyNeed.instructor)
  }
  return (edition, large = false) => {
    const key = `${edition} ${large}`
    const made = known.get(key) ?? make(edition, large)
    known.set(key, made)
    return made
  }
}

const placed = (found: readonly Diagnostic[], place: Place | undefined): readonly Diagnostic[] =>
  found.map((one) => (one.place === undefined && place !== undefined ? { ...one, place } : one))
