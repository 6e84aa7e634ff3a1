import type { SlideParagraph } from '../../../layout/slide.ts'

/**
 * Where each numbered paragraph's list starts to count. Office programs count neighbours of one list only when all name
 * the same start, and begin anew after a paragraph without a number: so items that follow each other share the first
 * one's start, and renumber themselves when a user adds one between.
 */
export function numberStarts(paragraphs: readonly SlideParagraph[]): readonly (number | undefined)[] {
  const starts: (number | undefined)[] = []
  let list: { readonly first: number; readonly last: number; readonly indentPt: number } | undefined
  for (const { marker, indentPt } of paragraphs) {
    if (marker?.kind !== 'number') {
      list = undefined
      starts.push(undefined)
      continue
    }
    const follows = list !== undefined && list.indentPt === indentPt && marker.start === list.last + 1
    const first = follows && list !== undefined ? list.first : marker.start
    list = { first, last: marker.start, indentPt }
    starts.push(first)
  }
  return starts
}
