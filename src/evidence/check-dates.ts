import type { Brief } from '../brief/brief.ts'
import { parseEdtf } from '../brief/edtf.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { QuoteResult } from './evidence.ts'
import type { LanguageData } from './languages/language-data.ts'

interface DatedWords {
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  /** Whatever may be a year. */
  readonly years: ReadonlySet<number>
  /** What is one, since it stands in a date. */
  readonly dated: ReadonlySet<number>
}

/** Between a day and its month: "29th of December", "8 de marzo", "1er mai", "12. März". */
const between = "(?:st|nd|rd|th|er|re|[.ºª°])?[ ](?:of |de |d['’]|di )?"

/** A name that is a common word too ("may", "mars") is a month only beside a number or with a capital inside a sentence. */
function isMonth(original: string, at: number, name: string, beside: boolean): boolean {
  if (beside) return true
  const isCapital = original[at] !== original[at]?.toLowerCase()
  const begins = /(?:^|[.!?]\s*['"“«]?)$/u.test(original.slice(0, at))
  return name.length > 4 || (isCapital && !begins)
}

/** A language by its tag, and what is known of it. */
interface DatedLanguage {
  readonly lang: string
  readonly data: LanguageData | null
}

/** Days, months and years that words name: "29 December", "15/3", "12 March 1982". */
function datesIn(words: string, { lang, data }: DatedLanguage): DatedWords {
  const original = words.replace(/[\u00A0\u202F]/gu, ' ').replace(/\s+/gu, ' ')
  const text = original.toLowerCase()
  const days = new Set<number>()
  const months = new Set<number>()
  const dated = new Set<number>()
  // "15/3", "15/3/82", "15.3." and "15.3.1982"; "2.5" is no date. Americans have the month first.
  const numeric =
    /(?<![\d./])(\d{1,2})(?:\/(\d{1,2})(?:\/(\d{2,4}))?|\. ?(\d{1,2})\.(?: ?(\d{2,4}))?)(?![\d/])/gu
  for (const [, a, bySlash, yearBySlash, byDot, yearByDot] of text.matchAll(numeric)) {
    const [first, second] = [Number(a), Number(bySlash ?? byDot)]
    const year = yearBySlash ?? yearByDot
    if (second <= 12 && first <= 31) {
      days.add(first)
      months.add(second)
    }
    if (first <= 12 && second <= 31 && (second > 12 || /-us$/iu.test(lang))) {
      months.add(first)
      days.add(second)
    }
    if (year?.length === 4) dated.add(Number(year))
  }
  for (const [, year, month, day] of text.matchAll(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu)) {
    dated.add(Number(year))
    months.add(Number(month))
    days.add(Number(day))
  }
  for (const list of data === null ? [] : [data.months, ...data.otherMonths])
    for (const [index, name] of list.entries()) {
      if (!text.includes(name)) continue
      const pattern = new RegExp(
        `(?:(?<!\\d)(\\d{1,2})${between})?(?<!\\p{L})${name}(?!\\p{L})\\.?(?: (\\d{1,2})(?!\\d))?(?:,? (?:de |d['’])?(\\d{4}))?`,
        'gu',
      )
      for (const found of text.matchAll(pattern)) {
        const [whole, before, after, year] = found
        const at = found.index + whole.indexOf(name, before === undefined ? 0 : before.length)
        if (!isMonth(original, at, name, (before ?? after ?? year) !== undefined)) continue
        months.add(index + 1)
        for (const day of [before, after]) if (day !== undefined) days.add(Number(day))
        if (year !== undefined) dated.add(Number(year))
      }
    }
  const numbers = [...text.matchAll(/(?<!\d)\d{4}(?!\d)/gu)].map(([year]) => Number(year))
  return { days, months, years: new Set([...numbers, ...dated]), dated }
}

/**
 * Holds the dates of the timeline against the words that carry them: what the words contradict is an error, what they lack
 * a warning, unless `inferred` says so.
 */
export function checkDates(
  brief: Brief,
  quotes: readonly QuoteResult[],
  langOf: (source: string | null) => DatedLanguage,
  locate: (path: string) => Place,
): readonly Diagnostic[] {
  const results = new Map(
    quotes.filter((quote) => quote.inText === undefined).map((quote) => [quote.path, quote]),
  )
  return (brief.timeline?.items ?? []).flatMap((event): readonly Diagnostic[] => {
    const carried = event.evidence
      .map((claim) => results.get(claim.path))
      .filter((quote) => quote?.passes === true)
    const date = parseEdtf(event.date)
    if (carried.length === 0 || date === null || date.precision === 'interval') return []
    const words = carried.map((quote) => quote?.printed.map((part) => part.text).join('')).join(' ')
    const found = datesIn(words, langOf(carried[0]?.source ?? null))
    const { year, month, day } = date.start
    const parts = [
      { name: 'day', value: day, named: found.days, other: found.days },
      { name: 'month', value: month, named: found.months, other: found.months },
      { name: 'year', value: year, named: found.years, other: found.dated },
    ] as const
    return parts.flatMap(({ name, value, named, other }): readonly Diagnostic[] => {
      if (value === null || named.has(value)) return []
      const place = locate(`${event.path}/date`)
      const inferred = event.inferred.includes(name)
      if (other.size > 0 && !(inferred && name === 'year'))
        return [
          {
            severity: 'error',
            code: 'date-contradicted',
            message: `The ${name} of ${event.date} is not the one in the words quoted for it: “${words}”.`,
            place,
            hint: 'Mend the date, or quote the words that give it.',
          },
        ]
      if (inferred) return []
      return [
        {
          severity: 'warning',
          code: 'date-not-in-words',
          message: `The words quoted for ${event.date} do not give its ${name}: “${words}”.`,
          place,
          hint: `Quote the words that give it, or add \`inferred: [${name}]\`.`,
        },
      ]
    })
  })
}
