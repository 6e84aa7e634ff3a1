import type { SlideParagraph, SlideRun } from '../../layout/slide.ts'

/** A piece of a run that stands on one line. */
export type LinePiece = Omit<SlideRun, 'text'> & { readonly text: string }

/** The runs of a paragraph by the lines that were measured, and what hangs before the first of them. */
export interface ParagraphLines {
  /** Words of the hanging indent: those before the paragraph's tab. */
  readonly label: readonly SlideRun[]
  readonly lines: readonly (readonly LinePiece[])[]
}

/** Soft hyphens and other characters that steer where lines break and take no room. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/u
const softHyphen = '\u00AD'
/** Spaces at which a line ends, and which it then loses. */
const lostSpace = /[\t\r \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/u

/** Parts the runs of a paragraph where its lines were measured to break, so that every writer breaks them there. */
export function paragraphLines(paragraph: SlideParagraph): ParagraphLines {
  const tab = paragraph.marker === undefined ? paragraph.runs.findIndex((run) => run.text === '\t') : -1
  const runs = paragraph.runs.slice(tab + 1)
  const text = runs.map((run) => run.text).join('')
  let at = 0
  const lines = paragraph.lines.map((line) => {
    const start = at
    at = endOf(text, line.text, start)
    const pieces = slice(runs, start, at)
    const hyphened = line.text.endsWith('-') && text[at - 1] === softHyphen ? runAt(runs, at - 1) : undefined
    at = nextStart(text, at)
    return hyphened === undefined ? pieces : withHyphen(pieces, hyphened)
  })
  if (at < text.length)
    throw new Error(`measured lines end before their text does: ${text.slice(at, at + 40)}`)
  return { label: paragraph.runs.slice(0, Math.max(0, tab)), lines }
}

/** Where a line ends in the text that holds it: characters that are not seen are not in the line. */
function endOf(text: string, line: string, start: number): number {
  let at = start
  for (const unit of line.split('')) {
    while (at < text.length && unseen.test(text.charAt(at)) && text[at] !== unit) at++
    if (text[at] === unit) at++
    else if (unit !== '-' || text[at - 1] !== softHyphen)
      throw new Error(`a measured line does not stand in its text: ${line.slice(0, 40)}`)
  }
  while (at < text.length && unseen.test(text.charAt(at))) at++
  return at
}

/** Past the spaces that a line end swallows, and past one forced break. */
function nextStart(text: string, end: number): number {
  let at = end
  while (at < text.length && lostSpace.test(text.charAt(at))) at++
  return text[at] === '\n' ? at + 1 : at
}

function slice(runs: readonly SlideRun[], start: number, end: number): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let from = 0
  for (const run of runs) {
    const to = from + run.text.length
    const text = run.text
      .slice(Math.max(0, start - from), Math.max(0, end - from))
      .replace(new RegExp(unseen, 'gu'), '')
    if (text !== '') pieces.push({ ...run, text })
    from = to
  }
  return pieces
}

/** The run that holds a character of their joined text. */
function runAt(runs: readonly SlideRun[], at: number): SlideRun | undefined {
  let from = 0
  return runs.find((run) => {
    from += run.text.length
    return at < from
  })
}

/** A line that ends in a hyphen which is only seen there; one of nothing else has the style of the run that it stands in. */
function withHyphen(pieces: readonly LinePiece[], run: SlideRun): readonly LinePiece[] {
  const last = pieces.at(-1)
  return last === undefined
    ? [{ ...run, text: '-' }]
    : [...pieces.slice(0, -1), { ...last, text: `${last.text}-` }]
}
