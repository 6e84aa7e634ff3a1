import type { TimelineFigure } from '../../../document/figure.ts'
import type { LayoutContext } from '../../context.ts'
import type { Drawing } from '../../fit.ts'
import { setText, textBox } from '../../set-text.ts'
import type { BoxShape, FramePt, LineShape, TextShape } from '../../slide.ts'
import type { FigureNotes } from '../figure-notes.ts'
import { referenceStyle } from '../references.ts'
import { drawMark, type MarkKind, markKinds } from './event-mark.ts'

type Leaf = TextShape | BoxShape | LineShape

const keyPt = 9
const keyGapPt = 6
const entryGapPt = 20
const lineGapPt = 4

/** In which order the key explains marks. */
const explained: readonly MarkKind[] = ['month', 'year', 'interval', 'open', 'other_hand']

/** What is said under a timeline: that it is not to scale, what its marks mean, and its long references. */
export function timelineFoot(
  figure: TimelineFigure,
  toScale: boolean,
  notes: FigureNotes,
  area: FramePt,
  sizePt: number,
  ctx: LayoutContext,
): Omit<Drawing, 'shapes'> & { readonly shapes: readonly Leaf[] } {
  const style = referenceStyle(sizePt)
  const shapes: Leaf[] = []
  const problems: Drawing['problems'][number][] = []
  let x = area.xPt
  let y = area.yPt
  let lineEnd = y
  const say = (text: string, key?: MarkKind) => {
    const indent = key === undefined ? 0 : keyPt + keyGapPt
    const natural = setText([{ runs: [{ text }], style }], 1e6, ctx).widthPt / 0.985 + 1
    const widthPt = Math.min(natural, area.widthPt - indent)
    if (x > area.xPt && x + indent + widthPt > area.xPt + area.widthPt) {
      x = area.xPt
      y = lineEnd + lineGapPt
    }
    const set = setText([{ runs: [{ text }], style }], widthPt, ctx)
    if (key !== undefined) {
      const frame = { xPt: x, yPt: y + (sizePt * 1.22 - keyPt) / 2, widthPt: keyPt, heightPt: keyPt }
      const colour = key === 'other_hand' ? 'other_hand' : 'source'
      shapes.push(drawMark(key, key === 'open', frame, colour, ctx.labels.objects.legend))
    }
    shapes.push(textBox(set, { xPt: x + indent, yPt: y, widthPt }, ctx.labels.objects.legend))
    problems.push(...set.problems)
    x += indent + widthPt + entryGapPt
    lineEnd = Math.max(lineEnd, y + set.heightPt)
  }
  if (!toScale) say(ctx.labels.parts.not_to_scale)
  const used = new Set(figure.events.flatMap(markKinds))
  for (const kind of explained) if (used.has(kind)) say(ctx.labels.marks_of_time[kind], kind)
  const long = notes.set(area.widthPt)
  if (long !== undefined) {
    const top = lineEnd > area.yPt ? lineEnd + lineGapPt : area.yPt
    shapes.push(textBox(long, { ...area, yPt: top }, ctx.labels.objects.notes))
    problems.push(...long.problems)
    lineEnd = top + long.heightPt
  }
  return { shapes, heightPt: lineEnd - area.yPt, problems }
}
