import { parseEdtf } from '../../brief/edtf.ts'
import type { Hand, Person, SourceDate, SourceHead } from '../../evidence/evidence.ts'
import { formatDate } from '../../theme/format-date.ts'
import { fillLabel, type Labels } from '../../theme/labels.ts'

/** A person with the office held; `unknown` stands for one who is not named. */
export const personName = (person: Person | null | undefined, labels: Labels, unknown: string): string => {
  if (!person?.name) return person?.office ?? unknown
  return person.office
    ? fillLabel(labels.sources.office, { name: person.name, office: person.office })
    : person.name
}

/** A kind of document or of writing, in the label set's word where it has one. */
export const kindName = (kind: string, labels: Labels): string =>
  (labels.kinds as Readonly<Record<string, string | undefined>>)[kind] ?? kind

const plainDate = (date: SourceDate | null, labels: Labels): string => {
  const parsed = date?.when ? parseEdtf(date.when) : null
  return parsed ? formatDate(parsed, labels) : (date?.asWritten ?? labels.dates.unknown)
}

const capitalised = (text: string): string => {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** The date of a document, with its certainty where that is less than certain. */
export const sourceDate = (date: SourceDate | null, labels: Labels): string => {
  const plain = plainDate(date, labels)
  if (date?.certainty === 'unknown' && plain !== labels.dates.unknown)
    return fillLabel(labels.dates.uncertain, { date: plain })
  return date && date.certainty !== 'certain' && plain !== labels.dates.unknown
    ? fillLabel(labels.hands.uncertain, { who: plain, certainty: labels.certainty[date.certainty] })
    : plain
}

/** What a document is called in a line: "F N Richards to A J Coles, 12 March 1982". */
export const sourceName = (head: SourceHead, labels: Labels): string => {
  const { sources } = labels
  const from = head.from?.name ?? head.from?.office
  const to = head.to?.name ?? head.to?.office
  const kind = kindName(head.kind, labels)
  const title =
    from && to
      ? fillLabel(sources.from_to, { from, to })
      : from
        ? `${kind} ${fillLabel(sources.from, { from })}`
        : (head.title ?? (to ? `${kind} ${fillLabel(sources.to, { to })}` : kind))
  const date = sourceDate(head.date, labels)
  return capitalised(head.date === null ? title : fillLabel(sources.dated, { title, date }))
}

/** A short name that tells the documents of one brief apart in a reference. */
export const shortSourceName = (head: SourceHead, all: readonly SourceHead[], labels: Labels): string => {
  const dated = (one: SourceHead) => {
    const title = kindName(one.kind, labels)
    return one.date === null
      ? title
      : fillLabel(labels.sources.dated, { title, date: plainDate(one.date, labels) })
  }
  const own = dated(head)
  return all.some((other) => other !== head && dated(other) === own) ? sourceName(head, labels) : own
}

/** Where the original is kept; an archive that is not known is called so. */
export const archiveName = ({ archive }: SourceHead, labels: Labels): string => {
  const { repository, reference, folio } = archive
  if (!repository && !reference) return labels.unknown.archive
  const place = fillLabel(labels.sources.archive, {
    repository: repository ?? labels.unknown.archive,
    reference: reference ?? labels.unknown.reference,
  })
  return folio ? fillLabel(labels.sources.folio, { archive: place, folio }) : place
}

/** Whose a hand is, and how sure that is: "A J Coles (probable)", "unsigned". */
export const handName = (hand: Hand, { hands, certainty }: Labels): string => {
  if (hand.who !== null) {
    return hand.certainty === 'certain'
      ? fillLabel(hands.certain, { who: hand.who })
      : fillLabel(hands.uncertain, { who: hand.who, certainty: certainty[hand.certainty] })
  }
  return hand.suggested
    ? fillLabel(hands.suggested, { who: hand.suggested, certainty: certainty[hand.certainty] })
    : hands.unsigned
}

/** Whose a hand is in a reference: a name only where the document is held to be that person's. */
export const handReference = (hand: Hand, labels: Labels): string =>
  hand.who === null ? labels.hands.unsigned : handName(hand, labels)

/** A hand with what it wrote in: "handwriting, unsigned". */
export const handDescription = (hand: Hand, labels: Labels): string =>
  hand.kind
    ? fillLabel(labels.hands.kind, { kind: kindName(hand.kind, labels), hand: handReference(hand, labels) })
    : handReference(hand, labels)
