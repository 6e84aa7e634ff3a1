import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml'
import type { Place } from '../diagnostic.ts'

/** A YAML file of a template: its value, its mistakes of syntax, and where each part of it stands. */
export interface YamlFile {
  readonly value: unknown
  readonly mistakes: readonly { readonly message: string; readonly place: Place }[]
  /** The place of the value at this path, or of the nearest part around it that the file has. */
  placeOf(path: readonly PropertyKey[]): Place
}

/** A text file by its name, as whoever reads files hands it in. */
export interface TextFile {
  readonly file: string
  readonly text: string
}

const nodeAt = (doc: YamlDocument, path: readonly PropertyKey[]) => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = doc.getIn(path.slice(0, length), true)
    const parent = doc.getIn(path.slice(0, length - 1), true)
    const key = isMap(parent)
      ? parent.items.find((pair) => isNode(pair.key) && String(pair.key) === String(path[length - 1]))?.key
      : undefined
    if (isNode(key) && key.range) return key
    if (isNode(node) && node.range) return node
  }
  return doc.contents
}

const findAlias = (node: unknown): Alias | undefined => {
  if (isAlias(node)) return node
  if (isPair(node)) return findAlias(node.key) ?? findAlias(node.value)
  if (!isCollection(node)) return undefined
  for (const item of node.items) {
    const alias = findAlias(item)
    if (alias) return alias
  }
  return undefined
}

/** Reads YAML 1.2 strictly: duplicate keys and aliases are mistakes, since a theme or a label set has no use for them. */
export const readYaml = ({ file, text }: TextFile): YamlFile => {
  const lines = new LineCounter()
  const doc = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
  })
  const placeAt = (start: number, end?: number): Place => {
    const from = lines.linePos(start)
    const to = end === undefined ? undefined : lines.linePos(end)
    return {
      file,
      line: Math.max(1, from.line),
      column: Math.max(1, from.col),
      ...(to ? { endLine: to.line, endColumn: to.col } : {}),
    }
  }
  const mistakes = doc.errors.map((error) => ({ message: error.message, place: placeAt(error.pos[0]) }))
  let value: unknown = null
  if (mistakes.length === 0) {
    const alias = findAlias(doc.contents)
    if (alias)
      mistakes.push({ message: 'Aliases (*name) are not used here.', place: placeAt(alias.range?.[0] ?? 0) })
    else value = doc.toJS({ maxAliasCount: 0 })
  }
  return {
    value,
    mistakes,
    placeOf: (path) => {
      const range = nodeAt(doc, path)?.range
      return range ? placeAt(range[0], range[1]) : { file, line: 1, column: 1 }
    },
  }
}
