import { join } from 'node:path'
import { templateNames } from '../compose/compose.ts'
import { precompileTemplate } from '../compose/template/prepare-template.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { readLabels } from '../theme/read-labels.ts'
import { readThemeData } from '../theme/read-theme.ts'
import { readYaml, type TextFile } from '../theme/read-yaml.ts'
import type { Disk } from './disk.ts'
import { loadTemplate, shippedTemplates, type Template } from './load-template.ts'
import { isDocument, outputs } from './outputs.ts'

type Load = (name: string) => TextFile | undefined

/** Declares a thing once, however many templates share it; `write` writes it as JavaScript. */
function declared(prefix: string, write: (thing: string) => string) {
  const names = new Map<string, string>()
  return {
    name(thing: string): string {
      const name = names.get(thing) ?? `${prefix}${names.size}`
      names.set(thing, name)
      return name
    },
    all: () => [...names].map(([thing, name]) => `const ${name} = ${write(thing)}\n`).join(''),
  }
}

/** The files that a file extends, nearest first. */
function parentsOf(file: TextFile, load: Load): readonly { readonly name: string; readonly text: string }[] {
  const { value } = readYaml(file)
  const name = typeof value === 'object' && value !== null && 'extends' in value ? value.extends : undefined
  const parent = typeof name === 'string' ? load(name) : undefined
  return typeof name !== 'string' || parent === undefined
    ? []
    : [{ name, text: parent.text }, ...parentsOf(parent, load)]
}

/** What a shipped file was read as; one that is at fault ends the build of the package. */
function sound<Value>(what: string, value: Value | null, diagnostics: readonly Diagnostic[]): Value {
  if (value === null) throw new Error(`${what} is at fault: ${diagnostics[0]?.message}`)
  return value
}

function labelSets(template: Template, shipped: string, name: string, disk: Disk): readonly TextFile[] {
  const folder = join(shipped, name, 'labels')
  const files = disk.kind(folder) === 'folder' ? disk.list(folder) : []
  return files.flatMap((file) => template.labelsOf(join('labels', file)) ?? [])
}

/**
 * The JavaScript of a module that takes the place of prepared.ts: the shipped themes and label sets as read and found sound,
 * their pages as Handlebars compiled them. Made by the functions that a run uses for what is not prepared.
 */
export function preparedModule(shipped: string, disk: Disk): string {
  const texts = declared('text', JSON.stringify)
  const codes = declared('code', (code) => `() => (${code})`)
  const themes = new Map<string, string>()
  const labels = new Map<string, string>()
  const pages: string[] = []
  const entry = (file: TextFile, load: Load, value: unknown): string => {
    const parents = parentsOf(file, load).map(
      ({ name, text }) => `{ name: ${JSON.stringify(name)}, text: ${texts.name(text)} }`,
    )
    return `[${texts.name(file.text)}, { parents: [${parents}], value: ${JSON.stringify(value)} }]`
  }
  for (const name of shippedTemplates(shipped, disk)) {
    const template = loadTemplate(name, shipped, shipped, disk, (path) => path)
    if (template === null) continue
    const { theme, themeOf, labelsOf, files } = template
    const { data, diagnostics } = readThemeData(theme, themeOf)
    const own = sound(theme.file, data, diagnostics)
    themes.set(theme.text, entry(theme, themeOf, own))
    for (const set of labelSets(template, shipped, name, disk)) {
      const read = readLabels(set, labelsOf)
      labels.set(set.text, entry(set, labelsOf, sound(set.file, read.labels, read.diagnostics)))
    }
    const words = readLabels(labelsOf(own.labels) ?? theme, labelsOf)
    const names = templateNames(sound(theme.file, words.labels, words.diagnostics))
    for (const kind of new Set(outputs.filter(isDocument).map(({ product }) => product))) {
      const page = files[kind]
      if (page === undefined) continue
      const code = sound(page.file, precompileTemplate(files, kind, names), [])
      const partials = Object.entries(files.partials).map(
        ([partial, { text }]) => `{ name: ${JSON.stringify(partial)}, text: ${texts.name(text)} }`,
      )
      const load = code.map((one) => `${codes.name(one)}()`)
      pages.push(`{ text: ${texts.name(page.text)}, partials: [${partials}], load: () => [${load}] }`)
    }
  }
  const list = (entries: Iterable<string>) => [...entries].join(',\n')
  return `${texts.all()}${codes.all()}export const prepared = {
themes: new Map([${list(themes.values())}]),
labels: new Map([${list(labels.values())}]),
templates: [${list(pages)}],
}
`
}
