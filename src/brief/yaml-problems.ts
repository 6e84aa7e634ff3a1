import type { Document, ParsedNode, YAMLError } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { LineIndex } from './line-index.ts'
import {
  beginning,
  type Explained,
  indentation,
  quoteIt,
  type Slip,
  secondColon,
  unclosedBracket,
  unclosedQuote,
} from './yaml-slips.ts'

/** More than this many faults of syntax tell nobody anything. */
const mostProblems = 20

const explanations: Partial<Record<YAMLError['code'], (slip: Slip) => Explained>> = {
  TAB_AS_INDENT: () => ({
    code: 'yaml-tab',
    message: 'A tab stands where YAML wants spaces.',
    hint: 'Indent with two spaces for each level.',
  }),
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
  BLOCK_AS_IMPLICIT_KEY: secondColon,
  MULTILINE_IMPLICIT_KEY: () => ({
    code: 'yaml-syntax',
    message: 'This line is neither `key: value` nor an item of a list.',
    hint: 'Put a colon and a space after the key; indent the lines of a long text more than its key.',
  }),
  BAD_INDENT: (slip) => {
    const closing = /end with a ([\]}])/.exec(slip.error.message)?.[1]
    return closing === undefined ? indentation : unclosedBracket(slip, closing)
  },
  MISSING_CHAR: (slip) => {
    if (/closing .quote/.test(slip.error.message)) return unclosedQuote(slip)
    const closing = /end with a? ?([\]}])/.exec(slip.error.message)?.[1]
    if (closing !== undefined) return unclosedBracket(slip, closing)
    return {
      code: 'yaml-syntax',
      message: 'A colon, comma or bracket is missing here.',
      hint: beginning(slip),
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
  UNEXPECTED_TOKEN: (slip) => ({
    code: 'yaml-syntax',
    message: 'Something stands here that YAML cannot read as part of the value before it.',
    hint: beginning(slip),
  }),
}

function explain(slip: Slip): Explained {
  const tab = /^ *\t/.test(slip.line)
  const explanation = explanations[tab ? 'TAB_AS_INDENT' : slip.error.code]
  return (
    explanation?.(slip) ?? {
      code: 'yaml-syntax',
      message: 'YAML cannot read this line.',
      hint: beginning(slip),
    }
  )
}

/** The faults of YAML in a teacher's words: the first of each line, since those after it mostly follow from it. */
export function yamlProblems(document: Document.Parsed<ParsedNode>, index: LineIndex): readonly Diagnostic[] {
  const seen = new Set<number>()
  const found: Diagnostic[] = []
  for (const error of [...document.errors, ...document.warnings]) {
    const line = index.lineOf(error.pos[0])
    if (seen.has(line) || found.length === mostProblems) continue
    seen.add(line)
    const { code, message, hint, at } = explain({
      document,
      text: index.text,
      index,
      error,
      line: index.lineText(line),
    })
    const [start, end] = at ?? error.pos
    const first = index.placeOf(start)
    const lineEnd = start - first.column + 1 + index.lineText(first.line).length
    found.push({
      severity: 'error',
      code,
      message,
      place: index.placeOf(start, Math.min(end, lineEnd)),
      ...(hint === undefined ? {} : { hint }),
    })
  }
  return found
}
