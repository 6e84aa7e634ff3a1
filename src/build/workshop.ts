import type { Diagnostic } from '../diagnostic.ts'
import { nearestHint } from '../nearest.ts'
import type { FontBook } from '../text/text.ts'
import type { Labels } from '../theme/labels.ts'
import { readTheme, type ThemeOverrides } from '../theme/read-theme.ts'
import type { Theme } from '../theme/theme.ts'
import type { TypstEngine } from '../write/pdf/typst-engine.ts'
import { adoptHouse, type HouseWish } from './adopt-house.ts'
import { chooseLabels, type LabelsWish } from './choose-labels.ts'
import type { Disk } from './disk.ts'
import { type Trace, traceDisk } from './fresh/trace-disk.ts'
import { fontBookOf, type ThemeFace, themeFaces, typstOf } from './load-fonts.ts'
import { loadTemplate, shippedTemplates, type Template } from './load-template.ts'
import { once } from './once.ts'
import { prepared } from './prepared.ts'

/** A template made ready: its theme and words read, its fonts found. */
export interface ReadyTemplate {
  readonly template: Template
  readonly theme: Theme
  /** The theme of what is printed: paper is light, whatever the variant of the slides. */
  readonly pageTheme: Theme
  readonly labels: Labels
  readonly faces: readonly ThemeFace[]
  book(): Promise<FontBook>
  typst(): Promise<TypstEngine>
}

/** A template that a brief asks for, and what the brief or the call says instead of its theme. */
export interface TemplateWish extends Omit<ThemeOverrides, 'labels'>, LabelsWish {
  readonly name: string
  /** Folder from which a path is meant. */
  readonly base: string
  /** The file of a house whose look is wanted. */
  readonly house?: HouseWish
}

/** A template that can or cannot be used, and what was looked at to find out. */
interface Readied {
  readonly ready: ReadyTemplate | null
  readonly diagnostics: readonly Diagnostic[]
  readonly trace: Trace
}

/** What briefs of one run share: templates, fonts and engines, each made once. */
export interface Workshop {
  ready(wish: TemplateWish): Readied
}

function prepare(
  template: Template,
  wish: TemplateWish,
  disk: Disk,
  called: (path: string) => string,
): Omit<Readied, 'trace'> {
  const { name: _, base: __, house, labels: ___, labelsBase: ____, lang: _____, ...overrides } = wish
  const themed = (more: ThemeOverrides): ReturnType<typeof readTheme> => {
    const read = readTheme(
      template.theme.text,
      template.theme.file,
      { ...overrides, ...more },
      (name) => template.themeOf(name),
      prepared.themes,
    )
    if (read.theme === null || house === undefined) return read
    const adopted = adoptHouse(read.theme, house, disk)
    return { theme: adopted.theme, diagnostics: [...read.diagnostics, ...adopted.diagnostics] }
  }
  const read = themed({})
  if (read.theme === null) return { ready: null, diagnostics: read.diagnostics }
  const theme = read.theme
  const words = chooseLabels(theme.labels, wish, template, disk, called)
  const diagnostics = [...read.diagnostics, ...words.diagnostics]
  if (words.labels === null) return { ready: null, diagnostics }
  const faces = themeFaces(theme, template.folder, disk)
  const lost = faces.filter((face) => disk.kind(face.path) !== 'file')
  if (lost.length > 0) {
    const missing = lost.map(
      (face): Diagnostic => ({
        severity: 'error',
        code: 'font-missing',
        message: `The theme names a font file that is not there: ${face.family.name}, ${face.bold ? 'bold' : 'regular'}${face.italic ? ' italic' : ''}.`,
      }),
    )
    return { ready: null, diagnostics: [...diagnostics, ...missing] }
  }
  const ready: ReadyTemplate = {
    template,
    theme,
    pageTheme: theme.variant === 'light' ? theme : (themed({ variant: 'light' }).theme ?? theme),
    labels: words.labels,
    faces,
    book: once(() => fontBookOf(faces)),
    typst: once(() => typstOf(faces)),
  }
  return { ready, diagnostics }
}

/**
 * Opens the workshop of a run.
 * @param shipped folder of the templates that come with briefdeck.
 * @param called how messages call a file.
 */
export function openWorkshop(shipped: string, disk: Disk, called: (path: string) => string): Workshop {
  const known = new Map<string, Readied>()
  const look = (wish: TemplateWish, disk: Disk): Omit<Readied, 'trace'> => {
    const template = loadTemplate(wish.name, wish.base, shipped, disk, called)
    if (template !== null) return prepare(template, wish, disk, called)
    const hint = nearestHint(wish.name, shippedTemplates(shipped, disk))
    const message = `There is no template “${wish.name}”.`
    return { ready: null, diagnostics: [{ severity: 'error', code: 'template-unknown', message, hint }] }
  }
  const make = (wish: TemplateWish): Readied => {
    const { disk: traced, trace } = traceDisk(disk)
    const found = look(wish, traced)
    // Fonts are read when they are first asked for, and later: that they are looked at is said here, once for all briefs.
    const fonts = (found.ready?.faces ?? []).map(({ path }) => [path, 'content'] as const)
    return { ...found, trace: new Map([...trace, ...fonts]) }
  }
  return {
    ready(wish) {
      const key = JSON.stringify(wish)
      const found = known.get(key) ?? make(wish)
      known.set(key, found)
      return found
    },
  }
}
