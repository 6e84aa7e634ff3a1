import { machineReporters } from './reporters/reporters.ts'

/** One option of the command line: help, parsing and the check of its value all come from this row. */
export interface Option {
  readonly name: string
  readonly short?: string
  /** What stands for the value in the help; without it the option takes none. */
  readonly value?: string
  /** The values it takes; without them any text. */
  readonly known?: readonly string[]
  /** What may follow one of these after a point: "deck.pptx". */
  readonly ends?: readonly string[]
  /** Several values, parted by commas. */
  readonly list?: true
  readonly help: string
}

const formats = ['pptx', 'pdf', 'docx', 'html', 'png'] as const

/** What `build` and `check` share: which outputs, in which form. */
const choices = [
  {
    name: 'only',
    value: 'KINDS',
    list: true,
    known: ['deck', 'briefing', 'handout', 'evidence'],
    ends: formats,
    help: 'make these alone, or of one a single format (deck.pptx)',
  },
  {
    name: 'format',
    value: 'FORMATS',
    list: true,
    known: formats,
    help: 'make these formats alone; what is made on request (png, the deck as html) is asked for so',
  },
  { name: 'edition', value: 'EDITION', known: ['student', 'instructor'], help: 'make this edition alone' },
  { name: 'template', value: 'NAME|DIR', help: 'a shipped template, or a folder of your own' },
  { name: 'labels', value: 'SET|FILE', help: 'the words that outputs add: a shipped set, or a file' },
  { name: 'paper', value: 'SIZE', known: ['a4', 'letter'], help: 'paper of the pages' },
  { name: 'shape', value: 'SHAPE', known: ['16:9', '4:3'], help: 'shape of the slides' },
  { name: 'large-print', help: 'make the handout in large print too (18 pt, more pages)' },
  { name: 'variant', value: 'VARIANT', known: ['light', 'dark'], help: 'colours of the slides' },
] as const satisfies readonly Option[]

const talk = [
  { name: 'strict', help: 'warnings fail the run as errors do' },
  { name: 'quiet', short: 'q', help: 'print results and problems, nothing else' },
  {
    name: 'reporter',
    value: 'KIND',
    known: ['text', ...Object.keys(machineReporters)],
    help: 'how results and problems are printed',
  },
  {
    name: 'summary',
    value: 'FILE',
    help: 'add a table of the run in Markdown to a file, for the page of a CI job',
  },
] as const satisfies readonly Option[]

const general = [
  { name: 'help', short: 'h', help: 'print this help' },
  { name: 'version', short: 'v', help: 'print the version' },
] as const satisfies readonly Option[]

const out = {
  name: 'out',
  value: 'DIR',
  help: 'folder of the outputs; output/ if left out',
} as const satisfies Option

const making = [
  { name: 'check', help: 'write nothing; fail where an output is missing or is not what a build gives' },
  {
    name: 'force',
    help: 'make everything again, outputs that somebody has edited too: those are kept beside',
  },
  { name: 'prune', help: 'remove outputs whose brief is gone' },
] as const satisfies readonly Option[]

const sharing = [
  { name: 'jobs', value: 'N', help: 'how many briefs are made at once' },
  { name: 'shard', value: 'I/N', help: 'the Ith of N parts of the briefs, for several machines' },
] as const satisfies readonly Option[]

/** How `diff` prints: a row each of reporters/diff-report.ts, which is loaded only for it. */
export const diffReporters = ['text', 'json', 'markdown'] as const

/** A command: what it takes and does. */
export interface Command {
  readonly name: 'build' | 'check' | 'diff' | 'schema'
  readonly takes: string
  readonly help: string
  readonly options: readonly Option[]
}

/** Every command that there is, one row each. */
export const commands: readonly Command[] = [
  {
    name: 'build',
    takes: '[PATH…]',
    help: 'make the outputs of briefs',
    options: [out, ...choices, ...making, ...sharing, ...talk, ...general],
  },
  {
    name: 'check',
    takes: '[PATH…]',
    help: 'do everything short of writing: schema, quotations, fit',
    options: [
      { name: 'fit', help: 'tell of every box of text its lines, height, slack, font and size' },
      { name: 'sources', help: 'list the pages, paragraphs and hands of each source' },
      ...choices,
      ...talk,
      ...general,
    ],
  },
  {
    name: 'diff',
    takes: 'OLD NEW',
    help: 'tell what has changed between two briefs, folders of briefs, decks (.pptx) or commits of git (REV, REV:PATH)',
    options: [
      { name: 'images', value: 'DIR', help: 'write pictures of the slides that changed, before and after' },
      { name: 'reporter', value: 'KIND', known: diffReporters, help: 'how changes are printed' },
      ...general,
    ],
  },
  {
    name: 'schema',
    takes: '',
    help: 'print the JSON Schema of brief.yaml, for editors',
    options: general,
  },
]

/** Options that stand before any command. */
export const generalOptions: readonly Option[] = general
