import type { HandStream } from './hand-stream.ts'
import type { Located } from './locate-quotation.ts'
import { printQuotation } from './print-quotation.ts'

/**
 * Feet and inches, minutes and seconds: marks fold into one another, but 5' is not 5". Where a mark behind a number closes
 * a quotation, its shape says nothing.
 */
export function hasSameUnits(stream: HandStream, located: Located, exact: string): boolean {
  const units = (text: string) => [...text.matchAll(/\p{N} ?(?:(['’′])|["”″])/gu)]
  const here = units(exact)
  if (here.length === 0) return true
  const source = printQuotation(stream, located)
    .map((part) => part.text)
    .join('')
  const there = units(source)
  if (there.length !== here.length) return true
  return there.every((unit, index) => {
    const isSame = (unit[1] === undefined) === (here[index]?.[1] === undefined)
    return isSame || /(?:^|[\s([—–-])['"“‘„‚«‹]/u.test(source.slice(0, unit.index))
  })
}
