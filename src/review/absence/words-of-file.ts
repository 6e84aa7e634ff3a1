import { strFromU8, unzipSync } from 'fflate'

/** Words that a part of a file holds. */
export interface FileWords {
  /** Where they stand: the path of a part, of a part in a part ("ppt/embeddings/a.xlsx!xl/sheet1.xml"). */
  readonly part: string
  readonly text: string
}

/** The largest file inside a package that is looked into. */
const mostBytes = 64 * 1024 * 1024

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Words as they are read: character references resolved. What no character has is a space. */
const read = (text: string) =>
  text.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g, (_, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? ' '
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' '
  })

/** What stands inside a line of words: a run may end in the middle of one. All other tags part words. */
const inline =
  /^(?:a:(?!p$|br$|tab$)\w+|w:(?!p$|br$|tab$|cr$|tc$|tr$)\w+|ahyp:\w+|c16?\w*:ext|r|t|rPr|span|a|b|i|u|s|em|strong|mark|ins|del|sup|sub|q|cite|abbr|time|small|code|font)$/

const tag =
  /<(?:!--([\s\S]*?)-->|[!?][^>]*>|(\/?)([\w:.-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>)/g

/** Attributes that hold words for people, whatever their value. */
const spoken = /^(?:name|descr|title|alt|tooltip|aria-label|content|summary|prompt|initials|author|subject)$/i

/** Attributes that name formats and parts of them. */
const technical = /^(?:xmlns(?::.*)?|Type|ContentType|uri|xsi:type)$/

/** Two words in one value, also in an address. */
const severalWords = /\p{L}[^\p{L}\p{N}]+\p{L}/u

function decoded(value: string): string {
  try {
    return value.includes('%') ? decodeURIComponent(value) : value
  } catch {
    return value
  }
}

/**
 * The words of XML or HTML: of its elements, with runs of one paragraph joined; then those of comments and of attributes
 * that people read, or that hold more than one word.
 */
function wordsOfMarkup(xml: string): string {
  const aside: string[] = []
  let words = ''
  let at = 0
  for (const found of xml.matchAll(tag)) {
    words += xml.slice(at, found.index)
    at = found.index + found[0].length
    const [, comment, , name, attributes = ''] = found
    if (comment !== undefined) aside.push(comment)
    if (name === undefined || !inline.test(name)) words += ' '
    for (const [, key = '', double, single, plain] of attributes.matchAll(
      /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g,
    )) {
      const value = double ?? single ?? plain ?? ''
      if (technical.test(key) || !(spoken.test(key) || severalWords.test(value))) continue
      aside.push(decoded(value))
    }
  }
  return [words + xml.slice(at), ...aside].map(read).join('\n')
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

function wordsOfBytes(name: string, bytes: Uint8Array): string {
  const head = strFromU8(bytes.subarray(0, 200))
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/\.(xml|rels|x?html?|svg)$/i.test(name) || head.startsWith('<')) return wordsOfMarkup(strFromU8(bytes))
  // A picture or a text: its bytes as they are, which is how metadata stands in them.
  return strFromU8(bytes)
}

/**
 * The words in a finished file, part by part: of an office package every part, its name, and what is packed in it; of HTML
 * and plain text the whole. For a PDF there is words-of-pdf.ts.
 */
export function wordsOfFile(name: string, bytes: Uint8Array): readonly FileWords[] {
  if (!isZip(bytes)) return [{ part: name, text: wordsOfBytes(name, bytes) }]
  const parts = unzipSync(bytes, { filter: (file) => file.originalSize <= mostBytes })
  return Object.entries(parts).flatMap(([part, inside]) =>
    isZip(inside)
      ? wordsOfFile(part, inside).map((words) => ({ ...words, part: `${part}!${words.part}` }))
      : [{ part, text: `${part}\n${wordsOfBytes(part, inside)}` }],
  )
}
