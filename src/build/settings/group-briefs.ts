import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Disk } from '../disk.ts'
import type { BriefFile } from '../find-briefs.ts'
import type { Selection } from '../outputs.ts'
import { readSettings, type Settings, settingsFolder } from './read-settings.ts'

/** Briefs that share a briefdeck.yaml. */
interface BriefGroup {
  readonly briefs: readonly BriefFile[]
  /** Null where briefdeck.yaml is at fault: nothing is made of these briefs. */
  readonly settings: Settings | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Parts briefs by the briefdeck.yaml that holds for them, in their order. */
export function groupBriefs(
  briefs: readonly BriefFile[],
  disk: Disk,
  called: (path: string) => string,
): readonly BriefGroup[] {
  const groups = new Map<string, BriefFile[]>()
  for (const brief of briefs) {
    const folder = settingsFolder(brief)
    groups.set(folder, [...(groups.get(folder) ?? []), brief])
  }
  return [...groups].map(([folder, own]) => ({ briefs: own, ...readSettings(folder, disk, called) }))
}

interface Call extends Selection {
  readonly out?: string
}

/** A call with what briefdeck.yaml says where the call says nothing: which outputs, and where they go. */
export function withSettings<T extends Call>(
  call: T,
  settings: Settings,
): T & { readonly settings: Settings } {
  const { out, formats, editions, folder } = settings
  const only = editions?.length === 1 ? editions[0] : undefined
  return {
    ...call,
    settings,
    ...(call.out === undefined && out !== undefined ? { out: resolve(folder, out) } : {}),
    ...(call.format === undefined && formats !== undefined ? { format: formats } : {}),
    ...(call.edition === undefined && only !== undefined ? { edition: only } : {}),
  }
}
