import { nearestHint } from '../nearest.ts'
import { type FileText, type Problems, placeAt } from './file-text.ts'
import { type Flow, type Line, readFlow } from './read-flow.ts'
import type { RawUnit } from './unit-builder.ts'

/** What stands below the head, in the order of the file. */
export interface Body {
  /** Units of the document, each with its hand. */
  readonly units: readonly RawUnit[]
  readonly edition: readonly RawUnit[]
  readonly furniture: readonly RawUnit[]
  readonly pages: readonly string[]
}

interface OpenBlock {
  readonly line: Line
  readonly flow: Flow
  /** Whether words of the document stand in it. */
  readonly isDocument: boolean
}

const pageLine = /^---[ \t]+(\S.*?)[ \t]+---[ \t]*$/
const unnamedPage = /^-{3,}(?:[ \t]+page)?(?:[ \t]*-{3,})?[ \t]*$/i
const blockLine = /^:::[ \t]*(.*?)[ \t]*$/
const attribute = /([\w-]+)[ \t]*=[ \t]*(?:["“”„]([^"“”]*)["“”]|'([^']*)'|(\S+))/g

const kinds = ['head', 'close', 'edition', 'furniture', 'hand=…']

function attributesOf(words: string): ReadonlyMap<string, string> {
  return new Map(
    [...words.matchAll(attribute)].map(([, key = '', curly, single, bare]) => [
      key,
      curly ?? single ?? bare ?? '',
    ]),
  )
}

/**
 * Reads the transcription below the head: page lines, blocks, paragraphs. `hands` are the ids of the head's hands, the
 * main one first. `firstLine` is the number of the first line of the body, from 1.
 */
export function readBody(
  file: FileText,
  firstLine: number,
  hands: readonly string[],
  problems: Problems,
): Body {
  const units: RawUnit[] = []
  const edition: RawUnit[] = []
  const furniture: RawUnit[] = []
  const pages: string[] = []
  const main = hands[0] ?? ''
  let page = ''
  let paragraphs = 0
  let block: OpenBlock | null = null

  /** Words before the first page line stand on a first page of their own. */
  const ensurePage = () => {
    if (pages.length > 0) return
    page = '1'
    pages.push(page)
  }
  const mainFlow = readFlow(
    {
      hand: main,
      kind: 'paragraph',
      block: null,
      number: () => {
        paragraphs++
        return paragraphs
      },
    },
    units,
  )
  const placeOf = (line: Line) => placeAt(file, line.offset, line.offset + line.text.length)
  const openBlock = (line: Line, words: string): OpenBlock => {
    const attributes = attributesOf(words)
    const at = (name: string | null) => attributes.get('place') ?? attributes.get('at') ?? name
    const blockFlow = (hand: string | null, name: string | null, target: RawUnit[]): OpenBlock => ({
      line,
      flow: readFlow({ hand, kind: 'block', block: name, number: () => null }, target),
      isDocument: target === units,
    })
    for (const key of attributes.keys())
      if (!['hand', 'place', 'at', 'page'].includes(key))
        problems.add(
          'unknown-key',
          `A block has no \`${key}\`.`,
          placeOf(line),
          nearestHint(key, ['hand', 'place']),
        )
    const hand = attributes.get('hand')
    if (hand !== undefined) {
      if (!hands.includes(hand))
        problems.add(
          'hand-unknown',
          `The head lists no hand \`${hand}\`.`,
          placeOf(line),
          `${nearestHint(hand, hands)} A new hand is added under \`hands\` of the head.`,
        )
      return blockFlow(hand, at(null), units)
    }
    const kind = /^[^\s=]*/.exec(words)?.[0] ?? ''
    if (kind === 'edition') return blockFlow(null, at(null), edition)
    if (kind === 'furniture') return blockFlow(null, words.slice(kind.length).trim() || null, furniture)
    if (kind !== 'head' && kind !== 'close') {
      const hint = hands.includes(kind) ? `Write \`::: hand=${kind}\`.` : nearestHint(kind, kinds)
      problems.add('block-unknown', `There is no block \`${words}\`.`, placeOf(line), hint)
      return blockFlow(null, null, furniture)
    }
    mainFlow.end()
    return blockFlow(main, at(kind), units)
  }
  const unclosed = (open: OpenBlock, before: string) =>
    problems.add(
      'block-unclosed',
      `This block is not closed ${before}.`,
      placeOf(open.line),
      'End it with a line `:::`.',
    )

  let number = 0
  for (const [index, offset] of file.lineStarts.entries()) {
    number = index + 1
    if (number < firstLine) continue
    const end = (file.lineStarts[index + 1] ?? file.text.length + 1) - 1
    const text = file.text.slice(offset, end)
    const asBlock = text.startsWith(':::') ? blockLine.exec(text) : null
    const asPage = text.startsWith('---') ? pageLine.exec(text) : null
    if (asBlock !== null) {
      const line: Line = { text, offset, page, number }
      const words = (asBlock[1] ?? '').replace(/^:+\s*/, '')
      if (words === '') {
        if (block === null)
          problems.add(
            'block-not-open',
            'This closes a block, and none is open.',
            placeOf(line),
            'Take the line out.',
          )
        block = null
      } else {
        if (block !== null)
          problems.add(
            'block-nested',
            `A block begins here inside the one of line ${block.line.number}.`,
            placeOf(line),
            'Blocks do not stand in one another: close the first with a line `:::`.',
          )
        block = openBlock(line, words)
      }
    } else if (asPage !== null) {
      if (block !== null) {
        unclosed(block, 'before the page ends')
        block = null
      }
      page = (asPage[1] ?? '').replace(/^(?:page|p\.)[ \t]*(?=\S)/i, '')
      const line: Line = { text, offset, page, number }
      if (pages.includes(page))
        problems.add(
          'page-repeated',
          `There is a page ${page} already.`,
          placeOf(line),
          'Give each page a name of its own.',
          'warning',
        )
      pages.push(page)
      paragraphs = 0
      if (page.toLowerCase() === 'page')
        problems.add(
          'page-unnamed',
          'This page line names no page.',
          placeOf(line),
          'Write `--- page 2 ---`.',
        )
    } else {
      if (text.startsWith('---') && unnamedPage.test(text)) {
        problems.add(
          'page-unnamed',
          'This page line names no page.',
          { file: file.file, line: number, column: 1 },
          'Write `--- page 2 ---`. A line drawn in the document is left out or put into a block `::: furniture`.',
        )
        continue
      }
      if (text.trim() !== '' && block?.isDocument !== false) ensurePage()
      ;(block?.flow ?? mainFlow).take({ text, offset, page, number })
    }
  }
  if (block !== null) unclosed(block, 'at the end of the file')
  return { units, edition, furniture, pages }
}
