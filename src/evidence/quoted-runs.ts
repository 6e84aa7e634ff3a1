/** A run between quotation marks in a text of the brief. */
export interface QuotedRun {
  /** Without its marks, and without **bold**, *italic* and links. */
  readonly words: string
  /** Of the words in the text as written, without their marks. */
  readonly start: number
  readonly end: number
  /** False where nothing closes it: the claim then runs to the end of the text. */
  readonly closed: boolean
}

/** What may close a run that a mark opens: the first row that the text still has is meant, the nearest of its marks. */
const closings: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"“'],
  '„': ['“”"'],
  '‟': ['”', '"'],
  '”': ['”'],
  '«': ['»'],
  '»': ['«', '»'],
  '"': ['"', '”'],
  '＂': ['＂'],
}
/** The same for single marks, where they are a claim too. */
const singles: Readonly<Record<string, readonly string[]>> = {
  '‘': ["’'"],
  '‚': ["‘’'"],
  '‹': ['›'],
  "'": ["'’"],
}
const letter = /[\p{L}\p{N}]/u

/** A single mark that looks like an apostrophe closes nothing before a letter. */
const isApostrophe = (text: string, at: number) =>
  /['’‘]/u.test(text[at] ?? '') && letter.test(text[at + 1] ?? '')

/** A straight or a closing mark begins a run only where a word begins: behind a number it stands for inches. */
function mayOpen(text: string, at: number, single: boolean): boolean {
  const mark = text[at] as string
  const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]]
  if (singles[mark] !== undefined)
    return single && !letter.test(before) && (mark !== "'" || /\S/u.test(after))
  if (closings[mark] === undefined) return false
  if (mark === '"' || mark === '”' || mark === '＂') return !letter.test(before) && /\S/u.test(after)
  return mark !== '»' || (!letter.test(before) && /\S/u.test(after))
}

/** Index of the mark that closes the run opened at `open`, or -1. French marks may stand in one another. */
function closeOf(text: string, open: number, lastOf: ReadonlyMap<string, number>): number {
  const mark = text[open] as string
  for (const row of closings[mark] ?? singles[mark] ?? []) {
    if (![...row].some((closing) => (lastOf.get(closing) ?? -1) > open)) continue
    let depth = 0
    for (let at = open + 1; at < text.length; at++) {
      const character = text[at] as string
      if (mark === '«' && character === '«') depth++
      else if (row.includes(character) && !isApostrophe(text, at) && depth-- === 0) return at
    }
  }
  return -1
}

/** Words without the inline markup that texts of a brief know. */
function withoutMarkup(words: string): string {
  return words
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})(?=\S)([^*]*\S)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/\[([^[\]]+)\]\((?:https?:\/\/|mailto:)[^\s()]*\)/giu, '$1')
    .replace(/^\*{1,3}(?=\S)|(?<=\S)\*{1,3}$/gu, '')
}

/**
 * Runs between double quotation marks of every shape, in their order. What stands in quotation marks within a run is part of
 * it. A mark that nothing closes begins a run that goes to the end: a slip must not take words out of the check.
 * @param single whether single marks are a claim too; a straight one that nothing closes is an apostrophe.
 */
export function quotedRuns(text: string, single = false): readonly QuotedRun[] {
  const runs: QuotedRun[] = []
  const closing = [...new Set([closings, singles].flatMap((table) => Object.values(table).flat()).join(''))]
  const lastOf = new Map(closing.map((mark) => [mark, text.lastIndexOf(mark)]))
  for (let at = 0; at < text.length; at++) {
    if (!mayOpen(text, at, single)) continue
    const close = closeOf(text, at, lastOf)
    if (close === -1 && text[at] === "'") continue
    const to = close === -1 ? text.length : close
    const inner = text.slice(at + 1, to)
    const words = inner.trim()
    if (words !== '') {
      const start = at + 1 + (inner.length - inner.trimStart().length)
      runs.push({ words: withoutMarkup(words), start, end: start + words.length, closed: close !== -1 })
    }
    at = to
  }
  return runs
}
