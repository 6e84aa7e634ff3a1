import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { nearestHint } from '../nearest.ts'
import { type FileText, type Problems, placeAt } from './file-text.ts'
import type { Certainty, Correction, Hand, Person, SourceDate, SourceHead, Witness } from './source.ts'

/** Keys of a head, and of the mappings in it. */
const headKeys = [
  'id',
  'kind',
  'title',
  'date',
  'from',
  'to',
  'copy',
  'archive',
  'marking',
  'lang',
  'rights',
  'url',
  'hands',
  'corrections',
  'witnesses',
  'note',
] as const
const innerKeys: Readonly<Record<string, readonly string[]>> = {
  date: ['when', 'as_written', 'certainty', 'basis'],
  from: ['name', 'office'],
  to: ['name', 'office'],
  archive: ['repository', 'reference', 'folio', 'note'],
}
const handKeys = ['who', 'suggested', 'kind', 'certainty', 'basis']
const certainties: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown']
const knownKinds = 'letter, telegram, memo, minute, note, treaty, speech'

type Values = Readonly<Record<string, unknown>>

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOf = (value: unknown): string | null => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function certaintyOf(value: unknown): Certainty | null {
  const text = textOf(value)
  return certainties.find((one) => one === text) ?? null
}

function personOf(value: unknown): Person | null {
  if (isValues(value)) return { name: textOf(value['name']), office: textOf(value['office']) }
  const name = textOf(value)
  return name === null ? null : { name }
}

function dateOf(value: unknown): SourceDate | null {
  if (!isValues(value)) {
    const when = textOf(value)
    return when === null ? null : { when, certainty: 'certain' }
  }
  const asWritten = textOf(value['as_written'])
  const when = textOf(value['when'])
  if (when === null && asWritten === null) return null
  const certainty = certaintyOf(value['certainty']) ?? (when === null ? 'unknown' : 'certain')
  return { when, certainty, ...(asWritten === null ? {} : { asWritten }) }
}

function listOf<T>(value: unknown, one: (item: unknown) => T | null): readonly T[] {
  const items = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return items.flatMap((item) => {
    const made = one(item)
    return made === null ? [] : [made]
  })
}

function correctionOf(value: unknown): Correction | null {
  if (!isValues(value)) return null
  const [from, to] = [textOf(value['from']), textOf(value['to'])]
  if (from === null || to === null) return null
  const at = textOf(value['at'])
  const reason = textOf(value['reason'])
  const certainty = certaintyOf(value['certainty'])
  return {
    from,
    to,
    ...(at === null ? {} : { at }),
    ...(reason === null ? {} : { reason }),
    ...(certainty === null ? {} : { certainty }),
  }
}

function witnessOf(value: unknown): Witness | null {
  if (!isValues(value)) return null
  const id = textOf(value['id'])
  if (id === null) return null
  const [file, quality, note] = [textOf(value['file']), textOf(value['quality']), textOf(value['note'])]
  return {
    id,
    ...(file === null ? {} : { file }),
    ...(quality === null ? {} : { quality }),
    ...(note === null ? {} : { note }),
  }
}

function handOf(id: string, value: unknown): Hand {
  const given = isValues(value) ? value : { who: value }
  const [who, suggested, kind, basis] = ['who', 'suggested', 'kind', 'basis'].map((key) =>
    textOf(given[key]),
  ) as [string | null, string | null, string | null, string | null]
  return {
    id,
    who,
    certainty: certaintyOf(given['certainty']) ?? (who === null ? 'unknown' : 'certain'),
    ...(suggested === null ? {} : { suggested }),
    ...(kind === null ? {} : { kind }),
    ...(basis === null ? {} : { basis: basis.replace(/\s+/g, ' ') }),
  }
}

/** A head for a file that has none: one hand, nothing known. `id` is made from the file's name. */
export function headOf(id: string): SourceHead {
  return {
    id,
    kind: 'document',
    title: null,
    date: null,
    from: null,
    to: null,
    copy: [],
    archive: { repository: null, reference: null },
    marking: null,
    lang: 'und',
    rights: null,
    url: null,
    hands: [{ id: 'main', who: null, certainty: 'unknown' }],
  }
}

/**
 * Reads the head of a source file: YAML between two lines of three hyphens. Unknown keys and values are told with the
 * nearest known one; what is left out stays unknown.
 * @param start where the head begins in the file, after its line of hyphens; `end` is where the closing line begins.
 */
export function readHead(
  file: FileText,
  start: number,
  end: number,
  fallbackId: string,
  problems: Problems,
): SourceHead {
  const text = file.text.slice(start, end)
  const offset = start
  const document = parseDocument(text, { version: '1.2', uniqueKeys: true, lineCounter: new LineCounter() })
  const placeOf = (from: number, to?: number) =>
    placeAt(file, offset + from, to === undefined ? undefined : offset + to)
  for (const fault of document.errors)
    problems.add(
      'source-head',
      `The head cannot be read: ${fault.message.split('\n')[0]}`,
      placeOf(fault.pos[0]),
      'The head is YAML: `key: value`, indented with spaces.',
    )
  if (document.errors.length > 0) return headOf(fallbackId)
  const root = document.contents
  if (!isMap(root)) {
    problems.add(
      'source-head',
      'The head holds no `key: value`.',
      placeOf(0),
      'It begins with `id:` and `kind:`.',
    )
    return headOf(fallbackId)
  }
  const placeOfKey = (path: readonly string[]) => {
    let map: unknown = root
    let found = placeOf(0)
    for (const key of path) {
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined
      if (pair === undefined) break
      if (isScalar(pair.key) && pair.key.range) found = placeOf(pair.key.range[0], pair.key.range[1])
      map = pair.value
    }
    return found
  }
  const value = document.toJS({ maxAliasCount: 50 }) as Values
  const check = (given: unknown, known: readonly string[], path: readonly string[]) => {
    if (!isValues(given)) return
    for (const key of Object.keys(given))
      if (!known.includes(key))
        problems.add(
          'unknown-key',
          `The head has no \`${[...path, key].join('.')}\`.`,
          placeOfKey([...path, key]),
          nearestHint(key, known),
        )
  }
  check(value, headKeys, [])
  for (const [key, known] of Object.entries(innerKeys)) check(value[key], known, [key])
  const hands = isValues(value['hands']) ? value['hands'] : {}
  for (const [id, hand] of Object.entries(hands)) {
    check(hand, handKeys, ['hands', id])
    const certainty = isValues(hand) ? textOf(hand['certainty']) : null
    if (certainty !== null && certaintyOf(certainty) === null)
      problems.add(
        'source-head',
        `\`${certainty}\` says no certainty.`,
        placeOfKey(['hands', id, 'certainty']),
        `It is one of ${certainties.join(', ')}.`,
      )
  }
  const bare = headOf(textOf(value['id']) ?? fallbackId)
  const archive = isValues(value['archive']) ? value['archive'] : {}
  const note = textOf(archive['note'])
  const kind = textOf(value['kind'])
  if (kind === null)
    problems.add(
      'source-head',
      'The head does not say what kind of document this is.',
      placeOf(0),
      `Add \`kind:\`, such as ${knownKinds}.`,
      'warning',
    )
  const read = Object.entries(hands).map(([id, hand]) => handOf(id, hand))
  const corrections = listOf(value['corrections'], correctionOf)
  const witnesses = listOf(value['witnesses'], witnessOf)
  return {
    ...bare,
    kind: kind ?? bare.kind,
    title: textOf(value['title']),
    date: dateOf(value['date']),
    from: personOf(value['from']),
    to: personOf(value['to']),
    copy: listOf(value['copy'], textOf),
    archive: {
      repository: textOf(archive['repository']),
      reference: textOf(archive['reference']),
      folio: textOf(archive['folio']),
      ...(note === null ? {} : { note }),
    },
    marking: textOf(value['marking']),
    lang: textOf(value['lang']) ?? 'und',
    rights: textOf(value['rights']),
    url: textOf(value['url']),
    hands: read.length > 0 ? read : bare.hands,
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(witnesses.length > 0 ? { witnesses } : {}),
  }
}
