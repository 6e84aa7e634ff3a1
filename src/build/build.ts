import { dirname, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { callFrom } from './call-from.ts'
import type { Disk } from './disk.ts'
import { type BriefFile, findBriefs } from './find-briefs.ts'
import { keepIndex, openIndex } from './fresh/local-index.ts'
import { forgetGone } from './gone-briefs.ts'
import type { BriefWishes } from './make-brief.ts'
import { type Selection, selectOutputs } from './outputs.ts'
import { freshReport, type Mode } from './regenerate.ts'
import type { BriefReport, Report } from './report.ts'
import { groupBriefs, withSettings } from './settings/group-briefs.ts'
import { type Shard, shardOf } from './shard.ts'
import { whyNotWritable } from './write-outputs.ts'

/** What a run is asked for. */
export interface BuildOptions extends Selection, Omit<BriefWishes, 'rows' | 'makes' | 'cwd'> {
  /** Files and folders; none means briefs/. */
  readonly paths: readonly string[]
  /** Folder of all outputs, from the working folder; left out, output/. */
  readonly out?: string
  /** Do everything short of making outputs. */
  readonly check: boolean
  /** What is done with outputs; left out, those that are not fresh are written. */
  readonly mode?: Mode
  /** How many briefs are made at once; left out, as many as the machine has cores when there are many. */
  readonly jobs?: number
  /** The part of the briefs that this run builds. */
  readonly shard?: Shard
  /** Remove outputs whose brief is gone. */
  readonly prune?: boolean
}

/** What a run may use of its machine. */
export interface BuildEffects {
  readonly disk: Disk
  readonly cwd: string
  /** Folder of the templates that come with briefdeck. */
  readonly templates: string
  /** Name, version and hash of the program: outputs of another one are made again. */
  readonly program: string
  /** Cores of the machine. */
  readonly cores: number
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
function whyNotThere(out: string, briefs: readonly BriefFile[], writes: boolean, disk: Disk): string | null {
  const among = briefs.find(
    (brief) => out === brief.folder || isInside(out, brief.folder) || out === resolve(brief.folder, '..'),
  )
  if (among !== undefined) return `The output folder “${out}” lies among the briefs.`
  return writes ? whyNotWritable(out, disk) : null
}

/** Reports of briefs whose outputs would go to the folder of another one. */
function namesakes(
  briefs: readonly BriefFile[],
  outOf: (brief: BriefFile) => string,
  called: (path: string) => string,
): ReadonlyMap<BriefFile, BriefReport> {
  const first = new Map<string, BriefFile>()
  const twice = new Map<BriefFile, BriefReport>()
  for (const brief of briefs) {
    const folder = resolve(outOf(brief), brief.name)
    const other = first.get(folder)
    if (other === undefined) {
      first.set(folder, brief)
      continue
    }
    const file = called(brief.path)
    const problem: Diagnostic = {
      severity: 'error',
      code: 'brief-name-twice',
      message: `Another brief is called “${brief.name}”: ${called(other.path)}. Their outputs would be in one folder.`,
      hint: `Rename the folder ${called(dirname(brief.path))}.`,
      place: { file, line: 1, column: 1 },
    }
    twice.set(brief, { brief: file, outputs: [], quotes: [], coverage: {}, diagnostics: [problem] })
  }
  return twice
}

/** The options of a run that every brief is made with. */
function wishesOf(options: BuildOptions, effects: BuildEffects): BriefWishes {
  const { paths: _, out: __, check, mode: ___, jobs: ____, shard: _____, prune: ______, ...rest } = options
  const { only: _only, format: _format, edition: _edition, ...wishes } = rest
  return { ...wishes, rows: selectOutputs(options), makes: !check, cwd: effects.cwd }
}

/** Briefs that are made with the same options, because the same briefdeck.yaml holds for them. */
interface Batch {
  readonly options: BuildOptions
  /** All of them, also those that another shard makes. */
  readonly briefs: readonly BriefFile[]
  readonly out: string
}

/** What is wrong with a call for a batch. */
function mistakesOf({ options, briefs, out }: Batch, { disk }: BuildEffects): readonly string[] {
  const rows = selectOutputs(options)
  if (rows.length === 0) return ['This selection makes nothing: no output has that kind, format and edition.']
  if (options.check) return []
  const reason = whyNotThere(out, briefs, options.mode !== 'compare', disk)
  return reason === null ? [] : [reason]
}

/** Makes a batch; `reports` holds those that are known already, and takes the others. */
async function makeBatch(
  { options, briefs, out }: Batch,
  chosen: readonly BriefFile[],
  reports: Map<BriefFile, BriefReport>,
  effects: BuildEffects,
  called: (path: string) => string,
): Promise<readonly BriefReport[]> {
  const { disk } = effects
  const wishes = wishesOf(options, effects)
  const mode = options.mode ?? 'write'
  const book = openIndex(out, disk, mode === 'write')
  if (!options.check)
    for (const brief of chosen) {
      const fresh = reports.has(brief)
        ? null
        : freshReport(brief, wishes, { ...effects, book, out, mode, called })
      if (fresh !== null) reports.set(brief, fresh)
    }
  const waiting = chosen.filter((brief) => !reports.has(brief))
  if (waiting.length > 0) {
    const { openCrew } = await import('./open-crew.ts')
    const crew = openCrew({ wishes, out, mode }, { ...effects, book, called }, waiting.length, options.jobs)
    await crew.each(waiting, (brief, report) => reports.set(brief, report), effects.tell)
    await crew.close()
  }
  if (options.check) return []
  const writes = mode !== 'compare'
  const gone = forgetGone(out, briefs, { disk, book, called, prunes: writes && options.prune === true })
  if (writes) keepIndex(book, out, disk)
  return gone
}

/** Builds or checks briefs. What is fresh is told from its record; the others are made, several at once where there are many. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildOutcome> {
  const { disk, cwd } = effects
  const called = callFrom(cwd)
  const found = findBriefs(options.paths.length === 0 ? ['briefs'] : options.paths, cwd, disk)
  const chosen = options.shard === undefined ? found.briefs : shardOf(found.briefs, options.shard)
  const reports = new Map<BriefFile, BriefReport>()
  const batches: Batch[] = []
  for (const { briefs, settings, diagnostics } of groupBriefs(found.briefs, disk, called)) {
    if (settings === null)
      for (const brief of briefs)
        reports.set(brief, { brief: called(brief.path), outputs: [], quotes: [], coverage: {}, diagnostics })
    else {
      const own = withSettings(options, settings)
      batches.push({ options: own, briefs, out: resolve(cwd, own.out ?? 'output') })
    }
  }
  const mistakes = [...found.mistakes, ...batches.flatMap((batch) => mistakesOf(batch, effects))]
  if (batches.length === 0 && selectOutputs(options).length === 0)
    mistakes.push('This selection makes nothing: no output has that kind, format and edition.')
  if (mistakes.length > 0) return { ok: false, mistakes: [...new Set(mistakes)] }

  const batchOf = (brief: BriefFile) => batches.find(({ briefs }) => briefs.includes(brief))
  const sound = chosen.filter((brief) => !reports.has(brief))
  for (const [brief, report] of namesakes(sound, (one) => batchOf(one)?.out ?? '', called))
    reports.set(brief, report)
  const gone: BriefReport[] = []
  for (const batch of batches) {
    const own = chosen.filter((brief) => batch.briefs.includes(brief))
    gone.push(...(await makeBatch(batch, own, reports, effects, called)))
  }
  const all = chosen.map((brief): BriefReport => {
    const report = reports.get(brief) as BriefReport
    return batchOf(brief)?.options.settings?.strict === true ? { ...report, strict: true } : report
  })
  return { ok: true, report: { briefs: [...all, ...gone] } }
}
