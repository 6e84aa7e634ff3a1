import { parseEdtf } from '../../brief/edtf.ts'
import { formatDate } from '../../theme/format-date.ts'
import { withoutMarks } from '../template/marks.ts'
import { type Helper, TemplateMistake } from './helper.ts'

/** `{{date x}}`: a date of the brief in the words of the label set. */
export const date: Helper =
  ({ labels, marker }) =>
  (value: unknown) => {
    if (value === null || value === undefined) return ''
    if (typeof value !== 'string')
      throw new TemplateMistake('template-syntax', '{{date}} takes a date of the brief.')
    const text = withoutMarks(value)
    const parsed = parseEdtf(text)
    if (!parsed)
      throw new TemplateMistake('template-syntax', `{{date}} was given "${text}", which is no date.`)
    const printed = formatDate(parsed, labels)
    const marked = marker.unmark(value)
    return marked ? marker.mark(marked.pointer, printed) : printed
  }
