import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontFamilyName } from '../../../src/write/pdf/font-family-name.ts'
import { pageFonts } from '../page-theme.ts'

describe('fontFamilyName', () => {
  it('reads the family of every shipped face', () => {
    for (const { family, bytes } of pageFonts()) expect(fontFamilyName(bytes)).toBe(family)
  })

  it('finds none in what is no font, or one cut short', () => {
    const [font] = pageFonts()
    if (!font) throw new Error('no font')
    fc.assert(
      fc.property(fc.nat(font.bytes.length - 1), fc.uint8Array({ maxLength: 400 }), (end, noise) => {
        for (const bytes of [font.bytes.slice(0, end), noise])
          expect([undefined, font.family]).toContain(fontFamilyName(bytes))
      }),
      { numRuns: 100, seed: 3 },
    )
  })
})
