import type { Brief } from '../brief/brief.ts'
import { parseEdtf } from '../brief/edtf.ts'
import type { Diagnostic, Place } from '../diagnostic.ts'
import type { QuoteResult } from './evidence.ts'
import { languageOf } from './languages/languages.ts'

interface DatedWords {
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly years: ReadonlySet<number>
}

/** Days, months and years that words name: "29 December", "15/3", "12 March 1982". */
function datesIn(words: string, lang: string): DatedWords {
  const data = languageOf(lang)
  const text = words.toLowerCase().replace(/\u00A0/gu, ' ')
  const days = new Set<number>()
  const months = new Set<number>()
  const years = new Set<number>()
  for (const [, day, month, year] of text.matchAll(/\b(\d{1,2})[./](\d{1,2})(?:[./](\d{2,4}))?\b/gu)) {
    days.add(Number(day))
    months.add(Number(month))
    if (year?.length === 4) years.add(Number(year))
  }
  const names = data === null ? [] : [data.months, ...data.otherMonths]
  for (const list of names)
    for (const [index, name] of list.entries()) {
      const found = new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').exec(text)
      if (found === null) continue
      months.add(index + 1)
      const around = text.slice(Math.max(0, found.index - 8), found.index + name.length + 6)
      for (const [day] of around.matchAll(/(?<!\d)\d{1,2}(?!\d)/gu)) days.add(Number(day))
    }
  for (const [year] of text.matchAll(/(?<!\d)(1\d{3}|20\d{2})(?!\d)/gu)) years.add(Number(year))
  return { days, months, years }
}

/**
 * Holds the dates of the timeline against the words that carry them: what the words contradict is an error, what they lack
 * a warning, unless `inferred` says so.
 */
export function checkDates(
  brief: Brief,
  quotes: readonly QuoteResult[],
  langOf: (source: string | null) => string,
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
      { name: 'day', value: day, named: found.days },
      { name: 'month', value: month, named: found.months },
      { name: 'year', value: year, named: found.years },
    ] as const
    return parts.flatMap(({ name, value, named }): readonly Diagnostic[] => {
      if (value === null || named.has(value)) return []
      const place = locate(`${event.path}/date`)
      const inferred = event.inferred.includes(name)
      if (named.size > 0 && !(inferred && name === 'year'))
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
