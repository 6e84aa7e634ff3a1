import type { Place } from '../../diagnostic.ts'
import type { Run, Voice } from '../../document/document.ts'
import { safeHref } from '../../document/safe-href.ts'
import { chooseFamilies } from '../../text/choose-family.ts'
import type { FontBook } from '../../text/text.ts'
import type { FontFamily, Theme } from '../../theme/theme.ts'

/** Words set alike, as page.typ reads them; what is left out is inherited from the block. */
export interface SpanData {
  readonly t: string
  readonly bold?: true
  readonly italic?: true
  readonly mark?: true
  readonly ins?: true
  readonly del?: true
  readonly under?: true
  readonly sup?: true
  readonly href?: string
  /** Families in order of trial. */
  readonly font?: readonly string[]
  readonly voice?: Voice
  readonly lang?: string
  readonly region?: string
  /** Words that may be wider than their column, each with its number in the list of places. */
  readonly long?: readonly (readonly [string, number])[]
}
/** A printed reference and the last word before it, which stay on one line; `space` when it follows a reference. */
export interface TailData {
  readonly word: readonly SpanData[]
  readonly ref: readonly SpanData[]
  readonly space: boolean
  readonly letters: number
}
export type InlineData = SpanData | TailData | { readonly br: true }

/** A word that may be too wide, and where the brief has it. */
export interface LongWord {
  readonly word: string
  readonly place?: Place
}

/** What all runs of a page share. `longWords` is filled as they are read. */
export interface InlineContext {
  readonly theme: Theme
  readonly book: FontBook
  readonly families: ReadonlyMap<string, string>
  readonly longWords: LongWord[]
  /** Large print: what stands side by side stands one under the other. */
  readonly large?: boolean
}

export type Base = 'serif' | 'sans'

/** Words shorter than this fit the narrowest column at the largest size. */
const longWordLetters = 15

/** Families of a base as Typst is to try them. */
export function familyNames({ theme, families }: InlineContext, base: Base): readonly string[] {
  const names = candidates(theme, base).map((family) => families.get(family.twin))
  return [...new Set(names)].filter((name) => name !== undefined)
}

function candidates(theme: Theme, base: Base): readonly FontFamily[] {
  return [...theme.fonts[base], ...theme.fonts[base === 'serif' ? 'sans' : 'serif']]
}

/** Letters that every face of a first family has; asking the book opens the faces, which takes time. */
const plainText = /^[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026]*$/

/** A text in pieces, each in the first family that has all letters of its words. */
function pieces(context: InlineContext, run: Run, text: string, base: Base) {
  if (plainText.test(text)) return [{ text }]
  const { theme, book, families } = context
  const able = candidates(theme, base).filter(({ twin }) => families.has(twin))
  const names = familyNames(context, base)
  const style = { bold: run.strong === true, italic: run.emphasis === true }
  return chooseFamilies(
    text,
    able.map(({ name }) => name),
    book,
    style,
  ).pieces.map((piece) => {
    const own = families.get(able.find(({ name }) => name === piece.family)?.twin ?? '')
    if (own === undefined || own === names[0]) return { text: piece.text }
    return { text: piece.text, font: [own, ...names.filter((name) => name !== own)] }
  })
}

/** Typst knows a language of two or three letters and a region of two. */
export function languageOf(tag: string): { lang?: string; region?: string } {
  const [lang = '', ...rest] = tag.split('-')
  if (!/^[A-Za-z]{2,3}$/.test(lang)) return {}
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part))
  return { lang: lang.toLowerCase(), ...(region ? { region: region.toUpperCase() } : {}) }
}

function spans(
  context: InlineContext,
  run: Run,
  text: string,
  base: Base,
  outer: Voice | undefined,
): SpanData[] {
  const speaks = run.voice !== undefined && !run.reference
  const family = speaks ? 'serif' : base
  const href = safeHref(run.href)
  const long = longWordsOf(context, run, text)
  const style = {
    ...(run.strong ? { bold: true as const } : {}),
    ...(run.emphasis ? { italic: true as const } : {}),
    ...(run.mark ? { mark: true as const } : {}),
    ...(run.inserted ? { ins: true as const } : {}),
    ...(run.deleted ? { del: true as const } : {}),
    ...(run.underlined ? { under: true as const } : {}),
    ...(run.superscript ? { sup: true as const } : {}),
    ...(href ? { href } : {}),
    ...(speaks && run.voice !== outer ? { voice: run.voice } : {}),
    ...(run.lang ? languageOf(run.lang) : {}),
  }
  const own = family === base ? {} : { font: familyNames(context, family) }
  return pieces(context, run, text, family).map((piece, i) => ({
    t: piece.text,
    ...own,
    ...('font' in piece && piece.font ? { font: piece.font } : {}),
    ...style,
    ...(i === 0 && long.length > 0 ? { long } : {}),
  }))
}

function longWordsOf({ longWords }: InlineContext, run: Run, text: string): (readonly [string, number])[] {
  // A line may break after a hyphen that letters follow.
  const found = text
    .split(/[\s\u00a0]+|(?<=[-‐–—])(?=\p{L})/u)
    .filter((word) => word.length >= longWordLetters)
  return found.map(
    (word) => [word, longWords.push({ word, ...(run.place ? { place: run.place } : {}) }) - 1] as const,
  )
}

/** Takes the last word off what was read so far, so that a reference can be tied to it. */
function takeLastWord(inlines: InlineData[]): SpanData[] {
  const word: SpanData[] = []
  for (let last = inlines.at(-1); last && 't' in last; last = inlines.at(-1)) {
    inlines.pop()
    const text = word.length === 0 ? last.t.replace(/\s+$/, '') : last.t
    const cut = text.search(/\s\S*$/)
    if (cut < 0) {
      if (text) word.unshift({ ...last, t: text })
      continue
    }
    inlines.push({ ...last, t: text.slice(0, cut + 1) })
    word.unshift({ ...last, t: text.slice(cut + 1) })
    break
  }
  return word
}

/** Runs as page.typ sets them: references tied to their words, line breaks apart, a family chosen for each run. */
export function inlineData(
  context: InlineContext,
  runs: readonly Run[],
  base: Base,
  voice?: Voice,
): InlineData[] {
  const out: InlineData[] = []
  for (const run of runs) {
    if (run.reference) {
      const text = run.text.replace(/\s+/g, ' ').trim()
      if (!text) continue
      const reference = tail(context, out, [{ ...run, text }])
      out.push(reference)
      continue
    }
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) out.push({ br: true })
      if (text) out.push(...spans(context, run, text, base, voice))
    })
  }
  return out
}

/** A quotation's words and then its reference, tied to the last of them. */
export function withReference(
  context: InlineContext,
  inlines: InlineData[],
  reference: readonly Run[],
): InlineData[] {
  if (reference.length === 0) return inlines
  const end = tail(context, inlines, reference)
  return [...inlines, end]
}

/** Shortens `before` by its last word. */
function tail(context: InlineContext, before: InlineData[], runs: readonly Run[]): TailData {
  const word = takeLastWord(before)
  const last = before.at(-1)
  const ref = runs.flatMap((run) =>
    spans(context, { reference: unplaced, ...run }, run.text, 'sans', undefined),
  )
  const letters = [...word, ...ref].reduce((sum, { t }) => sum + t.length, 1)
  return { word, ref, letters, space: word.length === 0 && last !== undefined && !('br' in last) }
}
const unplaced = { path: '', status: 'source' } as const
