#!/usr/bin/env node
// Makes dist/ from src/: plain JavaScript with types, module by module, and in dist/command the same program as a few
// scripts that start fast (scripts/build/bundle-command.mjs).
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
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

/** Files below a folder, by their way from it, in the order of their code units. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()

// Outputs are made again when what makes them has changed: the program, its templates, or the packages it stands on.
const { name, version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const hash = createHash('sha256').update(JSON.stringify(dependencies))
for (const folder of ['dist/command', 'templates'])
  for (const file of filesIn(join(root, folder)).filter((name) => !name.endsWith('.code')))
    hash.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)))
writeFileSync(join(dist, 'program.txt'), `${name} ${version} ${hash.digest('hex').slice(0, 16)}\n`)
