import type { SourceHead } from '../../evidence/evidence.ts'
import { fillLabel, type Labels } from '../../theme/labels.ts'
import { archiveName, kindName, sourceDate, sourceName } from './source-names.ts'

/** How documents are cited: theme.yaml, `references`. */
export type CitationStyle = 'plain' | 'chicago' | 'mhra' | 'tna'

/** What a citation is made of: what is not known is null, or said to be unknown where a reader expects it. */
interface Parts {
  readonly kind: string
  readonly from: string | null
  readonly to: string | null
  readonly title: string | null
  readonly date: string
  readonly repository: string | null
  readonly reference: string
  readonly folio: string | null
  readonly url: string | null
  readonly isLetter: boolean
}

function partsOf(head: SourceHead, labels: Labels): Parts {
  const { repository, reference, folio } = head.archive
  return {
    kind: kindName(head.kind, labels),
    from: head.from?.name ?? head.from?.office ?? null,
    to: head.to?.name ?? head.to?.office ?? null,
    title: head.title,
    date: sourceDate(head.date, labels),
    repository,
    reference: reference ?? (repository === null ? labels.unknown.archive : labels.unknown.reference),
    folio: folio ?? null,
    // What has a shelf mark is found by it; the address of a copy is printed beside.
    url: repository === null && reference === null ? head.url : null,
    isLetter: head.kind === 'letter',
  }
}

const some = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '')

/** Sender to recipient; where one is not known, the document by its kind. */
function exchange({ kind, from, to }: Parts, { sources, citations }: Labels): string | null {
  if (from !== null && to !== null) return fillLabel(sources.from_to, { from, to })
  if (from !== null) return fillLabel(citations.by, { kind, from })
  return to === null ? null : fillLabel(citations.kind_to, { kind, to })
}

/** "letter from A to B": what a document is, in small letters, as a descriptor and not as its title. */
function descriptor({ kind, from, to }: Parts, { citations }: Labels): string {
  if (from !== null && to !== null) return fillLabel(citations.kind_from_to, { kind, from, to })
  if (from !== null) return fillLabel(citations.kind_from, { kind, from })
  return to === null ? kind : fillLabel(citations.kind_to, { kind, to })
}

/** A title of its own, between quotation marks; letters are known by who wrote to whom. */
const titled = ({ title, isLetter }: Parts, open: string, close: string) =>
  title === null || isLetter ? null : `${open}${title}${close}`

/** The order of the parts in each style; between them stands the comma of the label set. */
const styles: Readonly<
  Record<Exclude<CitationStyle, 'plain'>, (parts: Parts, labels: Labels) => readonly (string | null)[]>
> = {
  // Chicago, notes (CMOS 14): sender to recipient, date, item, series, repository. "Letter" is not said, other kinds are.
  chicago(parts, labels) {
    const { marks } = labels
    const who = exchange(parts, labels)
    const isSaid = parts.isLetter || who === null || parts.from === null || parts.to === null
    return [
      who ?? titled(parts, marks.open, marks.close) ?? parts.kind,
      isSaid ? null : parts.kind,
      who === null ? null : titled(parts, marks.open, marks.close),
      ...[parts.date, parts.folio, parts.reference, parts.repository, parts.url],
    ]
  },
  // MHRA: repository, shelf mark, folio; then what it is, in roman; quotation marks for real titles alone.
  mhra(parts, labels) {
    const { marks } = labels
    return [
      ...[parts.repository, parts.reference, parts.folio, descriptor(parts, labels)],
      titled(parts, marks.inner_open, marks.inner_close),
      ...[parts.date, parts.url === null ? null : `<${parts.url}>`],
    ]
  },
  // The National Archives: institution, full catalogue reference, what tells the item; then the document.
  tna(parts, labels) {
    const isTna = /^the national archives(?:$|[ ,(])/iu.test(parts.repository ?? '')
    const { marks } = labels
    return [
      isTna ? labels.citations.tna : parts.repository,
      ...[parts.reference, parts.folio],
      exchange(parts, labels) ?? titled(parts, marks.inner_open, marks.inner_close) ?? parts.kind,
      parts.date,
    ]
  },
}

/**
 * A document as its style cites it. Only what the head of the source says: a reference that it does not give is said to be
 * unknown, never guessed. The rules are those of the Chicago Manual (notes), the MHRA style guide and The National Archives.
 */
export function citeSource(head: SourceHead, style: CitationStyle, labels: Labels): string {
  if (style === 'plain')
    return fillLabel(labels.sources.in_archive, {
      source: sourceName(head, labels),
      archive: archiveName(head, labels),
    })
  const cited = some(...styles[style](partsOf(head, labels), labels)).join(labels.lists.comma)
  const [first = ''] = cited
  return first.toUpperCase() + cited.slice(first.length)
}
