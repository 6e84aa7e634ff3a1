import type { SourceHead } from '../evidence/evidence.ts'
import type { Labels } from '../theme/labels.ts'
import { fillLabel } from '../theme/labels.ts'
import { list, mapping, type Shape, text } from './template/shape.ts'
import { type CitationStyle, citeSource } from './words/cite-source.ts'
import {
  archiveName,
  handDescription,
  handName,
  kindName,
  personName,
  shortSourceName,
  sourceDate,
  sourceName,
} from './words/source-names.ts'

/** What a template sees of each source: `documents`, in the words of the label set, what is not known called so. */
export const documentShape: Shape = mapping({
  id: text,
  name: text,
  short: text,
  kind: text,
  title: text,
  date: text,
  from: text,
  to: text,
  copy: list(text),
  archive: text,
  reference: text,
  marking: text,
  rights: text,
  url: text,
  hands: list(mapping({ name: text, description: text, basis: text, main: text })),
})

export const viewDocument = (
  head: SourceHead,
  all: readonly SourceHead[],
  labels: Labels,
  style: CitationStyle,
): Readonly<Record<string, unknown>> => ({
  id: head.id,
  name: sourceName(head, labels),
  short: shortSourceName(head, all, labels),
  kind: kindName(head.kind, labels),
  title: head.title,
  date: sourceDate(head.date, labels),
  from: personName(head.from, labels, labels.unknown.author),
  to: personName(head.to, labels, labels.unknown.recipient),
  copy: head.copy,
  archive: archiveName(head, labels),
  reference: citeSource(head, style, labels),
  marking: head.marking
    ? fillLabel(labels.sources.marking, { marking: head.marking })
    : labels.unknown.marking,
  rights: head.rights,
  url: head.url,
  hands: head.hands.map((hand, at) => {
    const description = handDescription(hand, labels)
    return {
      name: handName(hand, labels),
      description,
      basis: hand.basis
        ? fillLabel(labels.hands.basis, { hand: description, basis: hand.basis })
        : description,
      main: at === 0,
    }
  }),
})
