import { countWords, fold } from './fold.ts'

/** What stands before, between or after the stretches of a quotation: words left out, words of the quoter, or both. */
export interface Link {
  /** Whether an omission is marked: "…", "[…]", "(…)". */
  readonly gap: boolean
  /** The quoter's words, without their brackets; "" for an omission alone. */
  readonly words: string
  /** As it is printed: "…", "[he]", "… [he]". */
  readonly shown: string
}

/** A stretch of a quotation that claims to stand in the source. */
export interface Stretch {
  /** Folded. */
  readonly text: string
  /** "[T]he": the quoter has changed the case of the first letter. */
  readonly cased: boolean
}

/** A quotation parted at its omissions and brackets. `links[i]` stands before `stretches[i + 1]`. */
export interface ParsedQuotation {
  /** The whole, folded, for those that stand in the source with their very dots and brackets. */
  readonly whole: string
  readonly stretches: readonly Stretch[]
  readonly links: readonly Link[]
  /** What stands before the first stretch and after the last. */
  readonly lead: Link | null
  readonly trail: Link | null
  /** Brackets that close and part no word: "measure[s]" and "[un]able" make other words, "[T]he" does not. */
  readonly wellFormed: boolean
}

/** Omissions and the quoter's brackets; "[word?]", "[illegible]" and "[sic]" are the source's own. */
const marks =
  /[[(]\s*(?:…|\.{3})\s*[\])]|…|\.[ \u00A0]\.[ \u00A0]\.(?![ \u00A0]?\.)|\.{3}(?!\.)|\[(?!\s*(?:sic|illegible)\b)[^[\]]*[^[\]?]\]/gu
const letter = /[\p{L}\p{N}\p{M}]/u

/** A final full stop or comma may differ. */
export const withoutFinalStop = (text: string): string => text.replace(/[.,]$/u, '').trimEnd()

function isBalanced(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (character === '[') open++
    else if (character === ']') open--
    if (open < 0) return false
  }
  return open === 0
}

function linkOf(mark: string): Link {
  const inner = /^[[(]/u.test(mark) ? mark.slice(1, -1).trim() : mark
  const gap = /^(?:…|\.{3}|\.[ \u00A0]\.[ \u00A0]\.)$/u.test(inner)
  return gap
    ? { gap, words: '', shown: mark.startsWith('[') ? '[…]' : '…' }
    : { gap, words: inner, shown: `[${inner}]` }
}

function joinLinks(a: Link | null, b: Link): Link {
  if (a === null) return b
  return { gap: a.gap || b.gap, words: `${a.words} ${b.words}`.trim(), shown: `${a.shown} ${b.shown}` }
}

/** A quotation without the marks of underlining and insertion: it may have them or not. */
export const withoutSetting = (exact: string): string =>
  exact
    .trim()
    .replace(/__(?!_)([^_]+)__/gu, '$1')
    .replace(/\^\^([^^{}]+)\^\^/gu, '$1')

/** Parts a quotation as the brief gives it. */
export function parseQuotation(exact: string): ParsedQuotation {
  const text = withoutSetting(exact)
  const stretches: Stretch[] = []
  const links: Link[] = []
  let wellFormed = isBalanced(text)
  let lead: Link | null = null
  let link = null as Link | null
  let buffer = ''
  let cased = false
  const close = () => {
    const folded = fold(buffer).text
    buffer = ''
    if (!/[^\s'’.,;:!?-]/u.test(folded)) return
    if (stretches.length > 0) links.push(link ?? { gap: true, words: '', shown: '…' })
    else lead = link
    stretches.push({ text: folded, cased })
    link = null
    cased = false
  }
  let from = 0
  for (const match of text.matchAll(marks)) {
    const [mark] = match
    const [before = '', after = ''] = [text[match.index - 1], text[match.index + mark.length]]
    buffer += text.slice(from, match.index)
    from = match.index + mark.length
    const isLetter = /^\[\p{L}\]$/u.test(mark) && letter.test(after) && !letter.test(before)
    if (isLetter && !letter.test(fold(buffer).text)) {
      buffer += mark.slice(1, -1)
      cased = true
      continue
    }
    const one = linkOf(mark)
    if (!one.gap && (letter.test(before) || letter.test(after))) wellFormed = false
    close()
    link = joinLinks(link, one)
  }
  buffer += text.slice(from)
  close()
  const last = stretches.length - 1
  const first = stretches[0]
  const withoutCase = first?.cased === true ? text.replace(/\[(\p{L})\]/u, '$1') : text
  return {
    whole: withoutFinalStop(fold(withoutCase).text),
    stretches: stretches.map((stretch, index) =>
      index === last ? { ...stretch, text: withoutFinalStop(stretch.text) || stretch.text } : stretch,
    ),
    links,
    lead,
    trail: stretches.length > 0 ? link : null,
    wellFormed,
  }
}

/** Fewer than three words and fewer than twelve characters. */
export const isShort = (text: string): boolean => countWords(text) < 3 && [...text].length < 12
