#!/usr/bin/env node
// Makes dist/ from src/: plain JavaScript with types, module by module, and in dist/command the same program as a few
// scripts that start fast (scripts/build/bundle-command.mjs).
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCommand } from './build/bundle-command.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')

/** Runs a script of Node to its end; this build ends with it where it fails. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(dist, { recursive: true, force: true })
run(tsc, '-p', join(root, 'tsconfig.build.json'))
const [{ preparedModule }, { preparedWidthsModule }, { nodeDisk }] = await Promise.all([
  import('../dist/build/prepare-templates.js'),
  import('../dist/build/prepare-widths.js'),
  import('../dist/build/disk.js'),
])
const templates = join(root, 'templates')
writeFileSync(join(dist, 'build/prepared.js'), preparedModule(templates, nodeDisk))
writeFileSync(join(dist, 'build/prepared-widths.js'), await preparedWidthsModule(templates, nodeDisk))
await bundleCommand(dist)
run(join(root, 'scripts/build/keep-code.mjs'))
for (const file of ['cli/main.js', 'command/main.js']) chmodSync(join(dist, file), 0o755)
