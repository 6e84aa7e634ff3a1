import type { Diagnostic, Place } from '../diagnostic.ts'
import type { Run } from '../document/document.ts'
import { breakLines } from '../text/break-lines.ts'
import type { TextStyle } from '../text/text.ts'
import type { BrokenRuns, LayoutContext } from './context.ts'
import type { FramePt, Marker, SlideParagraph, SlideRun, TextShape } from './slide.ts'
import { type ReferenceBreaks, type RunStyle, round2, styleRuns } from './style-runs.ts'

/** A paragraph before it is set: the document's runs and how they shall stand. */
export interface ParagraphSpec {
  readonly runs: readonly Run[]
  readonly style: RunStyle
  readonly align?: 'left' | 'centre' | 'right'
  readonly spacing?: SlideParagraph['spacing']
  readonly spaceBeforePt?: number
  readonly indentPt?: number
  readonly hangingPt?: number
  readonly marker?: Marker
  /** A label that stands in the hanging indent, followed by a tab: "Kind → Letter". */
  readonly label?: { readonly runs: readonly Run[]; readonly style: RunStyle }
}

/** A text that has been set: its paragraphs, its height, and what went wrong. */
export interface SetText {
  readonly paragraphs: readonly SlideParagraph[]
  readonly heightPt: number
  /** Width of its longest line, indents included. */
  readonly widthPt: number
  readonly problems: readonly Diagnostic[]
}

const textStyle = (run: SlideRun): TextStyle => ({
  family: run.family,
  bold: run.bold === true,
  italic: run.italic === true,
  sizePt: run.sizePt,
  ...(run.trackingPt === undefined ? {} : { trackingPt: run.trackingPt }),
})

/** Height of one line: the deepest pitch among its runs, or the exact pitch asked for. */
function pitchPt(runs: readonly SlideRun[], spacing: SlideParagraph['spacing'], ctx: LayoutContext): number {
  if ('exactPt' in spacing) return spacing.exactPt
  const natural = runs.map((run) => ctx.book.pitchEm(run.family) * run.sizePt)
  return (Math.max(...natural) * spacing.percent) / 100
}

function firstPlace(runs: readonly Run[]): Place | undefined {
  return runs.find((run) => run.place !== undefined)?.place
}

function tooWide(word: string, runs: readonly Run[]): Diagnostic {
  const place = firstPlace(runs)
  return {
    severity: 'error',
    code: 'word-too-wide',
    message: `The word “${word.slice(0, 40)}${word.length > 40 ? '…' : ''}” is wider than the room it must stand in.`,
    hint: 'Break it with a space or a soft hyphen, or write it in another way.',
    ...(place === undefined ? {} : { place }),
  }
}

/** The ways to break references, from the best: the first at which every word has room, or else the last. */
const waysToBreak: readonly ReferenceBreaks[] = ['none', 'parts', 'words']
/** A reference kept whole may take this share of a line: longer ones would leave holes in the lines before them. */
const mostOfLine = 0.6

/**
 * Texts that were broken before, by all that decides about them. A fit tries the same text at the same size more than once,
 * and the editions of a deck share most of theirs. Only texts without problems are kept: problems have places.
 */
const kept = new WeakMap<LayoutContext['book'], Map<string, BrokenRuns>>()
const mostKept = 20_000

function keptFor(ctx: LayoutContext): Map<string, BrokenRuns> {
  const known = kept.get(ctx.book) ?? new Map<string, BrokenRuns>()
  if (known.size > mostKept) known.clear()
  kept.set(ctx.book, known)
  return known
}

/** All of some runs that decides how they break. */
function contentKey(runs: readonly Run[]): string {
  return JSON.stringify(
    runs.map(({ place: _, datetime: __, title: ___, reference, ...run }) => [run, reference?.status]),
  )
}

function breakRuns(spec: ParagraphSpec, widthPt: number, ctx: LayoutContext): BrokenRuns {
  const { face, sizePt, colour, bold, italic, capitals, referencePt } = spec.style
  const style = `${widthPt} ${face} ${sizePt} ${colour} ${bold} ${italic} ${capitals} ${referencePt}`
  // A fit draws the same words again and again, and need not read them to know them.
  const ofRuns = ctx.broken.get(spec.runs) ?? new Map<string, BrokenRuns>()
  const before = ofRuns.get(style)
  if (before !== undefined) return before
  ctx.broken.set(spec.runs, ofRuns)
  const known = keptFor(ctx)
  const key = `${style} ${ctx.lang} ${ctx.theme.name} ${contentKey(spec.runs)}`
  const made = known.get(key) ?? breakAnew(spec, widthPt, ctx)
  ofRuns.set(style, made)
  if (made.styled.problems.length === 0 && made.broken.tooLong.length === 0) known.set(key, made)
  return made
}

function breakAnew(spec: ParagraphSpec, widthPt: number, ctx: LayoutContext): BrokenRuns {
  const way = (breaks: ReferenceBreaks) => {
    const styled = styleRuns(spec.runs, spec.style, ctx, breaks)
    const broken = breakLines(
      styled.runs.map((run) => ({ text: run.text, style: textStyle(run) })),
      widthPt,
      ctx.book,
    )
    return { styled, broken }
  }
  const references = spec.runs.filter((run) => run.reference !== undefined)
  if (references.length === 0) return way('none')
  const isLong = styleRuns(references, spec.style, ctx).runs.some(
    (run) => ctx.book.widthPt(run.text, textStyle(run)) > mostOfLine * widthPt,
  )
  const tried = waysToBreak.slice(isLong ? 1 : 0).map((breaks) => () => way(breaks))
  let last = (tried[0] as () => ReturnType<typeof way>)()
  for (const next of tried.slice(1)) {
    if (last.broken.tooLong.length === 0) return last
    last = next()
  }
  return last
}

/** Sets paragraphs into a width: breaks their lines with the fonts that will draw them, at 99 % of the room. */
export function setText(specs: readonly ParagraphSpec[], widthPt: number, ctx: LayoutContext): SetText {
  const paragraphs: SlideParagraph[] = []
  const problems: Diagnostic[] = []
  let heightPt = 0
  let widest = 0
  for (const spec of specs) {
    const label = spec.label === undefined ? undefined : styleRuns(spec.label.runs, spec.label.style, ctx)
    const indentPt = spec.indentPt ?? 0
    const spacing = spec.spacing ?? { percent: 100 }
    const { styled, broken } = breakRuns(spec, widthPt - indentPt, ctx)
    problems.push(...styled.problems, ...(label?.problems ?? []))
    for (const word of broken.tooLong) problems.push(tooWide(word.text, spec.runs))
    const pitch = pitchPt([...styled.runs, ...(label?.runs ?? [])], spacing, ctx)
    const spaceBeforePt = paragraphs.length === 0 ? 0 : (spec.spaceBeforePt ?? 0)
    heightPt += Math.max(1, broken.lines.length) * pitch + spaceBeforePt
    widest = Math.max(widest, ...broken.lines.map((line) => line.widthPt + indentPt))
    const tab = label === undefined ? [] : [...label.runs, { ...(label.runs.at(-1) as SlideRun), text: '\t' }]
    paragraphs.push({
      runs: [...tab, ...styled.runs],
      align: spec.align ?? 'left',
      spacing,
      spaceBeforePt: round2(spaceBeforePt),
      spaceAfterPt: 0,
      indentPt,
      hangingPt: spec.hangingPt ?? 0,
      ...(spec.marker === undefined ? {} : { marker: spec.marker }),
      lines: broken.lines.map((line) => ({ text: line.text, widthPt: line.widthPt })),
    })
  }
  return { paragraphs, heightPt, widthPt: widest, problems }
}

const noInset = { top: 0, right: 0, bottom: 0, left: 0 }

/** A text box as tall as its text, its top left corner at a point. */
export function textBox(
  set: SetText,
  at: { readonly xPt: number; readonly yPt: number; readonly widthPt: number },
  name: string,
  more: Partial<Pick<TextShape, 'placeholder' | 'anchor' | 'insetPt' | 'fill' | 'line' | 'place'>> & {
    readonly heightPt?: number
  } = {},
): TextShape {
  const { heightPt, ...rest } = more
  const insetPt = more.insetPt ?? noInset
  const textHeightPt = set.heightPt + insetPt.top + insetPt.bottom
  const frame: FramePt = { xPt: at.xPt, yPt: at.yPt, widthPt: at.widthPt, heightPt: heightPt ?? textHeightPt }
  return {
    kind: 'text',
    name,
    frame,
    paragraphs: set.paragraphs,
    anchor: 'top',
    insetPt,
    textHeightPt,
    ...rest,
  }
}
