function finite(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new Error(`${what} is not a number: ${value}`)
  return value
}

/** Points as English Metric Units, 12,700 a point, whole. A value that is no number is a bug of the layout. */
export function emu(pt: number): number {
  return Math.round(finite(pt, 'a length') * 12_700)
}

/** Points as hundredths of a point: sizes of type, spacing, tracking. */
export function hundredths(pt: number): number {
  return Math.round(finite(pt, 'a size') * 100)
}

/** A percentage as thousandths of a percent. */
export function thousandths(percent: number): number {
  return Math.round(finite(percent, 'a percentage') * 1000)
}
