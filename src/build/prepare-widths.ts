import { join } from 'node:path'
import { makeWidthTable } from '../text/make-width-table.ts'
import { readThemeData } from '../theme/read-theme.ts'
import type { Disk } from './disk.ts'
import { fontPath } from './load-fonts.ts'
import { loadTemplate, shippedTemplates } from './load-template.ts'

/** The files of the families that shipped themes take first: the others draw what these have not. */
function firstFaces(shipped: string, disk: Disk): ReadonlyMap<string, string> {
  const faces = new Map<string, string>()
  for (const name of shippedTemplates(shipped, disk)) {
    const template = loadTemplate(name, shipped, shipped, disk, (path) => path)
    const theme = template && readThemeData(template.theme, template.themeOf).data
    if (!theme) throw new Error(`the theme of ${name} is at fault`)
    for (const family of [theme.fonts.serif[0], theme.fonts.sans[0]])
      for (const file of Object.values(family?.files ?? {})) faces.set(file, fontPath(file, template.folder))
  }
  return faces
}

/** All that the shipped templates may print of their own. */
function ownWords(shipped: string, disk: Disk): string {
  const decoder = new TextDecoder()
  const textsIn = (path: string): string[] => {
    if (disk.kind(path) === 'folder') return disk.list(path).flatMap((name) => textsIn(join(path, name)))
    return /\.(?:yaml|hbs)$/.test(path) ? [decoder.decode(disk.read(path))] : []
  }
  return textsIn(shipped).join('')
}

/** The JavaScript of a module that takes the place of prepared-widths.ts. */
export async function preparedWidthsModule(shipped: string, disk: Disk): Promise<string> {
  const hb = await import('harfbuzzjs')
  const words = ownWords(shipped, disk)
  const tables = [...firstFaces(shipped, disk)].map(([file, path]) => {
    const table = makeWidthTable(hb, disk.read(path), words)
    // As a text, which costs nothing before the face is used.
    const json = JSON.stringify(JSON.stringify(table))
    return `[${JSON.stringify(file)}, () => JSON.parse(${json})]`
  })
  return `export const preparedWidths = new Map([\n${tables.join(',\n')}\n])\n`
}
