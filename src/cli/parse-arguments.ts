import { parseArgs } from 'node:util'
import { parseShard, type Shard } from '../build/shard.ts'
import { nearestHint } from '../nearest.ts'
import { type Command, commands, type diffReporters, generalOptions, type Option } from './options.ts'
import type { ReporterName } from './reporters/reporters.ts'

type Kind = 'deck' | 'briefing' | 'handout' | 'evidence'
type Format = 'pptx' | 'pdf' | 'docx' | 'html' | 'png'

/** What `build` and `check` were asked for. What was left out is undefined: brief and defaults decide. */
export interface BuildArguments {
  readonly command: 'build' | 'check'
  /** As typed; empty when none was given. */
  readonly paths: readonly string[]
  readonly out?: string
  readonly only?: readonly (Kind | `${Kind}.${Format}`)[]
  readonly format?: readonly Format[]
  readonly edition?: 'student' | 'instructor'
  readonly template?: string
  readonly labels?: string
  readonly paper?: 'a4' | 'letter'
  readonly shape?: '16:9' | '4:3'
  readonly variant?: 'light' | 'dark'
  /** Tell what was measured of all text. */
  readonly fit?: true
  /** List what the sources hold. */
  readonly sources?: true
  /** What is done with outputs: `--check` compares, `--force` makes all again. */
  readonly mode?: 'compare' | 'force'
  readonly prune?: true
  readonly jobs?: number
  readonly shard?: Shard
  /** Make the handout in large print too. */
  readonly largePrint?: true
  readonly strict: boolean
  readonly quiet: boolean
  readonly reporter: ReporterName
  /** A file to which a table of the run is added. */
  readonly summary?: string
}

/** What `diff` was asked for. */
export interface DiffArguments {
  readonly command: 'diff'
  readonly before: string
  readonly after: string
  readonly images?: string
  readonly reporter: (typeof diffReporters)[number]
}

/** What a command line asks for. */
type Arguments =
  | BuildArguments
  | DiffArguments
  | { readonly command: 'schema' }
  | { readonly command: 'version' }
  | { readonly command: 'help'; readonly about: Command | null }

/** Either what was asked for, or everything that is wrong with the call, a sentence each. */
export type ParsedArguments =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly mistakes: readonly string[] }

type Given = Readonly<Record<string, string | true>>

interface Split {
  readonly given: Given
  readonly words: readonly string[]
  readonly mistakes: readonly string[]
}

/** Holds what was typed against a table of options. */
function split(args: readonly string[], options: readonly Option[]): Split {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short ? { short } : {}),
        },
      ]),
    ),
  })
  const given: Record<string, string | true> = {}
  const words: string[] = []
  const mistakes: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = options.find(({ name }) => name === token.name)
    if (option === undefined) {
      const known = options.map(({ name }) => `--${name}`)
      mistakes.push(`There is no option ${token.rawName}. ${nearestHint(token.rawName, known)}`)
    } else if (option.value === undefined) {
      if (token.value !== undefined) mistakes.push(`--${option.name} takes no value.`)
      given[option.name] = true
    } else if (
      token.value === undefined ||
      token.value === '' ||
      (!token.inlineValue && /^--?[a-z]/.test(token.value))
    )
      mistakes.push(`--${option.name} needs a value: ${option.known?.join(', ') ?? option.value}.`)
    else if (given[option.name] !== undefined && !option.list)
      mistakes.push(`--${option.name} is given twice.`)
    else
      given[option.name] =
        option.list && given[option.name] ? `${given[option.name]},${token.value}` : token.value
  }
  return { given, words, mistakes }
}

const valuesOf = ({ list }: Option, value: string) =>
  list ? value.split(',').map((part) => part.trim()) : [value]

/** A sentence for each value that its option does not take. */
function wrongValues(given: Given, options: readonly Option[]): string[] {
  return options.flatMap((option) => {
    const value = given[option.name]
    const { known } = option
    if (typeof value !== 'string' || known === undefined) return []
    const isKnown = (one: string) => {
      const [first = '', end, ...more] = one.split('.')
      return known.includes(first) && (end === undefined || option.ends?.includes(end)) && more.length === 0
    }
    return valuesOf(option, value)
      .filter((one) => !isKnown(one))
      .map((one) => `--${option.name} cannot be '${one}'. ${nearestHint(one, known)}`)
  })
}

/** Options of a command that take a value, by name: a text, or a list of texts. */
const valued = (given: Given, options: readonly Option[]) =>
  Object.fromEntries(
    options.flatMap((option) => {
      const value = given[option.name]
      if (typeof value !== 'string') return []
      return [[option.name, option.list ? [...new Set(valuesOf(option, value))] : value] as const]
    }),
  )

function withoutCommand(args: readonly string[]): ParsedArguments {
  const { given, mistakes } = split(args, generalOptions)
  if (given['help']) return { ok: true, arguments: { command: 'help', about: null } }
  if (given['version']) return { ok: true, arguments: { command: 'version' } }
  if (mistakes.length > 0) return { ok: false, mistakes }
  const known = commands.map(({ name }) => name).join(', ')
  return { ok: false, mistakes: [`A command is missing: ${known}. See briefdeck --help.`] }
}

/** Numbers of a run that the table of options cannot check. */
function numbers(given: Given, mistakes: string[]): Pick<BuildArguments, 'jobs' | 'shard'> {
  const { jobs, shard } = given
  const parsed = typeof shard === 'string' ? parseShard(shard) : undefined
  if (parsed === null) mistakes.push(`--shard cannot be '${shard}': it is a part of a whole, such as 2/3.`)
  if (typeof jobs === 'string' && !/^[1-9]\d?$/.test(jobs))
    mistakes.push(`--jobs cannot be '${jobs}': it is a number from 1 to 99.`)
  return { ...(typeof jobs === 'string' ? { jobs: Number(jobs) } : {}), ...(parsed ? { shard: parsed } : {}) }
}

const takeValues = new Set(
  commands.flatMap(({ options }) =>
    options.flatMap(({ name, value }) => (value === undefined ? [] : [`--${name}`])),
  ),
)

/** Where the command stands: the first argument that is neither an option nor the value of one. */
const commandAt = (args: readonly string[]) =>
  args.findIndex((argument, index) => !argument.startsWith('-') && !takeValues.has(args[index - 1] ?? ''))

/**
 * Reads a command line (without node and script). All mistakes come at once; whoever calls turns them into exit code 2.
 * Loads nothing of the build, so that --help and --version answer at once.
 */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const first = commandAt(args)
  const name = args[first]
  if (name === undefined) return withoutCommand(args)
  if (name === 'help') return { ok: true, arguments: { command: 'help', about: null } }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    const hint = nearestHint(
      name,
      commands.map((one) => one.name),
    )
    return { ok: false, mistakes: [`There is no command '${name}'. ${hint}`] }
  }
  const { options } = command
  const { given, words, mistakes } = split([...args.slice(0, first), ...args.slice(first + 1)], options)
  if (given['help']) return { ok: true, arguments: { command: 'help', about: command } }
  if (given['version']) return { ok: true, arguments: { command: 'version' } }
  const all = [...mistakes, ...wrongValues(given, options)]
  if (command.takes === '' && words.length > 0) all.push(`${command.name} takes no path.`)
  if (words.includes('')) all.push('A path is empty.')
  if (given['check'] && (given['force'] || given['prune']))
    all.push('--check writes nothing, so that --force and --prune do not go with it.')
  const counted = numbers(given, all)
  if (command.name === 'diff' && words.length !== 2)
    all.push('diff takes two things to compare: OLD and NEW.')
  if (all.length > 0) return { ok: false, mistakes: all }
  if (command.name === 'schema') return { ok: true, arguments: { command: 'schema' } }
  if (command.name === 'diff') {
    const [before = '', after = ''] = words
    const values = valued(given, options) as Partial<DiffArguments>
    return { ok: true, arguments: { reporter: 'text', ...values, command: 'diff', before, after } }
  }
  return {
    ok: true,
    arguments: {
      reporter: 'text',
      // The table has let only known values through, which are those of the type.
      ...(valued(given, options) as Partial<BuildArguments>),
      ...counted,
      command: command.name,
      paths: words,
      ...(given['fit'] === true ? { fit: true as const } : {}),
      ...(given['sources'] === true ? { sources: true as const } : {}),
      ...(given['check'] ? { mode: 'compare' } : given['force'] ? { mode: 'force' } : {}),
      ...(given['prune'] ? { prune: true } : {}),
      ...(given['large-print'] === true ? { largePrint: true } : {}),
      strict: given['strict'] === true,
      quiet: given['quiet'] === true,
    },
  }
}
