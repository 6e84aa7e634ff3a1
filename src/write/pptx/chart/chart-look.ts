import type { ChartShape, ColourName } from '../../../layout/slide.ts'
import { type SchemeFonts, schemeColour, solidFill, typefaces } from '../scheme.ts'
import { emu, hundredths } from '../units.ts'
import { element, textElement } from '../xml.ts'

const noFill = element('a:noFill')

/** Neither filled nor outlined: the paper shows through. */
export const bare = element('c:spPr', {}, noFill, element('a:ln', {}, noFill))

const stroke = (colour: ColourName, weightPt: number, ...more: readonly string[]) =>
  element('a:ln', { w: emu(weightPt), cap: 'flat' }, solidFill(colour), ...more)

/** A line of the chart's frame: that of the categories, or one at a step of the axis. */
export const ruleLine = (colour: ColourName, weightPt: number) =>
  element('c:spPr', {}, stroke(colour, weightPt, element('a:prstDash', { val: 'solid' })))

/** An axis that is not drawn, though its labels are. */
export const noLine = element('c:spPr', {}, element('a:ln', {}, noFill))

/** Fillings that stay apart in grey and on a bad projector; the first series is full, the third is empty. */
const hatchings = ['wdUpDiag', 'empty', 'dkHorz', 'wdDnDiag', 'pct20'] as const

/** A bar: full, or hatched or empty on paper, with an outline in the colour of its series. */
export function barLook(colour: ColourName, series: number): string {
  const hatching = hatchings[(series - 1) % hatchings.length]
  const fill =
    series === 0 || hatching === undefined
      ? solidFill(colour)
      : hatching === 'empty'
        ? solidFill('paper')
        : element(
            'a:pattFill',
            { prst: hatching },
            element('a:fgClr', {}, schemeColour(colour)),
            element('a:bgClr', {}, schemeColour('paper')),
          )
  return element('c:spPr', {}, fill, stroke(colour, 0.75))
}

const dashes = ['solid', 'sysDash', 'sysDot', 'lgDash', 'dashDot', 'lgDashDot'] as const

/** The line of a series. */
export function lineLook(colour: ColourName, series: number): string {
  const dash = element('a:prstDash', { val: dashes[series % dashes.length] })
  return element('c:spPr', {}, stroke(colour, 2.25, dash, element('a:round')))
}

const marks = ['circle', 'diamond', 'square', 'triangle'] as const

/** The mark of a point; those of every second series are hollow. */
export function markLook(colour: ColourName, series: number): string {
  const look = element(
    'c:spPr',
    {},
    solidFill(series % 2 === 0 ? colour : 'paper'),
    stroke(colour, 1.5, element('a:prstDash', { val: 'solid' })),
  )
  return element(
    'c:marker',
    {},
    element('c:symbol', { val: marks[series % marks.length] }),
    element('c:size', { val: 8 }),
    look,
  )
}

type Text = ChartShape['text']

const face = (text: Text, fonts: SchemeFonts) => solidFill(text.colour) + typefaces(text.family, fonts)

/** How words are set that a program writes: labels of an axis, values, the legend. */
export function textLook(text: Text, fonts: SchemeFonts): string {
  const run = { sz: hundredths(text.sizePt), b: 0, lang: text.lang }
  return element(
    'c:txPr',
    {},
    // Upright always: a program turns labels that it finds too long, and then they are not where they were measured.
    element('a:bodyPr', { rot: 0, vert: 'horz' }),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', run, face(text, fonts))),
      element('a:endParaRPr', { lang: text.lang }),
    ),
  )
}

/** Words of our own inside a chart. */
export function richText(words: string, text: Text, fonts: SchemeFonts): string {
  const run = { lang: text.lang, sz: hundredths(text.sizePt), b: 0 }
  return element(
    'c:rich',
    {},
    element('a:bodyPr', { rot: 0, vert: 'horz' }),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', { sz: run.sz, b: 0 })),
      element('a:r', {}, element('a:rPr', run, face(text, fonts)), textElement('a:t', words)),
      element('a:endParaRPr', { lang: text.lang }),
    ),
  )
}
