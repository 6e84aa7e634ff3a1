import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInlineText, plainText } from '../../src/compose/words/inline-text.ts'

const shown = (text: string) =>
  parseInlineText(text).segments.map(
    ({ text: words, strong, emphasis, href }) =>
      `${strong ? 'b' : ''}${emphasis ? 'i' : ''}${href ? `<${href}>` : ''}|${words}`,
  )

describe('parseInlineText', () => {
  it.each([
    ['plain', ['|plain']],
    ['a **bold** word', ['|a ', 'b|bold', '| word']],
    ['an *italic* word', ['|an ', 'i|italic', '| word']],
    ['***both***', ['bi|both']],
    ['**bold with *italic* in it**', ['b|bold with ', 'bi|italic', 'b| in it']],
    ['2*3*4', ['|2*3*4']],
    ['a * b * c', ['|a * b * c']],
    ['**never closed', ['|**never closed']],
    ['* a list? no', ['|* a list? no']],
    ['[words](https://example.org)', ['<https://example.org>|words']],
    [
      '[**bold** link](mailto:a@example.org)',
      ['b<mailto:a@example.org>|bold', '<mailto:a@example.org>| link'],
    ],
    ['[a](https://example.org/x_(y))', ['<https://example.org/x_(y)>|a']],
    ['[word] (apart)', ['|[word] (apart)']],
    ['[T]he case', ['|[T]he case']],
    ['“**quoted**”', ['|“', 'b|quoted', '|”']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//example.org', 'x.html'])(
    'refuses a link to %s and leaves it as written',
    (url) => {
      const text = `[words](${url})`
      expect(parseInlineText(text)).toMatchObject({ segments: [{ text, href: null }], refused: [url] })
    },
  )

  it('loses nothing but markers, and knows where each character stands', () => {
    const pieces = fc.constantFrom(
      '*',
      '**',
      '***',
      ' ',
      'a',
      'ż',
      '😀',
      '[',
      ']',
      '(',
      ')',
      'https://e.org',
      '“',
      '”',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('')
        const { segments } = parseInlineText(text)
        let before = 0
        for (const segment of segments) {
          expect(segment.start).toBeGreaterThanOrEqual(before)
          expect(text.slice(segment.start, segment.end)).toBe(segment.text)
          before = segment.end
        }
        const links = segments.filter(({ href }) => href !== null).length
        if (links === 0) expect(plainText(text).replaceAll('*', '')).toBe(text.replaceAll('*', ''))
      }),
      { numRuns: 500 },
    )
  })

  it('reads thousands of stray markers in no time', () => {
    const start = process.hrtime.bigint()
    parseInlineText('*a '.repeat(5000))
    parseInlineText('**'.repeat(5000))
    parseInlineText('[a]('.repeat(5000))
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500)
  })
})
