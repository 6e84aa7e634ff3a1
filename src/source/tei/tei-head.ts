import { certainties, edtf, headOf } from '../head-values.ts'
import type { Certainty, Hand, Person, SourceDate, SourceHead } from '../source.ts'
import type { XmlElement, XmlNode } from './parse-xml.ts'
import { textIn } from './tei-marks.ts'

const some = (text: string | undefined): string | null => {
  const words = text?.replace(/\s+/gu, ' ').trim() ?? ''
  return words === '' ? null : words
}

/** All elements of a name below one, in their order. */
export function findAll(root: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (node: XmlNode): void => {
    if (node.kind === 'text') return
    if (node.name === name) found.push(node)
    node.children.forEach(visit)
  }
  root.children.forEach(visit)
  return found
}

/** The first element at the end of a way of names. */
function find(root: XmlElement, ...way: readonly string[]): XmlElement | undefined {
  let here: XmlElement | undefined = root
  for (const name of way) here = here === undefined ? undefined : findAll(here, name)[0]
  return here
}

const wordsOf = (element: XmlElement | undefined) =>
  element === undefined ? null : some(textIn(element.children))

const certaintyOf = (element: XmlElement): Certainty => {
  const given = element.attributes.get('cert') ?? ''
  const known: Readonly<Record<string, Certainty>> = { high: 'certain', medium: 'probable', low: 'possible' }
  return known[given] ?? certainties.find((one) => one === given) ?? 'certain'
}

function dateOf(element: XmlElement | undefined): SourceDate | null {
  if (element === undefined) return null
  const { attributes } = element
  const [from, to] = [
    attributes.get('from') ?? attributes.get('notBefore'),
    attributes.get('to') ?? attributes.get('notAfter'),
  ]
  const when =
    attributes.get('when') ??
    attributes.get('when-iso') ??
    (from !== undefined && to !== undefined ? `${from}/${to}` : from)
  const day = when?.replace(/T[^/]*/u, '') ?? null
  const known = day !== null && edtf.test(day) ? day : null
  const asWritten = wordsOf(element)
  if (known === null && asWritten === null) return null
  return {
    when: known,
    certainty: known === null ? 'unknown' : certaintyOf(element),
    ...(asWritten === null ? {} : { asWritten }),
  }
}

function personOf(action: XmlElement | undefined): Person | null {
  if (action === undefined) return null
  const named = ['persName', 'orgName', 'name', 'rs']
    .map((name) => wordsOf(findAll(action, name)[0]))
    .find((one) => one !== null)
  return named === undefined || named === null ? null : { name: named }
}

/** The hands that the header describes: the main one first. */
function handsOf(header: XmlElement, root: XmlElement): readonly Hand[] {
  const people = new Map(
    ['person', 'persName'].flatMap((name) =>
      findAll(root, name).flatMap((one): readonly (readonly [string, string])[] => {
        const id = one.attributes.get('xml:id')
        const words = name === 'person' ? wordsOf(findAll(one, 'persName')[0]) : wordsOf(one)
        return id === undefined || words === null ? [] : [[id, words]]
      }),
    ),
  )
  const notes = [...findAll(header, 'handNote')].flatMap((note): readonly (readonly [XmlElement, Hand])[] => {
    const id = note.attributes.get('xml:id')
    if (id === undefined) return []
    const scribe = note.attributes.get('scribeRef')?.split(/\s+/u)[0]?.replace(/^.*#/u, '')
    const who =
      some(note.attributes.get('scribe')) ?? people.get(scribe ?? '') ?? wordsOf(findAll(note, 'persName')[0])
    const kind = some(note.attributes.get('medium'))
    const basis = wordsOf(note)
    const hand: Hand = {
      id,
      who: who ?? null,
      certainty: who == null ? 'unknown' : certaintyOf(note),
      ...(kind === null ? {} : { kind }),
      ...(basis === null ? {} : { basis }),
    }
    return [[note, hand]]
  })
  const isMajor = ([note]: readonly [XmlElement, Hand]) =>
    /^(?:sole|major)$/.test(note.attributes.get('scope') ?? '')
  const main = notes.find(isMajor) ?? notes.find(([note]) => note.attributes.get('scope') !== 'minor')
  const rest = notes.filter((one) => one !== main).map(([, hand]) => hand)
  return [main?.[1] ?? { id: 'main', who: null, certainty: 'unknown' }, ...rest]
}

/** What the header of a TEI file says of its document; nothing is guessed from elsewhere. */
export function readTeiHead(root: XmlElement, fallbackId: string): SourceHead {
  const header = findAll(root, 'teiHeader')[0]
  const bare = headOf(root.attributes.get('xml:id') ?? fallbackId)
  const text = findAll(root, 'text')[0]
  const div = text === undefined ? undefined : findAll(text, 'div')[0]
  const lang = text?.attributes.get('xml:lang') ?? root.attributes.get('xml:lang')
  if (header === undefined) return { ...bare, lang: lang ?? 'und' }
  const actions = findAll(header, 'correspAction')
  const action = (type: string) => actions.find(({ attributes }) => attributes.get('type') === type)
  const sent = action('sent')
  const languages = findAll(header, 'language').flatMap(({ attributes }) => attributes.get('ident') ?? [])
  const kind = some(text?.attributes.get('type')) ?? some(div?.attributes.get('type'))
  const repository =
    wordsOf(find(header, 'msIdentifier', 'repository')) ??
    wordsOf(find(header, 'msIdentifier', 'institution'))
  const reference = [
    wordsOf(find(header, 'msIdentifier', 'collection')),
    wordsOf(find(header, 'msIdentifier', 'idno')),
  ].filter((one) => one !== null)
  const url = findAll(header, 'idno')
    .map((one) => wordsOf(one))
    .find((one) => /^https?:\/\/\S+$/u.test(one ?? ''))
  return {
    ...bare,
    kind:
      kind !== null && /^\p{L}+$/u.test(kind) && !/^(?:edition|text|body|chapter|section)$/iu.test(kind)
        ? kind.toLowerCase()
        : bare.kind,
    title: wordsOf(find(header, 'titleStmt', 'title')),
    date:
      dateOf(sent === undefined ? undefined : findAll(sent, 'date')[0]) ??
      dateOf(find(header, 'creation', 'date')) ??
      dateOf(find(header, 'origin', 'origDate')),
    from: personOf(sent),
    to: personOf(action('received')),
    archive: {
      repository,
      reference: reference.length === 0 ? null : reference.join(', '),
      folio: wordsOf(find(header, 'msItem', 'locus')),
    },
    lang: lang ?? (languages.length === 1 ? (languages[0] as string) : 'und'),
    rights: wordsOf(find(header, 'availability', 'licence')) ?? wordsOf(find(header, 'availability', 'p')),
    url: url ?? null,
    hands: handsOf(header, root),
  }
}
