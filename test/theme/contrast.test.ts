import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrastingColour, contrastOf, luminanceOf, neededContrast } from '../../src/theme/contrast.ts'
import { readTheme } from '../../src/theme/read-theme.ts'
import type { Theme } from '../../src/theme/theme.ts'

const folder = new URL('../../templates/', import.meta.url)
const themeFile = (name: string) => ({
  file: `${name}/theme.yaml`,
  text: readFileSync(new URL(`${name}/theme.yaml`, folder), 'utf8'),
})
const names = readdirSync(folder)
const variants = ['light', 'dark'] as const
const shipped = (name: string, variant: Theme['variant']) => {
  const { text, file } = themeFile(name)
  const { theme, diagnostics } = readTheme(text, file, { variant }, themeFile)
  if (theme === null) throw new Error(JSON.stringify(diagnostics))
  return theme.colours
}

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('000000', 'FFFFFF')).toBeCloseTo(21, 5)
    expect(contrastOf('FFFFFF', '767676')).toBeCloseTo(4.54, 2)
    expect(contrastOf('777777', '777777')).toBe(1)
  })
  it('asks less of large type', () => {
    expect([neededContrast(17.9, false), neededContrast(18, false), neededContrast(14, true)]).toEqual([
      4.5, 3, 3,
    ])
  })
  it.each([
    ['999999', 'FFFFFF', 4.5],
    ['1F3F66', '16181D', 4.5],
    ['808080', '808080', 4.5],
    ['FF0000', 'F1ECDF', 3],
  ])('finds a colour that would do for #%s on #%s', (text, ground, needed) => {
    const found = contrastingColour(text, ground, needed)
    expect(found).toMatch(/^[0-9A-F]{6}$/)
    expect(contrastOf(found, ground)).toBeGreaterThanOrEqual(needed)
  })
  it('leaves alone what does already', () => {
    expect(contrastingColour('1F3F66', 'FFFFFF', 4.5)).toBe('1F3F66')
  })
})

describe.each(names.flatMap((name) => variants.map((variant) => [name, variant] as const)))(
  'the colours of %s, %s',
  (name, variant) => {
    const colours = shipped(name, variant)
    it('can be read on all that they may stand on', () => {
      const grounds = ['paper', 'wash', 'mark'] as const
      for (const text of ['ink', 'muted', 'source', 'other_hand'] as const)
        for (const ground of grounds)
          expect(contrastOf(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(
            4.5,
          )
    })
    it('are as readable in grey: a grey has the luminance of its colour, so the contrast is the same', () => {
      const grey = (hex: string) => {
        const linear = luminanceOf(hex)
        const value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055
        return Math.round(value * 255)
          .toString(16)
          .padStart(2, '0')
          .repeat(3)
      }
      for (const text of ['ink', 'muted', 'source', 'other_hand'] as const)
        for (const ground of ['paper', 'wash', 'mark'] as const)
          expect(
            contrastOf(grey(colours[text]), grey(colours[ground])),
            `${text} on ${ground}`,
          ).toBeGreaterThanOrEqual(4.45)
      // A box and a marked word still stand out from the paper, if faintly: their words and rules carry the meaning.
      for (const ground of ['wash', 'mark', 'rule'] as const)
        expect(grey(colours[ground])).not.toBe(grey(colours.paper))
    })
  },
)
