import { countWords, fold } from './fold.ts'

/** What stands between two stretches of a quotation: words left out, or words of the quoter in brackets. */
export type Link = { readonly kind: 'gap' } | { readonly kind: 'bracket'; readonly words: string }

/** A quotation parted at its omissions and brackets. Stretches are folded; `links[i]` stands before `stretches[i + 1]`. */
export interface ParsedQuotation {
  /** The whole, folded, for those that stand in the source with their very dots and brackets. */
  readonly whole: string
  readonly stretches: readonly string[]
  readonly links: readonly Link[]
  /** Words in brackets before the first and after the last stretch: additions. */
  readonly outer: readonly string[]
  /** "[T]he": the quoter has changed the case of the first letter. */
  readonly casedFirst: boolean
  readonly balanced: boolean
}

/** Omissions and the quoter's brackets; "[word?]", "[illegible]" and "[sic]" are the source's own. */
const marks = /\[\s*(?:…|\.{3})\s*\]|…|\.{3}|\[(?!\s*(?:sic|illegible)\b)[^[\]]*[^[\]?]\]/gu
const cased = /^\[(\p{L})\](?=\p{L})/u

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

/** Parts a quotation as the brief gives it. */
export function parseQuotation(exact: string): ParsedQuotation {
  const trimmed = exact.trim()
  const casedFirst = cased.test(trimmed)
  const text = trimmed.replace(cased, '$1')
  const stretches: string[] = []
  const links: Link[] = []
  const outer: string[] = []
  let from = 0
  let link = null as Link | null
  const close = (end: number) => {
    const folded = fold(text.slice(from, end)).text
    if (folded === '') {
      if (link?.kind === 'bracket') outer.push(link.words)
      return
    }
    if (stretches.length > 0 && link !== null) links.push(link)
    else if (link?.kind === 'bracket') outer.push(link.words)
    stretches.push(folded)
    link = null
  }
  for (const match of text.matchAll(marks)) {
    close(match.index)
    const inner = match[0].startsWith('[') ? match[0].slice(1, -1).trim() : match[0]
    // Two marks in a row: an omission swallows what else stands there, brackets join.
    const isGap = /^(…|\.{3})$/u.test(inner)
    const before: Link | null = link
    link =
      isGap || before?.kind === 'gap'
        ? { kind: 'gap' }
        : { kind: 'bracket', words: before === null ? inner : `${before.words} ${inner}` }
    from = match.index + match[0].length
  }
  close(text.length)
  const last = stretches.length - 1
  return {
    whole: withoutFinalStop(fold(text).text),
    stretches: stretches.map((stretch, index) =>
      index === last ? withoutFinalStop(stretch) || stretch : stretch,
    ),
    links,
    outer: [...new Set(outer)],
    casedFirst,
    balanced: isBalanced(trimmed),
  }
}

/** Fewer than three words and fewer than twelve characters. */
export const isShort = (text: string): boolean => countWords(text) < 3 && [...text].length < 12
