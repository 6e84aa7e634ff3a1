import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { LineIndex } from './line-index.ts'
import type { Written, WrittenEntry, WrittenScalar } from './written.ts'

/** How many levels of lists and mappings may stand in one another. The schema itself needs eight. */
const deepestNesting = 50
/** How many values a brief may hold, each alias counted as all it stands for. A long one has a thousand. */
const mostValues = 20_000

/** Thrown to leave the recursion; always caught in parse-yaml.ts. */
export class Refused extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code)
    this.diagnostic = diagnostic
  }
}

const styles: Readonly<Record<string, WrittenScalar['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
}

/** Turns the nodes of the YAML library into the written tree, each alias into what it stands for. */
export class TreeBuilder {
  private readonly anchors = new Map<string, Written | null>()
  private aliases = 0
  private readonly index: LineIndex
  /** Aliases that nothing has named, and keys that stand twice. */
  readonly problems: Diagnostic[] = []

  constructor(index: LineIndex) {
    this.index = index
  }

  build(node: Node | null | undefined, start: number, depth: number): Written {
    const range = node?.range
    const from = range?.[0] ?? start
    const to = range?.[1] ?? from
    if (depth > deepestNesting) this.refuse('too-deep', from, to)
    if (isAlias(node)) return this.resolve(node.source, from, to)
    const anchor = isMap(node) || isSeq(node) || isScalar(node) ? node.anchor : undefined
    if (anchor !== undefined) this.anchors.set(anchor, null)
    const built = this.value(node, from, to, depth)
    if (built.size > mostValues) this.refuse(this.aliases > 0 ? 'alias-bomb' : 'too-many-values', from, to)
    if (anchor !== undefined) this.anchors.set(anchor, built)
    return built
  }

  private value(node: Node | null | undefined, start: number, end: number, depth: number): Written {
    if (isSeq(node)) {
      const items = node.items.map((item) => this.build(item as Node | null, start, depth + 1))
      return { kind: 'list', start, end, items, size: items.reduce((sum, item) => sum + item.size, 1) }
    }
    if (isMap(node)) {
      const entries = new Map<string, WrittenEntry>()
      let size = 1
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue
        const keyStart = key.range?.[0] ?? start
        const keyEnd = key.range?.[1] ?? keyStart
        const built = this.build(value as Node | null, keyEnd, depth + 1)
        size += built.size
        const name = String(key.value ?? '')
        const first = entries.get(name)
        if (first === undefined) entries.set(name, { keyStart, keyEnd, value: built })
        else this.problems.push(this.duplicateKey(name, first, keyStart, keyEnd))
      }
      return { kind: 'mapping', start, end, entries, size }
    }
    const value = isScalar(node) ? node.value : null
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return {
      kind: 'scalar',
      start,
      end,
      size: 1,
      value: known ? value : null,
      text: typeof value === 'string' ? value : ((isScalar(node) ? node.source : undefined) ?? ''),
      style: styles[(isScalar(node) && node.type) || ''] ?? 'plain',
    }
  }

  /** The first of the two counts. */
  private duplicateKey(name: string, first: WrittenEntry, start: number, end: number): Diagnostic {
    return {
      severity: 'error',
      code: 'duplicate-key',
      message: `\`${name}\` stands twice in the same mapping.`,
      place: this.index.placeOf(start, end),
      hint: 'Keep one of the two, or join them.',
      related: [
        { message: 'The first one stands here.', place: this.index.placeOf(first.keyStart, first.keyEnd) },
      ],
    }
  }

  private resolve(name: string, start: number, end: number): Written {
    this.aliases++
    const value = this.anchors.get(name)
    if (value === null) return this.refuse('alias-bomb', start, end, name)
    if (value !== undefined) return value
    this.problems.push({
      severity: 'error',
      code: 'unknown-alias',
      message: `*${name} is read as an alias, and no &${name} stands before it.`,
      place: this.index.placeOf(start, end),
      hint: 'A text that begins with * needs quotation marks round it.',
    })
    return { kind: 'scalar', start, end, size: 1, value: null, text: '', style: 'plain' }
  }

  private refuse(
    code: 'too-deep' | 'alias-bomb' | 'too-many-values',
    start: number,
    end: number,
    name = '',
  ): never {
    const words = {
      'too-deep': [
        `Lists and mappings stand in one another more than ${deepestNesting} levels deep.`,
        'A brief needs no more than eight levels.',
      ],
      'alias-bomb': [
        name === ''
          ? `With its aliases (*name) the file stands for more than ${mostValues} values.`
          : `The alias *${name} stands inside the very value it names.`,
        'Write the values out instead of repeating them by aliases.',
      ],
      'too-many-values': [`The file holds more than ${mostValues} values.`, 'Split it into several briefs.'],
    } as const
    const [message, hint] = words[code]
    throw new Refused({ severity: 'error', code, message, hint, place: this.index.placeOf(start, end) })
  }
}
