import { type Document, isMap, isScalar, type ParsedNode, visit, type YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import type { LineIndex } from './line-index.ts'

/** More than this many faults of syntax tell nobody anything. */
const mostProblems = 20

interface Explained {
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint?: string
  /** Where it begins and ends, if not where the library noticed it. */
  readonly at?: readonly [number, number]
  readonly related?: Diagnostic['related']
}

interface Context {
  readonly document: Document.Parsed<ParsedNode>
  readonly text: string
  readonly index: LineIndex
  readonly error: YAMLError
  readonly line: string
}

const quoteIt = 'Put the whole text between quotation marks'

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

function unclosed({ document, text, error }: Context): Explained {
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

function duplicateKey({ document, text, index, error }: Context): Explained {
  const name =
    text
      .slice(error.pos[0])
      .match(/^[^:\n]*/)?.[0]
      .trim() ?? ''
  let first: number | undefined
  let key = name
  visit(document, {
    Map(_, node) {
      const second = node.items.find((pair) => isScalar(pair.key) && pair.key.range?.[0] === error.pos[0])
      if (!second || !isMap(node) || !isScalar(second.key)) return
      key = String(second.key.value)
      const before = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
      if (before && isScalar(before.key)) first = before.key.range?.[0]
    },
  })
  return {
    code: 'duplicate-key',
    message: `\`${key}\` stands twice in the same mapping.`,
    hint: 'Keep one of the two, or join them.',
    at: [error.pos[0], error.pos[0] + key.length],
    ...(first === undefined
      ? {}
      : {
          related: [
            { message: 'The first one stands here.', place: index.placeOf(first, first + key.length) },
          ],
        }),
  }
}

/** What a value that begins like this was probably meant to be. */
function beginning({ line, index, error }: Context): string {
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

const explanations: Partial<Record<YAMLError['code'], (context: Context) => Explained>> = {
  TAB_AS_INDENT: () => ({
    code: 'yaml-tab',
    message: 'A tab stands where YAML wants spaces.',
    hint: 'Indent with two spaces for each level.',
  }),
  DUPLICATE_KEY: duplicateKey,
  MULTIPLE_DOCS: () => ({
    code: 'several-documents',
    message: 'A second document begins here; a file holds one brief.',
    hint: 'Put the second brief into a folder of its own, or delete the line ---.',
  }),
  RESOURCE_EXHAUSTION: () => ({
    code: 'too-deep',
    message: 'Lists and mappings stand in one another too deep to be read.',
    hint: 'A brief needs no more than eight levels.',
  }),
  BAD_ALIAS: () => ({
    code: 'unknown-alias',
    message: 'A * begins an alias here, and there is nothing it could stand for.',
    hint: `${quoteIt}: a text that begins with * is read as an alias.`,
  }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    code: 'yaml-syntax',
    message: 'A second colon stands in this line, or the next line is indented too far.',
    hint: 'A text that holds a colon and a space needs quotation marks round it: "Poland: a mission".',
  }),
  MULTILINE_IMPLICIT_KEY: () => ({
    code: 'yaml-syntax',
    message: 'This line is neither `key: value` nor an item of a list.',
    hint: 'Put a colon and a space after the key; indent the lines of a long text more than its key.',
  }),
  BAD_INDENT: ({ error }) => {
    const bracket = /end with a ([\]}])/.exec(error.message)?.[1]
    return bracket
      ? {
          code: 'unclosed-bracket',
          message: `A list or mapping that stands between brackets is not closed by ${bracket} before this line.`,
          hint: `Put ${bracket} at its end; its lines stand further right than the key.`,
        }
      : {
          code: 'yaml-syntax',
          message: 'This line is indented differently from those it belongs to.',
          hint: 'Begin all keys of one mapping, and all dashes of one list, in the same column.',
        }
  },
  MISSING_CHAR: (context) => {
    if (/closing .quote/.test(context.error.message)) return unclosed(context)
    const bracket = /end with ([\]}])|expected.*([\]}])/.exec(context.error.message)
    if (bracket)
      return { code: 'unclosed-bracket', message: `A bracket is missing: ${bracket[1] ?? bracket[2]}.` }
    return {
      code: 'yaml-syntax',
      message: 'A colon, comma or bracket is missing here.',
      hint: beginning(context),
    }
  },
  BAD_SCALAR_START: ({ text, error }) => ({
    code: 'yaml-syntax',
    message: `A text cannot begin with ${text[error.pos[0]] ?? 'this character'} unless it stands between quotation marks.`,
    hint: `${quoteIt}.`,
  }),
  BAD_DQ_ESCAPE: () => ({
    code: 'yaml-syntax',
    message: 'A backslash between "…" begins an escape, and this one does not exist.',
    hint: "Write \\\\ for a backslash, or use single marks '…'.",
  }),
  NON_STRING_KEY: () => ({
    code: 'yaml-syntax',
    message: 'A list or mapping stands where the name of a key is wanted.',
  }),
  KEY_OVER_1024_CHARS: () => ({
    code: 'yaml-syntax',
    message: 'More than 1024 characters stand before the colon; a key is never so long.',
  }),
  TAG_RESOLVE_FAILED: () => ({
    code: 'yaml-syntax',
    message: 'A ! at the beginning of a value names a kind of data that briefs do not have.',
    hint: `${quoteIt} if it begins with an exclamation mark.`,
  }),
  UNEXPECTED_TOKEN: (context) => ({
    code: 'yaml-syntax',
    message: 'Something stands here that YAML cannot read as part of the value before it.',
    hint: beginning(context),
  }),
}

function explain(context: Context): Explained {
  const tab = /^ *\t/.test(context.line)
  const explanation = explanations[tab ? 'TAB_AS_INDENT' : context.error.code]
  return (
    explanation?.(context) ?? {
      code: 'yaml-syntax',
      message: 'YAML cannot read this line.',
      hint: beginning(context),
    }
  )
}

/** The faults of YAML in a teacher's words: the first of each line, since those after it mostly follow from it. */
export function yamlProblems(
  document: Document.Parsed<ParsedNode>,
  text: string,
  index: LineIndex,
): readonly Diagnostic[] {
  const seen = new Set<number>()
  const found: Diagnostic[] = []
  for (const error of [...document.errors, ...document.warnings]) {
    const line = index.lineOf(error.pos[0])
    if (seen.has(line) || found.length === mostProblems) continue
    seen.add(line)
    const { code, message, hint, at, related } = explain({
      document,
      text,
      index,
      error,
      line: index.lineText(line),
    })
    const [start, end] = at ?? error.pos
    found.push({
      severity: 'error',
      code,
      message,
      place: index.placeOf(start, end),
      ...(hint === undefined ? {} : { hint }),
      ...(related === undefined ? {} : { related }),
    })
  }
  return found
}
