import { argumentsOf, type Helper, isSome } from './helper.ts'

/** `(carries items 'notes' 'evidence')`: whether one of the items has something under one of these keys. */
export const carries: Helper =
  () =>
  (...given: unknown[]) => {
    const [items, ...keys] = argumentsOf(given).values
    if (!Array.isArray(items)) return false
    return items.some((item: unknown) =>
      keys.some(
        (key) =>
          item !== null &&
          typeof item === 'object' &&
          isSome((item as Readonly<Record<string, unknown>>)[String(key)]),
      ),
    )
  }
