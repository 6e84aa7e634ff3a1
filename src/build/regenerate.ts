import { join, relative, resolve, sep } from 'node:path'
import { compareText } from '../compare-text.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { findDrift } from '../review/drift/find-drift.ts'
import type { Disk } from './disk.ts'
import { type EditedOutput, editedName, editedOutputs, keepEdited } from './edited-outputs.ts'
import type { BriefFile } from './find-briefs.ts'
import type { HashBook } from './fresh/hash-book.ts'
import { inputName, type ProgramFolders } from './fresh/input-names.ts'
import type { MadeFrom } from './fresh/made-from.ts'
import { observeTrace } from './fresh/observe.ts'
import { traceDisk } from './fresh/trace-disk.ts'
import { filesOfRows, type Reason, tellReasons, whyStale } from './fresh/why-stale.ts'
import { type BriefWishes, type BuildTools, type MadeBrief, makeBrief } from './make-brief.ts'
import { rowKey } from './outputs.ts'
import { type BuildRecord, recordName } from './record/build-record.ts'
import { makeRecord, withFiles } from './record/make-record.ts'
import { printRecord } from './record/print-record.ts'
import { loadRecord, reportOfRecord } from './record/record-file.ts'
import type { BriefReport } from './report.ts'
import { type NamedOutput, nameOutputs, writeMade } from './write-made.ts'
import { writeOutputs } from './write-outputs.ts'

/** What a run does with outputs: writes what is not as it should be, makes everything again, or only compares. */
export type Mode = 'write' | 'force' | 'compare'

/** What finding out whether a brief's outputs are fresh may use. */
export interface FreshTools {
  readonly disk: Disk
  called(path: string): string
  readonly book: HashBook
  /** Name, version and hash of the program. */
  readonly program: string
  /** Folder of all outputs. */
  readonly out: string
  readonly mode: Mode
}

/** What regenerating a brief may use. */
export interface RegenerateTools extends FreshTools, BuildTools {
  /** The folder from which files are called. */
  readonly cwd: string
  readonly programFolders: ProgramFolders
}

/** The options of a run that change what outputs look like, as a record keeps them. */
function optionsOf({ rows: _, makes: __, cwd: ___, settings, ...rest }: BriefWishes): BuildRecord['options'] {
  // Of briefdeck.yaml what changes outputs; where it stands, and where they go, is no part of them.
  const { folder: ____, out: _____, strict: ______, ...shared } = settings ?? { folder: '' }
  const ofSettings = Object.entries(shared).map(([name, value]) => [`briefdeck.yaml ${name}`, value] as const)
  return Object.fromEntries(
    [...Object.entries(rest), ...ofSettings].flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
}

function inputsOf(
  made: MadeBrief,
  own: ReturnType<typeof traceDisk>['trace'],
  file: BriefFile,
  tools: RegenerateTools,
): BuildRecord['inputs'] {
  const seen = observeTrace(new Map([...made.trace, ...own]), tools.book, tools.disk)
  const named = [...seen].flatMap(([path, observation]) => {
    const name = inputName(path, file.folder, tools.programFolders)
    return name === null ? [] : [[name, observation] as const]
  })
  return Object.fromEntries(named.sort(([a], [b]) => compareText(a, b)))
}

function recordOf(
  file: BriefFile,
  folder: string,
  made: MadeBrief,
  outputs: readonly NamedOutput[],
  from: MadeFrom,
  before: BuildRecord | null,
  { book, cwd }: RegenerateTools,
): BuildRecord {
  const { quotes, coverage, diagnostics } = made.report
  const wayTo = (path: string) => relative(file.folder, resolve(cwd, path)).split(sep).join('/')
  return makeRecord(
    {
      from,
      brief: relative(folder, file.path).split(sep).join('/'),
      outputs: Object.fromEntries(outputs.map(({ file: name, row, report }) => [name, { ...report, row }])),
      sources: Object.fromEntries(
        Object.entries(made.sourcePaths).map(([id, path]) => [id, book.of(path) ?? 'missing']),
      ),
      quotes,
      coverage,
      problems: diagnostics.map((one) => withFiles(one, wayTo)),
    },
    before,
  )
}

const differs = (code: 'output-stale' | 'output-missing', file: string, message: string): Diagnostic => ({
  severity: 'error',
  code,
  message,
  hint: 'Run briefdeck build and commit what it writes.',
  place: { file, line: 1, column: 1 },
})

/** What a comparison has to say of outputs that are not what a build would give. */
function compareMade(
  outputs: readonly NamedOutput[],
  record: { readonly name: string; readonly text: string },
  folder: string,
  why: string,
  tools: RegenerateTools,
): readonly Diagnostic[] {
  const { book, called } = tools
  const found = outputs.flatMap(({ file, report }): readonly Diagnostic[] => {
    const path = join(folder, file)
    const there = book.of(path)
    if (there === report.sha256) return []
    return there === null
      ? [differs('output-missing', called(path), 'This output is missing.')]
      : [differs('output-stale', called(path), `This output is not what a build gives: ${why}.`)]
  })
  if (found.length > 0) return found
  const path = join(folder, record.name)
  const isSame =
    tools.disk.stamp(path) !== null && new TextDecoder().decode(tools.disk.read(path)) === record.text
  return isSame
    ? []
    : [
        differs(
          'output-stale',
          called(path),
          `The record of the last build is not that of the brief now: ${why}.`,
        ),
      ]
}

/** What has become of the quotations of the last build, as far as their sources were edited since. */
function driftSince(
  before: BuildRecord | null,
  made: MadeBrief,
  { book }: FreshTools,
): readonly Diagnostic[] {
  if (before === null) return []
  const isEdited = (source: string | null) => {
    const path = source === null ? undefined : made.sourcePaths[source]
    return path !== undefined && source !== null && before.sources[source] !== (book.of(path) ?? 'missing')
  }
  return findDrift(
    before.quotes.filter(({ source }) => isEdited(source)),
    made.report.quotes,
  )
}

/** What is on disk of an earlier build of a brief. */
interface Before {
  readonly folder: string
  readonly names: readonly string[]
  readonly found: ReturnType<typeof loadRecord>
  readonly record: BuildRecord | null
  /** Why the outputs must be made again; null where no record tells. */
  readonly reasons: readonly Reason[] | null
  readonly edited: readonly EditedOutput[]
}

function lookBefore(file: BriefFile, wishes: BriefWishes, tools: FreshTools): Before {
  const { disk, book, program } = tools
  const folder = join(tools.out, file.name)
  const rows = wishes.rows.map(rowKey)
  const found = loadRecord(file.name, folder, disk)
  const record = found?.record ?? null
  if (record === null) return { folder, names: [], found, record, reasons: null, edited: [] }
  const names = filesOfRows(record, rows).map(([name]) => name)
  const asked = { program, options: optionsOf(wishes) }
  const lost = names.filter((name) => book.of(join(folder, name)) === null)
  const reasons: readonly Reason[] = [
    ...whyStale(record, asked, rows, file.folder, book, disk),
    ...lost.map((name): Reason => ({ kind: 'lost', name })),
  ]
  return { folder, names, found, record, reasons, edited: editedOutputs(record, folder, names, tools) }
}

/** Files in the folder of a brief's outputs that no build has made; edited outputs that were kept are not foreign. */
function foreignFiles(
  folder: string,
  name: string,
  record: BuildRecord,
  tools: FreshTools,
): readonly Diagnostic[] {
  if (tools.disk.kind(folder) !== 'folder') return []
  const kept = Object.keys(record.outputs).flatMap((file) => [file, editedName(file)])
  const known = new Set([recordName(name), ...kept])
  return tools.disk
    .list(folder)
    .filter((file) => !known.has(file))
    .map((file) => ({
      severity: 'note',
      code: 'file-foreign',
      message: 'No build has made this file; it is left alone.',
      place: { file: tools.called(join(folder, file)), line: 1, column: 1 },
    }))
}

/** The report of a brief whose outputs are what its inputs give, by content; null where something must be made. */
export function freshReport(file: BriefFile, wishes: BriefWishes, tools: FreshTools): BriefReport | null {
  const { folder, names, record, reasons, edited } = lookBefore(file, wishes, tools)
  if (record === null || reasons === null || reasons.length > 0 || tools.mode === 'force') return null
  const known = reportOfRecord(record, file, folder, names, tools.called)
  const foreign = foreignFiles(folder, file.name, record, tools)
  return { ...known, diagnostics: [...known.diagnostics, ...edited, ...foreign] }
}

/**
 * Makes the outputs of a brief and writes, or compares, what is not as it should be; a check does everything short of it. Outputs that somebody has edited are left
 * and told; with `force` they are replaced and kept beside.
 */
export async function regenerate(
  file: BriefFile,
  wishes: BriefWishes,
  tools: RegenerateTools,
): Promise<BriefReport> {
  const { disk, book, called, mode } = tools
  if (!wishes.makes) {
    const made = await makeBrief(file, wishes, tools)
    const record = loadRecord(file.name, join(tools.out, file.name), disk)?.record ?? null
    const diagnostics = [...made.report.diagnostics, ...driftSince(record, made, tools)]
    return { ...made.report, outputs: [], diagnostics }
  }
  const { folder, found, record: before, reasons, edited } = lookBefore(file, wishes, tools)
  const own = traceDisk(disk)
  const made = await makeBrief(file, wishes, { ...tools, disk: own.disk })
  const said: Diagnostic[] = [...made.report.diagnostics, ...driftSince(before, made, tools)]
  if (said.some(({ severity }) => severity === 'error'))
    return { ...made.report, outputs: [], diagnostics: said }

  const outputs = nameOutputs(file.name, made)
  const from = {
    program: tools.program,
    options: optionsOf(wishes),
    inputs: inputsOf(made, own.trace, file, tools),
  }
  const now = recordOf(file, folder, made, outputs, from, before, tools)
  const record = { name: recordName(file.name), text: printRecord(now) }
  const foreign = () => foreignFiles(folder, file.name, now, tools)
  if (found !== null && found.record === null)
    said.push(unusableRecord(called(join(folder, record.name)), found.why))
  if (mode === 'compare') {
    const why = reasons === null ? 'no record tells of its last build' : tellReasons(reasons)
    said.push(...edited, ...compareMade(outputs, record, folder, why, tools), ...foreign())
    return { ...made.report, outputs: [], diagnostics: said }
  }
  const left = new Set(mode === 'force' ? [] : edited.map(({ name }) => name))
  if (mode === 'force') keepEdited(edited, folder, disk)
  else said.push(...edited)
  const written = outputs.filter((output) => !left.has(output.file))
  const reports = writeMade(written, folder, disk, book, called)
  writeOutputs([{ file: record.name, bytes: new TextEncoder().encode(record.text) }], folder, disk)
  return { ...made.report, outputs: reports, diagnostics: [...said, ...foreign()] }
}

const unusableRecord = (file: string, why: 'damaged' | 'another-version'): Diagnostic => ({
  severity: 'note',
  code: 'record-unusable',
  message:
    why === 'damaged'
      ? 'The record of the last build is damaged; everything was made again.'
      : 'The record of the last build is from another version; everything was made again.',
  place: { file, line: 1, column: 1 },
})
