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

/** The smallest frame that holds all shapes of a group. */
export function groupFrame(group: GroupShape): FramePt {
  const edges = group.shapes.map((shape) => {
    if (shape.kind !== 'line') {
      const { xPt, yPt, widthPt, heightPt } = shape.frame
      return { left: xPt, top: yPt, right: xPt + widthPt, bottom: yPt + heightPt }
    }
    const { fromPt, toPt } = shape
    return {
      left: Math.min(fromPt.x, toPt.x),
      top: Math.min(fromPt.y, toPt.y),
      right: Math.max(fromPt.x, toPt.x),
      bottom: Math.max(fromPt.y, toPt.y),
    }
  })
  const xPt = Math.min(...edges.map((edge) => edge.left))
  const yPt = Math.min(...edges.map((edge) => edge.top))
  const widthPt = Math.max(...edges.map((edge) => edge.right)) - xPt
  return { xPt, yPt, widthPt, heightPt: Math.max(...edges.map((edge) => edge.bottom)) - yPt }
}
