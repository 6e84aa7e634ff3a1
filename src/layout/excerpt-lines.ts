import type { Run } from '../document/document.ts'
import { type ExcerptFigure, type PassageLine, passageMeasureEm } from '../document/figure.ts'
import { breakLines } from '../text/break-lines.ts'
import type { FaceContext } from './context.ts'
import { styleRuns } from './style-runs.ts'

/** Any size serves: widths grow with it, so the breaks are the same at all. */
const nominalPt = 20

/** A passage's numbered lines: those it was broken into for all outputs, or else broken here, in the same way. */
export function excerptLines(figure: ExcerptFigure, ctx: FaceContext): readonly PassageLine[] {
  if (figure.lines !== undefined) return figure.lines
  const lines: PassageLine[] = []
  for (const runs of figure.paragraphs) {
    const style = {
      face: 'serif',
      sizePt: nominalPt,
      colour: 'ink',
      ...(figure.voice === 'other' ? { italic: true as const } : {}),
    } as const
    const spans = runs.flatMap((run) =>
      styleRuns([run], style, ctx).runs.map((set) => ({
        text: set.text,
        style: {
          family: set.family,
          bold: set.bold === true,
          italic: set.italic === true,
          sizePt: set.sizePt,
        },
      })),
    )
    const text = runs.map((run) => run.text).join('')
    const broken = breakLines(spans, passageMeasureEm * nominalPt, ctx.book).lines
    for (const [index, line] of broken.entries())
      lines.push({
        number: lines.length + 1,
        runs: cutRuns(runs, line.start, line.end, text),
        last: index === broken.length - 1,
      })
  }
  return lines
}

/** The stretch of runs between two offsets of their joined text, without spaces at its end. */
function cutRuns(runs: readonly Run[], start: number, end: number, text: string): readonly Run[] {
  const trimmed = start + text.slice(start, end).trimEnd().length
  const out: Run[] = []
  let at = 0
  for (const run of runs) {
    const from = Math.max(start, at)
    const to = Math.min(trimmed, at + run.text.length)
    if (from < to) out.push({ ...run, text: run.text.slice(from - at, to - at) })
    at += run.text.length
  }
  return out
}
