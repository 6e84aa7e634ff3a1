/** A stretch of a text set alike; `start` and `end` are where its characters stand in the text as written. */
export interface InlineSegment {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly strong: boolean
  readonly emphasis: boolean
  readonly href: string | null
}

interface Style {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly href: string | null
}

const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character)

/** A marker opens when no letter stands before it and a character follows. */
const mayOpen = (text: string, marker: string, at: number) =>
  !isWord(text[at - 1]) && !isSpace(text[at + marker.length])

/** Index of the marker that closes the one at `open`, or -1: it follows a character and no letter follows it. */
const closing = (text: string, marker: string, open: number, end: number): number => {
  for (
    let at = text.indexOf(marker, open + marker.length + 1);
    at !== -1;
    at = text.indexOf(marker, at + 1)
  ) {
    if (at + marker.length > end) return -1
    const isLonger = text[at - 1] === '*' || text[at + marker.length] === '*'
    if (!isLonger && !isSpace(text[at - 1]) && !isWord(text[at + marker.length])) return at
  }
  return -1
}

const link = /\[([^[\]]+)\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/y
const allowed = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i

/**
 * Reads the inline markup that texts of a brief know: `**bold**`, `*italic*`, `[text](url)`, nothing else; a stray marker
 * stays as it is. Links that are not http, https or mailto come in `refused` and stay as written.
 */
export const parseInlineText = (
  text: string,
): { readonly segments: readonly InlineSegment[]; readonly refused: readonly string[] } => {
  const segments: InlineSegment[] = []
  const refused: string[] = []
  // Whether a marker closes does not depend on what it closes: where one search found none, a later one need not look.
  const unclosed = new Set<string>()
  const closeOf = (marker: string, open: number, end: number): number => {
    const key = `${marker} ${end}`
    if (unclosed.has(key) || !mayOpen(text, marker, open)) return -1
    const close = closing(text, marker, open, end)
    if (close === -1) unclosed.add(key)
    return close
  }
  const read = (from: number, end: number, style: Style): void => {
    let plain = from
    const flush = (to: number): void => {
      if (to > plain) segments.push({ text: text.slice(plain, to), start: plain, end: to, ...style })
    }
    for (let at = from; at < end; ) {
      const character = text[at]
      if (character === '*') {
        const marker = /^\*{1,3}/.exec(text.slice(at, at + 3))?.[0] ?? '*'
        const close = closeOf(marker, at, end)
        if (close !== -1) {
          flush(at)
          read(at + marker.length, close, {
            ...style,
            strong: style.strong || marker !== '*',
            emphasis: style.emphasis || marker !== '**',
          })
          at = close + marker.length
          plain = at
        } else at += marker.length
        continue
      }
      if (character === '[' && style.href === null) {
        link.lastIndex = at
        const [whole, words = '', url = ''] = link.exec(text) ?? []
        if (whole !== undefined && at + whole.length <= end) {
          if (allowed.test(url)) {
            flush(at)
            read(at + 1, at + 1 + words.length, { ...style, href: url })
            plain = at + whole.length
          } else refused.push(url)
          at += whole.length
          continue
        }
      }
      at += 1
    }
    flush(end)
  }
  read(0, text.length, { strong: false, emphasis: false, href: null })
  return { segments, refused }
}

/** A text without its inline markup. */
export const plainText = (text: string): string =>
  parseInlineText(text)
    .segments.map((segment) => segment.text)
    .join('')
