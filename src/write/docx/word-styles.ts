import {
  BorderStyle,
  type IBordersOptions,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx'
import type { Theme } from '../../theme/theme.ts'
import { halfPoints, twips, type WordType } from './word-type.ts'

/** Names under which a Word user finds our paragraph styles; the ones Word ships keep its own. */
export type ParagraphStyle =
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'HeadingBeside'
  | 'HeadingOtherHand'
  | 'HeadingInBox'
  | 'BodyText'
  | 'Subtitle'
  | 'Strip'
  | 'Fact'
  | 'Term'
  | 'Label'
  | 'LabelBeside'
  | 'LabelOtherHand'
  | 'LabelInBox'
  | 'BottomLine'
  | 'BoxText'
  | 'ListBullet'
  | 'ListNumber'
  | 'ListContinue'
  | 'Quote'
  | 'QuoteOtherHand'
  | 'Passage'
  | 'PassageOtherHand'
  | 'WritingLine'
  | 'Caption'
  | 'Legend'
  | 'TableText'
  | 'TableHead'
  | 'Footer'
export type CharacterStyle = 'Reference' | 'SourceWords' | 'OtherHandWords' | 'FactLabel' | 'LineNumber'

/** Indents of the page, in twips; blocks ask for them to know how wide their lines are. */
export const wordIndents = (type: WordType) => ({
  rule: type.em(1),
  box: type.em(0.95),
  boxEnd: type.em(0.6) + type.air(0.6),
  bullet: type.em(1.05),
  number: type.em(1.35),
  passage: type.em(2),
})

/** Space above a label or a heading that opens a group, in twips. */
export const headingBefore = ({ em, air }: WordType): number => em(0.18) + air(0.6)

/** Space above a box, outside of its edge, in twips. */
export const aroundBox = ({ em, air }: WordType): number => em(0.6) + air(0.6)

const ruleWidth = 18
const pointsOf = (twentieths: number) => Math.min(31, Math.max(1, Math.round(twentieths / 20)))

/**
 * The styles of a page. What a document looks like hangs on these alone, one on another, so that a change of a style in Word
 * changes it everywhere: Normal holds the face, its size and its pitch; labels, lists and quotations follow.
 */
export function wordStyles(theme: Theme, type: WordType, lang: string): IStylesOptions {
  const { colours, fonts } = theme
  const sans = fonts.sans[0]?.name ?? 'Calibri'
  const serif = fonts.serif[0]?.name ?? 'Georgia'
  const { em, air } = type
  const indents = wordIndents(type)
  const left = (voice: 'source' | 'other'): IBordersOptions => ({
    left: {
      style: voice === 'other' ? BorderStyle.DOTTED : BorderStyle.SINGLE,
      color: voice === 'other' ? colours.other_hand : colours.source,
      size: ruleWidth,
      space: pointsOf(indents.rule - 50),
    },
  })
  const edge = (space: number) => ({ style: BorderStyle.SINGLE, color: colours.wash, size: 4, space })
  const sides = edge(pointsOf(indents.box))
  const ends = edge(pointsOf(em(0.6)))
  const boxed = {
    border: { top: ends, bottom: ends, left: sides, right: sides },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.wash },
    indent: { left: indents.box + 10, right: indents.box + 10 },
  }
  const gap = (before: number, after: number, factor = 1) => ({
    spacing: {
      before,
      after,
      line: Math.round(type.line * factor),
      lineRule: LineRuleType.AUTO,
    },
  })
  const small = halfPoints(type.labelPt)
  const label = {
    allCaps: true,
    bold: true,
    size: small,
    color: colours.source,
    characterSpacing: twips(type.labelPt * 0.07),
  }
  const labelled = { keepNext: true, keepLines: true }
  /** A style that differs from its parent in nothing but what is given. */
  const style = (
    id: ParagraphStyle,
    name: string,
    basedOn: string,
    paragraph: IParagraphStyleOptions['paragraph'],
    run: IParagraphStyleOptions['run'] = {},
    next: string = id,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn,
    next,
    quickFormat: true,
    ...(paragraph ? { paragraph } : {}),
    run,
  })
  const otherHand = { color: colours.other_hand }
  const body = air(0.28)
  const heads = gap(headingBefore(type), em(0.04) + air(0.05))
  const noRoom = { spacing: { before: 0, after: em(0.08) } }
  const beside = (voice: 'source' | 'other') => ({ border: left(voice), indent: { left: indents.rule } })

  const paragraphStyles: IParagraphStyleOptions[] = [
    style('BodyText', 'Body Text', 'Normal', gap(0, body)),
    style(
      'Strip',
      'Strip',
      'Normal',
      {
        ...gap(0, em(0.35) + air(0.9)),
        border: { bottom: { style: BorderStyle.SINGLE, color: colours.source, size: 12, space: 6 } },
      },
      { size: small, color: colours.muted },
    ),
    style('Subtitle', 'Subtitle', 'Normal', gap(0, air(0.5)), {
      color: colours.muted,
      size: halfPoints(type.bodyPt * 1.15),
    }),
    style('Fact', 'Fact', 'Normal', gap(0, air(0.02))),
    style('Term', 'Term', 'BodyText', gap(0, air(0.22))),
    style('Label', 'Label', 'Normal', { ...heads, ...labelled }, label, 'BodyText'),
    style('HeadingBeside', 'Heading Beside', 'Heading2', beside('source'), {}, 'Quote'),
    style('HeadingOtherHand', 'Heading Other Hand', 'Heading2', beside('other'), otherHand, 'QuoteOtherHand'),
    style('LabelBeside', 'Label Beside', 'Label', beside('source'), {}, 'Quote'),
    style('LabelOtherHand', 'Label Other Hand', 'Label', beside('other'), otherHand, 'QuoteOtherHand'),
    style('BoxText', 'Box Text', 'BodyText', boxed),
    style('LabelInBox', 'Label In Box', 'Label', { ...boxed, ...noRoom }, {}, 'BoxText'),
    style('HeadingInBox', 'Heading In Box', 'Heading2', { ...boxed, ...noRoom }, {}, 'BoxText'),
    style('BottomLine', 'Bottom Line', 'BoxText', gap(0, body, 1.02), {
      font: serif,
      size: halfPoints(type.leadPt),
    }),
    style('ListBullet', 'List Bullet', 'BodyText', gap(0, air(0.22))),
    style('ListNumber', 'List Number', 'BodyText', gap(0, air(0.22))),
    style('ListContinue', 'List Continue', 'BodyText', gap(0, air(0.22))),
    style(
      'Quote',
      'Quote',
      'BodyText',
      { ...beside('source'), ...gap(0, air(0.45)) },
      { font: serif, size: halfPoints(type.quotationPt), color: colours.source },
    ),
    style('QuoteOtherHand', 'Quote Other Hand', 'Quote', beside('other'), { ...otherHand, italics: true }),
    style('Passage', 'Passage', 'Quote', {}),
    style('PassageOtherHand', 'Passage Other Hand', 'QuoteOtherHand', {}),
    style('WritingLine', 'Writing Line', 'Normal', {
      spacing: {
        before: 0,
        after: 0,
        line: twips((theme.roomMm / 25.4) * 72),
        lineRule: LineRuleType.EXACT,
      },
      border: {
        between: { style: BorderStyle.SINGLE, color: colours.muted, size: 4, space: 0 },
        bottom: { style: BorderStyle.SINGLE, color: colours.muted, size: 4, space: 0 },
      },
    }),
    style('Legend', 'Legend', 'Normal', gap(0, air(0.2)), { size: small, color: colours.muted }),
    style('TableText', 'Table Text', 'Normal', gap(air(0.08), air(0.08)), {
      size: halfPoints(Math.max(type.labelPt, Math.floor(type.bodyPt * 0.92 * 2) / 2)),
    }),
    style(
      'TableHead',
      'Table Head',
      'TableText',
      { keepNext: true },
      {
        bold: true,
        size: small,
        color: colours.muted,
      },
    ),
    style('Footer', 'footer', 'Normal', gap(0, em(0.1)), { size: small, color: colours.muted }),
  ]
  const character = (
    id: CharacterStyle,
    name: string,
    run: ICharacterStyleOptions['run'] = {},
  ): ICharacterStyleOptions => ({ id, name, run, quickFormat: true })
  const characterStyles = [
    character('Reference', 'Reference', {
      font: sans,
      size: small,
      color: colours.muted,
      bold: false,
      italics: false,
    }),
    character('SourceWords', 'Source Words', { font: serif, color: colours.source }),
    character('OtherHandWords', 'Other Hand Words', { font: serif, italics: true, ...otherHand }),
    character('FactLabel', 'Fact Label', { size: small, color: colours.muted }),
    character('LineNumber', 'line number', { font: sans, size: small, color: colours.muted, italics: false }),
  ]
  return {
    default: {
      document: {
        run: {
          font: sans,
          size: halfPoints(type.bodyPt),
          color: colours.ink,
          language: { value: lang, eastAsia: lang, bidirectional: lang },
        },
        paragraph: gap(0, 0),
      },
      heading1: {
        paragraph: { ...gap(0, em(0.1) + air(0.5), 0.9), ...labelled },
        run: { font: serif, size: halfPoints(type.titlePt), color: colours.ink },
        next: 'BodyText',
      },
      heading2: { paragraph: { ...heads, ...labelled }, run: label, next: 'BodyText' },
      heading3: {
        paragraph: { ...gap(air(0.3), em(0.04)), ...labelled },
        run: { bold: true, color: colours.ink, size: halfPoints(type.bodyPt) },
        next: 'BodyText',
      },
      caption: {
        paragraph: { ...gap(0, em(0.25)), keepNext: true },
        run: { size: small, color: colours.muted, italics: false },
      },
      hyperlink: { run: { underline: {} } },
    },
    paragraphStyles,
    characterStyles,
  }
}
