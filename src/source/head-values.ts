import type { Certainty, Correction, Hand, Person, SourceDate, SourceHead, Witness } from './source.ts'

/*
 * The values of a head, each from what YAML gives for it. What is not of the kind that its key takes counts as left out;
 * read-head.ts tells the author.
 */

export const certainties: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown']

export type Values = Readonly<Record<string, unknown>>

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Every scalar is read as it is typed: a folio 012 stays 012, a `no` stays no. */
export const textOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null
  const text = value.trim()
  return text === '' || text === 'null' || text === '~' ? null : text
}

/** The form of EDTF that briefs use; what the calendar says of it is found where it is printed. */
const day = '-?\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?[~?%]?'
export const edtf = new RegExp(`^${day}(?:/${day})?$`)

export function certaintyOf(value: unknown): Certainty | null {
  const text = textOf(value)
  return certainties.find((one) => one === text) ?? null
}

export function personOf(value: unknown): Person | null {
  if (isValues(value)) return { name: textOf(value['name']), office: textOf(value['office']) }
  const name = textOf(value)
  return name === null ? null : { name }
}

export function dateOf(value: unknown): SourceDate | null {
  if (!isValues(value)) {
    const when = textOf(value)
    if (when === null) return null
    return edtf.test(when)
      ? { when, certainty: 'certain' }
      : { when: null, asWritten: when, certainty: 'unknown' }
  }
  const asWritten = textOf(value['as_written'])
  const written = textOf(value['when'])
  const when = written !== null && edtf.test(written) ? written : null
  if (when === null && asWritten === null) return null
  const certainty = certaintyOf(value['certainty']) ?? (when === null ? 'unknown' : 'certain')
  return { when, certainty, ...(asWritten === null ? {} : { asWritten }) }
}

export function listOf<T>(value: unknown, one: (item: unknown) => T | null): readonly T[] {
  const items = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  return items.flatMap((item) => {
    const made = one(item)
    return made === null ? [] : [made]
  })
}

export function correctionOf(value: unknown): Correction | null {
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

export function witnessOf(value: unknown): Witness | null {
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

export function handOf(id: string, value: unknown): Hand {
  const given: Values = isValues(value) ? value : { who: value }
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
