import { daysInMonth, parseEdtf } from './edtf.ts'

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const two = (digits: string | number) => String(digits).padStart(2, '0')

function monthNumber(name: string): number | null {
  const index = monthNames.findIndex((month) => name.length >= 3 && month.startsWith(name.toLowerCase()))
  return index === -1 ? null : index + 1
}

/** A date in words or in another order, in EDTF; null when it cannot be told what is meant. */
function inEdtf(written: string): string | null {
  const about = /^(?:c\.?|ca\.?|circa|about)\s+/i.exec(written)
  const bare = written.slice(about?.[0].length ?? 0).trim()
  const mark = about ? '~' : ''
  const named =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+)?(?<month>\p{L}{3,})\.?,?\s+(?<year>\d{4})$/u.exec(bare) ??
    /^(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u.exec(bare)
  const { day, month, year } = named?.groups ?? {}
  const number = month === undefined ? null : monthNumber(month)
  if (number !== null) return `${year}-${two(number)}${day === undefined ? '' : `-${two(day)}`}${mark}`
  const numbers = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[T ].*)?$/.exec(bare)
  if (numbers)
    return `${numbers[1]}-${two(numbers[2] ?? '')}${numbers[3] ? `-${two(numbers[3])}` : ''}${mark}`
  const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(bare)
  if (dayFirst) return `${dayFirst[3]}-${two(dayFirst[2] ?? '')}-${two(dayFirst[1] ?? '')}${mark}`
  return /^\d{4}$/.test(bare) ? bare + mark : null
}

/** What is wrong with the numbers of something that looks like a date. */
function calendarFault(written: string): string | null {
  const match = /^(-?\d{4})-(\d{2})(?:-(\d{2}))?[~?%]?$/.exec(written)
  if (!match) return null
  const month = Number(match[2])
  if (month < 1 || month > 12) return `There is no month ${match[2]}; the order is year, month, day.`
  const days = daysInMonth(Number(match[1]), month)
  return `${match[1]}-${match[2]} has ${days} days.`
}

/** How to write a date that is none: the form that was probably meant, or what the forms are. */
export function dateHint(written: string): string {
  const text = written.trim()
  const parts = text.split(/\s*(?:\/|–|—| - | to )\s*/)
  const years = /^(\d{4})-(\d{4})$/.exec(text)
  const [first, last] = years ? years.slice(1) : parts
  if ((years || parts.length === 2) && first !== undefined && last !== undefined) {
    const from = parseEdtf(first)
    const to = parseEdtf(last)
    if (from && to && to.firstDay < from.firstDay)
      return `The interval ends before it begins; write ${last}/${first}.`
    const joined = `${parseEdtf(first) ? first : inEdtf(first)}/${parseEdtf(last) ? last : inEdtf(last)}`
    if (parseEdtf(joined)) return `Write ${joined}.`
  }
  const fault = calendarFault(text)
  if (fault !== null) return fault
  const meant = inEdtf(text)
  if (meant !== null && parseEdtf(meant)) return `Write ${meant}.`
  return 'Write year, month and day as 1982-03-12, or 1982-03, 1982, 1982-03~ (about), 1982-03-13/1982-03-14 (from, to).'
}
