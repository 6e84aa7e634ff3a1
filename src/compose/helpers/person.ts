import { type Helper, markupOf, partOf, safe } from './helper.ts'

/** `{{person x}}`: name and office; who is not named is called so. */
export const person: Helper =
  ({ labels }) =>
  (value: unknown) => {
    const part = partOf(value, 'person')
    const name = markupOf(part?.['name'])
    const office = markupOf(part?.['office'])
    if (name === '') return safe(office || markupOf(labels.unknown.value))
    if (office === '') return safe(name)
    return safe(
      markupOf(labels.sources.office)
        .replace('{name}', () => name)
        .replace('{office}', () => office),
    )
  }
