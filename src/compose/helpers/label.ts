import { fillLabel } from '../../theme/labels.ts'
import { labelAt } from '../label-names.ts'
import { withoutMarks } from '../template/marks.ts'
import { argumentsOf, type Helper, markupOf, safe, TemplateMistake } from './helper.ts'

/** `{{label 'parts.risks'}}`, `{{label 'levels' level}}`, `{{label 'minutes' minutes=5}}`: words of the label set. */
export const label: Helper =
  ({ labels, world, marker }) =>
  (...given: unknown[]) => {
    const { values, named } = argumentsOf(given)
    const name = values.map((value) => withoutMarks(String(value))).join('.')
    const text = labelAt(labels, name)
    if (text === null)
      throw new TemplateMistake('template-unknown-label', `No label set has a label "${name}".`)
    for (const value of values) {
      const marked = typeof value === 'string' ? marker.unmark(value) : undefined
      if (marked) world.shown.add(marked.pointer)
    }
    const places = Object.fromEntries(Object.entries(named).map(([key, value]) => [key, markupOf(value)]))
    return safe(fillLabel(markupOf(text), places))
  }
