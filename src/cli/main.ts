#!/usr/bin/env node
import { appendFileSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from './run.ts'

const root = new URL('../../', import.meta.url)

/** Version of this package, from its own package.json. */
function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }
  return version
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
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
    const [{ build }, { nodeDisk }] = await Promise.all([
      import('../build/build.ts'),
      import('../build/disk.ts'),
    ])
    return build(
      { ...asked, check: asked.command === 'check' },
      { disk: nodeDisk, cwd: process.cwd(), templates: fileURLToPath(new URL('templates/', root)), tell },
    )
  },
  async schema() {
    const { briefSchemaText } = await import('../build/schemas.ts')
    return briefSchemaText()
  },
}).then((code) => {
  process.exitCode = code
})
