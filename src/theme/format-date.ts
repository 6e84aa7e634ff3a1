import { fillLabel, type Labels } from './labels.ts'

interface CalendarDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** What a printed date is made of; an EDTF date once read has this shape. Year 0 is 1 BC. */
export interface DateParts {
  readonly precision: 'day' | 'month' | 'year' | 'interval'
  readonly approximate: boolean
  readonly uncertain: boolean
  readonly start: CalendarDate
  readonly end: CalendarDate
}

/** Parts of a date that the source does not give and the brief adds. */
export type InferredPart = 'year' | 'month' | 'day'

/**
 * A date in the words of a label set, with the precision it has: "12 March 1982", "March 1982", "29 December [1981]",
 * "13–14 March 1982", "about 1950". `inferred` parts stand in the set's brackets.
 */
export const formatDate = (
  date: DateParts,
  { dates }: Labels,
  inferred: readonly InferredPart[] = [],
): string => {
  const bracket = (part: InferredPart, text: string) =>
    inferred.includes(part) ? fillLabel(dates.inferred, { part: text }) : text
  const yearOf = ({ year }: CalendarDate) =>
    bracket('year', year > 0 ? String(year) : fillLabel(dates.before_christ, { year: 1 - year }))
  const dayOf = ({ day }: CalendarDate) => bracket('day', day === 1 ? dates.first_day : String(day))
  const monthOf = ({ month, day }: CalendarDate) =>
    bracket('month', (day === null ? dates.months_alone : dates.months)[(month ?? 1) - 1] ?? '')

  const whole = (one: CalendarDate): string => {
    if (one.month === null) return yearOf(one)
    const month = monthOf(one)
    if (one.day === null) return fillLabel(dates.month, { month, year: yearOf(one) })
    return fillLabel(dates.day, { day: dayOf(one), month, year: yearOf(one) })
  }
  const interval = (from: CalendarDate, to: CalendarDate): string => {
    const sameYear = from.year === to.year
    if (sameYear && from.day !== null && to.day !== null) {
      if (from.month === to.month) {
        const places = { from: dayOf(from), to: dayOf(to), month: monthOf(from), year: yearOf(from) }
        return fillLabel(dates.interval_of_days, places)
      }
      const begun = fillLabel(dates.day_month, { day: dayOf(from), month: monthOf(from) })
      return fillLabel(dates.interval, { from: begun, to: whole(to) })
    }
    if (sameYear && from.month !== null && to.month !== null && from.day === null && to.day === null) {
      return fillLabel(dates.interval, { from: monthOf(from), to: whole(to) })
    }
    return fillLabel(dates.interval, { from: whole(from), to: whole(to) })
  }

  const plain = date.precision === 'interval' ? interval(date.start, date.end) : whole(date.start)
  const about = date.approximate ? fillLabel(dates.approximate, { date: plain }) : plain
  return date.uncertain ? fillLabel(dates.uncertain, { date: about }) : about
}
