/** A day, month or year of the proleptic Gregorian calendar. Year 0 is 1 BC. */
interface CalendarDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** A date as EDTF gives it, with the precision it has. Days count from 1970-01-01, which is 0. */
export interface EdtfDate {
  readonly firstDay: number
  readonly lastDay: number
  readonly precision: 'day' | 'month' | 'year' | 'interval'
  /** "~" or "%": about then. */
  readonly approximate: boolean
  /** "?" or "%": perhaps not then at all. */
  readonly uncertain: boolean
  readonly start: CalendarDate
  /** The same as `start` but for an interval. */
  readonly end: CalendarDate
}

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years are counted from March, so that the leap day is the last of its year and months follow one rule.
  const marchYear = month > 2 ? year : year - 1
  const monthFromMarch = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const daysBeforeMonth = Math.floor((153 * monthFromMarch + 2) / 5)
  return 365 * marchYear + leapDays + daysBeforeMonth + day - 1 - 719468
}

const datePattern = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/

interface Half extends CalendarDate {
  readonly mark: string
}

function parseHalf(text: string): Half | null {
  const match = datePattern.exec(text)
  if (match === null || match[1] === '-0000') return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null
  return { year, month, day, mark: match[4] ?? '' }
}

const firstDayOf = ({ year, month, day }: CalendarDate) => dayNumber(year, month ?? 1, day ?? 1)
const lastDayOf = ({ year, month, day }: CalendarDate) =>
  dayNumber(year, month ?? 12, day ?? daysInMonth(year, month ?? 12))
const precisionOf = ({ month, day }: CalendarDate) =>
  month === null ? 'year' : day === null ? 'month' : 'day'
const calendarDate = ({ year, month, day }: Half): CalendarDate => ({ year, month, day })

/**
 * Reads a date in the part of EDTF (Library of Congress, levels 0 and 1) that briefs use: `1982-03-12`, `1981-12`, `1981`,
 * each with `~` (about), `?` (uncertain) or `%` (both), and intervals of two such dates. Null for anything else, for days
 * the calendar does not have, and for an interval that ends before it begins.
 */
export function parseEdtf(text: string): EdtfDate | null {
  const halves = text.split('/')
  const from = parseHalf(halves[0] ?? '')
  const to = halves.length === 1 ? from : parseHalf(halves[1] ?? '')
  if (halves.length > 2 || from === null || to === null) return null
  const firstDay = firstDayOf(from)
  const lastDay = lastDayOf(to)
  if (lastDay < firstDay || firstDayOf(to) < firstDay) return null
  const marks = from.mark + to.mark
  return {
    firstDay,
    lastDay,
    precision: halves.length === 1 ? precisionOf(from) : 'interval',
    approximate: /[~%]/.test(marks),
    uncertain: /[?%]/.test(marks),
    start: calendarDate(from),
    end: calendarDate(to),
  }
}
