import type { Diagnostic } from '../diagnostic.ts'
import { contrastMessage, contrastOf } from './contrast.ts'
import { knownFamilies } from './known-families.ts'
import { isMapping, overlay } from './overlay.ts'
import { findPrepared, type PreparedFiles } from './prepared-files.ts'
import { readYaml, type TextFile, type YamlFile } from './read-yaml.ts'
import { schemaProblems } from './schema-problems.ts'
import type { FontFamily, Theme, ThemeColours, TypeRole, TypeSize } from './theme.ts'
import { type ThemeData, themeSchema } from './theme-schema.ts'
import { typeFloorsPt } from './type-floors.ts'

/** What the brief, briefdeck.yaml or the command line says instead of the theme. */
export interface ThemeOverrides {
  readonly shape?: Theme['shape']
  readonly paper?: Theme['paper']
  readonly variant?: Theme['variant']
  readonly labels?: string
}

/** Reads the file and those it extends, nearest first. */
const readChain = (
  first: TextFile,
  load: (name: string) => TextFile | undefined,
): { readonly files: readonly YamlFile[]; readonly diagnostics: readonly Diagnostic[] } => {
  const files: YamlFile[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (let next: TextFile | undefined = first; next && !seen.has(next.file); ) {
    seen.add(next.file)
    const file = readYaml(next)
    for (const { message, place } of file.mistakes) {
      diagnostics.push({ severity: 'error', code: 'theme-syntax', message, place })
    }
    files.push(file)
    const parent: unknown = isMapping(file.value) ? file.value['extends'] : undefined
    next = typeof parent === 'string' ? load(parent) : undefined
    if (typeof parent === 'string' && (!next || seen.has(next.file))) {
      diagnostics.push({
        severity: 'error',
        code: 'theme-invalid',
        message: next ? 'This theme extends itself.' : `There is no template "${parent}" to extend.`,
        place: file.placeOf(['extends']),
      })
    }
  }
  return { files, diagnostics }
}

const toFamily = (family: ThemeData['fonts']['serif'][number]): FontFamily => {
  const known = knownFamilies[family.name]
  return {
    name: family.name,
    twin: family.twin ?? known?.twin ?? family.name,
    pitchEm: family.pitch_em ?? known?.pitchEm ?? 1.3,
    files: {
      regular: family.files.regular,
      italic: family.files.italic,
      bold: family.files.bold,
      boldItalic: family.files.bold_italic,
    },
  }
}

const checkSizes = (sizes: ThemeData['sizes'], file: YamlFile): Diagnostic[] =>
  (Object.keys(typeFloorsPt) as TypeRole[]).flatMap((role): Diagnostic[] => {
    const [wanted, floor] = sizes[role]
    const least = typeFloorsPt[role]
    const place = file.placeOf(['sizes', role])
    if (floor < least || wanted < least) {
      const message = `The size of "${role}" goes down to ${Math.min(floor, wanted)} pt; ${least} pt is the least that can be read.`
      return [{ severity: 'error', code: 'below-floor', message, place }]
    }
    if (wanted < floor) {
      const message = `The size wanted of "${role}" (${wanted} pt) is smaller than its floor (${floor} pt).`
      return [{ severity: 'error', code: 'theme-invalid', message, place }]
    }
    return []
  })

/** White paper: what the pages of a light variant are printed on, whatever "paper" is on the slides. */
const white = 'FFFFFF'

/** Text against all that it may stand on: 4.5 to 1 (WCAG 2.2, 1.4.3), for words of every role may be small. */
const checkContrast = (colours: ThemeColours, key: 'colours' | 'dark', file: YamlFile): Diagnostic[] => {
  const texts = ['ink', 'muted', 'source', 'other_hand'] as const
  const sheet = key === 'colours' ? [{ name: 'white paper', hex: white }] : []
  const grounds = [...(['paper', 'wash'] as const).map((name) => ({ name, hex: colours[name] })), ...sheet]
  const mark = { name: 'mark', hex: colours.mark }
  const pairs = texts.flatMap((name) =>
    (name === 'muted' ? grounds : [...grounds, mark]).map((ground) => [name, ground] as const),
  )
  return pairs.flatMap(([name, ground]): Diagnostic[] => {
    if (contrastOf(colours[name], ground.hex) >= 4.5) return []
    const text = { name, hex: colours[name] }
    const told = contrastMessage(text, ground, 4.5)
    return [{ severity: 'error', code: 'low-contrast', ...told, place: file.placeOf([key, name]) }]
  })
}

/** A theme that is sound, whatever the brief or the call says instead of it; or null and what is wrong. */
export const readThemeData = (
  first: TextFile,
  load: (name: string) => TextFile | undefined,
): { readonly data: ThemeData | null; readonly diagnostics: readonly Diagnostic[] } => {
  const chain = readChain(first, load)
  const [own] = chain.files
  if (!own || chain.diagnostics.length > 0) return { data: null, diagnostics: chain.diagnostics }
  const merged = chain.files.map(({ value }) => value).reduceRight((base, over) => overlay(base, over))
  const parsed = themeSchema.safeParse(merged)
  if (!parsed.success) {
    return {
      data: null,
      diagnostics: schemaProblems(parsed.error.issues, themeSchema, own, 'theme-invalid'),
    }
  }
  const { data } = parsed
  const diagnostics = [
    ...checkSizes(data.sizes, own),
    ...checkContrast(data.colours, 'colours', own),
    ...checkContrast(data.dark, 'dark', own),
  ]
  return { data: diagnostics.some(({ severity }) => severity === 'error') ? null : data, diagnostics }
}

const themeOf = (data: ThemeData, overrides: ThemeOverrides): Theme => {
  const variant = overrides.variant ?? data.variant
  const sizes = Object.fromEntries(
    Object.entries(data.sizes).map(([role, [wantedPt, floorPt]]) => [role, { wantedPt, floorPt }]),
  ) as unknown as Readonly<Record<TypeRole, TypeSize>>
  const families = (list: ThemeData['fonts']['serif']): readonly FontFamily[] => {
    const own = list.map(toFamily)
    const names = new Set(own.map(({ name }) => name))
    return [...own, ...data.fonts.fallback.map(toFamily).filter(({ name }) => !names.has(name))]
  }
  return {
    name: data.name,
    shape: overrides.shape ?? data.shape,
    paper: overrides.paper ?? data.paper,
    variant,
    labels: overrides.labels ?? data.labels,
    references: data.references,
    colours: variant === 'dark' ? data.dark : data.colours,
    fonts: { serif: families(data.fonts.serif), sans: families(data.fonts.sans) },
    sizes,
    yields: data.yields,
    roomMm: data.room_mm,
  }
}

const noneRead: PreparedFiles<never> = new Map()

/**
 * Reads theme.yaml, laid over the themes it extends.
 * @param load gives the theme.yaml of a template by the name that `extends` uses.
 * @param prepared themes that were found sound before.
 * @returns the theme, or null and what is wrong with it.
 */
export const readTheme = (
  text: string,
  file: string,
  overrides: ThemeOverrides = {},
  load: (name: string) => TextFile | undefined = () => undefined,
  prepared: PreparedFiles<ThemeData> = noneRead,
): { readonly theme: Theme | null; readonly diagnostics: readonly Diagnostic[] } => {
  const known = findPrepared(prepared, text, load)
  const { data, diagnostics } =
    known === undefined ? readThemeData({ file, text }, load) : { data: known, diagnostics: [] }
  return { theme: data === null ? null : themeOf(data, overrides), diagnostics }
}
