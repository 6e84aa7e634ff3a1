import type { Diagnostic } from '../diagnostic.ts'
import type { Run, Section } from '../document/document.ts'
import { voiceColour, withoutVoice } from './body/text-specs.ts'
import { runsOf, wordsOf } from './body/units.ts'
import type { LayoutContext } from './context.ts'
import { numberWidthPt } from './master.ts'
import { type SetText, setText, textBox } from './set-text.ts'
import type { FramePt, Shape } from './slide.ts'
import { round2 } from './style-runs.ts'
import { withoutWidow } from './without-widow.ts'

/** A headline has two lines at most. */
const mostHeadlineLines = 2

export interface SetHeadline {
  readonly set: SetText
  readonly problems: readonly Diagnostic[]
}

/** Sets a headline at the largest of its sizes at which it has two lines at most. */
export function setHeadline(runs: readonly Run[], ctx: LayoutContext): SetHeadline {
  const { wantedPt, floorPt } = ctx.theme.sizes.headline
  for (let sizePt = wantedPt; ; sizePt -= 1) {
    const whole = withoutWidow(runs, 'serif', sizePt, ctx.grid.measurePt, ctx)
    const set = setText(
      [{ runs: whole, style: { face: 'serif', sizePt, colour: 'ink' } }],
      ctx.grid.measurePt,
      ctx,
    )
    const lines = set.paragraphs[0]?.lines.length ?? 0
    const wide = set.problems.some((problem) => problem.code === 'word-too-wide')
    if (lines <= mostHeadlineLines && !(wide && sizePt > floorPt)) return { set, problems: set.problems }
    if (sizePt > floorPt) continue
    const words = wordsOf({ type: 'paragraph', runs })
    const tooMany = Math.max(1, Math.ceil((words * (lines - mostHeadlineLines)) / lines))
    const place = runs.find((run) => run.place !== undefined)?.place
    const problem: Diagnostic = {
      severity: 'error',
      code: 'headline-too-long',
      message: `This headline needs ${lines} lines and may have ${mostHeadlineLines}: it is about ${tooMany} ${tooMany === 1 ? 'word' : 'words'} too long.`,
      hint: 'A headline is one sentence of fourteen words or fewer.',
      ...(place === undefined ? {} : { place }),
    }
    return { set, problems: [...set.problems, problem] }
  }
}

/** Where the body of a slide may stand, below a headline. */
export function bodyArea(headline: SetHeadline, ctx: LayoutContext): FramePt {
  const { grid } = ctx
  const yPt = round2(grid.headlinePt + headline.set.heightPt + grid.headlineGapPt)
  return { xPt: grid.leftPt, yPt, widthPt: grid.measurePt, heightPt: round2(grid.bodyEndPt - yPt) }
}

/** Headline, kicker, foot and number of a slide, with the body's shapes between them in reading order. */
export function drawFrame(
  section: Section,
  headline: SetHeadline,
  body: readonly Shape[],
  number: number,
  ctx: LayoutContext,
): { readonly shapes: readonly Shape[]; readonly problems: readonly Diagnostic[] } {
  const { grid, theme } = ctx
  const shapes: Shape[] = [
    textBox(
      headline.set,
      { xPt: grid.leftPt, yPt: grid.headlinePt, widthPt: grid.measurePt },
      ctx.labels.objects.headline,
      {
        placeholder: 'title',
      },
    ),
  ]
  const problems: Diagnostic[] = [...headline.problems]
  if (section.kicker.length > 0) {
    const colour = section.blocks.flatMap(runsOf).every((run) => run.voice !== 'other')
      ? 'source'
      : voiceColour(section.kicker)
    const kicker = setText(
      [
        {
          runs: withoutVoice(section.kicker),
          style: { face: 'sans', sizePt: theme.sizes.reference.wantedPt, colour, bold: true, capitals: true },
        },
      ],
      grid.measurePt,
      ctx,
    )
    shapes.push(
      textBox(
        kicker,
        { xPt: grid.leftPt, yPt: grid.kickerPt, widthPt: grid.measurePt },
        ctx.labels.objects.kicker,
        {
          placeholder: 'kicker',
        },
      ),
    )
    problems.push(...kicker.problems)
  }
  shapes.push(...body)
  const footStyle = { face: 'sans', sizePt: theme.sizes.reference.floorPt, colour: 'muted' } as const
  if (section.footer.length > 0) {
    const widthPt = grid.measurePt - numberWidthPt
    const foot = setText(
      [{ runs: section.footer.map(({ reference: _, ...run }) => run), style: footStyle }],
      widthPt,
      ctx,
    )
    shapes.push(
      textBox(foot, { xPt: grid.leftPt, yPt: grid.footPt, widthPt }, ctx.labels.objects.foot, {
        placeholder: 'foot',
      }),
    )
    problems.push(...foot.problems)
    if (grid.footPt + foot.heightPt > grid.heightPt) {
      const place = section.footer.find((run) => run.place !== undefined)?.place ?? section.place
      problems.push({
        severity: 'error',
        code: 'text-overflow',
        message: 'The line at the foot of this slide is too long.',
        hint: 'Shorten the reference that it prints.',
        ...(place === undefined ? {} : { place }),
      })
    }
  }
  const page = setText(
    [{ runs: [{ text: String(number) }], style: footStyle, align: 'right' }],
    numberWidthPt,
    ctx,
  )
  shapes.push(
    textBox(
      page,
      { xPt: grid.rightPt - numberWidthPt, yPt: grid.footPt, widthPt: numberWidthPt },
      ctx.labels.objects.number,
      {
        placeholder: 'number',
      },
    ),
  )
  return { shapes, problems }
}
