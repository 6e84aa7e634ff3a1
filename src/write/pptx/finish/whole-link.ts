import type { TextShape } from '../../../layout/slide.ts'

/** A text whose every word leads to one slide, as a shape that leads there. */
export interface WholeLink {
  /** "#id" of the slide, or undefined where not all words lead to one. */
  readonly href: string | undefined
  readonly shape: TextShape
}

/** Office programs underline the words of a link; where a whole text leads to a slide, the link is the shape's and the words stay quiet. */
export function wholeLink(shape: TextShape): WholeLink {
  const runs = shape.paragraphs.flatMap((paragraph) => paragraph.runs)
  const slide = runs[0]?.slide
  if (slide === undefined || runs.some((run) => run.slide !== slide)) return { href: undefined, shape }
  const paragraphs = shape.paragraphs.map((paragraph) => ({
    ...paragraph,
    runs: paragraph.runs.map(({ slide: _, ...run }) => run),
  }))
  return { href: `#${slide}`, shape: { ...shape, paragraphs } }
}
