import { type Helper, isSome, markupOf, safe } from './helper.ts'

/** `{{join list}}`: words of a list in a line, with the label set's comma between them. */
export const join: Helper =
  ({ labels }) =>
  (value: unknown) =>
    safe((Array.isArray(value) ? value : []).filter(isSome).map(markupOf).join(markupOf(labels.lists.comma)))
