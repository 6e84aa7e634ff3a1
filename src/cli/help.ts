import { type Command, commands, generalOptions, type Option } from './options.ts'

const term = ({ name, short, value }: Option) =>
  `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`

const meaning = ({ help, known, list }: Option) =>
  known === undefined ? help : `${help}: ${known.join(', ')}${list ? ' (parted by commas)' : ''}`

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}\n`).join('')
}

const optionTable = (options: readonly Option[]) =>
  table(options.map((option) => [term(option), meaning(option)] as const))

const paths = `PATH is a brief.yaml, a folder that holds one, or a folder of such folders; left out, it is briefs/.
`
const exits = `Exit code: 0 fine (warnings too, without --strict); 1 a brief is at fault; 2 the call is at fault; 3 a bug or a broken disk.
`

/** Help on one command. */
export function commandHelp({ name, takes, help, options }: Command): string {
  const call = ['briefdeck', name, takes, '[OPTION…]'].filter((part) => part !== '').join(' ')
  return `${call}\n\n${help}\n\n${optionTable(options)}${takes === '' ? '' : `\n${paths}${exits}`}`
}

/** Help on the whole. */
export const generalHelp = (): string =>
  `briefdeck COMMAND [PATH…] [OPTION…]

One YAML brief, drawn from a primary source, becomes a teaching deck, a one-page briefing and a seminar handout whose quotations are proved.

${table(commands.map(({ name, takes, help }) => [`${name} ${takes}`.trim(), help] as const))}
${optionTable(generalOptions)}
${paths}${exits}
briefdeck COMMAND --help lists the options of a command.
`
