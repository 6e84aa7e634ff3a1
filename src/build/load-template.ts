import { basename, isAbsolute, join, resolve } from 'node:path'
import type { TemplateFiles } from '../compose/template/template-files.ts'
import { readYaml, type TextFile } from '../theme/read-yaml.ts'
import type { Disk } from './disk.ts'
import { prepared } from './prepared.ts'

/** A template's folder, read; what it does not hold comes from the template it extends. */
export interface Template {
  readonly folder: string
  readonly theme: TextFile
  readonly files: TemplateFiles
  /** theme.yaml of a template that this one names in `extends`. */
  themeOf(name: string): TextFile | undefined
  /** A label set by its name, or by its path in the template's folder. */
  labelsOf(name: string): TextFile | undefined
  /** Names of the label sets that it has, its own and those of the templates it extends. */
  labelNames(): readonly string[]
}

const kinds = ['deck', 'briefing', 'handout'] as const
const decoder = new TextDecoder('utf-8', { fatal: false })

/** Gives the folder of a template by name, or of one that a path from `base` leads to; null when there is none. */
function folderOf(name: string, base: string, shipped: string, disk: Disk): string | null {
  const known = join(shipped, name)
  if (/^[\w-]+$/.test(name) && disk.exists(join(known, 'theme.yaml'))) return known
  const own = resolve(base, name)
  return disk.exists(join(own, 'theme.yaml')) ? own : null
}

function extended(theme: TextFile): string | undefined {
  const known = prepared.themes.get(theme.text)
  if (known !== undefined) return known.parents[0]?.name
  const { value } = readYaml(theme)
  const parent = typeof value === 'object' && value !== null && 'extends' in value ? value.extends : undefined
  return typeof parent === 'string' ? parent : undefined
}

/** Folders of a template and of those it extends, nearest first; a circle ends where it closes. */
function chainOf(
  folder: string,
  shipped: string,
  disk: Disk,
  text: (path: string) => TextFile,
): readonly string[] {
  const chain = [folder]
  for (;;) {
    const parent = extended(text(join(chain.at(-1) as string, 'theme.yaml')))
    const next = parent === undefined ? null : folderOf(parent, chain.at(-1) as string, shipped, disk)
    if (next === null || chain.includes(next)) return chain
    chain.push(next)
  }
}

/** Whether a path stays in the folder that it is written in. */
const isInside = (path: string): boolean => !isAbsolute(path) && !path.split(/[\\/]/).includes('..')

/** Names of the templates that come with briefdeck. */
export function shippedTemplates(shipped: string, disk: Disk): readonly string[] {
  return disk.list(shipped).filter((name) => disk.exists(join(shipped, name, 'theme.yaml')))
}

/**
 * Reads a template.
 * @param name one of those shipped, or the path of a folder, from `base`.
 * @param called how messages call a file of the template.
 */
export function loadTemplate(
  name: string,
  base: string,
  shipped: string,
  disk: Disk,
  called: (path: string) => string,
): Template | null {
  const folder = folderOf(name, base, shipped, disk)
  if (folder === null) return null
  const text = (path: string): TextFile => ({ file: called(path), text: decoder.decode(disk.read(path)) })
  const chain = chainOf(folder, shipped, disk, text)
  const find = (path: string): TextFile | undefined => {
    const at = chain.map((one) => join(one, path)).find((file) => disk.kind(file) === 'file')
    return at === undefined ? undefined : text(at)
  }
  const partials: Record<string, TextFile> = {}
  for (const one of [...chain].reverse()) {
    const partialFolder = join(one, 'partials')
    if (disk.kind(partialFolder) !== 'folder') continue
    for (const file of disk.list(partialFolder))
      if (file.endsWith('.hbs')) partials[basename(file, '.hbs')] = text(join(partialFolder, file))
  }
  const pages = kinds.flatMap((kind) => {
    const page = find(`${kind}.hbs`)
    return page === undefined ? [] : [[kind, page] as const]
  })
  return {
    folder,
    theme: text(join(folder, 'theme.yaml')),
    files: { ...Object.fromEntries(pages), partials, compiled: prepared.templates },
    themeOf: (parent) => {
      const at = folderOf(parent, folder, shipped, disk)
      return at === null ? undefined : text(join(at, 'theme.yaml'))
    },
    labelsOf: (set) => {
      const path = set.endsWith('.yaml') ? set : join('labels', `${set}.yaml`)
      return isInside(path) ? find(path) : undefined
    },
    labelNames: () => {
      const folders = chain.map((one) => join(one, 'labels')).filter((one) => disk.kind(one) === 'folder')
      const files = folders.flatMap((one) => disk.list(one)).filter((file) => file.endsWith('.yaml'))
      return [...new Set(files.map((file) => basename(file, '.yaml')))]
    },
  }
}
