import type { Place } from '../../diagnostic.ts'
import type { PictureFigure } from '../../document/figure.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { setText, textBox } from '../set-text.ts'
import type { SlideSizes } from '../sizes.ts'
import type { FramePt, Picture, Shape } from '../slide.ts'
import { round2 } from '../style-runs.ts'
import { asWords, referenceStyle } from './references.ts'
import { base } from './text-specs.ts'

const creditGapPt = 8
/** A picture beside its words takes this share of the width. */
const pictureShare = 0.58
/** Less than this is no picture to look at. */
const leastPicturePt = 140

/** The largest frame of the picture's shape inside a room, at its upper left corner. */
function frameIn(picture: Picture, room: FramePt): FramePt {
  const scale = Math.min(room.widthPt / picture.widthPx, room.heightPt / picture.heightPx)
  return {
    xPt: room.xPt,
    yPt: room.yPt,
    widthPt: round2(picture.widthPx * scale),
    heightPt: round2(picture.heightPx * scale),
  }
}

/** A picture with its credit under it, and the words that stand in it beside it. */
export function drawPicture(
  figure: PictureFigure,
  area: FramePt,
  sizes: SlideSizes,
  ctx: LayoutContext,
  place: Place | undefined,
): Drawing {
  const picture = ctx.pictures?.get(figure.file)
  // A picture that could not be read has been reported where it was read.
  if (picture === undefined) return { shapes: [], heightPt: 0, problems: [] }
  const hasWords = figure.transcript.length > 0
  const widthPt = hasWords ? Math.round(area.widthPt * pictureShare) : area.widthPt
  const credit =
    figure.credit.length === 0
      ? undefined
      : setText(
          [
            {
              runs: asWords(figure.credit).map((run) => ({
                ...run,
                text: run.text.replaceAll('\u00A0', ' '),
              })),
              style: referenceStyle(sizes.referencePt),
            },
          ],
          widthPt,
          ctx,
        )
  const creditPt = credit === undefined ? 0 : credit.heightPt + creditGapPt
  const room = { ...area, widthPt, heightPt: area.heightPt - creditPt }
  if (room.heightPt < leastPicturePt) return { shapes: [], heightPt: Number.POSITIVE_INFINITY, problems: [] }
  const frame = frameIn(picture, room)
  const shapes: Shape[] = [
    {
      kind: 'picture',
      name: ctx.labels.objects.picture,
      alt: figure.alt,
      frame,
      picture,
      ...(place === undefined ? {} : { place }),
    },
  ]
  if (credit !== undefined)
    shapes.push(
      textBox(
        credit,
        { xPt: area.xPt, yPt: round2(frame.yPt + frame.heightPt + creditGapPt), widthPt },
        ctx.labels.objects.caption,
      ),
    )
  const problems = [...(credit?.problems ?? [])]
  let heightPt = frame.heightPt + creditPt
  if (hasWords) {
    const x = Math.max(area.xPt + frame.widthPt, area.xPt + area.widthPt * 0.3) + ctx.grid.gutterPt
    const roomPt = area.xPt + area.widthPt - x
    const style = { ...base(sizes.cellPt, sizes), face: 'serif', colour: 'source' } as const
    const words = setText([{ runs: figure.transcript, style }], roomPt, ctx)
    shapes.push(
      textBox(
        words,
        { xPt: round2(x), yPt: area.yPt, widthPt: round2(roomPt) },
        ctx.labels.objects.quotation,
      ),
    )
    problems.push(...words.problems)
    heightPt = Math.max(heightPt, words.heightPt)
  }
  return { shapes, heightPt, problems }
}
