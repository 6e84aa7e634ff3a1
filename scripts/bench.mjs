#!/usr/bin/env node
// Times the command as whole processes, beside floors and, with --peers, beside other programs that are installed, all on the
// words of the sample brief. Prints a table; --write puts it into docs/bench.md. Needs dist/ (npm run build).
//   node scripts/bench.mjs [--turns N] [--peers] [--write]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measure, median, ratios, spread } from './bench/measure.mjs'
import { pageMarkdown, slidesMarkdown, wordsOf } from './bench/words.mjs'

const { values } = parseArgs({
  options: { turns: { type: 'string' }, peers: { type: 'boolean' }, write: { type: 'boolean' } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'briefdeck-bench-'))
const brief = 'buckley-mission'
const node = process.execPath
const command = join(root, 'dist/command/main.js')
const floors = join(root, 'scripts/bench/floors.mjs')
const words = join(work, 'words.json')

/** A run of the command on the sample, all made anew into a folder of its own. */
const briefdeck = (name, ...args) => ({ name, command: [[node, command, ...args]], cwd: work })
const made = (name, out, ...args) => briefdeck(name, 'build', '--force', '--out', out, ...args)
const floor = (name, kinds) => ({ name, command: [[node, floors, kinds, words, work]], cwd: work })
const isInstalled = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

function peers() {
  const missing = ['pandoc', 'weasyprint'].filter((program) => !isInstalled(program))
  if (missing.length > 0) {
    console.log(`Not installed and left out: ${missing.join(', ')}.`)
    return []
  }
  const deck = ['pandoc', 'slides.md', '-o', 'pandoc.pptx']
  const page = [
    ['pandoc', 'page.md', '-s', '--metadata', 'title=Briefing', '-o', 'page.html'],
    ['weasyprint', '-q', 'page.html', 'page.pdf'],
  ]
  return [
    { name: 'pandoc: a deck', command: [deck], cwd: work },
    { name: 'pandoc and WeasyPrint: a page', command: page, cwd: work },
    { name: 'pandoc and WeasyPrint: a deck and a page', command: [deck, ...page], cwd: work },
  ]
}

const instructor = ['--edition', 'instructor']
const ours = [
  briefdeck('briefdeck --version', '--version'),
  briefdeck('briefdeck check', 'check'),
  made('briefdeck build: the page', 'page', '--only', 'briefing.pdf'),
  made('briefdeck build: a deck', 'deck', '--only', 'deck.pptx', ...instructor),
  made('briefdeck build: a deck and the page', 'both', '--only', 'deck.pptx,briefing.pdf', ...instructor),
  made('briefdeck build: everything', 'all'),
  briefdeck('briefdeck build: nothing changed', 'build', '--out', 'all'),
]
const least = [
  { name: 'node -e 0', command: [[node, '-e', '0']], cwd: work },
  floor('bare Typst: a page', 'page'),
  floor('bare PptxGenJS: a deck', 'deck'),
  floor('bare script: a deck and a page', 'deck,page'),
]
/** What each is held against. */
const against = new Map([
  ['briefdeck --version', ['node -e 0']],
  ['briefdeck check', ['node -e 0']],
  ['briefdeck build: nothing changed', ['node -e 0']],
  ['briefdeck build: the page', ['bare Typst: a page', 'pandoc and WeasyPrint: a page']],
  ['briefdeck build: a deck', ['bare PptxGenJS: a deck', 'pandoc: a deck']],
  [
    'briefdeck build: a deck and the page',
    ['bare script: a deck and a page', 'pandoc and WeasyPrint: a deck and a page'],
  ],
])

function tableOf(times) {
  const whole = (value) => value.toFixed(0)
  const fine = (value) => value.toFixed(2)
  const range = (all, show) => `${show(median(all))} (${spread(all).map(show).join('–')})`
  const rows = [...times].map(([name, all]) => {
    const held = (against.get(name) ?? []).filter((other) => times.has(other))
    const beside = held.map((other) => `${range(ratios(times, name, other), fine)} × ${other}`)
    return `| ${name} | ${range(all, whole)} | ${beside.join('; ')} |`
  })
  return ['| | ms | beside |', '| --- | --- | --- |', ...rows].join('\n')
}

function page(table, turns) {
  const [cpu] = cpus()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return `# How fast it is

Whole processes on the sample brief, in turn, ${turns} times each: the median and, in brackets, the middle half. The floors write
the same words in plain boxes and paragraphs. \`npm run bench -- --write\` makes this page anew.

briefdeck ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim()}, ${new Date().toISOString().slice(0, 10)}.

${table}
`
}

try {
  cpSync(join(root, 'briefs', brief), join(work, 'briefs', brief), { recursive: true })
  mkdirSync(join(work, 'all'))
  const first = made('', 'all').command[0]
  const { status, stderr } = spawnSync(first[0], first.slice(1), { cwd: work })
  if (status !== 0) throw new Error(`the sample cannot be built: ${stderr}`)
  const output = (end) => readFileSync(join(work, 'all', brief, `${brief}-${end}`))
  const said = wordsOf(output('deck-instructor.pptx'), output('briefing.html').toString('utf8'))
  writeFileSync(words, JSON.stringify(said))
  writeFileSync(join(work, 'slides.md'), slidesMarkdown(said))
  writeFileSync(join(work, 'page.md'), pageMarkdown(said))
  const turns = Number(values.turns ?? 7)
  const table = tableOf(measure([...least, ...ours, ...(values.peers ? peers() : [])], turns))
  console.log(table)
  if (values.write) writeFileSync(join(root, 'docs/bench.md'), page(table, turns))
} finally {
  rmSync(work, { recursive: true })
}
