import type { Diagnostic, Place } from '../../diagnostic.ts'
import type { Document, Section } from '../../document/document.ts'
import type { Deck, Slide } from '../../layout/slide.ts'

/** What a rule looks at: a deck as composed and as laid out. */
export interface LintSubject {
  readonly document: Document
  readonly deck: Deck
  /** Whether a place is in the brief: what a label set or a template says is not the author's to mend. */
  isOwn(place: Place | undefined): boolean
}

export type LintRule = (subject: LintSubject) => readonly Diagnostic[]

/** Sections that are slides with a headline of the author's own. */
export const headed = ({ document, isOwn }: LintSubject): readonly Section[] =>
  document.sections.filter(
    (section) => section.layout !== 'title' && isOwn(section.headline.find((run) => run.place)?.place),
  )

export const headlineOf = (section: Section): string =>
  section.headline
    .map((run) => run.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()

/** Where a headline stands, all of its words. */
export function headlinePlace(section: Section): Place | undefined {
  const places = section.headline.flatMap((run) => run.place ?? [])
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return undefined
  return last.endLine === undefined || last.endColumn === undefined
    ? first
    : { ...first, endLine: last.endLine, endColumn: last.endColumn }
}

/** The slides that a section became. */
export const slidesOf = (section: Section, deck: Deck): readonly Slide[] =>
  deck.slides.filter(
    ({ id }) =>
      id === section.id || (id.startsWith(`${section.id}-`) && /^\d+$/.test(id.slice(section.id.length + 1))),
  )

export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []

export const warning = (
  code: Diagnostic['code'],
  message: string,
  hint: string,
  place: Place | undefined,
): Diagnostic => ({ severity: 'warning', code, message, hint, ...(place === undefined ? {} : { place }) })
