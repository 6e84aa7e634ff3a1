import { describe, expect, it } from 'vitest'
import { languages } from '../../src/evidence/languages/languages.ts'
import { readLanguage } from '../../src/evidence/languages/read-language.ts'
import { searchable } from '../../src/evidence/searchable.ts'
import { verifyQuotation } from '../../src/evidence/verify-quotation.ts'
import { readSource } from '../../src/source/read-source.ts'
import type { Source } from '../../src/source/source.ts'

const source = (lang: string, words: string) =>
  readSource(new TextEncoder().encode(`---\nid: x\nkind: note\nlang: ${lang}\n---\n${words}\n`), 'x.md')
    .source as Source

describe('a language of a user', () => {
  it('begins with its file, and what ships is added to', () => {
    const czech = readLanguage('limits: [nikdy, "nep*"]\nphrases: [za podmínky]\n', 'cs.yaml', null)
    expect(czech.diagnostics).toEqual([])
    const known = { ...languages, cs: czech.language as NonNullable<typeof czech.language> }
    const cs = searchable(source('cs', 'Vláda této země nikdy nepřijme tuto nabídku ligy národů.'), known)
    expect(verifyQuotation('Vláda této země … tuto nabídku ligy', [cs]).verdict).toBe('elided-sense')
    const more = readLanguage('limits: [ostensible]\n', 'en.yaml', languages['en'] ?? null)
    expect(more.language?.limits).toEqual([...(languages['en']?.limits ?? []), 'ostensible'])
    expect(more.language?.months).toEqual(languages['en']?.months)
  })

  it.each([
    ['limits: [a\n', 2],
    ['- a\n', 1],
    ['limits: a\n', 1],
    ['\nlimit: [a]\n', 2],
    ['limits: [a]\nmonths: [a, b]\n', 2],
    ['limits: [[a]]\n', 1],
  ])('that cannot be read is an error with its line: %j', (text, line) => {
    const { language, diagnostics } = readLanguage(text, 'cs.yaml', null)
    expect(diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([['language-invalid', line]])
    expect(language === null || language.limits.length <= 1).toBe(true)
  })
})
