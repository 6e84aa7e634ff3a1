import { type FileText, type Problems, placeAt } from '../file-text.ts'
import { idFromFile } from '../id-from-file.ts'
import type { Hand, HandText, Source } from '../source.ts'
import { placeUnits } from '../unit-builder.ts'
import { parseXml, type XmlElement } from './parse-xml.ts'
import { readTeiBody } from './tei-body.ts'
import { findAll, readTeiHead } from './tei-head.ts'
import { unnamedHand } from './tei-notes.ts'

/** The text of the document: its body or, where a file has none, all of its text. */
function bodyOf(root: XmlElement): XmlElement | null {
  const [text] = findAll(root, 'text')
  if (text === undefined) return root.name === 'text' || root.name === 'body' ? root : null
  const [body] = findAll(text, 'body')
  return body ?? text
}

/**
 * Reads a TEI P5 file: `teiHeader` for what is known of the document, `text/body` for its words. Elements it does not know
 * keep their text. Null when the XML is broken or no words of a document stand in it.
 */
export function readTei(file: FileText, problems: Problems): Source | null {
  const root = parseXml(file, problems)
  if (root === null) return null
  const body = bodyOf(root)
  const empty = () => {
    problems.add(
      'source-empty',
      'The file holds no words of a document.',
      placeAt(file, 0),
      'They stand in <text><body>…</body></text>.',
    )
    return null
  }
  if (body === null) return empty()
  const head = readTeiHead(root, idFromFile(file.file))
  const known = new Map(head.hands.map((hand) => [hand.id, hand]))
  const others = new Map<string, Hand>()
  const handOf = (pointer: string): string => {
    const id = pointer.trim().split(/\s+/u)[0]?.replace(/^.*#/u, '') || unnamedHand
    if (!known.has(id) && !others.has(id)) others.set(id, { id, who: null, certainty: 'unknown' })
    return id
  }
  const main = head.hands[0]?.id ?? 'main'
  const read = readTeiBody(body, file, main, handOf)
  if (read.units.some(({ hand }) => hand === unnamedHand)) handOf(unnamedHand)
  const hands = [...head.hands, ...others.values()]
  const texts = hands.map(
    (hand): HandText => ({ hand, ...placeUnits(read.units.filter((unit) => unit.hand === hand.id)) }),
  )
  if (!texts.some(({ diplomatic }) => /[\p{L}\p{N}]/u.test(diplomatic))) return empty()
  return {
    head: { ...head, hands },
    file: file.file,
    pages: read.pages,
    hands: texts,
    edition: placeUnits(read.edition).units,
    furniture: placeUnits(read.furniture).units,
    lineStarts: file.lineStarts,
  }
}
