import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartShape } from '../../../src/layout/slide.ts'
import { checkPackage } from '../../../src/write/pptx/check-package.ts'
import { linkTarget } from '../../../src/write/pptx/finish/link-target.ts'
import { writePptx } from '../../../src/write/pptx/write-pptx.ts'
import { chart, picture, png } from './figure-slides.ts'
import { deckWith, fixtureDeck, frame, paragraph, run, text } from './fixture-deck.ts'
import { fixtureTheme } from './fixture-theme.ts'
import { ask, openPackage, openParts } from './open-package.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.constantFrom(
    '</a:t></a:r></a:p></p:txBody></p:sp>',
    ']]>&amp;<!--',
    '\uD800 \uDC00',
    'a\u0000b\u000Bc\uFFFF',
    `"'&<>\t`,
    '<p:sp><p:nvSpPr><p:cNvPr id="1" name="k0"/>',
    '$& $1 $`',
    'k0',
    ' val="-1" x="undefined" r:id="rId99" lang=""',
  ),
)

describe('words of any kind', () => {
  it('never break the package, wherever they stand', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (words, name, other) => {
        const box = text(
          name,
          frame(54, 300, 400, 80),
          [paragraph([run(words), run(other, { lang: 'pl-PL' })])],
          { alt: other },
        )
        const body = text('body', frame(54, 165, 852, 100), [paragraph([run(other, { href: words })])], {
          placeholder: 'body',
        })
        const figure = chart('stacked')
        const numbers: ChartShape = {
          ...figure,
          name,
          alt: `x${words}`,
          unit: other,
          categories: [words, name, other],
          series: figure.series.map((one) => ({ ...one, name: words })),
        }
        const shown = picture(other, png, 54, { alt: `x${words}`, href: words })
        const deck = deckWith([box, body, numbers, shown], {
          title: words,
          properties: { author: name, subject: other, keywords: [words, name] },
          sections: [{ name: words, firstSlide: 'one' }],
        })
        const noted = { ...deck, slides: deck.slides.map((slide) => ({ ...slide, notes: [words, other] })) }
        const bytes = await writePptx(noted, { ...fixtureTheme, name: words })
        expect(checkPackage(openParts(bytes))).toEqual([])
        for (const xml of openPackage(bytes).values()) expect(ask(xml, '/*')).toHaveLength(1)
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('come out as they went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (words) => {
        const deck = deckWith([text('words', frame(54, 300, 400, 80), [paragraph([run(words)])])])
        const parts = openPackage(await writePptx(deck, fixtureTheme))
        const path = '//p:sp[p:nvSpPr/p:cNvPr/@name="words"]//a:t'
        expect(ask(parts.get('ppt/slides/slide1.xml'), path).join('')).toBe(words)
      }),
      { numRuns: 25, seed: 11 },
    )
  })
})

describe('a link', () => {
  it.each([
    ['https://example.org/ż ó?q="a"#b', 'https://example.org/%C5%BC%20%C3%B3?q=%22a%22#b'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('is written as a URI: %s', (href, target) => {
    expect(linkTarget(href)).toBe(target)
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//server/share',
    'C:\\x',
    'data:text/html,x',
    'nowhere',
    'https://',
  ])('is refused: %s', (href) => {
    expect(linkTarget(href)).toBeUndefined()
  })

  it('leads nowhere when the slide is not there', async () => {
    const shape = text('words', frame(54, 300, 400, 80), [paragraph([run('x', { href: '#gone' })])])
    const parts = openPackage(await writePptx({ ...fixtureDeck, ...deckWith([shape]) }, fixtureTheme))
    expect(parts.get('ppt/slides/slide1.xml')).not.toContain('hlinkClick')
  })
})
