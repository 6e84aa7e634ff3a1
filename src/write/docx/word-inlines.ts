import {
  ExternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  ShadingType,
  TextRun,
  UnderlineType,
} from 'docx'
import type { Run, Voice } from '../../document/document.ts'
import { safeHref } from '../../document/safe-href.ts'
import { chooseFamilies } from '../../text/choose-family.ts'
import type { FontBook } from '../../text/text.ts'
import type { Theme } from '../../theme/theme.ts'

/** What all runs of a file share. */
export interface InlineContext {
  readonly theme: Theme
  readonly book: FontBook
  readonly labelPt: number
  /** Sets signs that are no letters, figures or common marks in the sans: the measure of Word's lines knows them there. */
  readonly plainSigns: boolean
}

/** What a paragraph's style gives its runs already. */
export interface Surroundings {
  readonly base: 'serif' | 'sans'
  readonly voice?: Voice
  /** Room for a line, in points. */
  readonly widthPt: number
}

const noBreakSpace = '\u00a0'

/** Letters that every face of a first family has; asking the book opens the faces, which takes time. */
const plainText = /^[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026]*$/
const sign = /([^\p{L}\p{N}\p{M}\p{Zs}\u0021-\u007e\u00a1-\u00ff\u2010-\u2027\u2030-\u203a]+)/u

interface Piece {
  readonly text: string
  readonly font?: string
}

function familyPieces(
  context: InlineContext,
  run: Run,
  text: string,
  base: 'serif' | 'sans',
): readonly Piece[] {
  if (plainText.test(text)) return [{ text }]
  const { theme, book, plainSigns } = context
  const order = base === 'serif' ? (['serif', 'sans'] as const) : (['sans', 'serif'] as const)
  const names = [...new Set(order.flatMap((face) => theme.fonts[face].map(({ name }) => name)))]
  const sans = theme.fonts.sans[0]?.name
  const style = { bold: run.strong === true, italic: run.emphasis === true }
  const chosen = chooseFamilies(text, names, book, style).pieces
  return chosen.flatMap(({ text: piece, family }): Piece[] => {
    const own = family === names[0] ? {} : { font: family }
    if (!plainSigns || base === 'sans' || sans === undefined) return [{ text: piece, ...own }]
    return piece
      .split(sign)
      .filter((part) => part !== '')
      .map((part) => (sign.test(part) ? { text: part, font: sans } : { text: part, ...own }))
  })
}

function options(run: Run, around: Surroundings, theme: Theme): IRunOptions {
  const speaks = run.voice !== undefined && !run.reference && run.voice !== around.voice
  const isOther = run.reference === undefined && (run.voice ?? around.voice) === 'other'
  return {
    ...(run.reference ? { style: 'Reference' } : {}),
    ...(speaks ? { style: run.voice === 'other' ? 'OtherHandWords' : 'SourceWords' } : {}),
    ...(run.strong ? { bold: true } : {}),
    ...(run.emphasis ? { italics: !isOther } : {}),
    ...(run.mark ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: theme.colours.mark } } : {}),
    ...(run.mark ? { underline: { type: UnderlineType.DOTTED } } : {}),
    ...(run.inserted ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(run.underlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(run.deleted ? { strike: true } : {}),
    ...(run.superscript ? { superScript: true } : {}),
    ...(run.lang ? { language: { value: run.lang, eastAsia: run.lang, bidirectional: run.lang } } : {}),
  }
}

function runChildren(context: InlineContext, run: Run, text: string, around: Surroundings): ParagraphChild[] {
  const speaks = run.voice !== undefined && !run.reference
  const base = run.reference ? 'sans' : speaks ? 'serif' : around.base
  const style = options(run, around, context.theme)
  const made = text.split('\n').flatMap((line, i) => {
    const pieces = familyPieces(context, run, line, base)
    const words = pieces.map(
      (piece, at) =>
        new TextRun({
          ...style,
          text: piece.text,
          ...(piece.font === undefined ? {} : { font: piece.font }),
          ...(i > 0 && at === 0 ? { break: 1 } : {}),
        }),
    )
    return i > 0 && words.length === 0 ? [new TextRun({ break: 1 })] : words
  })
  const href = safeHref(run.href)
  return href === undefined ? made : [new ExternalHyperlink({ link: href, children: made })]
}

/** Average width of a letter of small sans type, in em. */
const letterEm = 0.5

/**
 * A reference in one piece with the word before it, by spaces that do not break; one that is wider than its line goes on after
 * a comma or a semicolon.
 */
function heldReference(text: string, before: number, labelPt: number, widthPt: number): string {
  const wide = (letters: number): boolean => letters * letterEm * labelPt > widthPt * 0.92
  const held = (part: string): string => part.replaceAll(' ', noBreakSpace)
  if (!wide(text.length + before)) return held(text)
  const parts = text.split(/(?<=[,;]) /u)
  return parts.map((part) => (wide(part.length) ? part : held(part))).join(' ')
}

/** Runs as Word's: faces chosen, references held to their words, languages told. */
export function inlineChildren(
  context: InlineContext,
  runs: readonly Run[],
  around: Surroundings,
): ParagraphChild[] {
  const out: ParagraphChild[] = []
  runs.forEach((run, i) => {
    const next = runs[i + 1]
    if (run.reference === undefined) {
      // The space before a reference does not break; it is written with the reference.
      const text = next?.reference ? run.text.replace(/[^\S\n]+$/u, '') : run.text
      if (text !== '') out.push(...runChildren(context, run, text, around))
      return
    }
    const text = run.text.replace(/\s+/gu, ' ').trim()
    if (text === '') return
    const word = i === 0 ? '' : (/\S*$/u.exec(runs[i - 1]?.text.trimEnd() ?? '')?.[0] ?? '')
    const held = heldReference(text, word.length + 1, context.labelPt, around.widthPt)
    const joint =
      i === 0 || runs[i - 1]?.text.endsWith('\n') ? '' : runs[i - 1]?.reference ? ' ' : noBreakSpace
    out.push(...runChildren(context, run, joint + held, around))
  })
  return out
}
