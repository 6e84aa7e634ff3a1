import { parentPort, workerData } from 'node:worker_threads'
import { callFrom } from './call-from.ts'
import { nodeDisk } from './disk.ts'
import type { BriefFile } from './find-briefs.ts'
import { openHashBook } from './fresh/hash-book.ts'
import { fontBookOf, fontPackages, typstOf } from './load-fonts.ts'
import type { BriefWishes } from './make-brief.ts'
import { outputs } from './outputs.ts'
import { pressHere } from './page-press.ts'
import { type Mode, regenerate } from './regenerate.ts'
import type { BriefReport } from './report.ts'
import { openWorkshop } from './workshop.ts'

/** What a thread is told when it starts: all that its briefs have in common. */
interface Asked {
  readonly wishes: Omit<BriefWishes, 'rows'>
  /** Places in the table of outputs. */
  readonly rows: readonly number[]
  readonly out: string
  readonly mode: Mode
  readonly cwd: string
  readonly templates: string
  readonly program: string
}

/** What a thread is asked: to make a brief. */
export type BriefJob = BriefFile

/** What it answers: the report, and the hashes that it came to know. */
export interface BriefJobDone {
  readonly report: BriefReport
  readonly hashes: readonly (readonly [path: string, hash: string])[]
}

const { wishes, rows, out, mode, cwd, templates, program } = workerData as Asked
const called = callFrom(cwd)
const disk = nodeDisk
const workshop = openWorkshop(templates, disk, called)
const press = pressHere(async (faces) => ({ engine: await typstOf(faces), book: await fontBookOf(faces) }))
const whole: BriefWishes = {
  ...wishes,
  rows: rows.map((index) => outputs[index]).filter((row) => row !== undefined),
}

parentPort?.on('message', async (brief: BriefJob) => {
  const book = openHashBook(disk, new Map(), 0, false)
  const programFolders = [templates, fontPackages()]
  const tools = { disk, workshop, press, called, book, program, programFolders, out, mode, cwd }
  const report = await regenerate(brief, whole, tools)
  const hashes = [...book.kept()].map(([path, [hash]]) => [path, hash] as const)
  parentPort?.postMessage({ report, hashes } satisfies BriefJobDone)
})
