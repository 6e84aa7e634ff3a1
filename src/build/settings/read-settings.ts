import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../diagnostic.ts'
import { readYaml } from '../../theme/read-yaml.ts'
import { schemaProblems } from '../../theme/schema-problems.ts'
import type { Disk } from '../disk.ts'
import { type SettingsData, settingsSchema } from './settings-schema.ts'

export const settingsFileName = 'briefdeck.yaml'
/** No settings are longer; what is, is something else. */
const mostBytes = 64 * 1024

/** What holds for the briefs of a folder, and the folder from which its paths are meant. */
export interface Settings extends SettingsData {
  readonly folder: string
}

/** The folder beside whose briefs/ a brief stands: there its briefdeck.yaml is looked for. */
export const settingsFolder = (brief: { readonly folder: string }): string => dirname(dirname(brief.folder))

/**
 * Reads briefdeck.yaml of a folder.
 * @param called how messages call the file.
 * @returns the settings, empty where there is no file; null, and what is wrong, where it is at fault.
 */
export function readSettings(
  folder: string,
  disk: Disk,
  called: (path: string) => string,
): { readonly settings: Settings | null; readonly diagnostics: readonly Diagnostic[] } {
  const path = join(folder, settingsFileName)
  const kind = disk.kind(path)
  if (kind === null) return { settings: { folder }, diagnostics: [] }
  const file = called(path)
  const refuse = (message: string) => ({
    settings: null,
    diagnostics: [
      { severity: 'error', code: 'settings-invalid', message, place: { file, line: 1, column: 1 } },
    ] as const,
  })
  if (kind !== 'file') return refuse(`${settingsFileName} is not a file.`)
  if (disk.size(path) > mostBytes) return refuse(`${settingsFileName} is larger than settings can be.`)
  const yaml = readYaml({ file, text: new TextDecoder().decode(disk.read(path)) })
  const mistakes = yaml.mistakes.map(
    ({ message, place }): Diagnostic => ({ severity: 'error', code: 'settings-syntax', message, place }),
  )
  if (mistakes.length > 0) return { settings: null, diagnostics: mistakes }
  // A file that holds nothing but comments says nothing.
  const parsed = settingsSchema.safeParse(yaml.value ?? {})
  if (parsed.success) return { settings: { ...parsed.data, folder }, diagnostics: [] }
  return {
    settings: null,
    diagnostics: schemaProblems(parsed.error.issues, settingsSchema, yaml, 'settings-invalid'),
  }
}
