import type { Labels } from '../theme/labels.ts'
import type { Theme } from '../theme/theme.ts'
import type { Grid } from './grid.ts'
import { columnsOf } from './grid.ts'
import type {
  BoxShape,
  FramePt,
  LineShape,
  MasterLayout,
  MasterPlaceholder,
  MasterShape,
  PictureShape,
} from './slide.ts'
import { round2 } from './style-runs.ts'

/** Height of one line at a size, with the family's own pitch. */
const lineOf = (sizePt: number, pitchEm: number) => round2(sizePt * pitchEm)

/** Room that the slide number takes at the right end of the foot. */
export const numberWidthPt = 60
/** Size of the title on the title slide. */
export const titlePt = 54

/** Frames and type of the placeholders of each layout of the master. */
export function mastersOf(
  theme: Theme,
  grid: Grid,
  labels: Labels,
): Readonly<Record<MasterLayout, readonly MasterPlaceholder[]>> {
  const serif = theme.fonts.serif[0]
  const sans = theme.fonts.sans[0]
  if (serif === undefined || sans === undefined) throw new Error('a theme without fonts was not refused')
  const { sizes } = theme
  const across = { xPt: grid.leftPt, widthPt: grid.measurePt }
  const text = { family: sans.name, align: 'left', spacingPercent: 100, anchor: 'top' } as const
  const kicker: MasterPlaceholder = {
    ...text,
    placeholder: 'kicker',
    frame: { ...across, yPt: grid.kickerPt, heightPt: lineOf(sizes.reference.wantedPt, sans.pitchEm) },
    sizePt: sizes.reference.wantedPt,
    colour: 'source',
    bold: true,
    trackingPt: round2(0.09 * sizes.reference.wantedPt),
    prompt: labels.prompts.kicker,
  }
  const headlineHeight = lineOf(sizes.headline.wantedPt, serif.pitchEm)
  const title: MasterPlaceholder = {
    ...text,
    placeholder: 'title',
    // Two lines, as a headline may have: so every slide takes its place from here, and follows when it is moved.
    frame: { ...across, yPt: grid.headlinePt, heightPt: 2 * headlineHeight },
    family: serif.name,
    sizePt: sizes.headline.wantedPt,
    colour: 'ink',
    prompt: labels.prompts.title,
  }
  const footLine = lineOf(sizes.reference.floorPt, sans.pitchEm)
  const foot: MasterPlaceholder = {
    ...text,
    placeholder: 'foot',
    frame: {
      xPt: grid.leftPt,
      yPt: grid.footPt,
      widthPt: grid.measurePt - numberWidthPt,
      heightPt: footLine,
    },
    sizePt: sizes.reference.floorPt,
    colour: 'muted',
    prompt: labels.prompts.foot,
  }
  const number: MasterPlaceholder = {
    ...text,
    placeholder: 'number',
    frame: {
      xPt: grid.rightPt - numberWidthPt,
      yPt: grid.footPt,
      widthPt: numberWidthPt,
      heightPt: footLine,
    },
    sizePt: sizes.reference.floorPt,
    colour: 'muted',
    align: 'right',
    prompt: '',
  }
  const bodyTop = round2(grid.headlinePt + headlineHeight + grid.headlineGapPt)
  const bodyFrame: FramePt = { ...across, yPt: bodyTop, heightPt: round2(grid.bodyEndPt - bodyTop) }
  const body = (placeholder: 'body' | 'body2', frame: FramePt): MasterPlaceholder => ({
    ...text,
    placeholder,
    frame,
    sizePt: sizes.body.wantedPt,
    colour: 'ink',
    prompt: labels.prompts.body,
  })
  const [left, right] = columnsOf(bodyFrame, 2, grid.gutterPt) as readonly [FramePt, FramePt]
  const titleTop = 2.05 * 72
  const titleHeight = lineOf(titlePt, serif.pitchEm)
  return {
    Title: [
      { ...title, frame: { ...across, yPt: titleTop, heightPt: 2 * titleHeight }, sizePt: titlePt },
      { ...kicker, frame: { ...kicker.frame, yPt: titleTop - 34 } },
      {
        ...text,
        placeholder: 'subtitle',
        frame: {
          ...across,
          yPt: titleTop + titleHeight + 18,
          heightPt: lineOf(sizes.body.wantedPt, sans.pitchEm),
        },
        sizePt: sizes.body.wantedPt,
        colour: 'muted',
        prompt: labels.prompts.subtitle,
      },
    ],
    'Headline and body': [title, kicker, body('body', bodyFrame), foot, number],
    'Headline and two columns': [title, kicker, body('body', left), body('body2', right), foot, number],
    'Headline only': [title, kicker, foot, number],
  }
}

/** Room of the logo: in the margin above the kicker, so that no headline loses any. */
const logoTopPt = 8
const logoHeightPt = 24
const mostLogoPt = 200

/** The house's logo, at the right end of the upper margin. */
function logoOf({ logo }: Theme, grid: Grid, labels: Labels): readonly PictureShape[] {
  if (logo === undefined) return []
  const scale = Math.min(logoHeightPt / logo.heightPx, mostLogoPt / logo.widthPx)
  const widthPt = round2(logo.widthPx * scale)
  const heightPt = round2(logo.heightPx * scale)
  const yPt = round2(logoTopPt + (logoHeightPt - heightPt) / 2)
  const frame = { xPt: round2(grid.rightPt - widthPt), yPt, widthPt, heightPt }
  return [{ kind: 'picture', name: labels.objects.picture, alt: null, frame, picture: logo }]
}

/** Rules and bands that stand behind the slides: the rule of the foot, the band of the title slide. */
export function masterShapesOf(
  theme: Theme,
  grid: Grid,
  labels: Labels,
): Readonly<Record<MasterLayout, readonly MasterShape[]>> {
  const rule: LineShape = {
    kind: 'line',
    name: labels.objects.rule,
    alt: null,
    fromPt: { x: grid.leftPt, y: grid.footRulePt },
    toPt: { x: grid.rightPt, y: grid.footRulePt },
    style: { colour: 'rule', weightPt: 0.75, dash: 'solid' },
  }
  const band: BoxShape = {
    kind: 'box',
    name: labels.objects.rule,
    alt: null,
    geometry: 'rectangle',
    frame: { xPt: 0, yPt: 0, widthPt: 20, heightPt: grid.heightPt },
    fill: 'source',
  }
  const logo = logoOf(theme, grid, labels)
  return {
    Title: [band, ...logo],
    'Headline and body': [rule, ...logo],
    'Headline and two columns': [rule, ...logo],
    'Headline only': [rule, ...logo],
  }
}
