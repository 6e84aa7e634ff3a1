import type { DiffOutcome } from '../build/diff/diff.ts'
import type { Report } from '../build/report.ts'
import { commandHelp, generalHelp } from './help.ts'
import { type BuildArguments, type DiffArguments, parseArguments } from './parse-arguments.ts'
import { machineReporters } from './reporters/reporters.ts'

/** Exit codes of design.md. */
const exitCodes = { fine: 0, content: 1, call: 2, broken: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A stream of the process, or what stands in for it. */
interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean
}

/** What a build came to: a report, or what is wrong with the call (a PATH that is not there, an output folder that cannot be). */
export type BuildResult =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly mistakes: readonly string[] }

/** All that the command takes from outside. */
export interface Effects {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly version: string
  /** Loads and runs the build; `tell` shows what it is doing. Rejects for bugs and broken disks. */
  build(asked: BuildArguments, tell: (doing: string) => void): Promise<BuildResult>
  /** Loads and runs the comparison. */
  diff(asked: DiffArguments): Promise<DiffOutcome>
  /** Loads the JSON Schema of a brief, as text. */
  schema(): Promise<string>
  /** Text of a file as a place names it, for excerpts; null when it cannot be read. */
  textOf(file: string): string | null
  /** Adds text to the end of a file; throws when it cannot. */
  append(file: string, text: string): void
}

/** Whether words may be coloured: on a terminal, unless NO_COLOR (no-color.org) or TERM=dumb says no. */
const hasColour = (stream: Stream, env: Effects['env']) =>
  stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'

const eraseLine = '\r\u001b[2K'

/** One line on a terminal that says what is being done and makes room for what follows. */
function progress({ stderr }: Effects, isShown: boolean) {
  let isOpen = false
  return {
    tell(doing: string) {
      if (!isShown) return
      stderr.write(`${eraseLine}${doing} …`)
      isOpen = true
    },
    close() {
      if (isOpen) stderr.write(eraseLine)
      isOpen = false
    },
  }
}

function exitCode(report: Report, strict: boolean): ExitCode {
  const found = report.briefs.flatMap(({ diagnostics }) => diagnostics)
  if (found.some(({ code }) => code === 'internal-error')) return exitCodes.broken
  const fails = report.briefs.some((brief) =>
    brief.diagnostics.some(
      ({ severity }) => severity === 'error' || (severity === 'warning' && (strict || brief.strict === true)),
    ),
  )
  return fails ? exitCodes.content : exitCodes.fine
}

async function print(report: Report, asked: BuildArguments, effects: Effects): Promise<void> {
  const { stdout, stderr, env } = effects
  if (asked.reporter !== 'text') {
    const print = await machineReporters[asked.reporter]()
    stdout.write(print(report, effects.version))
  } else {
    const { textOutputs, textProblems, textSummary } = await import('./reporters/text-report.ts')
    const colour = hasColour(stderr, env)
    const problems = textProblems(report, effects.textOf, colour)
    if (problems !== '') stderr.write(`${problems}\n`)
    stdout.write(textOutputs(report))
    if (asked.fit === true) {
      const { textFit } = await import('./reporters/fit-text.ts')
      stdout.write(textFit(report))
    }
    // A run over a whole shelf of briefs says in its last line how it went; what each uses is told when it is looked at.
    const tellsCoverage = !asked.quiet && (asked.command === 'check' || report.briefs.length === 1)
    if (asked.sources === true || tellsCoverage) {
      const { textCoverage, textSources } = await import('./reporters/coverage-text.ts')
      if (asked.sources === true) stdout.write(textSources(report))
      if (tellsCoverage) stderr.write(textCoverage(report))
    }
    if (!asked.quiet) stderr.write(textSummary(report, colour))
  }
  if (asked.summary !== undefined) {
    const { markdownSummary } = await import('./reporters/markdown-summary.ts')
    effects.append(asked.summary, markdownSummary(report))
  }
}

async function buildAndPrint(asked: BuildArguments, effects: Effects): Promise<ExitCode> {
  const shown = progress(effects, effects.stderr.isTTY === true && !asked.quiet && asked.reporter === 'text')
  let result: BuildResult
  try {
    result = await effects.build(asked, shown.tell)
  } finally {
    shown.close()
  }
  if (!result.ok) return refuse(result.mistakes, effects)
  await print(result.report, asked, effects)
  return exitCode(result.report, asked.strict)
}

async function compareAndPrint(asked: DiffArguments, effects: Effects): Promise<ExitCode> {
  const { stdout, stderr, env } = effects
  const outcome = await effects.diff(asked)
  if (!outcome.ok) return refuse(outcome.mistakes, effects)
  if (outcome.problems.length > 0) {
    const { textProblems } = await import('./reporters/text-report.ts')
    const report = {
      briefs: [{ brief: '', outputs: [], quotes: [], coverage: {}, diagnostics: outcome.problems }],
    }
    stderr.write(`${textProblems(report, effects.textOf, hasColour(stderr, env))}\n`)
  }
  const { diffReports } = await import('./reporters/diff-report.ts')
  stdout.write(diffReports[asked.reporter](outcome.briefs))
  return outcome.problems.length > 0 ? exitCodes.content : exitCodes.fine
}

function refuse(mistakes: readonly string[], { stderr }: Effects): ExitCode {
  stderr.write(mistakes.map((mistake) => `briefdeck: ${mistake}\n`).join(''))
  return exitCodes.call
}

/** The command: arguments in, exit code out. Results go to stdout, the talk to stderr. */
export async function run(args: readonly string[], effects: Effects): Promise<ExitCode> {
  const parsed = parseArguments(args)
  if (!parsed.ok) return refuse(parsed.mistakes, effects)
  const asked = parsed.arguments
  try {
    switch (asked.command) {
      case 'help':
        effects.stdout.write(asked.about === null ? generalHelp() : commandHelp(asked.about))
        return exitCodes.fine
      case 'version':
        effects.stdout.write(`${effects.version}\n`)
        return exitCodes.fine
      case 'schema':
        effects.stdout.write(await effects.schema())
        return exitCodes.fine
      case 'diff':
        return await compareAndPrint(asked, effects)
      default:
        return await buildAndPrint(asked, effects)
    }
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem)
    effects.stderr.write(`briefdeck: This is a bug or a broken disk, not a fault of the brief: ${words}\n`)
    if (problem instanceof Error && (effects.env['BRIEFDECK_DEBUG'] ?? '') !== '')
      effects.stderr.write(`${problem.stack}\n`)
    return exitCodes.broken
  }
}
