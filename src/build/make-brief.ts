import type { Brief } from '../brief/brief.ts'
import type { Locate } from '../brief/locate.ts'
import { readBrief } from '../brief/read-brief.ts'
import { silence } from '../brief/silence.ts'
import { compareText } from '../compare-text.ts'
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
import { fitReport } from './fit-report.ts'
import type { Trace } from './fresh/trace-disk.ts'
import { loadLanguages } from './load-languages.ts'
import { loadSources, sourcePath } from './load-sources.ts'
import type { MadeOutput } from './make-output.ts'
import { isDocument, type OutputRow, outputName, usesPress } from './outputs.ts'
import type { PagePress } from './page-press.ts'
import { loadPictures } from './pictures/load-pictures.ts'
import { type FinishedFile, proveStudents } from './prove-students.ts'
import type { BriefReport } from './report.ts'
import { type FormWishes, placeWishes, templateWish } from './template-wish.ts'
import type { Workshop } from './workshop.ts'

/** The largest brief.yaml that is read. */
const mostBriefBytes = 2 * 1024 * 1024

/** What a run wants of each brief; the call wins over the brief, the brief over the template. */
export interface BriefWishes extends FormWishes {
  readonly rows: readonly OutputRow[]
  /** Whether outputs are made; a check does everything short of it. */
  readonly makes: boolean
  /** Whether what was measured of all text is told. */
  readonly fit?: true
}

/** What making a brief may use. */
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

/** Whether rows are of all that a brief is made for: with a part nothing can be said of what the others would have shown or found. */
const isWhole = (rows: readonly OutputRow[]) =>
  (['deck', 'briefing'] as const).every((product) => rows.some((row) => row.product === product))

/** What the outputs show together, or would if they were all made; what none shows is worth a warning. */
function unseen(
  desk: Desk,
  rows: readonly OutputRow[],
  read: ReturnType<typeof readBrief>,
): readonly Diagnostic[] {
  const kinds = [...new Set(rows.filter(isDocument).map((row) => row.product))]
  if (read.brief === null || !isWhole(rows) || !rows.some((row) => row.edition === 'instructor')) return []
  return notShown(read.brief, { paths: desk.shown, kinds }, read.locate)
}

/** Lays out and fits everything that the rows ask for. */
async function layOut(rows: readonly OutputRow[], desk: Desk): Promise<void> {
  // The page is fitted on a thread of its own: asked for first, it is made beside the decks.
  const ofPage = rows.filter((row) => row.product === 'briefing')
  const page = ofPage.length === 0 ? undefined : desk.briefing()
  const docx = ofPage.some((row) => row.format === 'docx') ? desk.briefingDocx() : undefined
  const decks = rows.filter((row) => row.product === 'deck').map((row) => desk.deck(row.edition ?? 'student'))
  const handouts = rows
    .filter((row) => row.product === 'handout')
    .map((row) =>
      row.format === 'docx'
        ? desk.handoutDocx(row.edition ?? 'student')
        : desk.handout(row.edition ?? 'student', row.version === 'large'),
    )
  await Promise.all([...decks, page, docx, ...handouts])
}

/** A file that was made, with the row of its output. */
export interface Made {
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
    return { desk: null, evidence: noEvidence, coverage: [], diagnostics: [bytes] }
  const lang = wishes.settings?.lang
  const read = readBrief(bytes, tools.called(file.path), lang === undefined ? {} : { lang })
  const diagnostics: Diagnostic[] = [...read.diagnostics]
  const { brief, readable, locate } = read
  if (readable === null) return { desk: null, evidence: noEvidence, coverage: [], diagnostics, read }
  const { pictures, diagnostics: ofPictures } = loadPictures(readable, file, locate, tools.disk)
  const loaded = loadSources(readable, file, locate, tools.disk, tools.called)
  const { sources, paths: sourcePaths, diagnostics: ofSources } = loaded
  const wish = { ...templateWish(readable, file, wishes), ...houseOf(readable, file, locate) }
  const { ready, diagnostics: ofTemplate, trace } = tools.workshop.ready(wish)
  if (ready !== null && wishes.rows.some(usesPress)) tools.press.open(ready.faces)
  const { languages, diagnostics: ofLanguages } = loadLanguages(sources, file, tools.disk, tools.called)
  const singleMarks = ready?.labels.quotes === 'single'
  const evidence = verifyBrief(readable, locate, sources, { singleMarks, languages })
  const coverage = coverSources(sources, evidence)
  diagnostics.push(...ofSources, ...ofLanguages, ...ofPictures, ...evidence.diagnostics)
  // A brief whose shape is at fault is looked through, so that all its problems come at once, and nothing is made of it.
  if (brief === null) return { desk: null, evidence, coverage, diagnostics, read }
  diagnostics.push(...placeWishes(ofTemplate, brief, wishes, locate))
  return {
    desk:
      ready === null
        ? null
        : openDesk(brief, locate, evidence, sources, ready, tools.press, wishes.makes, pictures),
    evidence,
    coverage,
    diagnostics,
    read,
    proves:
      ready === null
        ? undefined
        : (files: readonly FinishedFile[]) => proveStudents(files, brief, locate, sources, ready),
    trace,
    sourcePaths,
  }
}

const last = Number.MAX_SAFE_INTEGER
/** In the order of the file; what has no place comes last. */
const byPlace = (a: Diagnostic, b: Diagnostic) =>
  (a.place?.line ?? last) - (b.place?.line ?? last) ||
  (a.place?.column ?? last) - (b.place?.column ?? last) ||
  compareText(a.code, b.code) ||
  compareText(a.message, b.message)

/** Each problem once: a statement on a deck and a page is looked at twice. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Set<string>()
  return diagnostics.filter((one) => {
    const key = JSON.stringify([one.code, one.message, one.place?.file, one.place?.line, one.place?.column])
    return !known.has(key) && known.add(key)
  })
}

/** Whether there is anything for students to work on. */
const hasHandout = (brief: Brief | null | undefined): boolean =>
  brief !== null &&
  brief !== undefined &&
  (brief.handout !== undefined || brief.discussion !== undefined || brief.excerpts.length > 0)

/** A brief made, and nothing written: what is known of it, its outputs in their order, and what was looked at for it. */
export interface MadeBrief {
  readonly report: Omit<BriefReport, 'outputs'>
  readonly made: readonly Made[]
  /** What its pages are set for. */
  readonly paper: 'a4' | 'letter'
  /** What the template was made ready from. */
  readonly trace: Trace
  /** Path of each source's file, by the id of the source. */
  readonly sourcePaths: Readonly<Record<string, string>>
}

/**
 * Makes the outputs of one brief, or with `wishes.makes` false does everything short of it. A brief with an error makes
 * nothing.
 */
export function makeBrief(file: BriefFile, wishes: BriefWishes, tools: BuildTools): Promise<MadeBrief> {
  return withShaping(() => makeOnce(file, wishes, tools))
}

async function makeOnce(file: BriefFile, wishes: BriefWishes, tools: BuildTools): Promise<MadeBrief> {
  const prepared = await prepareBrief(file, wishes, tools)
  const { desk, evidence, coverage, diagnostics, read, proves } = prepared
  // Composing trusts the evidence, so what has failed there is mended first; a check still looks at the fit.
  const isSound = !diagnostics.some(isError)
  const rows = wishes.rows.filter((row) => row.product !== 'handout' || hasHandout(read?.brief))
  if (desk !== null && (isSound || !wishes.makes)) await layOut(rows, desk)
  const found = [...diagnostics, ...(desk?.diagnostics ?? [])]
  const isMade = desk !== null && wishes.makes && !found.some(isError)
  const made = isMade ? await makeRows(rows, desk) : []
  found.push(...(proves?.(made.map((one) => finished(file.name, one))) ?? []))
  if (desk !== null && read !== undefined && isSound) found.push(...unseen(desk, rows, read))
  // What a brief allows may be found in an output that this run does not make.
  const silenced = (read?.brief ? silence(found, read.brief, read.locate) : found).filter(
    ({ code }) => code !== 'allow-unused' || isWhole(rows),
  )
  const measured =
    wishes.fit === true && desk !== null && (isSound || !wishes.makes)
      ? { fit: await fitReport(rows, desk) }
      : {}
  const report = {
    ...measured,
    brief: tools.called(file.path),
    quotes: evidence.quotes,
    coverage: Object.fromEntries(coverage.map((one) => [one.source.head.id, reportCoverage(one)])),
    diagnostics: [...distinct(silenced)].sort(byPlace),
  }
  return {
    report,
    made,
    paper: desk?.theme.paper ?? 'a4',
    trace: prepared.trace ?? new Map(),
    sourcePaths: prepared.sourcePaths ?? {},
  }
}

const finished = (name: string, { row, output }: Made): FinishedFile => ({
  name: outputName(name, row, output.part),
  bytes: output.bytes,
  forStudents: row.edition !== 'instructor' && isDocument(row),
})
