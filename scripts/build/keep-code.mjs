// Keeps the code that V8 makes of the scripts in dist/command while they build the sample brief, so that a start of the
// command need not compile what it runs. Run by scripts/build.mjs, in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

// Code that has not run for a while would be thrown away before it is kept.
setFlagsFromString('--no-flush-bytecode')
const root = fileURLToPath(new URL('../..', import.meta.url))
const command = join(root, 'dist/command')
const require = createRequire(import.meta.url)
const threads = require('node:worker_threads')
const { runScript, scripts } = require(join(command, 'run-script.js'))

const keep = (name, script) => writeFileSync(join(command, `${name}.code`), script.createCachedData())

/** The thread of pages, which gives its code before it ends. */
threads.Worker = class extends threads.Worker {
  constructor() {
    const { port1, port2 } = new MessageChannel()
    const source = `
      const { scripts, runScript } = require(${JSON.stringify(join(command, 'run-script.js'))})
      runScript('page', ${JSON.stringify(command)})
      const { port } = require('node:worker_threads').workerData
      port.on('message', () => port.postMessage(scripts.get('page').script.createCachedData()))`
    super(source, { eval: true, workerData: { port: port2 }, transferList: [port2] })
    this.asked = port1
  }
  async terminate() {
    // V8 takes kept code only where its flags are those of an ordinary start.
    setFlagsFromString('--flush-bytecode')
    const [code] = await new Promise((resolve) => {
      this.asked.once('message', (...given) => resolve(given))
      this.asked.postMessage('')
    })
    writeFileSync(join(command, 'page.code'), code)
    return super.terminate()
  }
}

const work = runScript('work', command)
const out = mkdtempSync(join(tmpdir(), 'briefdeck-'))
try {
  const { build } = work['build/build.js']()
  const { nodeDisk } = work['build/disk.js']()
  const outcome = await build(
    // The decks and the page run nearly all of it; what only handouts and reviewers' pages run is compiled when it is asked for.
    {
      paths: ['briefs/buckley-mission'],
      only: ['deck', 'briefing'],
      format: ['pptx', 'pdf', 'html', 'docx'],
      out,
      check: false,
    },
    {
      disk: nodeDisk,
      cwd: root,
      templates: join(root, 'templates'),
      program: 'kept',
      cores: 1,
      tell: () => {},
    },
  )
  if (!outcome.ok) throw new Error(outcome.mistakes.join(' '))
  const { textOutputs, textSummary } = work['cli/reporters/text-report.js']()
  textOutputs(outcome.report)
  textSummary(outcome.report, false)
} finally {
  rmSync(out, { recursive: true })
}
for (const name of ['work', 'word']) keep(name, scripts.get(name).script)
