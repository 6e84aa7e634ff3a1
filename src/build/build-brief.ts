import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Brief } from '../brief/brief.ts'
import type { Locate } from '../brief/locate.ts'
import { readBrief } from '../brief/read-brief.ts'
import { silence } from '../brief/silence.ts'
import { notShown } from '../compose/not-shown.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { verifyBrief } from '../evidence/verify-brief.ts'
import { coverSources } from '../review/coverage/coverage.ts'
import { reportCoverage } from '../review/coverage/coverage-report.ts'
import { withShaping } from '../text/shaping-needed.ts'
import type { HouseWish } from './adopt-house.ts'
import { type Desk, openDesk } from './desk.ts'
import type { Disk } from './disk.ts'
import type { BriefFile } from './find-briefs.ts'
import { loadSources, sourcePath } from './load-sources.ts'
import type { MadeOutput } from './make-output.ts'
import { type OutputRow, outputName } from './outputs.ts'
import type { PagePress } from './page-press.ts'
import { loadPictures } from './pictures/load-pictures.ts'
import { type FinishedFile, proveStudents } from './prove-students.ts'
import type { BriefReport, OutputReport } from './report.ts'
import type { Workshop } from './workshop.ts'
import { writeOutputs } from './write-outputs.ts'

/** The largest brief.yaml that is read. */
const mostBriefBytes = 2 * 1024 * 1024

/** What a run wants of each brief; the call wins over the brief, the brief over the template. */
export interface BriefWishes {
  readonly rows: readonly OutputRow[]
  readonly template?: string
  readonly labels?: string
  readonly paper?: 'a4' | 'letter'
  readonly shape?: '16:9' | '4:3'
  readonly variant?: 'light' | 'dark'
  /** Folder of all outputs, or null where nothing is written. */
  readonly out: string | null
  readonly cwd: string
}

export interface BuildTools {
  readonly disk: Disk
  readonly workshop: Workshop
  readonly press: PagePress
  /** How messages and reports call a file. */
  called(path: string): string
}

const isError = (diagnostic: Diagnostic) => diagnostic.severity === 'error'
const noEvidence: Evidence = { sources: [], quotes: [], excerpts: [], diagnostics: [] }

/** Reads a brief's file, within bounds. */
function bytesOf(file: BriefFile, tools: BuildTools): Uint8Array | Diagnostic {
  const called = tools.called(file.path)
  const refuse = (message: string): Diagnostic => ({
    severity: 'error',
    code: 'brief-unreadable',
    message,
    place: { file: called, line: 1, column: 1 },
  })
  if (tools.disk.kind(file.path) !== 'file') return refuse('This is not a file.')
  if (tools.disk.size(file.path) > mostBriefBytes)
    return refuse(`A brief has at most ${mostBriefBytes / 1024 / 1024} MB; this file is larger.`)
  return tools.disk.read(file.path)
}

/** What the outputs show together, or would if they were all made; what none shows is worth a warning. */
function unseen(
  desk: Desk,
  rows: readonly OutputRow[],
  read: ReturnType<typeof readBrief>,
): readonly Diagnostic[] {
  const kinds = [...new Set(rows.map((row) => row.product))]
  // With a part of the outputs nothing can be said of what the others would have shown.
  if (read.brief === null || kinds.length < 2 || !rows.some((row) => row.edition === 'instructor')) return []
  return notShown(read.brief, { paths: desk.shown, kinds }, read.locate)
}

/** Lays out and fits everything that the rows ask for. */
async function layOut(rows: readonly OutputRow[], desk: Desk): Promise<void> {
  // The page is fitted on a thread of its own: asked for first, it is made beside the decks.
  const ofPage = rows.filter((row) => row.product === 'briefing')
  const page = ofPage.length === 0 ? undefined : desk.briefing()
  const docx = ofPage.some((row) => row.format === 'docx') ? desk.briefingDocx() : undefined
  const decks = rows.filter((row) => row.product === 'deck').map((row) => desk.deck(row.edition ?? 'student'))
  await Promise.all([...decks, page, docx])
}

/** A file that was made, with the row of its output. */
interface Made {
  readonly row: OutputRow
  readonly output: MadeOutput
}

/** Makes the rows beside one another: what the press prints on its thread is made while this one writes the decks. */
async function makeRows(rows: readonly OutputRow[], desk: Desk): Promise<readonly Made[]> {
  const made = await Promise.all(
    rows.map(async (row) => {
      const make = await row.load()
      return (await make(row, desk)).map((output): Made => ({ row, output }))
    }),
  )
  return made.flat()
}

/** The file whose look the brief takes, if it asks for one. */
function houseOf({ theme }: Brief, file: BriefFile, locate: Locate): { readonly house?: HouseWish } {
  if (theme === undefined) return {}
  return {
    house: {
      from: theme.from,
      ...sourcePath(theme.from, file),
      logo: theme.logo,
      place: locate('/theme/from'),
    },
  }
}

/** Everything short of writing: reads, verifies, composes, lays out and fits. */
export async function prepareBrief(file: BriefFile, wishes: BriefWishes, tools: BuildTools) {
  const bytes = bytesOf(file, tools)
  if (!(bytes instanceof Uint8Array))
    return { desk: null, evidence: noEvidence, sources: [], diagnostics: [bytes] }
  const read = readBrief(bytes, tools.called(file.path))
  const diagnostics: Diagnostic[] = [...read.diagnostics]
  const { brief, readable, locate } = read
  if (readable === null) return { desk: null, evidence: noEvidence, sources: [], diagnostics, read }
  const { pictures, diagnostics: ofPictures } = loadPictures(readable, file, locate, tools.disk)
  const { sources, diagnostics: ofSources } = loadSources(readable, file, locate, tools.disk, tools.called)
  const labels = wishes.labels ?? readable.labels
  const { ready, diagnostics: ofTemplate } = tools.workshop.ready({
    name: wishes.template ?? readable.template ?? 'teaching',
    base: wishes.template === undefined ? file.folder : wishes.cwd,
    ...houseOf(readable, file, locate),
    ...(labels === undefined ? {} : { labels }),
    ...(wishes.paper === undefined ? {} : { paper: wishes.paper }),
    ...(wishes.shape === undefined ? {} : { shape: wishes.shape }),
    ...(wishes.variant === undefined ? {} : { variant: wishes.variant }),
  })
  const evidence = verifyBrief(readable, locate, sources, { singleMarks: ready?.labels.quotes === 'single' })
  diagnostics.push(...ofSources, ...ofPictures, ...evidence.diagnostics)
  // A brief whose shape is at fault is looked through, so that all its problems come at once, and nothing is made of it.
  if (brief === null) return { desk: null, evidence, sources, diagnostics, read }
  diagnostics.push(...ofTemplate)
  return {
    desk:
      ready === null
        ? null
        : openDesk(brief, locate, evidence, sources, ready, tools.press, wishes.out !== null, pictures),
    evidence,
    sources,
    diagnostics,
    read,
    proves:
      ready === null
        ? undefined
        : (files: readonly FinishedFile[]) => proveStudents(files, brief, locate, sources, ready),
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const last = Number.MAX_SAFE_INTEGER
/** In the order of the file; what has no place comes last. */
const byPlace = (a: Diagnostic, b: Diagnostic) =>
  (a.place?.line ?? last) - (b.place?.line ?? last) ||
  (a.place?.column ?? last) - (b.place?.column ?? last) ||
  order(a.code, b.code) ||
  order(a.message, b.message)

/** Each problem once: a statement on a deck and a page is looked at twice. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set<string>()
  return diagnostics.filter((one) => {
    const key = JSON.stringify([one.code, one.message, one.place?.file, one.place?.line, one.place?.column])
    return !known.has(key) && known.add(key)
  })
}

/** Builds one brief, or checks it when there is no folder to write to. A brief with an error writes nothing. */
export function buildBrief(file: BriefFile, wishes: BriefWishes, tools: BuildTools): Promise<BriefReport> {
  return withShaping(() => buildOnce(file, wishes, tools))
}

async function buildOnce(file: BriefFile, wishes: BriefWishes, tools: BuildTools): Promise<BriefReport> {
  const { desk, evidence, sources, diagnostics, read, proves } = await prepareBrief(file, wishes, tools)
  const coverage = coverSources(sources, evidence)
  // Composing trusts the evidence, so what has failed there is mended first; a check still looks at the fit.
  const isSound = !diagnostics.some(isError)
  if (desk !== null && (isSound || wishes.out === null)) await layOut(wishes.rows, desk)
  const found = [...diagnostics, ...(desk?.diagnostics ?? [])]
  const isMade = desk !== null && wishes.out !== null && !found.some(isError)
  const made = isMade ? await makeRows(wishes.rows, desk) : []
  found.push(...(proves?.(made.map((one) => finished(file.name, one))) ?? []))
  if (desk !== null && read !== undefined && isSound) found.push(...unseen(desk, wishes.rows, read))
  const outputs =
    wishes.out === null || made.length === 0 || found.some(isError)
      ? []
      : writeMade(file, made, desk?.theme.paper ?? 'a4', wishes, wishes.out, tools)
  return {
    brief: tools.called(file.path),
    outputs,
    quotes: evidence.quotes,
    coverage: Object.fromEntries(coverage.map((one) => [one.source.head.id, reportCoverage(one)])),
    diagnostics: [...distinct(read?.brief ? silence(found, read.brief, read.locate) : found)].sort(byPlace),
  }
}

const finished = (name: string, { row, output }: Made): FinishedFile => ({
  name: outputName(name, row, output.part),
  bytes: output.bytes,
  forStudents: row.edition !== 'instructor',
})

function writeMade(
  file: BriefFile,
  made: readonly Made[],
  paper: 'a4' | 'letter',
  wishes: BriefWishes,
  out: string,
  tools: BuildTools,
): readonly OutputReport[] {
  const folder = join(resolve(wishes.cwd, out), file.name)
  const files = made.map(({ row, output }) => ({
    file: outputName(file.name, row, output.part),
    bytes: output.bytes,
  }))
  const changed = new Set(writeOutputs(files, folder, tools.disk))
  return made.map(({ row, output: { bytes, pages, slides } }, index) => {
    const name = (files[index] as (typeof files)[number]).file
    return {
      file: tools.called(join(folder, name)),
      edition: row.edition,
      format: row.format,
      paper: row.product === 'deck' ? null : paper,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages,
      slides,
      rebuilt: changed.has(name),
    }
  })
}
