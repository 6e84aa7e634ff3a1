import { carries } from './carries.ts'
import { all, eq, not, or, some } from './compare.ts'
import { date } from './date.ts'
import type { Helper } from './helper.ts'
import { join } from './join.ts'
import { label } from './label.ts'
import { paragraphs } from './paragraphs.ts'
import { person } from './person.ts'
import { quote } from './quote.ts'
import { quotes } from './quotes.ts'
import { ref } from './ref.ts'
import { slide } from './slide.ts'
import { statement } from './statement.ts'

/** Every helper that a template may call, beside Handlebars' own if, unless, each, with and lookup. */
export const helpers: Readonly<Record<string, Helper>> = {
  all,
  any: some,
  carries,
  date,
  eq,
  join,
  label,
  not,
  or,
  paragraphs,
  person,
  quote,
  quotes,
  ref,
  slide,
  statement,
}
