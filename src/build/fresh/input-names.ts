import { relative, resolve, sep } from 'node:path'

/** Folders whose files belong to the program: its hash stands for them. */
export type ProgramFolders = readonly string[]

const isIn = (path: string, folder: string) => path === folder || path.startsWith(folder + sep)

/** The way from the brief's folder to a file, with "/", or null for a file of the program. */
export function inputName(path: string, briefFolder: string, program: ProgramFolders): string | null {
  if (program.some((folder) => isIn(path, folder))) return null
  return relative(briefFolder, path).split(sep).join('/') || '.'
}

/** The path that an input's name means. */
export const inputPath = (name: string, briefFolder: string): string => resolve(briefFolder, name)
