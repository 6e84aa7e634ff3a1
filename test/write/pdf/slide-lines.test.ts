import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { setText } from '../../../src/layout/set-text.ts'
import { paragraphLines } from '../../../src/write/pdf/slide-lines.ts'
import { shipped } from '../../layout/fixtures.ts'
import { paragraph, run } from '../pptx/fixture-deck.ts'

let tools: Awaited<ReturnType<typeof shipped>>
beforeAll(async () => {
  tools = await shipped()
})

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'the',
      'talks',
      'Überraschungs\u00ADangriff',
      'a\u00ADb',
      'self-rule',
      'ложь',
      '–',
    ),
  },
  { weight: 4, arbitrary: fc.constantFrom(' ', '  ', '\u00A0', '\u200B', '\n', ' \n ', '\u00AD') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)

describe('paragraphLines', () => {
  it('gives every measured line its own words, in order, none lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 14 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 40, max: 300 }),
        (texts, widthPt) => {
          const ctx = {
            ...tools,
            lang: 'en-GB',
            grid: undefined as never,
            broken: new Map(),
            cellWidths: new Map(),
          }
          const runs = texts.map((words, index) => ({
            text: words.join('').replace(/[\r\t\v\f]/gu, ''),
            ...(index % 2 === 1 ? { strong: true as const } : {}),
          }))
          const style = { face: 'sans', sizePt: 20, colour: 'ink' } as const
          const [set] = setText([{ runs, style }], widthPt, ctx).paragraphs
          if (set === undefined) throw new Error('nothing was set')
          const { lines } = paragraphLines(set)
          const words = lines.map((line) => line.map((one) => one.text).join(''))
          expect(words).toEqual(set.lines.map((line) => line.text))
        },
      ),
      { numRuns: process.env['SLOW'] ? 3000 : 150, seed: 4 },
    )
  })

  it('keeps the words of the hanging indent apart', () => {
    const { label, lines } = paragraphLines(
      paragraph([run('Kind'), run('\t'), run('a letter')], {
        hangingPt: 80,
        lines: [
          { text: 'a', widthPt: 9 },
          { text: 'letter', widthPt: 40 },
        ],
      }),
    )
    expect(label.map(({ text }) => text)).toEqual(['Kind'])
    expect(lines.map((line) => line.map(({ text }) => text))).toEqual([['a'], ['letter']])
  })

  it('refuses lines that are not those of the text', () => {
    const wrong = paragraph([run('one two')], { lines: [{ text: 'one', widthPt: 1 }] })
    expect(() => paragraphLines(wrong)).toThrow()
    expect(() => paragraphLines({ ...wrong, lines: [{ text: 'two', widthPt: 1 }] })).toThrow()
  })
})
