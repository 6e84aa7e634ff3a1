import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastOf } from '../../../src/theme/contrast.ts'
import { adoptOfficeTheme } from '../../../src/theme/office/adopt-office-theme.ts'
import { readOfficeTheme } from '../../../src/theme/office/read-office-theme.ts'
import { readTheme } from '../../../src/theme/read-theme.ts'
import type { Theme, ThemeColours } from '../../../src/theme/theme.ts'
import { type PotxParts, pngOf, potx } from './potx.ts'

const shipped = readFileSync(new URL('../../../templates/teaching/theme.yaml', import.meta.url), 'utf8')
const themeOf = (variant: Theme['variant']): Theme => {
  const { theme } = readTheme(shipped, 'theme.yaml', { variant })
  if (theme === null) throw new Error('the shipped theme')
  return theme
}
const themes = { light: themeOf('light'), dark: themeOf('dark') } as const
const place = { file: 'brief.yaml', line: 3, column: 9 }

const adopted = (parts: PotxParts, variant: Theme['variant'] = 'light') => {
  const office = readOfficeTheme(potx(parts))
  if ('refused' in office) throw new Error(office.refused)
  const { theme, diagnostics } = adoptOfficeTheme(themes[variant], office, place)
  return { ...theme, codes: diagnostics.map(({ code }) => code), diagnostics }
}

const textPairs: readonly (readonly [keyof ThemeColours, keyof ThemeColours])[] = [
  ...(['ink', 'muted', 'source', 'other_hand'] as const).flatMap((text) =>
    (['paper', 'wash'] as const).map((ground) => [text, ground] as const),
  ),
  ['ink', 'mark'],
  ['source', 'mark'],
  ['other_hand', 'mark'],
]

describe('the colours of a house', () => {
  it('are taken as they are where text in them can be read', () => {
    const { colours, codes } = adopted({
      colours: { accent1: '003A70', accent2: '8A1538', lt2: 'F3EFE6', dk2: '54585A' },
    })
    expect(colours).toMatchObject({
      paper: 'FFFFFF',
      ink: '000000',
      source: '003A70',
      other_hand: '8A1538',
      wash: 'F3EFE6',
      muted: '54585A',
    })
    expect(codes.filter((code) => code === 'theme-colour')).toEqual([])
  })

  it('are made stronger where it cannot, and a note says so at the line of the brief', () => {
    const { colours, diagnostics } = adopted({ colours: { accent1: 'F2A900', accent2: '78BE20' } })
    expect(colours.source).not.toBe('F2A900')
    const notes = diagnostics.filter(({ code }) => code === 'theme-colour')
    expect(notes).toHaveLength(2)
    expect(notes[0]).toMatchObject({ severity: 'note', place })
    expect(notes[0]?.message).toContain('F2A900')
  })

  it('give another hand a colour of its own, ours where the house has but one', () => {
    const { colours, codes } = adopted({
      colours: {
        accent1: '00205B',
        accent2: '00215C',
        accent3: '808080',
        accent4: '00225D',
        accent5: '777777',
        accent6: '00205B',
      },
    })
    expect(colours.other_hand).toBe(themes.light.colours.other_hand)
    expect(codes).toContain('theme-colour')
  })

  for (const variant of ['light', 'dark'] as const) {
    it(`leave every text its contrast, whatever they are: ${variant}`, () => {
      const hex = fc
        .integer({ min: 0, max: 0xffffff })
        .map((value) => value.toString(16).padStart(6, '0').toUpperCase())
      const slots = [
        'dk1',
        'lt1',
        'dk2',
        'lt2',
        'accent1',
        'accent2',
        'accent3',
        'accent4',
        'accent5',
        'accent6',
      ]
      fc.assert(
        fc.property(fc.array(hex, { minLength: 10, maxLength: 10 }), (values) => {
          const { colours } = adopted(
            { colours: Object.fromEntries(slots.map((slot, at) => [slot, values[at] ?? ''])) },
            variant,
          )
          for (const [text, ground] of textPairs)
            expect(contrastOf(colours[text], colours[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(
              4.5,
            )
          for (const value of Object.values(colours)) expect(value).toMatch(/^[0-9A-F]{6}$/)
          expect(colours.source).not.toBe(colours.other_hand)
        }),
        { numRuns: Number(process.env['THEME_RUNS'] ?? 60), seed: 3 },
      )
    })
  }

  it('change with the variant: paper is light or dark whatever the house’s master is', () => {
    const dark = '<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"/>'
    expect(adopted({ clrMap: dark }).colours.paper).toBe('FFFFFF')
    expect(adopted({ clrMap: dark }, 'dark').colours.paper).toBe('000000')
  })
})

describe('the families of a house', () => {
  it('are used where their metrics are known', () => {
    const { fonts, codes } = adopted({ major: 'Arial', minor: 'Times New Roman' })
    expect(fonts.serif[0]?.name).toBe('Arial')
    expect(fonts.sans[0]?.name).toBe('Times New Roman')
    expect(fonts.serif.map(({ name }) => name)).toContain('Georgia')
    expect(codes).not.toContain('theme-font')
  })

  it('are named in a note where they are not, with the one that is used', () => {
    const { fonts, diagnostics } = adopted({ major: 'Frutiger LT', minor: 'Calibri' })
    expect(fonts.serif).toEqual(themes.light.fonts.serif)
    const notes = diagnostics.filter(({ code }) => code === 'theme-font')
    expect(notes).toHaveLength(1)
    expect(notes[0]?.message).toMatch(/Frutiger LT.*Georgia/)
  })
})

describe('the logo of a house', () => {
  it('comes with the theme, or a note says why not', () => {
    const at = { cx: 1_500_000, cy: 500_000 }
    expect(adopted({ pictures: [{ name: 'a.png', bytes: pngOf(300, 100), ...at }] }).logo?.widthPx).toBe(300)
    const vectors = adopted({ pictures: [{ name: 'a.emf', bytes: new Uint8Array([1, 0, 0, 0]), ...at }] })
    expect(vectors.logo).toBeUndefined()
    expect(vectors.codes).toContain('theme-logo')
    expect(adopted({}).codes).not.toContain('theme-logo')
  })
})
