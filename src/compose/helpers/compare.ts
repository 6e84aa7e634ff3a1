import { withoutMarks } from '../template/marks.ts'
import { argumentsOf, type Helper, isSome } from './helper.ts'

const bare = (value: unknown): unknown => (typeof value === 'string' ? withoutMarks(value) : value)

/** `(eq a b)`: the same words or numbers; more than two: the first equals any of the others. */
export const eq: Helper =
  () =>
  (...given: unknown[]) => {
    const [first, ...others] = argumentsOf(given).values.map(bare)
    return others.includes(first)
  }

/** `(or a b …)`: the first that is something. */
export const or: Helper =
  () =>
  (...given: unknown[]) => {
    const { values } = argumentsOf(given)
    return values.find(isSome) ?? ''
  }

/** `(any a b …)`: whether one of them is something. */
export const some: Helper =
  () =>
  (...given: unknown[]) =>
    argumentsOf(given).values.some(isSome)

/** `(all a b …)`: whether each of them is something. */
export const all: Helper =
  () =>
  (...given: unknown[]) =>
    argumentsOf(given).values.every(isSome)

/** `(not a)`: whether it is nothing. */
export const not: Helper = () => (value: unknown) => !isSome(value)
