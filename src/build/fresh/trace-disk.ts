import type { Disk } from '../disk.ts'

/** What a run asked of a path: the content of a file, the names in a folder, or only whether something stands there. */
type Look = 'content' | 'names' | 'kind'

/** Everything that a run has looked at, by path; its strongest look counts. */
export type Trace = ReadonlyMap<string, Look>

const strength: Readonly<Record<Look, number>> = { kind: 0, names: 1, content: 2 }

/**
 * A disk that notes what is looked at, so that a later run can tell whether anything of it has changed. Nothing that a build
 * depends on can be forgotten: what was not looked at cannot have mattered. Looks that found nothing count as well.
 */
export function traceDisk(disk: Disk): { readonly disk: Disk; readonly trace: Trace } {
  const trace = new Map<string, Look>()
  const note = (path: string, look: Look) => {
    const known = trace.get(path)
    if (known === undefined || strength[known] < strength[look]) trace.set(path, look)
  }
  const noting =
    <T>(look: Look, ask: (path: string) => T) =>
    (path: string): T => {
      note(path, look)
      return ask(path)
    }
  return {
    trace,
    disk: {
      ...disk,
      read: noting('content', disk.read),
      size: noting('content', disk.size),
      list: noting('names', disk.list),
      kind: noting('kind', disk.kind),
      exists: noting('kind', disk.exists),
    },
  }
}
