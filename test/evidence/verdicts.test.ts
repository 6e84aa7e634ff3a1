import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { VerdictName } from '../../src/evidence/evidence.ts'
import { searchable } from '../../src/evidence/searchable.ts'
import { verifyQuotation } from '../../src/evidence/verify-quotation.ts'
import { readSource } from '../../src/source/read-source.ts'

/*
 * A folder of test/cases/evidence is a case: its sources (source.md is the first), and quotations.yaml with the verdict that
 * each quotation must have.
 */

interface Row {
  readonly quote: string
  readonly verdict: VerdictName
  readonly source?: string
  readonly hand?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly omission?: 'reviewed'
  readonly printed?: string
  readonly page?: string
  readonly paragraph?: number
  readonly item?: number
  readonly block?: string
  readonly why?: string
}

const cases = new URL('../cases/evidence/', import.meta.url)

for (const name of readdirSync(cases)) {
  const folder = new URL(`${name}/`, cases)
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const sources = [
    ...files.filter((file) => file === 'source.md'),
    ...files.filter((file) => file !== 'source.md'),
  ].map((file) => {
    const { source, diagnostics } = readSource(readFileSync(new URL(file, folder)), file)
    if (source === null) throw new Error(JSON.stringify(diagnostics))
    return searchable(source)
  })
  const rows = parse(readFileSync(new URL('quotations.yaml', folder), 'utf8')) as readonly Row[]
  describe(name, () => {
    for (const { quote, verdict, printed, page, paragraph, item, block, why, ...selector } of rows) {
      it(`“${quote}” is ${verdict}${why === undefined ? '' : `: ${why}`}`, () => {
        const found = verifyQuotation({ exact: quote, ...selector }, sources)
        expect(found.verdict).toBe(verdict)
        if (printed !== undefined) expect(found.printed.map((part) => part.text).join('')).toBe(printed)
        if (page !== undefined) expect(found.where?.page).toBe(page)
        if (paragraph !== undefined) expect(found.where?.paragraph).toBe(paragraph)
        if (item !== undefined) expect(found.where?.item).toBe(item)
        if (block !== undefined) expect(found.where?.block).toBe(block)
      })
    }
  })
}
