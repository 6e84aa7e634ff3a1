import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTheme } from '../../src/theme/read-theme.ts'

const shipped = readFileSync(new URL('../../templates/teaching/theme.yaml', import.meta.url), 'utf8')
const load = (name: string) =>
  name === 'teaching' ? { file: 'teaching/theme.yaml', text: shipped } : undefined
const own = (lines: string) =>
  readTheme(`name: own\nextends: teaching\n${lines}\n`, 'own/theme.yaml', {}, load)

describe('readTheme', () => {
  it('reads the shipped theme, and its font files are there', () => {
    const { theme, diagnostics } = readTheme(shipped, 'theme.yaml')
    expect(diagnostics).toEqual([])
    expect(theme).toMatchObject({ name: 'teaching', shape: '16:9', paper: 'a4', roomMm: 8 })
    expect(theme?.colours.paper).toBe('FBF9F3')
    expect(theme?.fonts.serif.map(({ name }) => name)).toEqual([
      'Georgia',
      'Times New Roman',
      'Calibri',
      'Arial',
    ])
    expect(theme?.fonts.sans[0]).toMatchObject({ name: 'Calibri', twin: 'Carlito', pitchEm: 1.2207 })
    expect(theme?.sizes.page_body).toEqual({ wantedPt: 12, floorPt: 10.5 })
    const files = [...(theme?.fonts.serif ?? []), ...(theme?.fonts.sans ?? [])].flatMap(({ files }) =>
      Object.values(files),
    )
    for (const file of files) {
      const path = file.replace(/^pkg:/, '../../node_modules/@expo-google-fonts/')
      expect(existsSync(new URL(path, import.meta.url)), file).toBe(true)
    }
  })

  it('lets overrides win, and gives the colours of the dark variant', () => {
    const { theme } = readTheme(shipped, 'theme.yaml', {
      variant: 'dark',
      paper: 'letter',
      shape: '4:3',
      labels: 'fr',
    })
    expect(theme).toMatchObject({ variant: 'dark', paper: 'letter', shape: '4:3', labels: 'fr' })
    expect(theme?.colours.paper).toBe('16181D')
  })

  it('lays a theme over the one it extends', () => {
    const { theme, diagnostics } = own('colours: {source: "#003300"}\nsizes: {body: [26, 20]}')
    expect(diagnostics).toEqual([])
    expect(theme?.colours).toMatchObject({ source: '003300', ink: '1C1F26' })
    expect(theme?.sizes.body).toEqual({ wantedPt: 26, floorPt: 20 })
  })

  it.each([
    ['a floor below the floor', 'sizes: {body: [24, 17]}', 'below-floor'],
    ['a size wanted below the floor', 'sizes: {page_body: [10, 10.5]}', 'below-floor'],
    ['a size wanted under its own floor', 'sizes: {body: [20, 22]}', 'theme-invalid'],
    ['text too like its ground', 'colours: {muted: "#999999"}', 'low-contrast'],
    ['dark text on a dark ground', 'dark: {ink: "#444444"}', 'low-contrast'],
    ['a colour that is none', 'colours: {ink: black}', 'theme-invalid'],
    ['an unknown key', 'colors: {}', 'theme-invalid'],
    ['a paper that is none', 'paper: a5', 'theme-invalid'],
    [
      'a font outside the folder',
      'fonts: {serif: [{name: X, files: {regular: ../x.ttf, italic: x.ttf, bold: x.ttf, bold_italic: x.ttf}}]}',
      'theme-invalid',
    ],
    [
      'an absolute font path',
      'fonts: {serif: [{name: X, files: {regular: /x.ttf, italic: x.ttf, bold: x.ttf, bold_italic: x.ttf}}]}',
      'theme-invalid',
    ],
    ['an alias', 'shape: &a "4:3"\npaper: *a', 'theme-syntax'],
    ['a list left open', 'shape: [', 'theme-syntax'],
  ])('refuses %s', (_what, lines, code) => {
    const { theme, diagnostics } = own(lines)
    expect(theme).toBeNull()
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set([code]))
    expect(diagnostics[0]?.place?.file).toBe('own/theme.yaml')
    expect(diagnostics[0]?.place?.line).toBeGreaterThanOrEqual(3)
  })

  it('reports all problems in one run, with the nearest key', () => {
    const { diagnostics } = own('colors: {}\npapper: a4\nroom_mm: 90')
    expect(diagnostics.map(({ code }) => code)).toEqual(['theme-invalid', 'theme-invalid', 'theme-invalid'])
    expect(diagnostics.some(({ hint }) => hint?.includes('colours'))).toBe(true)
  })

  it.each(['', 'just words', '- a\n- list'])('says what is wrong with %j', (text) => {
    const { theme, diagnostics } = readTheme(text, 'theme.yaml')
    expect(theme).toBeNull()
    expect(diagnostics.length).toBeGreaterThan(0)
  })
})
