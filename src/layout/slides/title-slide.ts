import type { Section } from '../../document/document.ts'
import { kickerStyle } from '../body/text-specs.ts'
import type { LayoutContext } from '../context.ts'
import type { Drawing } from '../fit.ts'
import { titlePt } from '../master.ts'
import { setText, textBox } from '../set-text.ts'
import type { Shape } from '../slide.ts'
import { withoutWidow } from '../without-widow.ts'

const kickerGapPt = 14
const subtitleGapPt = 20
const titleTopPt = 2.05 * 72

/** The first slide: kicker, title, subtitle; below a rule, what the source is and where it is kept. */
export function drawTitleSlide(section: Section, ctx: LayoutContext): Drawing {
  const { grid, theme } = ctx
  const widthPt = grid.measurePt
  const at = (yPt: number) => ({ xPt: grid.leftPt, yPt, widthPt })
  const floorPt = theme.sizes.headline.floorPt
  let size = titlePt
  const setTitle = () =>
    setText(
      [
        {
          runs: withoutWidow(section.headline, 'serif', size, widthPt, ctx),
          style: { face: 'serif', sizePt: size, colour: 'ink' },
        },
      ],
      widthPt,
      ctx,
    )
  let title = setTitle()
  while (size > floorPt && ((title.paragraphs[0]?.lines.length ?? 0) > 2 || title.problems.length > 0)) {
    size -= 2
    title = setTitle()
  }
  const kicker = setText(
    [{ runs: section.kicker, style: kickerStyle({ referencePt: theme.sizes.reference.wantedPt }, 'source') }],
    widthPt,
    ctx,
  )
  const paragraphs = section.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs] : []))
  const subtitle = setText(
    paragraphs.map((runs) => ({
      runs: withoutWidow(runs, 'sans', theme.sizes.body.wantedPt, widthPt * 0.8, ctx),
      style: { face: 'sans', sizePt: theme.sizes.body.wantedPt, colour: 'muted' } as const,
      spaceBeforePt: 8,
    })),
    widthPt * 0.8,
    ctx,
  )
  const foot = setText(
    [{ runs: section.footer, style: { face: 'sans', sizePt: theme.sizes.cell.floorPt, colour: 'muted' } }],
    widthPt,
    ctx,
  )
  const subtitleY = titleTopPt + title.heightPt + subtitleGapPt
  const ruleY = grid.footRulePt - foot.heightPt - 26
  const shapes: Shape[] = [textBox(title, at(titleTopPt), 'Title', { placeholder: 'title' })]
  if (section.kicker.length > 0)
    shapes.push(
      textBox(kicker, at(titleTopPt - kickerGapPt - kicker.heightPt), ctx.labels.objects.kicker, {
        placeholder: 'kicker',
      }),
    )
  if (paragraphs.length > 0)
    shapes.push(
      textBox(subtitle, { ...at(subtitleY), widthPt: widthPt * 0.8 }, ctx.labels.objects.subtitle, {
        placeholder: 'subtitle',
      }),
    )
  if (section.footer.length > 0) {
    shapes.push(
      {
        kind: 'line',
        name: ctx.labels.objects.rule,
        alt: null,
        fromPt: { x: grid.leftPt, y: ruleY },
        toPt: { x: grid.rightPt, y: ruleY },
        style: { colour: 'rule', weightPt: 0.75, dash: 'solid' },
      },
      textBox(foot, at(ruleY + 12), ctx.labels.objects.legend),
    )
  }
  const endPt = subtitleY + subtitle.heightPt
  return {
    shapes,
    heightPt: grid.heightPt,
    problems: [
      ...[title, kicker, subtitle, foot].flatMap((set) => set.problems),
      ...((title.paragraphs[0]?.lines.length ?? 0) > 3 || endPt > ruleY - 10 ? [tooLong(section)] : []),
    ],
  }
}

function tooLong(section: Section): Drawing['problems'][number] {
  const place = section.headline.find((run) => run.place !== undefined)?.place ?? section.place
  return {
    severity: 'error',
    code: 'text-overflow',
    message: 'Title and subtitle do not fit on the first slide.',
    hint: 'Shorten the title or the subtitle.',
    ...(place === undefined ? {} : { place }),
  }
}
