import type { FramePt, GroupShape } from '../../../layout/slide.ts'
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

/** Whether two frames are one in the file, which keeps whole EMU. */
export function sameFrame(one: FramePt, other: FramePt): boolean {
  return (
    emu(one.xPt) === emu(other.xPt) &&
    emu(one.yPt) === emu(other.yPt) &&
    emu(one.widthPt) === emu(other.widthPt) &&
    emu(one.heightPt) === emu(other.heightPt)
  )
}

const cornersOf = (shape: GroupShape['shapes'][number]): readonly { x: number; y: number }[] => {
  if (shape.kind === 'line') return [shape.fromPt, shape.toPt]
  if (shape.kind === 'connector') return shape.pointsPt
  const { xPt, yPt, widthPt, heightPt } = shape.frame
  return [
    { x: xPt, y: yPt },
    { x: xPt + widthPt, y: yPt + heightPt },
  ]
}

/** The smallest frame that holds all shapes of a group. */
export function groupFrame(group: Pick<GroupShape, 'shapes'>): FramePt {
  const corners = group.shapes.flatMap(cornersOf)
  const xPt = Math.min(...corners.map((corner) => corner.x))
  const yPt = Math.min(...corners.map((corner) => corner.y))
  const widthPt = Math.max(...corners.map((corner) => corner.x)) - xPt
  return { xPt, yPt, widthPt, heightPt: Math.max(...corners.map((corner) => corner.y)) - yPt }
}
