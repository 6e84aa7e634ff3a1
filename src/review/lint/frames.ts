import type { FramePt, Shape, Slide } from '../../layout/slide.ts'

/** A shape of a slide that stands for itself, with where it is seen. */
export interface Seen {
  readonly name: string
  readonly kind: Shape['kind']
  readonly frame: FramePt
  /** Whether it holds words in a box that nothing draws: its top edge shows where its words do. */
  readonly isPlainText: boolean
  /** Whether its left edge is seen: words that are set to the right or centred show another one. */
  readonly hasLeftEdge: boolean
}

const around = (points: readonly { readonly x: number; readonly y: number }[]): FramePt => {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [xPt, yPt] = [Math.min(...xs), Math.min(...ys)]
  return { xPt, yPt, widthPt: Math.max(...xs) - xPt, heightPt: Math.max(...ys) - yPt }
}

const hull = (frames: readonly FramePt[]): FramePt =>
  around(
    frames.flatMap(({ xPt, yPt, widthPt, heightPt }) => [
      { x: xPt, y: yPt },
      { x: xPt + widthPt, y: yPt + heightPt },
    ]),
  )

/** Where a shape is seen: of a text, as far down as its words go. */
export function seenFrame(shape: Shape): FramePt {
  switch (shape.kind) {
    case 'line':
      return around([shape.fromPt, shape.toPt])
    case 'connector':
      return around(shape.pointsPt)
    case 'group':
      return hull(shape.shapes.map(seenFrame))
    case 'text':
      return shape.fill === undefined && shape.line === undefined && shape.anchor === 'top'
        ? { ...shape.frame, heightPt: Math.min(shape.frame.heightPt, shape.textHeightPt) }
        : shape.frame
    default:
      return shape.frame
  }
}

const outside = new Set(['title', 'kicker', 'foot', 'number'])

/** What stands in the body of a slide: not headline, kicker, foot and number. */
export const bodyShapes = (slide: Slide): readonly Seen[] =>
  slide.shapes
    .filter((shape) => !(shape.kind === 'text' && outside.has(shape.placeholder ?? '')))
    .map((shape) => ({
      name: shape.name,
      kind: shape.kind,
      frame: seenFrame(shape),
      isPlainText: shape.kind === 'text' && shape.fill === undefined && shape.line === undefined,
      hasLeftEdge: shape.kind !== 'text' || shape.paragraphs.every((paragraph) => paragraph.align === 'left'),
    }))

/** From where to where the body of a slide may stand: under the headline, down to the foot. */
export function bodyBand(slide: Slide, heightPt: number): { readonly topPt: number; readonly endPt: number } {
  const of = (placeholder: string) =>
    slide.shapes.find((shape) => shape.kind === 'text' && shape.placeholder === placeholder)
  const [title, foot] = [of('title'), of('foot') ?? of('number')]
  const head = title === undefined ? undefined : seenFrame(title)
  return {
    topPt: head === undefined ? 0 : head.yPt + head.heightPt,
    endPt: foot === undefined ? heightPt * 0.92 : seenFrame(foot).yPt,
  }
}
