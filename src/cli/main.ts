#!/usr/bin/env node
import { appendFileSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { BuildEffects } from '../build/build.ts'
import { run } from './run.ts'

const root = new URL('../../', import.meta.url)

/** Version of this package, from its own package.json. */
function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
  return version
}

/** Name, version and hash of this program, as scripts/build.mjs has written them. */
const ownProgram = () => readFileSync(new URL('dist/program.txt', root), 'utf8').trim()

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** What a run may use of this machine. */
async function machine(tell: (doing: string) => void): Promise<BuildEffects> {
  const { nodeDisk } = await import('../build/disk.ts')
  return {
    disk: nodeDisk,
    cwd: process.cwd(),
    templates: fileURLToPath(new URL('templates', root)),
    program: ownProgram(),
    cores: availableParallelism(),
    tell,
  }
}

run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  get version() {
    return ownVersion()
  },
  textOf,
  append: (file, text) => appendFileSync(file, text),
  async build(asked, tell) {
    const [{ build }, effects] = await Promise.all([import('../build/build.ts'), machine(tell)])
    const { command, reporter: _, summary: __, strict: ___, quiet: ____, ...options } = asked
    return build({ ...options, check: command === 'check' }, effects)
  },
  async diff({ before, after, images }) {
    const [{ diff }, effects] = await Promise.all([import('../build/diff/diff.ts'), machine(() => {})])
    return diff([before, after], images, effects)
  },
  async schema() {
    const { briefSchemaText } = await import('../build/schemas.ts')
    return briefSchemaText()
  },
}).then((code) => {
  process.exitCode = code
})
