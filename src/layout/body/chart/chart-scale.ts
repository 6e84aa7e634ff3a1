/** The axis of a chart: where it begins and ends, and how far its steps are apart. */
export interface ChartScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

const wantedSteps = 4
const niceSteps = [1, 2, 2.5, 5, 10]

/** Takes rounding errors out of a sum of steps. */
const clean = (value: number) => Number(value.toPrecision(12))

/** A scale from zero over all values, with steps that one can count by: 1, 2, 2.5 or 5 of some power of ten. */
export function chartScale(values: readonly number[]): ChartScale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const range = high - low || 1
  const power = 10 ** Math.floor(Math.log10(range / wantedSteps))
  const step = clean((niceSteps.find((nice) => nice * power * wantedSteps >= range * 0.999) ?? 10) * power)
  return {
    min: clean(Math.floor(low / step) * step),
    max: clean(Math.ceil(high / step) * step || step),
    step,
  }
}

/** The marks of an axis, from its foot to its end. */
export function scaleSteps({ min, max, step }: ChartScale): readonly number[] {
  const count = Math.round((max - min) / step)
  return Array.from({ length: count + 1 }, (_, index) => clean(min + index * step))
}

/** A number in the signs of the label set: "1,234.5". */
export function printedNumber(
  value: number,
  signs: { readonly decimal: string; readonly group: string },
): string {
  const [whole = '', fraction] = String(clean(Math.abs(value))).split('.')
  if (!/^\d+$/u.test(whole)) return String(value)
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/gu, signs.group) : whole
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : signs.decimal + fraction}`
}
