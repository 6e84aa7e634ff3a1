import { relative, resolve, sep } from 'node:path'
import type { TextFile } from '../theme/read-yaml.ts'
import type { Disk } from './disk.ts'

/** No label set is longer. */
const mostBytes = 512 * 1024

/**
 * A label set that is a file of the user's: "labels/ours.yaml" in the folder of the brief, or where the call or briefdeck.yaml
 * means it. Undefined where the name is no file, or there is none; a link that leads out of the folder is not followed.
 */
export function ownLabels(
  name: string,
  base: string,
  disk: Disk,
  called: (path: string) => string,
): TextFile | undefined {
  if (!/\.ya?ml$/.test(name)) return undefined
  const path = resolve(base, name)
  if (disk.kind(path) !== 'file' || disk.size(path) > mostBytes) return undefined
  const way = relative(disk.real(base), disk.real(path))
  if (way === '..' || way.startsWith(`..${sep}`)) return undefined
  return { file: called(path), text: new TextDecoder().decode(disk.read(path)) }
}
