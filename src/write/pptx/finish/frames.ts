import type { FramePt, Shape } from '../../../layout/slide.ts'
import { emu } from '../units.ts'
import { element } from '../xml.ts'

const corner = (name: string, frame: FramePt) => element(name, { x: emu(frame.xPt), y: emu(frame.yPt) })
const extent = (name: string, frame: FramePt) =>
  element(name, { cx: emu(frame.widthPt), cy: emu(frame.heightPt) })

/** Where a shape stands. */
export function transform(frame: FramePt): string {
  return element('a:xfrm', {}, corner('a:off', frame), extent('a:ext', frame))
}

/** Where a group stands, whose children keep the slide's own coordinates. */
export function groupTransform(frame: FramePt): string {
  const outside = corner('a:off', frame) + extent('a:ext', frame)
  return element('a:xfrm', {}, outside, corner('a:chOff', frame), extent('a:chExt', frame))
}

/** Whether two frames share some room. */
export function overlap(one: FramePt, other: FramePt): boolean {
  return (
    emu(one.xPt) < emu(other.xPt + other.widthPt) &&
    emu(other.xPt) < emu(one.xPt + one.widthPt) &&
    emu(one.yPt) < emu(other.yPt + other.heightPt) &&
    emu(other.yPt) < emu(one.yPt + one.heightPt)
  )
}

/** Whether a frame begins where a place does, is as wide, and ends before it. */
export function standsIn(frame: FramePt, place: FramePt): boolean {
  return (
    emu(frame.heightPt) <= emu(place.heightPt) && sameFrame({ ...frame, heightPt: place.heightPt }, place)
  )
}

/** Whether two frames are one in the file, which keeps whole EMU. */
export function sameFrame(one: FramePt, other: FramePt): boolean {
  return (
    emu(one.xPt) === emu(other.xPt) &&
    emu(one.yPt) === emu(other.yPt) &&
    emu(one.widthPt) === emu(other.widthPt) &&
    emu(one.heightPt) === emu(other.heightPt)
  )
}

const cornersOf = (shape: Shape): readonly { readonly x: number; readonly y: number }[] => {
  if (shape.kind === 'group') return shape.shapes.flatMap(cornersOf)
  if (shape.kind === 'line') return [shape.fromPt, shape.toPt]
  if (shape.kind === 'connector') return shape.pointsPt
  const { xPt, yPt, widthPt, heightPt } = shape.frame
  return [
    { x: xPt, y: yPt },
    { x: xPt + widthPt, y: yPt + heightPt },
  ]
}

/** The smallest frame that holds a shape, or all shapes of a group. */
export function frameOf(shape: Shape): FramePt {
  const corners = cornersOf(shape)
  const xPt = Math.min(...corners.map((corner) => corner.x))
  const yPt = Math.min(...corners.map((corner) => corner.y))
  const widthPt = Math.max(...corners.map((corner) => corner.x)) - xPt
  return { xPt, yPt, widthPt, heightPt: Math.max(...corners.map((corner) => corner.y)) - yPt }
}
