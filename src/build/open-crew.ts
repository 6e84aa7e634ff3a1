import { Worker } from 'node:worker_threads'
import type { BriefJob, BriefJobDone } from './brief-worker.ts'
import type { BuildEffects } from './build.ts'
import type { BriefFile } from './find-briefs.ts'
import type { HashBook } from './fresh/hash-book.ts'
import { fontBookOf, fontPackages, typstOf } from './load-fonts.ts'
import type { BriefWishes } from './make-brief.ts'
import { outputs, usesPress } from './outputs.ts'
import { openPagePress } from './page-press.ts'
import { type Mode, regenerate } from './regenerate.ts'
import type { BriefReport } from './report.ts'
import { openWorkshop } from './workshop.ts'

/** What all briefs of a run have in common. */
export interface CrewTask {
  readonly wishes: BriefWishes
  readonly out: string
  readonly mode: Mode
}

interface CrewEffects extends BuildEffects {
  readonly book: HashBook
  called(path: string): string
}

/** Makes briefs, here or on threads. */
export interface Crew {
  /** Makes each brief; `done` gets the reports as they come, in any order. */
  each(
    briefs: readonly BriefFile[],
    done: (brief: BriefFile, report: BriefReport) => void,
    tell: (doing: string) => void,
  ): Promise<void>
  close(): Promise<void>
}

/** A report of a brief that was not made for a reason that is not its own: a bug, a full disk, a thread that died. */
export const brokenReport = (brief: string, why: string): BriefReport => ({
  brief,
  outputs: [],
  quotes: [],
  coverage: {},
  diagnostics: [
    {
      severity: 'error',
      code: 'internal-error',
      message: `This is a bug or a broken disk, not a fault of the brief: ${why}`,
      place: { file: brief, line: 1, column: 1 },
    },
  ],
})

const saying = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The crew on this thread: one brief after another, its page on a thread of its own. */
function crewHere(task: CrewTask, effects: CrewEffects): Crew {
  const press = openPagePress(
    async (faces) => ({ engine: await typstOf(faces), book: await fontBookOf(faces) }),
    task.wishes.rows.some(usesPress),
  )
  const workshop = openWorkshop(effects.templates, effects.disk, effects.called)
  const programFolders = [effects.templates, fontPackages()]
  return {
    async each(briefs, done, tell) {
      for (const [index, brief] of briefs.entries()) {
        tell(`${effects.called(brief.path)} (${index + 1}/${briefs.length})`)
        const tools = { ...effects, ...task, press, workshop, programFolders }
        try {
          done(brief, await regenerate(brief, task.wishes, tools))
        } catch (error) {
          done(brief, brokenReport(effects.called(brief.path), saying(error)))
        }
      }
    },
    close: () => press.close(),
  }
}

/** The crew on threads. Each takes the next brief when it has made one; one that dies loses its brief alone. */
function crewOfThreads(task: CrewTask, effects: CrewEffects, size: number): Crew {
  const { rows, ...wishes } = task.wishes
  const { cwd, templates, program, called, book } = effects
  const asked = { ...task, wishes, rows: rows.map((row) => outputs.indexOf(row)), cwd, templates, program }
  const workers: Worker[] = []
  const open = () => {
    const worker = new Worker(new URL('brief-worker.js', import.meta.url), { workerData: asked })
    workers.push(worker)
    return worker
  }
  return {
    async each(briefs, done, tell) {
      const queue = [...briefs]
      let finished = 0
      const finish = (brief: BriefFile, report: BriefReport) => {
        finished += 1
        tell(`${called(brief.path)} (${finished}/${briefs.length})`)
        done(brief, report)
      }
      const one = (worker: Worker, brief: BriefFile) =>
        new Promise<{ readonly report: BriefReport; readonly isAlive: boolean }>((resolve) => {
          const settle = (report: BriefReport, isAlive: boolean) => {
            worker.off('message', answered).off('error', failed).off('exit', ended)
            resolve({ report, isAlive })
          }
          const answered = ({ report, hashes }: BriefJobDone) => {
            for (const [path, hash] of hashes) book.put(path, hash)
            settle(report, true)
          }
          const failed = (error: unknown) => settle(brokenReport(called(brief.path), saying(error)), false)
          const ended = (code: number) =>
            settle(brokenReport(called(brief.path), `its thread ended with ${code}`), false)
          worker.on('message', answered).on('error', failed).on('exit', ended)
          worker.postMessage(brief satisfies BriefJob)
        })
      const work = async () => {
        let worker = open()
        for (let brief = queue.shift(); brief !== undefined; brief = queue.shift()) {
          const { report, isAlive } = await one(worker, brief)
          finish(brief, report)
          if (!isAlive && queue.length > 0) worker = open()
        }
      }
      await Promise.all(Array.from({ length: Math.min(size, briefs.length) }, work))
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

/** How many briefs are worth a thread: opening one takes about as long as making some of them. */
const briefsPerThread = 4

/** Opens the crew of a run: threads where this is plain JavaScript and there is enough to do, or where they were asked for. */
export function openCrew(task: CrewTask, effects: CrewEffects, briefs: number, jobs?: number): Crew {
  const size = jobs ?? Math.min(effects.cores, Math.floor(briefs / briefsPerThread))
  return size < 2 || import.meta.url.endsWith('.ts')
    ? crewHere(task, effects)
    : crewOfThreads(task, effects, size)
}
