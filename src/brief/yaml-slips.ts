import { type Document, isCollection, type ParsedNode, visit, type YAMLError } from 'yaml'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import type { LineIndex } from './line-index.ts'

/*
 * Slips of YAML whose cause stands elsewhere than where a parser notices them, or is a habit of writing that a teacher
 * cannot know to be wrong: a colon, an asterisk, an apostrophe in a text.
 */

/** A fault in a teacher's words. */
export interface Explained {
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint?: string
  /** Where it begins and ends, if not where the library noticed it. */
  readonly at?: readonly [number, number]
}

/** What is known of a fault: the parser's error and the line it stands in. */
export interface Slip {
  readonly document: Document.Parsed<ParsedNode>
  readonly text: string
  readonly index: LineIndex
  readonly error: YAMLError
  readonly line: string
}

/** The remedy for most of them. */
export const quoteIt = 'Put the whole text between quotation marks'

/** Where the quoted text begins that is still open at an offset. */
function openQuote(document: Document, offset: number): number | null {
  let found: number | null = null
  visit(document, {
    Scalar(_, node) {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
      if (quoted && node.range && node.range[0] <= offset && node.range[2] >= offset - 1)
        found = node.range[0]
    },
  })
  return found
}

/** Where the innermost bracket of this kind stands that is still open at an offset. */
function openBracket({ document, text, error }: Slip, closing: string): readonly [number, number] | null {
  const opening = closing === ']' ? '[' : '{'
  let found: number | null = null
  visit(document, (_, node) => {
    if (!isCollection(node) || !node.flow || !node.range) return
    const [start, , end] = node.range
    if (start < error.pos[0] && end >= error.pos[0] - 1 && text[start] === opening) found = start
  })
  return found === null ? null : [found, error.pos[0]]
}

/** A list or mapping between brackets that never ends. */
export function unclosedBracket(slip: Slip, closing: string): Explained {
  const at = openBracket(slip, closing)
  return {
    code: 'unclosed-bracket',
    message: `What begins with ${closing === ']' ? '[' : '{'} here is not closed by ${closing}.`,
    hint: `Put ${closing} at its end; its further lines stand further right than the key.`,
    ...(at === null ? {} : { at }),
  }
}

/** A line that begins in another column than its neighbours. */
export const indentation: Explained = {
  code: 'yaml-syntax',
  message: 'This line is indented differently from those it belongs to.',
  hint: 'Begin all keys of one mapping, and all dashes of one list, in the same column.',
}

/** `title: Poland: the mission`: a text that holds a colon, or a line that is indented too far. */
export function secondColon({ error, line, index }: Slip): Explained {
  if (error.message.includes('block sequence')) return indentation
  const match = /^((?:\s*- )*\s*(?:[\w-]+): +)([^"'[{|>&*!%@`\s].*: .*)$/.exec(line)
  const value = match?.[2]?.trimEnd()
  if (value === undefined || value.includes('"'))
    return {
      code: 'yaml-syntax',
      message: 'A second colon stands in this line, or the next line is indented too far.',
      hint: 'A text that holds a colon and a space needs quotation marks round it.',
    }
  const start = error.pos[0] - index.placeOf(error.pos[0]).column + 1 + (match?.[1]?.length ?? 0)
  return {
    code: 'yaml-syntax',
    message: 'A text that holds a colon and a space needs quotation marks round it.',
    hint: `Write "${value}".`,
    at: [start, start + value.length],
  }
}

/** A text between quotation marks that never ends; its beginning is shown, not the end of the file. */
export function unclosedQuote({ document, text, error }: Slip): Explained {
  const start = openQuote(document, error.pos[0])
  if (start === null)
    return { code: 'unclosed-quote', message: 'A quotation mark that opens a text is never closed.' }
  const mark = text[start] ?? '"'
  const lineEnd = text.indexOf('\n', start)
  return {
    code: 'unclosed-quote',
    message: `The text that begins with ${mark} here is never closed.`,
    hint: `Put ${mark} at its end${mark === "'" ? ", and write '' for each apostrophe in it" : ''}.`,
    at: [start, lineEnd === -1 ? text.length : lineEnd],
  }
}

/** What a value that begins like this was probably meant to be. */
export function beginning({ line, index, error }: Slip): string {
  const column = index.placeOf(error.pos[0]).column - 1
  const value = /^(?:\s*- )*\s*(?:[\w-]+:\s+)?/.exec(line)?.[0].length ?? 0
  const first = line[value] ?? ''
  if (first === '*') return `${quoteIt}: a text that begins with * is read as an alias.`
  if (first === '[' || first === '{')
    return `${quoteIt}: a text that begins with ${first} is read as a list or mapping.`
  if (first === '"') return `${quoteIt} of the other kind, '…': it goes on after its own marks are closed.`
  if (first === "'") return `Write '' for an apostrophe inside single marks, or use "…" round the text.`
  if (first === '|' || first === '>') return `Begin the text on the line below ${first}, indented.`
  if (line.slice(column).startsWith('- ')) return 'Begin a list on a line of its own, indented.'
  return `Look at the indentation, and at colons and quotation marks in the text. ${quoteIt} if it holds any.`
}
