import { isAlias, isMap, isScalar, type Node, parseDocument, visit } from 'yaml'
import type { DiagnosticCode } from '../diagnostic-codes.ts'
import { nearestHint } from '../nearest.ts'
import { type FileText, type Problems, placeAt } from './file-text.ts'
import {
  certainties,
  certaintyOf,
  correctionOf,
  dateOf,
  edtf,
  handOf,
  headOf,
  isValues,
  listOf,
  personOf,
  textOf,
  type Values,
  witnessOf,
} from './head-values.ts'
import type { SourceHead } from './source.ts'

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
const knownKinds = 'letter, telegram, memo, minute, note, treaty, speech'

const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i
const syntaxCodes: Readonly<Record<string, DiagnosticCode>> = {
  DUPLICATE_KEY: 'duplicate-key',
  TAB_AS_INDENT: 'yaml-tab',
}

/** Offset of the first alias of a document, or null. A head never needs one, and some explode. */
function firstAlias(document: ReturnType<typeof parseDocument>): number | null {
  let found: number | null = null
  visit(document, (_, node) => {
    if (!isAlias(node)) return undefined
    found = (node as Node).range?.[0] ?? 0
    return visit.BREAK
  })
  return found
}

/** A day that is not in the form of EDTF, or a certainty that is none. */
function checkDate(
  value: unknown,
  placeOf: (path: readonly string[]) => ReturnType<typeof placeAt>,
  problems: Problems,
): void {
  const when = textOf(isValues(value) ? value['when'] : value)
  if (when !== null && !edtf.test(when))
    problems.add(
      'bad-date',
      `\`${when}\` is no date in the form 1982-03-12.`,
      placeOf(isValues(value) ? ['date', 'when'] : ['date']),
      `Write {when: 1982-03-12, as_written: ${when}}; leave \`when\` out if the day is not known.`,
    )
  const certainty = isValues(value) ? textOf(value['certainty']) : null
  if (certainty !== null && certaintyOf(certainty) === null)
    problems.add(
      'unknown-value',
      `\`${certainty}\` says no certainty.`,
      placeOf(['date', 'certainty']),
      `It is one of ${certainties.join(', ')}.`,
    )
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
  const document = parseDocument(text, { version: '1.2', schema: 'failsafe', prettyErrors: false })
  const placeOf = (from: number, to?: number) =>
    placeAt(file, offset + from, to === undefined ? undefined : offset + to)
  for (const fault of document.errors)
    problems.add(
      syntaxCodes[fault.code] ?? 'source-head',
      fault.code === 'DUPLICATE_KEY'
        ? 'This key stands twice in the head.'
        : `The head cannot be read: ${fault.message.split('\n')[0]}`,
      placeOf(fault.pos[0]),
      fault.code === 'DUPLICATE_KEY'
        ? 'Keep one of the two.'
        : 'The head is YAML: `key: value`, indented with spaces; a text with a colon, a bracket or # needs quotation marks.',
    )
  if (document.errors.length > 0) return headOf(fallbackId)
  const alias = firstAlias(document)
  if (alias !== null) {
    problems.add('head-alias', 'The head uses an alias of YAML.', placeOf(alias), 'Write the value out.')
    return headOf(fallbackId)
  }
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
  const value = document.toJS() as Values
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
        'unknown-value',
        `\`${certainty}\` says no certainty.`,
        placeOfKey(['hands', id, 'certainty']),
        `It is one of ${certainties.join(', ')}.`,
      )
    const isDoubtful = certainty === 'probable' || certainty === 'possible'
    if (isDoubtful && isValues(hand) && textOf(hand['basis']) === null)
      problems.add(
        'basis-missing',
        `Whose the hand \`${id}\` is said to be is ${certainty}, and nothing says why.`,
        placeOfKey(['hands', id, 'certainty']),
        'Add `basis`: what the attribution rests on.',
        'warning',
      )
  }
  if (textOf(value['id']) === null)
    problems.add(
      'missing-key',
      'The head does not give the document an id.',
      placeOf(0),
      `Add a short name that the brief can use: \`id: ${fallbackId}\`.`,
    )
  const bare = headOf(textOf(value['id']) ?? fallbackId)
  checkDate(value['date'], (key) => placeOfKey(key), problems)
  const lang = textOf(value['lang'])
  if (lang !== null && !languageTag.test(lang))
    problems.add(
      'bad-language',
      `\`${lang}\` is no language.`,
      placeOfKey(['lang']),
      'Write en, en-GB, fr, pl …',
    )
  for (const [index, correction] of listOf(value['corrections'], (one) => [one]).entries())
    if (correctionOf(correction[0]) === null)
      problems.add(
        'missing-key',
        `Correction ${index + 1} of the head lacks \`from\` or \`to\`.`,
        placeOfKey(['corrections']),
        'Write {from: willigness, to: willingness}.',
      )
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
    lang: lang !== null && languageTag.test(lang) ? lang : 'und',
    rights: textOf(value['rights']),
    url: textOf(value['url']),
    hands: read.length > 0 ? read : bare.hands,
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(witnesses.length > 0 ? { witnesses } : {}),
  }
}
