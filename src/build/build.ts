import { relative, resolve, sep } from 'node:path'
import { type BriefWishes, buildBrief } from './build-brief.ts'
import type { Disk } from './disk.ts'
import { type BriefFile, findBriefs } from './find-briefs.ts'
import { fontBookOf, typstOf } from './load-fonts.ts'
import { type Selection, selectOutputs } from './outputs.ts'
import { openPagePress } from './page-press.ts'
import type { BriefReport, Report } from './report.ts'
import { openWorkshop } from './workshop.ts'
import { whyNotWritable } from './write-outputs.ts'

/** What a run is asked for. */
export interface BuildOptions
  extends Selection,
    Pick<BriefWishes, 'template' | 'labels' | 'paper' | 'shape' | 'variant'> {
  /** Files and folders; none means briefs/. */
  readonly paths: readonly string[]
  /** Folder of all outputs, from the working folder; left out, output/. */
  readonly out?: string
  /** Do everything short of writing. */
  readonly check: boolean
}

/** What a run may use of its machine. */
export interface BuildEffects {
  readonly disk: Disk
  readonly cwd: string
  /** Folder of the templates that come with briefdeck. */
  readonly templates: string
  /** Is told what is being done, for a person who waits. */
  tell(doing: string): void
}

export type BuildOutcome =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly mistakes: readonly string[] }

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

/** Why outputs cannot go to a folder: it lies among the briefs, or cannot be written. */
function whyNotThere(out: string, briefs: readonly BriefFile[], disk: Disk): string | null {
  const among = briefs.find(
    (brief) => out === brief.folder || isInside(out, brief.folder) || out === resolve(brief.folder, '..'),
  )
  if (among !== undefined) return `The output folder “${out}” lies among the briefs.`
  return whyNotWritable(out, disk)
}

/** Paths as a user would write them: from the working folder, with "/"; what lies elsewhere keeps its whole path. */
const callFrom = (cwd: string) => (path: string) => {
  const way = relative(cwd, path)
  return (way.startsWith('..') || way === '' ? path : way).split(sep).join('/')
}

/** Builds or checks briefs, one after another; each is whole before the next begins. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildOutcome> {
  const { disk, cwd } = effects
  const found = findBriefs(options.paths.length === 0 ? ['briefs'] : options.paths, cwd, disk)
  const mistakes = [...found.mistakes]
  const rows = selectOutputs(options)
  if (rows.length === 0)
    mistakes.push('This selection makes nothing: no output has that kind, format and edition.')
  const out = resolve(cwd, options.out ?? 'output')
  if (mistakes.length === 0 && !options.check) {
    const reason = whyNotThere(out, found.briefs, disk)
    if (reason !== null) mistakes.push(reason)
  }
  if (mistakes.length > 0) return { ok: false, mistakes }
  const called = callFrom(cwd)
  const press = openPagePress(async (faces) => ({
    engine: await typstOf(faces),
    book: await fontBookOf(faces),
  }))
  const workshop = openWorkshop(effects.templates, disk, called)
  const briefs: BriefReport[] = []
  for (const [index, brief] of found.briefs.entries()) {
    effects.tell(`${called(brief.path)} (${index + 1}/${found.briefs.length})`)
    const wishes: BriefWishes = { ...options, rows, out: options.check ? null : out, cwd }
    briefs.push(await buildBrief(brief, wishes, { disk, workshop, press, called }))
  }
  await press.close()
  return { ok: true, report: { briefs } }
}
