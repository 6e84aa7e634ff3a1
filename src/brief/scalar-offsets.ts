import type { WrittenScalar } from './written.ts'

/** One UTF-16 unit of a value, and the offset of the characters that stand for it. */
interface Unit {
  readonly unit: string
  readonly offset: number
}

const escapes: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
const named: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
}

/** The units that the text between double quotation marks stands for, folding of lines left aside. */
function doubleQuoted(raw: string, start: number): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] !== '\\') {
      units.push({ unit: raw[at] ?? '', offset: start + at })
      continue
    }
    const letter = raw[at + 1] ?? ''
    const digits = escapes[letter] ?? 0
    if (letter !== '\n') {
      const code = Number.parseInt(raw.slice(at + 2, at + 2 + digits), 16)
      const made = digits > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (named[letter] ?? letter)
      for (const unit of made.split('')) units.push({ unit, offset: start + at })
    }
    at += 1 + digits
  }
  return units
}

function unitsOf(source: string, scalar: WrittenScalar): Unit[] {
  const raw = source.slice(scalar.start, scalar.end)
  if (scalar.style === 'double') return doubleQuoted(raw.slice(1, -1), scalar.start + 1)
  const units: Unit[] = []
  // The head of a block ("|2- # a comment") is no part of the text.
  let at = scalar.style === 'block' ? raw.indexOf('\n') + 1 : scalar.style === 'single' ? 1 : 0
  const end = scalar.style === 'single' ? raw.length - 1 : raw.length
  for (; at < end; at++) {
    units.push({ unit: raw[at] ?? '', offset: scalar.start + at })
    if (scalar.style === 'single' && raw[at] === "'") at++
  }
  return units
}

const isWhite = (unit: string | undefined) => unit === ' ' || unit === '\n' || unit === '\t'

/**
 * Offset in the file of the `offset`-th UTF-16 unit of a scalar's text. Folding and indentation change white space alone,
 * so the other characters stand in the file in the same order and are counted off; white space lies where its run begins.
 */
export function scalarOffset(source: string, scalar: WrittenScalar, offset: number): number {
  const units = unitsOf(source, scalar)
  let next = 0
  for (let index = 0; index < scalar.text.length; index++) {
    const wanted = scalar.text[index]
    if (isWhite(wanted)) {
      if (index === offset) return units[next]?.offset ?? scalar.end
      if (units[next]?.unit === wanted) next++
      else while (isWhite(units[next]?.unit)) next++
      continue
    }
    while (next < units.length && units[next]?.unit !== wanted && isWhite(units[next]?.unit)) next++
    if (units[next]?.unit !== wanted) return scalar.start
    if (index === offset) return units[next]?.offset ?? scalar.start
    next++
  }
  return units[next]?.offset ?? scalar.end
}
