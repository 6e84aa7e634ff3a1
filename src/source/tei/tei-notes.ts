import type { XmlElement } from './parse-xml.ts'

/** Types of notes and headings that are an editor's, in the words of real editions. */
const editorial =
  /editor|edition|source|annot|comment|transl|critic|apparat|footnote|endnote|summary|gloss|biogr/i
/** Places where whoever had the document in hand wrote on it. */
const onThePage =
  /margin|left|right|top|above|below|opposite|overleaf|interlinear|inline|between|verso|recto|head/i

/** Whether an element says of itself that it is the editor's. */
export const isEditors = ({ attributes }: XmlElement): boolean =>
  attributes.has('resp') ||
  editorial.test(attributes.get('type') ?? '') ||
  editorial.test(attributes.get('subtype') ?? '')

/** Place of a note as the page has it: "left margin", "foot". */
export const placeName = ({ attributes }: XmlElement): string | null =>
  attributes.get('place')?.replace(/^#/u, '').replace(/[-_]+/gu, ' ').trim() || null

/** Hand of those who wrote notes that no hand is given for. */
export const unnamedHand = 'unnamed'

/**
 * Whose a note is: the hand that it names; an unnamed one for notes on the page; the author for those that say so; null for
 * notes of the edition. A note at the foot without a hand is taken for the edition's: footnotes of editors are, and no
 * editor's word may pass for the document's.
 */
export function noteHand(
  element: XmlElement,
  author: string,
  handOf: (pointer: string) => string,
): string | null {
  const { attributes } = element
  const hand = attributes.get('hand')
  if (hand !== undefined) return handOf(hand)
  const type = attributes.get('type') ?? ''
  if (/^author/i.test(type) || /^#?author/i.test(attributes.get('resp') ?? '')) return author
  if (isEditors(element)) return null
  return onThePage.test(attributes.get('place') ?? '') ? unnamedHand : null
}
