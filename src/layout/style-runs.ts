import type { Diagnostic } from '../diagnostic.ts'
import type { Run } from '../document/document.ts'
import { type ChosenFamilies, chooseFamilies } from '../text/choose-family.ts'
import type { FaceContext } from './context.ts'
import { slideOfLink } from './links.ts'
import type { ColourName, SlideRun } from './slide.ts'

/** How plain words of a text are set; runs say where they differ. */
export interface RunStyle {
  readonly face: 'serif' | 'sans'
  readonly sizePt: number
  readonly colour: ColourName
  readonly bold?: true
  readonly italic?: true
  /** Letters are set as capitals and tracked, as a kicker is. */
  readonly capitals?: true
  /** Size of references inside the text; left out, the theme's. */
  readonly referencePt?: number
}

const noBreakSpace = '\u00A0'

/** Where a reference may break over lines: nowhere, after its commas and colons, or at any space. */
export type ReferenceBreaks = 'none' | 'parts' | 'words'

/** A reference is held to the words before it; its own spaces break only where it would not fit a line otherwise. */
function gluedReference(text: string, breaks: ReferenceBreaks): string {
  const whole = text.trim().replaceAll(' ', noBreakSpace)
  const loose =
    breaks === 'none'
      ? whole
      : breaks === 'parts'
        ? whole.replace(/([,;:])\u00A0+/gu, '$1 ')
        : whole.replace(/\u00A0+/gu, ' ')
  return `${noBreakSpace}${noBreakSpace}${loose}`
}

function colourOf(run: Run, base: RunStyle): ColourName {
  if (run.reference !== undefined) return 'muted'
  if (run.voice === 'source' || (run.href !== undefined && slideOfLink(run.href) === undefined))
    return 'source'
  if (run.voice === 'other') return 'other_hand'
  return base.colour
}

/** The words of a run as they follow those before: a reference begins a text without space, and goes on after another with one. */
function afterReference(text: string, run: Run, before: Run | undefined): string {
  if (run.reference === undefined) return text
  if (before === undefined) return text.trimStart()
  return before.reference === undefined ? text : `${noBreakSpace}${text.trimStart()}`
}

/** Where words lead: outside, or to a slide of the deck. */
function linkOf({ href }: Run): Pick<SlideRun, 'href' | 'slide'> {
  const slide = slideOfLink(href)
  if (slide !== undefined) return { slide }
  return href === undefined ? {} : { href }
}

/** What becomes of one run of the document: its words and how they are set. */
function setting(run: Run, base: RunStyle, ctx: FaceContext, breaks: ReferenceBreaks) {
  const isReference = run.reference !== undefined
  const face = isReference ? 'sans' : run.voice !== undefined ? 'serif' : base.face
  const referencePt = base.referencePt ?? ctx.theme.sizes.reference.wantedPt
  return {
    text: isReference ? gluedReference(run.text, breaks) : base.capitals ? run.text.toUpperCase() : run.text,
    families: ctx.theme.fonts[face].map((family) => family.name),
    style: {
      sizePt: isReference ? Math.min(referencePt, base.sizePt) : base.sizePt,
      colour: colourOf(run, base),
      lang: run.lang ?? ctx.lang,
      ...(!isReference && (base.bold || run.strong) ? { bold: true as const } : {}),
      ...(!isReference && (base.italic || run.emphasis || run.voice === 'other')
        ? { italic: true as const }
        : {}),
      ...(run.underlined || run.inserted ? { underline: true as const } : {}),
      ...(run.deleted ? { strike: true as const } : {}),
      ...(run.superscript ? { superscript: true as const } : {}),
      ...(run.mark ? { highlight: 'mark' as const } : {}),
      ...linkOf(run),
      ...(base.capitals && !isReference ? { trackingPt: round2(0.09 * base.sizePt) } : {}),
    },
  }
}

/**
 * Turns runs of the document into runs of a slide: face by voice, family by the letters it has, colour by who speaks.
 * A letter that no family has is a problem, with its place; it is never drawn as a box.
 */
export function styleRuns(
  runs: readonly Run[],
  base: RunStyle,
  ctx: FaceContext,
  breaks: ReferenceBreaks = 'none',
): { readonly runs: readonly SlideRun[]; readonly problems: readonly Diagnostic[] } {
  const out: SlideRun[] = []
  const problems: Diagnostic[] = []
  for (const [index, run] of runs.entries()) {
    const { text, families, style } = setting(run, base, ctx, breaks)
    const before = out.at(-1)
    if (run.reference !== undefined && before !== undefined)
      out[out.length - 1] = { ...before, text: before.text.replace(/\s+$/u, '') }
    const words = afterReference(text, run, runs[index - 1])
    const chosen = familiesFor(words, families, style.bold === true, style.italic === true, ctx)
    for (const piece of chosen.pieces) out.push({ ...style, text: piece.text, family: piece.family })
    for (const missing of chosen.missing) problems.push(glyphMissing(missing.codePoint, missing.char, run))
  }
  return { runs: out.filter((run) => run.text !== ''), problems }
}

const chosenBefore = new WeakMap<FaceContext['book'], Map<string, ChosenFamilies>>()

/** Who draws some words: the same at every size, so it is found once. */
function familiesFor(
  text: string,
  families: readonly string[],
  bold: boolean,
  italic: boolean,
  ctx: FaceContext,
): ChosenFamilies {
  const known = chosenBefore.get(ctx.book) ?? new Map<string, ChosenFamilies>()
  chosenBefore.set(ctx.book, known)
  if (known.size > 20_000) known.clear()
  const key = `${bold} ${italic} ${families.join()} ${text}`
  const found = known.get(key) ?? chooseFamilies(text, families, ctx.book, { bold, italic })
  known.set(key, found)
  return found
}

/** What is said of a letter that no font of the theme has. */
export function glyphMissing(codePoint: number, char: string, run: Run): Diagnostic {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  return {
    severity: 'error',
    code: 'glyph-missing',
    message: `None of the theme's fonts has the letter “${char}” (${name}).`,
    hint: 'Write it in another way, or give the theme a font file that has it.',
    ...(run.place === undefined ? {} : { place: run.place }),
  }
}

/** Rounds to a hundredth of a point, the finest step that the office formats keep. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100
}
