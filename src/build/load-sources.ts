import { dirname, join, relative, sep } from 'node:path'
import type { Brief } from '../brief/brief.ts'
import type { Locate } from '../brief/locate.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { mostSourceBytes } from '../source/decode-source.ts'
import { readSource } from '../source/read-source.ts'
import type { Source } from '../source/source.ts'
import type { Disk } from './disk.ts'
import type { BriefFile } from './find-briefs.ts'

/** Where a source of a brief stands: beside it, or, with a slash before it, in sources/ beside all briefs. */
export function sourcePath(
  written: string,
  brief: BriefFile,
): { readonly path: string; readonly root: string } {
  if (!written.startsWith('/')) return { path: join(brief.folder, written), root: brief.folder }
  const root = dirname(dirname(brief.folder))
  return { path: join(root, written), root: join(root, 'sources') }
}

/** Whether a path lies in a folder; both are free of links. */
export function isInside(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

/** The sources of a brief that could be read, where each stands by its id, and what stands against the others. */
export interface LoadedSources {
  readonly sources: readonly Source[]
  readonly paths: Readonly<Record<string, string>>
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the sources of a brief; each that cannot be read is an error at the line that names it. */
export function loadSources(
  brief: Brief,
  file: BriefFile,
  locate: Locate,
  disk: Disk,
  called: (path: string) => string,
): LoadedSources {
  const sources: Source[] = []
  const paths: Record<string, string> = {}
  const diagnostics: Diagnostic[] = []
  for (const [index, written] of brief.sources.entries()) {
    const place = locate(`/sources/${index}`)
    const refuse = (code: Diagnostic['code'], message: string, hint?: string) =>
      diagnostics.push({ severity: 'error', code, message, place, ...(hint === undefined ? {} : { hint }) })
    const { path, root } = sourcePath(written, file)
    if (disk.kind(path) !== 'file') {
      refuse(
        'source-missing',
        `There is no source file “${written}”.`,
        `It is looked for at ${called(path)}.`,
      )
      continue
    }
    if (!isInside(disk.real(path), disk.real(root))) {
      refuse(
        'source-outside',
        `The source “${written}” lies outside the folder of the brief.`,
        'Put a copy of it into sources/ beside the brief.',
      )
      continue
    }
    if (disk.size(path) > mostSourceBytes) {
      refuse(
        'source-too-large',
        `The source “${written}” is larger than ${mostSourceBytes / 1024 / 1024} MB.`,
      )
      continue
    }
    const read = readSource(disk.read(path), called(path))
    diagnostics.push(...read.diagnostics)
    if (read.source !== null) {
      sources.push(read.source)
      paths[read.source.head.id] ??= path
    }
  }
  return { sources, paths, diagnostics }
}
